"""How it ends, and what comes up on the way: the tables of probabilities."""

from collections.abc import Iterator, Sequence

from tabletop.explore.answer import Item
from tabletop.explore.report.cells import figures, headings, how_often, shares, titled
from tabletop.explore.report.section import Case, Section
from tabletop.explore.wording import roads
from tabletop.formats.document import Block, Heading, Paragraph, Table
from tabletop.scenario.model import Decision, Turn

BAR = 12
"""Characters of a bar that stands for all of play."""
_BESIDE_BARS = 31
"""Relative width of the names beside bars."""


def bar(share: float) -> str:
    """A probability as a bar: `#` for each twelfth, `:` for what is left of half a one or more.

    What is possible is never without a mark.
    """
    whole, rest = divmod(share * BAR, 1)
    return "#" * int(whole) + (":" if rest >= 0.5 or 0 < share * BAR < 1 else "")


def endings(case: Case, *, bars: bool = True) -> Section:
    """The endings with their probabilities, as bars as well unless two are to be compared."""
    lead = "In which share of play each ending is read out."
    plain = not bars or case.plain is not None
    table = _table(case, case.of("ending"), "Ending", "Comes in")
    return Section("endings", "How it ends", lead, (table if plain else _with_bars(case, table),))


def _with_bars(case: Case, table: Table) -> Table:
    """The table of endings with a bar behind each name."""
    (name, *heads), (_, *widths) = table.headings, table.shares
    rows = tuple(
        (cell, bar(one.chance.value), *cells)
        for one, (cell, *cells) in zip(case.of("ending"), table.rows, strict=True)
    )
    return Table((name, "", *heads), rows, (_BESIDE_BARS, BAR, *widths))


def course(case: Case) -> Section:
    """Turn by turn: injects, options and outcomes."""
    blocks = [block for turn in case.scenario.turns.values() for block in _turn(case, turn)]
    lead = "Shares are of all play, whether or not it comes to the turn."
    return Section("course", "Turn by turn", lead, tuple(blocks))


def _turn(case: Case, turn: Turn) -> Iterator[Block]:
    here = [one for one in case.answer.items if one.turn == turn.id]
    if not here:
        return
    yield Heading(2, titled(turn.title, turn.id))
    yield from (Paragraph(_played(one)) for one in case.of("turn") if one.key == (turn.id,))
    yield from _headed(case, [one for one in here if one.kind == "inject"], "Inject", "Goes out")
    for decision in turn.decisions.values():
        yield from _decision(case, decision, here)
    yield from _headed(case, [one for one in here if one.kind == "outcome"], "Outcome", "Happens")


def _played(turn: Item) -> str:
    if turn.possible is False:
        return f"Never played. {turn.why}".rstrip()
    ways = "" if turn.roads is None else f", by {_roads(turn.roads)}"
    return f"Played in {how_often(turn)} of play{ways}."


def _roads(number: int) -> str:
    return "one road" if number == 1 else f"{roads(number)} roads"


def _table(case: Case, items: Sequence[Item], head: str, often: str) -> Table:
    rows = tuple((titled(one.title, *one.key), *figures(case, one)) for one in items)
    return Table((head, *headings(case, often)), rows, shares(case))


def _headed(case: Case, items: Sequence[Item], head: str, often: str) -> Iterator[Block]:
    if items:
        yield Heading(3, f"{head}s")
        yield _table(case, items, head, often)


def _decision(case: Case, decision: Decision, here: Sequence[Item]) -> Iterator[Block]:
    """The options of a decision, each with the branches of its chance."""
    rows = tuple(
        (
            f"{'- ' if one.kind == 'branch' else ''}{titled(one.title, one.key[-1])}",
            *figures(case, one),
        )
        for one in here
        if one.kind in ("stands", "branch") and one.key[0] == decision.id
    )
    if rows:
        team = case.names.team(decision.team)
        yield Heading(3, f"{team}: {decision.question} ({decision.id})")
        yield Table(("Option", *headings(case, "Stands in")), rows, shares(case))
