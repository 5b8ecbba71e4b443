"""Every condition and effect of a scenario, with the location where its writer put it."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from tabletop.scenario import Scenario
from tabletop.scenario.conditions import Condition
from tabletop.scenario.effects import Effect
from tabletop.scenario.model import Decision, Option, Turn
from tabletop.scenario.nodes import Location

PlacedCondition: TypeAlias = tuple[Location, Condition]
PlacedEffect: TypeAlias = tuple[Location, Effect]
PlacedOption: TypeAlias = tuple[Location, Decision, Option]


def options(scenario: Scenario) -> Iterator[PlacedOption]:
    """Every option with its decision, in file order."""
    for turn in scenario.turns.values():
        for decision in turn.decisions.values():
            here = ("turns", turn.id, "decisions", decision.id, "options")
            for option in decision.options.values():
                yield (*here, option.id), decision, option


def conditions(scenario: Scenario) -> Iterator[PlacedCondition]:
    """Every `when` and `needs`, in file order."""
    for turn in scenario.turns.values():
        yield from _of_turn(turn)
    for ending in scenario.endings.values():
        yield from _if_any(("endings", ending.id, "when"), ending.when)


def _of_turn(turn: Turn) -> Iterator[PlacedCondition]:
    here = ("turns", turn.id)
    for inject in turn.injects.values():
        yield from _if_any((*here, "injects", inject.id, "when"), inject.when)
    for decision in turn.decisions.values():
        for option in decision.options.values():
            at = (*here, "decisions", decision.id, "options", option.id)
            yield from _if_any((*at, "when"), option.when)
            yield from _if_any((*at, "needs"), option.needs)
    for outcome in turn.outcomes.values():
        yield (*here, "outcomes", outcome.id, "when"), outcome.when
    for index, entry in enumerate(turn.next):
        yield from _if_any((*here, "next", index, "when"), entry.when)


def _if_any(at: Location, condition: Condition | None) -> Iterator[PlacedCondition]:
    if condition is not None:
        yield at, condition


def effects(scenario: Scenario) -> Iterator[PlacedEffect]:
    """Every effect of injects, options, branches and outcomes, in file order."""
    for turn in scenario.turns.values():
        here = ("turns", turn.id)
        for inject in turn.injects.values():
            yield from _numbered((*here, "injects", inject.id), inject.effects)
        for decision in turn.decisions.values():
            for option in decision.options.values():
                at = (*here, "decisions", decision.id, "options", option.id)
                yield from option_effects(at, option)
        for outcome in turn.outcomes.values():
            yield from _numbered((*here, "outcomes", outcome.id), outcome.effects)


def option_effects(at: Location, option: Option) -> Iterator[PlacedEffect]:
    """The effects of the option at a location, and of each branch of its chance."""
    yield from _numbered(at, option.effects)
    for branch in option.chance.values():
        yield from _numbered((*at, "chance", branch.id), branch.effects)


def _numbered(at: Location, listed: Iterable[Effect]) -> Iterator[PlacedEffect]:
    for index, effect in enumerate(listed):
        yield (*at, "effects", index), effect
