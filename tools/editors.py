"""What an editor with the YAML language server shows a writer, asked of the real server.

    python tools/editors.py

The server comes from the npm registry (once; it stays in .editors/) and runs without network. It is
asked for completions, for what it says of a key, and for what it finds wrong, as an editor asks it.
Prints what it answered; the exit code is 1 if an answer is not the one expected.
"""

import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from shutil import which

from language_server import LanguageServer, Position, ServerError, running

from tabletop.scenario.model import CHANNELS
from tabletop.scenario.schema import FILE, schema_text

ROOT = Path(__file__).parents[1]
PLACE = ROOT / ".editors"
PACKAGE = "yaml-language-server@1.25.0"
BUNDLED = sorted((ROOT / "scenarios").glob("*.yaml"))
OTHERS = sorted((ROOT / "tests" / "scenarios").glob("*.yaml"))
INSTALL_S = 300

MODELINE = f"# yaml-language-server: $schema={FILE}\n"
DRAFT = """\
format: 1
id: draft
version: 1.0.0
title: A draft
summary: Somebody is still writing.
setting: {opens: 2031-03-04, place: A strait, departures: All of it.}
facts:
  record:
    text: A fact.
    source: {id: charter}
    standing: «standing»
teams:
  arda:
    name: Arda
    short: ARD
    public: A coastal state.
    brief: You want calm.
    «team»
  coria: {name: Coria, short: COR, public: A state., brief: You want calm.}
indicators:
  tension:
    name: Tension
    range: [0, 10]
    start: 4
    per: «per»
    levels: {calm: 0}
instruments:
  hotline:
    name: Hotline
    parties: [arda, coria]
    status: «status»
turns:
  opening:
    title: The buoy
    scenario_time: D+0
    minutes: 30
    briefing: A buoy lies there.
    poll: «poll»
    injects:
      sighting:
        title: The buoy is seen
        release: «release»
        to: «to»
        channel: «channel»
        «inject»
        when: «when»
        effects:
          - «effect»
    decisions:
      arda_open:
        team: arda
        question: What does Arda do?
        default: wait
        options:
          wait:
            label: Wait
            «option»
          call: {label: Call, text: On the line.}
endings:
  open_end: {title: Open, text: Nobody knows.}
«top»
"""
COMPLETIONS: Mapping[str, tuple[str, ...]] = {
    "top": ("languages", "control_plays", "milestones", "causes", "hot_wash", "accepted"),
    "team": ("kind", "groups", "names", "was"),
    "inject": ("scenario_time", "from", "text", "bears", "expected", "note", "facts"),
    "option": ("text", "seen", "signal", "known_to", "needs", "consent", "chance"),
    "standing": ("established", "reported", "contested", "fictional"),
    "per": ("all", "team", "pair", "directed"),
    "status": ("active", "suspended", "lapsed"),
    "poll": ("focus", "full", '"off"'),
    "release": ("start", "manual", "minute 10"),
    "to": ("all",),
    "channel": tuple(CHANNELS),
    "when": ("INDICATOR at least VALUE", "MILESTONE", "DECISION chose OPTION"),
    "effect": ("INDICATOR up N", "INSTRUMENT becomes active", "mark MILESTONE"),
}
"""At each mark of the draft: what an editor must offer there."""

WRITTEN = """\
format: 1
id: «id»written
teams:
  arda:
    short: «short»ARD
    brief: «brief»You want calm.
turns:
  opening:
    poll: «poll»full
    injects:
      sighting:
        channel: «channel»press
        when: «when»tension at least 4
        effects:
          - «effect»tension up 1
    decisions:
      arda_open:
        options:
          wait:
            seen: «seen»Arda waits.
            known_to: «known_to»nobody
"""
HOVERS: Mapping[str, tuple[str, ...]] = {
    "id": ("Commands name the scenario by it.", "west_2021_transparency"),
    "short": ("No two teams have the same.", "POL"),
    "brief": ("Only this team and the facilitator read it.", "You want the border quiet"),
    "poll": ("asked at assessment", "The two other teams whose acts matter most."),
    "channel": ("the id of one from `channels`", "A call, told by whoever took it."),
    "when": ("the inject lapses for good", "tension at least strained and not"),
    "effect": ("`INDICATOR up N`", "`visits spend 1`"),
    "seen": ("What the other teams see of the act", "Minsk publishes the plan"),
    "known_to": ("Which other teams learn of the act", "No other team."),
}
"""At each mark: what an editor must say of the key, or of the item of a list, that stands there."""

FAULTY = """\
format: 1
id: Faulty                                        # is no id
version: 1.0                                      # is no text of three numbers
title: A faulty file
sumary: A key that there is not.                  # unknown key
setting: {opens: 2031-03-04, place: A strait}     # lacks a key
teams:
  arda: {name: Arda, short: ARD, public: A coastal state., brief: 5}  # is no text
  coria: {name: Coria, short: COR, public: A state., brief: You want calm.}
turns:
  opening:
    title: The buoy
    scenario_time: D+0
    minutes: soon                                 # is no number
    briefing: A buoy lies there.
    poll: whole                                   # is not possible
    injects:
      sighting:
        title: The buoy is seen
        scenario_time: D+0 08:00
        release: minute ten                       # is not possible
        to: everybody                             # is not possible
        channel: Harbour radio                    # is no id
        from: A fisherman
        text: It moved.
        when: tension is at leest 4               # is no condition
        effects: [tension up one]                 # is no effect
    next: [{turn: opening, whem: sighted}]        # unknown key
endings:
  open_end: {title: Open, text: Nobody knows.}
groups:
  League: {name: League}                          # is no id
objectives: {}
causes:                                           # lacks everything
summary: {en: A summary., russian: Обзор.}        # is no language
"""
"""Each line with a comment has a fault, and no other line has one."""


def main() -> int:
    install()
    failures = 0
    with tempfile.TemporaryDirectory() as folder, running(PLACE) as server:
        begun = time.monotonic()
        place = Path(folder).resolve()
        (place / FILE).write_text(schema_text(), "utf-8")
        for expected, seen, sound in (
            *completions(server, place),
            *hovers(server, place),
            *faults(server, place),
            *sound_files(server, place),
        ):
            failures += not sound
            print(f"{'fine  ' if sound else 'FAILED'}  {expected}\n        {seen}")
        print(f"{failures} failed; {time.monotonic() - begun:.1f} s for all answers.")
    return int(failures > 0)


Answer = tuple[str, str, bool]
"""What was expected, what was seen, and whether that is it."""


def install() -> None:
    """Have npm install the server, if it is not there yet."""
    if not (which("node") and which("npm")):
        sys.exit("This needs node and npm.")
    if not (PLACE / "node_modules" / PACKAGE.split("@")[0]).is_dir():
        command = ("npm", "install", "--no-audit", "--no-fund", "--prefix", str(PLACE), PACKAGE)
        subprocess.run(command, check=True, timeout=INSTALL_S, stdout=subprocess.DEVNULL)


def completions(server: LanguageServer, place: Path) -> Iterator[Answer]:
    """What is offered at each mark of the draft."""
    text, marks = marked(MODELINE + DRAFT)
    uri = (place / "draft.yaml").as_uri()
    server.open(uri, text)
    for mark, wanted in COMPLETIONS.items():
        offered = server.completions(uri, marks[mark])
        missing = [one for one in wanted if one not in offered]
        yield f"completion at {mark}: {', '.join(wanted)}", ", ".join(offered), not missing


def hovers(server: LanguageServer, place: Path) -> Iterator[Answer]:
    """What is said of each key that is marked."""
    text, marks = marked(MODELINE + WRITTEN)
    uri = (place / "written.yaml").as_uri()
    server.open(uri, text)
    for mark, wanted in HOVERS.items():
        line, column = marks[mark]
        # Of an item of a list the item itself is asked about, of any other value its key.
        at = (line, column if mark == "effect" else column - len(mark) - 1)
        said = server.hover(uri, at)
        missing = [one for one in wanted if one not in said]
        yield f"hover on {mark}: {' … '.join(wanted)}", " ".join(said.split()), not missing


def faults(server: LanguageServer, place: Path) -> Iterator[Answer]:
    """What is found in the faulty file: something in each line that says so, and nothing else."""
    text = MODELINE + FAULTY
    found = server.open((place / "faulty.yaml").as_uri(), text)
    lines = text.splitlines()
    wanted = {number for number, line in enumerate(lines[1:], 2) if "  #" in line}
    for number in sorted(wanted | set(found)):
        said = "; ".join(found.get(number, ()))
        yield f"line {number}: {lines[number - 1].strip()}", said, number in wanted and bool(said)


def sound_files(server: LanguageServer, place: Path) -> Iterator[Answer]:
    """That nothing is found in the scenarios that come with the program, or in those of tests."""
    for path in BUNDLED:
        text = path.read_text("utf-8")
        named = text.startswith(MODELINE)
        found = server.open(path.as_uri(), text)
        yield (
            f"nothing is found in {path.name}, which names its schema",
            str(found),
            (named and not found),
        )
    for path in OTHERS:
        text = MODELINE + path.read_text("utf-8")
        found = server.open((place / path.name).as_uri(), text)
        yield f"nothing is found in {path.name}", str(found), not found


def marked(text: str) -> tuple[str, dict[str, Position]]:
    """A text without its marks, and where each of them stood: line and column, from 0."""
    marks: dict[str, Position] = {}
    while mark := re.search("«([a-z_]+)»", text):
        before = text[: mark.start()]
        marks[mark.group(1)] = (before.count("\n"), len(before) - before.rfind("\n") - 1)
        text = before + text[mark.end() :]
    return text, marks


if __name__ == "__main__":
    try:
        sys.exit(main())
    except ServerError as error:
        sys.exit(f"The language server failed: {error}")
