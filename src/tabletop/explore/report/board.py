"""The indicators from turn to turn: where they stand, and how often at an end of their range."""

from collections.abc import Mapping, Sequence

from tabletop.debrief.names import titled as words
from tabletop.explore.answer import Spread
from tabletop.explore.report.cells import titled
from tabletop.explore.report.section import Case, Section
from tabletop.explore.wording import NONE, mean, share
from tabletop.formats.document import Heading, Table

HOT_WASH = "The end"


def indicators(case: Case) -> Section:
    """Each indicator's distribution as turns open, and at the end."""
    blocks = [
        block for key, spreads in by_key(case).items() for block in indicator(case, key, spreads)
    ]
    lead = "Of the play that comes to a turn, as the turn opens."
    return Section("indicators", "Where the indicators stand", lead, tuple(blocks))


def by_key(case: Case) -> Mapping[str, Sequence[Spread]]:
    """The spreads of each indicator that was looked at, by its key, in the order of play."""
    found: dict[str, list[Spread]] = {}
    for one in case.answer.spreads:
        found.setdefault(one.indicator, []).append(one)
    return found


def indicator(case: Case, key: str, spreads: Sequence[Spread]) -> tuple[Heading, Table]:
    """One indicator, with a row for each moment."""
    low, high = case.scenario.indicators[key.split(":")[0]].range
    name = f"{case.names.indicator(key)}, {low} to {high}"
    heads = ("Moment", *(("Mean", "else") if case.plain else ("Mean",)))
    table = Table(
        (*heads, "Values", "Levels", "Held at an end"),
        tuple(_row(case, one) for one in spreads),
        (14, 9, 9, 9, 18, 11) if case.plain else (20, 8, 8, 24, 12),
    )
    return Heading(2, titled(name, key)), table


def _row(case: Case, spread: Spread) -> tuple[str, ...]:
    before = (_mean(without(case, spread)),) if case.plain else ()
    return (
        place(case, spread),
        _mean(spread),
        *before,
        _range(spread),
        ", ".join(f"{level} {share(part)}" for level, part in levels(case, spread).items()),
        NONE if spread.clamped is None else share(spread.clamped),
    )


def place(case: Case, spread: Spread) -> str:
    """The moment of a spread: a turn by its title, or the end."""
    return case.names.turn(spread.turn) if spread.turn else HOT_WASH


def expected(spread: Spread) -> float | None:
    """The mean; None where play never comes."""
    if not spread.values:
        return None
    return sum(value * part for value, part in spread.values.items())


def without(case: Case, spread: Spread) -> Spread | None:
    """The same spread where nothing is assumed."""
    known = case.plain.spreads if case.plain else ()
    same = (spread.indicator, spread.turn)
    return next((one for one in known if (one.indicator, one.turn) == same), None)


def levels(case: Case, spread: Spread) -> Mapping[str, float]:
    """The share of each level that occurs, lowest first, by its name."""
    indicator = case.scenario.indicators[spread.indicator.split(":")[0]]
    parts = dict.fromkeys((level for level, _ in indicator.ladder), 0.0)
    for value, part in spread.values.items():
        parts[indicator.level(value)] += part
    return {words(level): part for level, part in parts.items() if part}


def _mean(spread: Spread | None) -> str:
    value = expected(spread) if spread else None
    return NONE if value is None else mean(value)


def _range(spread: Spread) -> str:
    seen = [value for value, part in spread.values.items() if part]
    if not seen:
        return NONE
    return f"{min(seen)} to {max(seen)}" if min(seen) < max(seen) else f"{min(seen)}"
