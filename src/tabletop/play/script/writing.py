"""A script as text: YAML that a person can read and change, the same bytes for the same script."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from tabletop.play.script.model import Script
from tabletop.scenario import Scenario
from tabletop.text import clean_line

Value: TypeAlias = "str | int | bool | Sequence[Value] | Mapping[str, Value] | None"

_PLAIN = re.compile(r"[A-Za-z0-9_(][\w .'()]*(, [\w .'()]+)*\Z", re.ASCII)
_WORDS = ("true", "false", "null")
_WIDTH = 100

TAUGHT: Mapping[str, str] = {
    "cause": "The cause card that lies face down.",
    "presence": "Who speaks for a team from here on: present, absent or control.",
    "talk": "What passes in the room, with the minute: message, meeting, request, agreement, note.",
    "choices": "The option that each team chooses. What is left out is drawn by the seed.",
    "slips": "Options that are sealed by mistake first; the sealing is undone.",
    "said": "What teams say of their decisions: words, reasons, signals; the rest stays empty.",
    "consent": "What teams say when they are asked for their consent: yes or no.",
    "branches": "How chances fall.",
    "manual": "Injects to release by hand, in this order, after those that the clock releases.",
    "held": "Injects that do not go out.",
    "rulings": "Rulings on causes: amend, add or reject; 'added' has no cause of its own.",
    "read": "How teams took one another: -3 to 3 or cannot_tell, and whose decision it was.",
    "next": "The turn to go to, though the scenario names another.",
    "expect": "What holds when the turn is over and the next one has opened.",
    "hot_wash": "Answers to the questions of the hot wash.",
}
"""What is said of each key where it first stands."""

_SHORT = ("signal", "reading", "presence", "option")
"""Fields that may stand without their name where they stand alone."""

_SPOKEN = ("presence", "talk", "said", "slips", "read")


def block(script: Script, scenario: Scenario, remarks: Sequence[str] = ()) -> str:
    """The script on lines of its own, with comments that teach its form.

    `remarks` are what it lacks of the session that it was made from.
    """
    plain = _plain(script)
    lines = [*_head(scenario, remarks)]
    told: set[str] = set()
    for key in ("seed", "cause"):
        if key in plain:
            lines += [*_taught(key, 0, told), f"{key}: {_scalar(plain[key])}"]
    lines += ["turns:"] if script.turns else ["turns: {}"]
    for turn, parts in _mapping(plain.get("turns", {})).items():
        lines.append(f"  {_scalar(turn)}:")
        for key, value in _mapping(parts).items():
            lines += _taught(key, 4, told)
            lines += _lines(key, value, 4, scenario)
    if answers := plain.get("hot_wash"):
        lines += [*_taught("hot_wash", 0, told), *_deep("hot_wash", answers, 0)]
    if ending := script.expect.ending:
        title = scenario.endings[ending].title
        lines += ["expect:", f"  ending: {_scalar(ending)}{_note(title)}"]
    return "\n".join(lines) + "\n"


def flow(script: Script) -> str:
    """The script on one line, without what is expected."""
    plain = _plain(script)
    plain.pop("expect", None)
    turns = _mapping(plain.get("turns", {}))
    short = {
        turn: {key: value for key, value in _mapping(parts).items() if key != "expect"}
        for turn, parts in turns.items()
    }
    return _flow({**plain, "turns": short})


def _plain(script: Script) -> dict[str, Value]:
    values: dict[str, Value] = script.model_dump(mode="json", exclude_defaults=True)
    return values


def _mapping(value: Value) -> Mapping[str, Value]:
    return value if isinstance(value, Mapping) else {}


def _head(scenario: Scenario, remarks: Sequence[str]) -> Iterator[str]:
    yield f"# A script for '{clean_line(scenario.title)}' ({scenario.id} {scenario.version})."
    yield "# Play it: tabletop rehearse SCENARIO --script THIS_FILE"
    yield "# It ends in exit code 1 where something expected does not come true."
    if remarks:
        yield "#"
        yield "# The session that it was made from had more to it:"
        yield from (f"# - {clean_line(remark)}" for remark in remarks)


def _taught(key: str, indent: int, told: set[str]) -> list[str]:
    if key in told or key not in TAUGHT:
        return []
    told.add(key)
    return [f"{' ' * indent}# {TAUGHT[key]}"]


def _lines(key: str, value: Value, indent: int, scenario: Scenario) -> Iterator[str]:
    """A part of a turn: one line if it is short, one an entry if it has several."""
    before = f"{' ' * indent}{key}:"
    if key == "choices":
        yield before
        for decision, option in _mapping(value).items():
            label = scenario.decisions[decision].options[str(option)].label
            yield f"{' ' * indent}  {_scalar(decision)}: {_scalar(option)}{_note(label)}"
    elif key == "expect" and isinstance(value, Sequence):
        yield before
        yield from (f"{' ' * indent}  - {_scalar(one)}" for one in value)
    elif key in _SPOKEN:
        yield from _deep(key, value, indent)
    elif isinstance(value, Mapping) and value:
        yield before
        yield from (f"{' ' * indent}  {_scalar(name)}: {_flow(one)}" for name, one in value.items())
    else:
        yield f"{before} {_flow(value)}"


def _deep(key: str, value: Value, indent: int) -> Iterator[str]:
    """A key and what stands under it: one line if that is short, else one for each part."""
    line = f"{' ' * indent}{_scalar(key)}: {_flow(value)}"
    inside = isinstance(value, Mapping | list | tuple) and bool(value)
    if key not in (*_SPOKEN, "hot_wash") and (len(line) <= _WIDTH or not inside):
        yield line
        return
    yield f"{' ' * indent}{_scalar(key)}:"
    if isinstance(value, Mapping):
        for name, one in value.items():
            yield from _deep(name, one, indent + 2)
    elif isinstance(value, Sequence):
        yield from (f"{' ' * indent}  - {_flow(one)}" for one in value)


def _note(text: str) -> str:
    return f"  # {clean_line(text, _WIDTH)}"


def _flow(value: Value) -> str:
    match value:
        case Mapping() if len(value) == 1 and next(iter(value)) in _SHORT:
            return _flow(next(iter(value.values())))
        case Mapping():
            return (
                "{"
                + ", ".join(f"{_scalar(name)}: {_flow(one)}" for name, one in value.items())
                + "}"
            )
        case list() | tuple():
            return "[" + ", ".join(_flow(one) for one in value) + "]"
    written = _scalar(value)
    return (
        json.dumps(value, ensure_ascii=False)
        if isinstance(value, str) and "," in written
        else written
    )


def _scalar(value: Value) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case str() if not _PLAIN.match(value) or value in _WORDS or value.isdigit():
            return json.dumps(value, ensure_ascii=False)
    return str(value)
