"""The constructs that games must try, by name, and which of them a game holds."""

from collections.abc import Iterator

from tabletop.scenario import Scenario
from tabletop.scenario.conditions import (
    And,
    CauseIs,
    Chose,
    Condition,
    Happened,
    IndicatorIs,
    InstrumentIs,
    MilestoneReached,
    Not,
    Or,
    Played,
    Released,
    StockLeft,
)
from tabletop.scenario.model import Turn

SORTS: dict[type, str] = {
    InstrumentIs: "status",
    StockLeft: "stock left",
    MilestoneReached: "milestone",
    Chose: "chose",
    Released: "released",
    Happened: "happened",
    CauseIs: "cause",
    Played: "played",
    And: "and",
    Or: "or",
    Not: "not",
}
FAMILIES = ("indicator", *(sort for kind, sort in SORTS.items() if kind not in (And, Or, Not)))
PLACES = (
    "start inject",
    "minute inject",
    "manual inject",
    "when",
    "needs",
    "outcome",
    "next",
    "ending",
)


def families_of(place: str) -> list[str]:
    """What a condition may ask at a place."""
    blind = place in ("when", "needs", "ending")
    return [one for one in FAMILIES if not (blind and one == "cause")]


def parts(condition: Condition) -> Iterator[Condition]:
    """A condition and all within it."""
    yield condition
    match condition:
        case Not(part):
            yield from parts(part)
        case And(several) | Or(several):
            for part in several:
                yield from parts(part)


def names(part: Condition) -> Iterator[str]:
    """What a part of a condition is called in the survey."""
    match part:
        case IndicatorIs(ref, comparison, value):
            yield f"indicator {comparison} {'level' if isinstance(value, str) else 'number'}"
            yield f"indicator per {ref.per}"
        case Chose(_, several) if len(several) > 1:
            yield "chose one of"
        case Not(And() | Or()):
            yield "not of several"
        case And(several) | Or(several) if any(isinstance(one, And | Or) for one in several):
            yield "nested"
    if type(part) in SORTS:
        yield SORTS[type(part)]


def asks(place: str, part: Condition) -> Iterator[str]:
    """What a condition at a place asks about, if it is in one piece."""
    family = "indicator" if isinstance(part, IndicatorIs) else SORTS[type(part)]
    if family in FAMILIES:
        yield f"{place} asks {family}"


def held(scenario: Scenario) -> set[str]:
    """The constructs that stand in a game's file, whether or not they come to anything."""
    late = [
        one
        for turn in scenario.turns.values()
        for one in turn.injects.values()
        if one.release.minute >= turn.minutes
    ]
    weights = [one.weight for one in scenario.causes.values()]
    found = {
        "an inject past its turn": late,
        "no cards": not weights,
        "cards of unequal weight": len({one for one in weights if one}) > 1,
        "a card of weight 0": 0 in weights and any(weights),
        "all cards of weight 0": weights and not any(weights),
    }
    asked = {
        name
        for place, condition in _conditions(scenario)
        for part in parts(condition)
        for name in (place, *names(part), *asks(place, part))
    }
    return asked | {name for name, there in found.items() if there}


def _conditions(scenario: Scenario) -> Iterator[tuple[str, Condition]]:
    for turn in scenario.turns.values():
        yield from _of_turn(turn)
    yield from (("ending", one.when) for one in scenario.endings.values() if one.when)


def _of_turn(turn: Turn) -> Iterator[tuple[str, Condition]]:
    for inject in turn.injects.values():
        if inject.when is not None:
            yield f"{inject.release.kind} inject", inject.when
    for decision in turn.decisions.values():
        for option in decision.options.values():
            both = (("when", option.when), ("needs", option.needs))
            yield from ((place, one) for place, one in both if one is not None)
    yield from (("outcome", one.when) for one in turn.outcomes.values())
    yield from (("next", one.when) for one in turn.next if one.when is not None)


HELD = frozenset(
    {
        "an inject past its turn",
        "no cards",
        "cards of unequal weight",
        "a card of weight 0",
        "all cards of weight 0",
    }
)
"""What makes its difference by being there."""

ASKED = tuple(f"{place} asks {family}" for place in PLACES for family in families_of(place))

CONSTRUCTS = (
    *HELD,
    *PLACES,
    *ASKED,
    *SORTS.values(),
    *(
        f"indicator {comparison} {value}"
        for comparison in ("at least", "at most", "is")
        for value in ("level", "number")
    ),
    *(f"indicator per {per}" for per in ("all", "team", "pair", "directed")),
    "chose one of",
    "not of several",
    "nested",
    *(
        f"{place} moves {what}"
        for place in (
            "start inject",
            "minute inject",
            "manual inject",
            "option",
            "branch",
            "outcome",
        )
        for what in ("indicator", "status", "stock", "milestone")
    ),
    "indicator clamped",
    "stock clamped",
    "indicator moved by several",
    "stock moved by several",
    "indicator clamped once only",
    "stock clamped once only",
    "last unit taken twice",
    "gravest of two",
    "gravest of three",
    "mark over clear",
    "consent of one given",
    "consent of one refused",
    "consent of two given",
    "consent of two refused",
    "a team asked twice",
    "otherwise is not the default",
    "chance of 2",
    "chance of 3",
    "chances of two teams",
    "nothing but the default",
    "option of weight 0",
    "all options of weight 0",
    "weights 1 and 3",
    "two decisions of a team",
    "a team without decision",
    "nobody decides",
    "injects out of file order",
    "two in one minute",
    "inject asks inject of its turn",
    "outcome asks outcome of its turn",
    "a later entry of next",
    "no entry of next holds",
    "a turn skipped",
    "a turn come to from two",
    "endings overlap",
)
"""Everything that the games must try, by name."""
