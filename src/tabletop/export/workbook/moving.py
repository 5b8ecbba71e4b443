"""Sheets on what moved: indicators, instruments, milestones, and every change with its causes."""

from collections.abc import Iterator

from tabletop.debrief.model import Debrief
from tabletop.export import wording as say
from tabletop.export.workbook.table import Row, Table, joined


def _indicators(debrief: Debrief) -> Iterator[Row]:
    """The start, then each turn's end."""
    numbers = {turn.id: turn.number for turn in debrief.turns}
    for path in debrief.indicators:
        same = (path.key, path.name, path.low, path.high)
        yield (*same, "", 0, None, path.start, path.start_level)
        for one in path.points:
            number = numbers.get(one.turn)
            yield (*same, one.turn, number, one.commit, one.value, one.level)


def _changes(debrief: Debrief) -> Iterator[Row]:
    for turn in debrief.turns:
        for number, line in enumerate(turn.arithmetic, 1):
            same = (turn.id, number, line.commit, line.what, line.key, line.name)
            for one in line.addends:
                told = (line.before, line.after, one.cause, one.about)
                yield (*same, *told, *_part(one.by))


def _part(by: int | str | bool) -> Row:
    """What one cause did, as steps or as what it made of the thing."""
    if isinstance(by, bool):
        return (None, say.step(by))
    return (by, "") if isinstance(by, int) else (None, by)


def _instruments(debrief: Debrief) -> Iterator[Row]:
    for one in debrief.instruments:
        yield (
            one.id,
            one.name,
            joined(one.parties),
            one.start_status,
            one.start_stock,
            one.end_status,
            one.end_stock,
            len(one.statuses),
            len(one.stocks),
        )


def _milestones(debrief: Debrief) -> Iterator[Row]:
    for one in debrief.milestones:
        first = one.changes[0].commit if one.changes else None
        yield (one.id, one.text, one.reached, first)


MOVING = (
    Table(
        "indicators",
        "Where every indicator stood at the start and at each turn's end: one row each",
        {
            "key": "Id of the indicator, with the teams that it is kept for",
            "name": "Its name",
            "low": "The lowest value it can take",
            "high": "The highest",
            "turn": "Id of the turn at whose end it is read; empty: the start",
            "turn_number": "Its number; 0: the start",
            "commit": "Commit at which the turn's results were applied",
            "points": "Its value",
            "level": "The name of the level that it lies in",
        },
        _indicators,
    ),
    Table(
        "changes",
        "Every change, one row for each of its causes; before and after are those of the whole "
        "change",
        {
            "turn": "Id of the turn",
            "change": "Which change of the turn this is, from 1",
            "commit": "Commit at which it came",
            "what": "indicator, status, stock or milestone",
            "key": "Id of what changed",
            "name": "Its name",
            "before": "Before the change",
            "after": "After it, kept inside the range",
            "cause": "Id of one cause",
            "cause_name": "The same in words",
            "by": "What this cause added",
            "became": "What this cause made of a status or a milestone",
        },
        _changes,
    ),
    Table(
        "instruments",
        "Mechanisms between states: how they stood at the start and at the end",
        {
            "instrument": "Id of the instrument",
            "name": "Its name",
            "parties": "Ids of its parties",
            "start_status": "active, suspended or lapsed at the start",
            "start_stock": "How much was left at the start; empty: not counted",
            "end_status": "Its status at the end",
            "end_stock": "How much was left at the end",
            "status_changes": "How often its status changed",
            "stock_changes": "How often its stock changed",
        },
        _instruments,
    ),
    Table(
        "milestones",
        "Facts of the game that are or are not",
        {
            "milestone": "Id of the milestone",
            "text": "What it says",
            "reached": "Whether it was so at the end",
            "first_commit": "Commit of its first change",
        },
        _milestones,
    ),
)
