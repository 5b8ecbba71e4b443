"""The debrief as comma-separated values: one row an event, in the order of the log.

From this file alone the figures of the analysis can be worked out again.
"""

from collections.abc import Iterator, Mapping

from tabletop.debrief.model import ChronicleLine, Debrief
from tabletop.export.events import Event, events
from tabletop.formats.delimited import write as write_table
from tabletop.formats.sheet import Cell, Sheet, text

COLUMNS: Mapping[str, str] = {
    "run": "The session's id",
    "scenario": "The scenario's id",
    "scenario_version": "The scenario's version",
    "scenario_sha256": "SHA-256 of the scenario as it was played",
    "turn": "The id of the turn then being played; empty outside of turns",
    "turn_number": "Turns played so far, this one included",
    "sequence": "The commit's number; 0 for what stood before the first",
    "part": "Which event of its commit this is, from 1",
    "wall_time": "When it was recorded: ISO 8601, UTC",
    "on_paper": "The time noted on paper, where it was typed in later",
    "clock_ms": "The turn's clock in milliseconds, pauses excluded",
    "scenario_time": "The time in the scenario",
    "actor": "The id of the team that acted, or control",
    "recipients": "Ids of the teams to which it went, or that learned of it, divided by ;",
    "about": "The id of the team that it is about",
    "kind": "What kind of event it is",
    "reference": "The id of the inject, decision, message, outcome or other thing",
    "title": "What that thing, or the option, is called",
    "option": "The id of the option",
    "text": "What was said or written, whole",
    "provenance": "verbatim, paraphrase, or control for control's own words",
    "rationale": "Why, as it was given",
    "value": "A whole number: signal, reading, minutes, roll, confidence",
    "detail": "What else the kind says",
    "ruling": "accept, amend, reject or add",
    "thing": "What changed: indicator, status, stock or milestone, and its id",
    "before": "Its value before",
    "after": "Its value after",
    "cause": "Ids of what changed it, divided by ;",
    "by": "What each cause added, in the same order: steps, a status, or TRUE for marked; of a "
    "ruling its effects",
    "undone": "TRUE if this commit was taken back later",
    "sentence": "The commit in one sentence, on its first row",
}
"""Every column with its meaning."""


def write(debrief: Debrief) -> bytes:
    """The table in UTF-8 with a byte order mark, lines ended by CR LF."""
    return write_table(sheet(debrief))


def sheet(debrief: Debrief) -> Sheet:
    """The table of events."""
    return Sheet("events", tuple(COLUMNS), tuple(_rows(debrief)))


def _rows(debrief: Debrief) -> Iterator[tuple[Cell, ...]]:
    run = debrief.session
    same = (run.session, run.scenario_id, run.scenario_version, run.scenario_sha256)
    lines = {line.moment.commit: line for line in debrief.chronology}
    numbers = {turn.id: turn.number for turn in debrief.turns}
    commit, part = -1, 0
    for one in events(debrief):
        part = part + 1 if one.commit == commit else 1
        commit = one.commit
        line = lines.get(commit)
        yield (*same, *_when(one, part, line, numbers), *_what(one), *_after(part, line))


def _when(
    one: Event, part: int, line: ChronicleLine | None, numbers: Mapping[str, int]
) -> tuple[Cell, ...]:
    if line is None:
        return ("", None, one.commit, part, "", "", None, "")
    return (
        line.turn or "",
        numbers.get(line.turn or ""),
        one.commit,
        part,
        line.moment.at,
        line.moment.happened_at or "",
        line.moment.clock_ms,
        line.scenario_time,
    )


def _what(one: Event) -> tuple[Cell, ...]:
    return (
        one.actor,
        ";".join(one.recipients),
        one.about,
        one.kind,
        one.reference,
        one.title,
        one.option,
        one.text,
        one.provenance,
        one.rationale,
        one.value,
        one.detail,
        one.ruling,
        one.thing,
        one.before,
        one.after,
        ";".join(one.cause),
        _by(one),
    )


def _by(one: Event) -> Cell:
    """A single cause's part as the number that it is; several as a text."""
    return one.by[0] if len(one.by) == 1 else ";".join(text(part) for part in one.by)


def _after(part: int, line: ChronicleLine | None) -> tuple[Cell, ...]:
    return (line.undone if line else False, line.sentence if line and part == 1 else "")
