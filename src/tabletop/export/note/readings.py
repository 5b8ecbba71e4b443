"""What was meant and how it was read, in sum: no figure is tied to a delegation.

An act is not named beside its readings either, since in a small room a count of those who misread
it can tell who did.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from tabletop.debrief.distance_model import Distance, ScopeSummary
from tabletop.debrief.model import Debrief
from tabletop.debrief.names import decimal, listed
from tabletop.debrief.turn_model import TurnDebrief
from tabletop.engine.words import Whose
from tabletop.export import wording as say
from tabletop.export.colophon import named
from tabletop.formats.document import Block, Heading, Paragraph, Table
from tabletop.text import counted

ALIKE = 2
"""So many delegations at least said the same."""

FEWEST = 4
"""Fewer answers are not broken down."""

TOO_FEW = (
    f"{say.NONE}: fewer than {FEWEST} readings are not broken down, since they would tell whose "
    "they are."
)
HEADINGS = (
    "Turn",
    "Readings",
    "As meant",
    "More pressing",
    "More reassuring",
    "No gap",
    "For an ally's act",
)
SHARES = (27, 13, 10, 13, 15, 9, 13)
SCALE = (
    "Delegations said what their acts were meant to say to each other one, and how they took the "
    "acts of others: from -3 (put strong pressure on) through 0 to +3 (reassure strongly)."
)
_WHERE = {"own_group": "inside the same group", "across_groups": "across groups"}


def readings(debrief: Debrief) -> Iterator[Block]:
    """The sums by turn, what they come to, and where several delegations read alike."""
    yield Heading(1, "What was meant and how it was read")
    rows = debrief.distances.rows
    if not rows:
        yield Paragraph(
            "No reading was asked for, so there is nothing to set beside what was meant."
        )
        return
    said = " ".join((SCALE, *_scopes(debrief), *_whose(rows), *_alike(debrief)))
    yield Paragraph(said)
    yield Table(HEADINGS, tuple(_sums(debrief)), SHARES)
    if any(len(_of(debrief, turn)) < FEWEST for turn in debrief.turns):
        yield Paragraph(TOO_FEW)


def _sums(debrief: Debrief) -> Iterator[tuple[str, ...]]:
    for turn in debrief.turns:
        yield (f"{turn.number}. {turn.title}", *_sum(_of(debrief, turn)))


def _sum(rows: Sequence[Distance]) -> tuple[str, ...]:
    """The figures of a turn; dashes where there are so few that they would tell whose they are."""
    if len(rows) < FEWEST:
        return (str(len(rows)), *(say.NONE,) * (len(HEADINGS) - 2))
    gaps = [row.gap for row in rows if row.gap is not None]
    figures = (
        len(rows),
        sum(gap == 0 for gap in gaps),
        sum(gap < 0 for gap in gaps),
        sum(gap > 0 for gap in gaps),
        len(rows) - len(gaps),
        sum(row.whose is Whose.ALLY for row in rows),
    )
    return tuple(map(str, figures))


def _of(debrief: Debrief, turn: TurnDebrief) -> list[Distance]:
    return [row for row in debrief.distances.rows if row.turn == turn.id]


def _scopes(debrief: Debrief) -> Iterator[str]:
    told = [_scope(one) for one in debrief.distances.scopes if one.gaps.answers >= FEWEST]
    if told:
        yield f"On average a reading lay {listed(told)}."


def _scope(one: ScopeSummary) -> str:
    size = decimal(one.gaps.mean_size or 0, sign=False)
    answers = counted(one.gaps.answers, "answer", "answers")
    return f"{size} steps from what was meant {_WHERE[one.scope]} ({answers})"


def _whose(rows: Sequence[Distance]) -> Iterator[str]:
    told = [row.whose for row in rows if row.whose is not None]
    if len(told) >= FEWEST:
        yield (
            f"Of {counted(len(told), 'answer', 'answers')} on whose decision an act was, "
            f"{told.count(Whose.ALLY)} took it for an ally's and {told.count(Whose.CANNOT_TELL)} "
            "could not tell."
        )


def _alike(debrief: Debrief) -> Iterator[str]:
    """The turns in which several delegations took another's acts alike, other than meant.

    Of a turn with few readings nothing is told: it would say what each of them was.
    """
    if not named(debrief):  # then rows do not tell one act from another
        return
    for way, sign in (("pressing", -1), ("reassuring", 1)):
        turns = [
            f"'{turn.title}'"
            for turn in debrief.turns
            if len(rows := _of(debrief, turn)) >= FEWEST and _most_alike(rows, sign) >= ALIKE
        ]
        if turns:
            where = f"In {listed(turns)} two or more delegations took the acts of another"
            yield f"{where} for more {way} than they were meant."


def _most_alike(rows: Iterable[Distance], sign: int) -> int:
    """How many delegations took the acts of one other for more, or less, than they were meant."""
    alike = Counter(row.actor for row in rows if row.gap is not None and row.gap * sign > 0)
    return max(alike.values(), default=0)
