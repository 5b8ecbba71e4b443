"""The annex that lists every commit, and the colophon."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from tabletop.debrief.model import ChronicleLine
from tabletop.debrief.names import titled
from tabletop.export import wording as say
from tabletop.export.colophon import identity, rule
from tabletop.export.report.case import Case
from tabletop.export.report.concerned import concerned, kind
from tabletop.export.report.part import Mark, Part, tabled
from tabletop.formats.document import Block, Line, Paragraph

_INTRODUCED = (
    'Every commit, in order. What is marked "undone" was taken back by a later undo; '
    "nothing is left out."
)
_HEADINGS = ("Commit", "UTC", "Clock", "What happened", "Scenario time", "By", "Kind")
_SHARES = (5, 7, 4, 19, 8, 6, 6)


def chronology(case: Case) -> Part:
    """Every commit, in stretches of one turn."""
    parts = tuple(_stretches(case))
    return Part("Chronology", (Paragraph(_INTRODUCED),), parts)


def _stretches(case: Case) -> Iterator[Part]:
    about = concerned(case.debrief)
    for turn, lines in groupby(case.debrief.chronology, key=lambda one: one.turn):
        table = tuple(_table(case, turn, lines, about))
        yield Part(stretch(case, turn), table, mark=Mark(turn=turn or ""))


def stretch(case: Case, turn: str | None) -> str:
    """The title of the commits of one turn."""
    if turn not in case.turns:
        return "Outside the turns" if turn is None else "A turn taken back later"
    return f"{case.heading(case.turns[turn])} ({case.turns[turn].scenario_time})"


def _table(
    case: Case,
    turn: str | None,
    lines: Iterable[ChronicleLine],
    about: dict[int, tuple[str, ...]],
) -> tuple[Block, ...]:
    usual = case.turns[turn].scenario_time if turn in case.turns else ""
    every = tuple(lines)
    rows = (
        (Mark(turn or "", about.get(one.moment.commit, ()), kind(one.kind)), _row(one, usual))
        for one in every
    )
    return tabled(_HEADINGS, rows, _SHARES, tuple(map(_commit, every)))


def _commit(one: ChronicleLine) -> str:
    return f"c{one.moment.commit}"


def _row(one: ChronicleLine, usual: str) -> tuple[Line, ...]:
    paper = f" (on paper: {say.wall(one.moment.happened_at)})" if one.moment.happened_at else ""
    return (
        _commit(one) + (" (undone)" if one.undone else ""),
        say.wall(one.moment.at) + paper,
        say.clock(one.moment.clock_ms),
        one.sentence,
        "" if one.scenario_time == usual else one.scenario_time,
        one.actor,
        titled(one.kind),
    )


def colophon(case: Case) -> Part:
    """What the report was made from."""
    one = case.debrief.session
    said = (
        f"{identity(case.debrief)} Chances {say.CHANCES[one.chance]}; options {one.options}. "
        "Made from the log alone; the same log gives this same text."
    )
    return Part("Colophon", (Paragraph(said), Paragraph(rule(case.debrief))))
