"""The titles of what not all came to know of, which no sentence may name."""

from collections.abc import Iterable, Iterator

from tabletop.debrief.model import Debrief
from tabletop.debrief.turn_model import TurnDebrief
from tabletop.scenario.model import Scenario


def hidden(debrief: Debrief, scenario: Scenario, told: Iterable[TurnDebrief]) -> frozenset[str]:
    """Titles of all injects and outcomes but those of the turns as they are `told`."""
    return frozenset((*_written(scenario), *_came(debrief.turns))) - frozenset(_came(told))


def _written(scenario: Scenario) -> Iterator[str]:
    yield from (str(one.title) for one in scenario.injects.values())
    yield from (str(one.title or one.text) for one in scenario.outcomes.values())


def _came(turns: Iterable[TurnDebrief]) -> Iterator[str]:
    for turn in turns:
        yield from (one.title for one in turn.injects)
        yield from (one.title for one in turn.outcomes)
