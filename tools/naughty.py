"""Naughty texts in every field of a scenario and every form: nothing reaches the terminal but ours.

    python tools/naughty.py [SCENARIO] [--quick]

First the loader: every text in the place of every text field of the format, found by walking its
models; what is refused must say so in plain words, what is let in must be clean. Then the program
itself, in a pseudo-terminal: home, a whole session with each of its forms, screens of audiences and
a scribe beside it, the review, the desk by lines, and every command that prints. The same walk with
plain texts shows which sequences the program makes by itself: no other may be sent, nothing may
crash, and the same kinds of commands must be recorded. `--quick`: fewer texts for the loader, a
session that is only begun. Ends with 1 if anything was wrong.
"""

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import repeat
from pathlib import Path

from wire import commands, texts, walk
from wire.planted import Place, Planting, text_fields
from wire.sequences import told
from wire.terminal import Stuck, Terminal
from wire.texts import NAUGHTY, SHORTS, Say

from tabletop.runner.session import Session
from tabletop.scenario import Scenario, ScenarioError, ScenarioFiles, load
from tabletop.text import clean, unsafe_at

SMALL = Path(__file__).parents[1] / "tests" / "scenarios" / "small.yaml"
JOINER = "\u200d"
"""It may join emoji in a file; a screen drops it."""
QUICK = ("colour", "clipboard", "bidi", "closing", "action", "combining", "families", "variables")


@dataclass
class Found:
    """What one round sent to terminals, by part, and what went wrong in it."""

    kinds: dict[str, Counter[str]] = field(default_factory=dict)
    recorded: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    def close(self, part: str, terminal: Terminal) -> None:
        """What a part sent to its terminal until its end."""
        code = terminal.end()
        self.add(part, told(terminal.received), code)

    def add(self, part: str, received: Counter[str], code: int | None, wanted: int = 0) -> None:
        """What a part sent, and how it ended."""
        self.kinds[part] = received
        if code is None or code > wanted or code < 0:
            self.wrong.append(f"{part} ended by {code}")


def main() -> int:
    """Try the loader, then walk twice and compare; the exit code."""
    wanted = _arguments()
    scenario = load(_files(wanted.scenario.read_bytes()))
    wrong = loader(scenario, quick=wanted.quick)
    with tempfile.TemporaryDirectory(prefix="tabletop-naughty-") as folder:
        plain = plain_round(Path(folder), scenario, quick=wanted.quick)
        rough = naughty_round(Path(folder), scenario, quick=wanted.quick)
    wrong += [f"with plain texts: {one}" for one in plain.wrong] + rough.wrong
    wrong += list(compared(plain, rough))
    for one in wrong:
        print(one)
    sent = sum((kinds for kinds in rough.kinds.values()), Counter[str]())
    print(f"{sum(sent.values())} sequences of {len(sent)} kinds, {len(rough.kinds)} parts")
    print(f"{len(rough.recorded)} commands recorded, {len(plain.recorded)} with plain texts")
    print(f"{len(wrong)} wrong")
    return 1 if wrong else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Naughty texts everywhere.")
    parser.add_argument("scenario", nargs="?", type=Path, default=SMALL)
    parser.add_argument("--quick", action="store_true")
    return parser.parse_args()


def _files(data: bytes) -> ScenarioFiles:
    return ScenarioFiles("planted.yaml", {"planted.yaml": data})


def loader(scenario: Scenario, *, quick: bool) -> list[str]:
    """What is wrong with how texts are refused or let in, at every place of the format."""
    places = sorted(text_fields())
    missed = text_fields() - Planting(scenario, texts.plain()).places
    wrong = [f"{'.'.join(place)} is nowhere in this scenario" for place in sorted(missed)]
    counts: Counter[str] = Counter()
    every: list[Place | None] = [None] if quick else [None, *places]
    for name, text in NAUGHTY.items():
        for place in every if name in QUICK or not quick else ():
            verdict = _verdict(Planting(scenario, repeat(text).__next__, place).file)
            counts[verdict] += 1
            if verdict not in ("refused", "let in"):
                wrong.append(f"{name} in {place}: {verdict}")
    print(f"{len(places)} text fields; {counts['refused']} refused, {counts['let in']} let in")
    return wrong


def _verdict(file: bytes) -> str:
    try:
        scenario = load(_files(file))
    except ScenarioError as error:
        said = [f"{one.message} {one.hint}" for one in error.diagnostics]
        unclean = [one for one in said if clean(one) != one or not one.strip()]
        return "refused" if said and not unclean else f"refused in unclean words: {unclean}"
    dumped = scenario.model_dump_json().replace(JOINER, "")
    return "let in" if unsafe_at(dumped) is None else "let in with what is unsafe"


def _let_in(scenario: Scenario, text: str) -> bool:
    return _verdict(Planting(scenario, repeat(text).__next__).file) == "let in"


@dataclass(frozen=True)
class Round:
    """A walk: where, with the scenario in which file, and which texts."""

    home: Path
    file: Path
    saying: Callable[[], Say]
    found: Found = field(default_factory=Found)

    @property
    def session(self) -> Path:
        """The session file, whose name is one of the texts."""
        return self.home / "sessions" / "[@click=app.quit]x[] $x %s.tabletop"


def plain_round(folder: Path, scenario: Scenario, *, quick: bool) -> Found:
    """The walk with plain texts."""
    return _round(folder / "plain", Planting(scenario, texts.plain()), texts.plain, quick)


def naughty_round(folder: Path, scenario: Scenario, *, quick: bool) -> Found:
    """The walk with naughty texts, in the scenario those that a loader lets in."""
    planting = Planting(scenario, texts.naughty(partial(_let_in, scenario)), shorts=SHORTS)
    return _round(folder / "naughty", planting, texts.naughty, quick)


def _round(home: Path, planting: Planting, saying: Callable[[], Say], quick: bool) -> Found:
    one = Round(home, home / "planted.yaml", saying)
    one.session.parent.mkdir(parents=True)
    one.file.write_bytes(planting.file)
    parts = (_glance,) if quick else (_session, _home, _review, _by_lines, _printing)
    for part in parts:
        try:
            part(one)
        except Stuck as error:
            one.found.wrong.append(f"{part.__name__.strip('_')}: {error}")
    return one.found


def _session(one: Round) -> None:
    """A session from its form to its close, with an audience's screens and a scribe beside it."""
    terminal = Terminal(["run", str(one.file), "--session", str(one.session)], one.home)
    others: list[walk.Beside] = []

    def beside() -> list[walk.Beside]:
        if not others:
            others.extend(_beside(one))
        return others

    try:
        walk.run(walk.Walk(terminal, one.saying()), beside)
    finally:
        one.found.close("run", terminal)
        for number, other in enumerate(others):
            other.leave()
            one.found.close(f"beside {number}", other.walk.terminal)
    one.found.recorded = _recorded(one)


def _beside(one: Round) -> Iterator[walk.Beside]:
    path = str(one.session)
    yield walk.Scribe(Terminal(["scribe", path], one.home), one.saying())
    for audience in ("public", *walk.TEAMS):
        arguments = ["screen", path, "--audience", audience]
        yield walk.Screen(Terminal(arguments, one.home), one.saying())


def _glance(one: Round) -> None:
    _through(one, "run", ["run", str(one.file), "--session", str(one.session)], walk.glance)
    one.found.recorded = _recorded(one)


def _recorded(one: Round) -> list[str]:
    with Session.open(one.session, read_only=True) as session:
        return [entry.command.kind for entry in session.entries]


def _home(one: Round) -> None:
    for name in ("[bold]x[]", "\x1b]2;taken\x07", "=cmd|", "a\u202eb", "x" * 150):
        (one.session.parent / f"{name}.tabletop").write_bytes(b"no session")
    _through(one, "home", [], walk.home)


def _review(one: Round) -> None:
    _through(one, "review", ["review", str(one.session)], walk.review)


def _through(one: Round, part: str, arguments: list[str], way: Callable[[walk.Walk], None]) -> None:
    terminal = Terminal(arguments, one.home)
    try:
        way(walk.Walk(terminal, one.saying()))
    finally:
        one.found.close(part, terminal)


def _by_lines(one: Round) -> None:
    path = str(one.home / "lines.tabletop")
    arguments = ["run", str(one.file), "--session", path, "--plain"]
    printed = commands.by_lines(arguments, one.home, one.saying())
    one.found.add("by lines", printed.kinds, printed.code)


def _printing(one: Round) -> None:
    for arguments in commands.all_commands(one.home, one.file, one.session, one.saying()):
        printed = commands.printed(arguments, one.home)
        part = f"{arguments[0]} {len(one.found.kinds)}" if len(arguments) > 1 else "alone"
        one.found.add(part, printed.kinds, printed.code, wanted=commands.USAGE)


def compared(plain: Found, rough: Found) -> Iterator[str]:
    """What naughty texts brought about that plain ones did not."""
    usual = set().union(*plain.kinds.values())
    for part, kinds in rough.kinds.items():
        yield from (f"{part} sent {kind}" for kind in sorted(set(kinds) - usual))
    for what, one, other in (("never", plain, rough), ("only with naughty texts", rough, plain)):
        kinds_apart = sorted(set(one.recorded) - set(other.recorded))
        if kinds_apart:
            yield f"{what} recorded: {', '.join(kinds_apart)}"


if __name__ == "__main__":
    sys.exit(main())
