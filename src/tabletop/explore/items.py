"""Everything that can come up in a scenario, with what exploring found of it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tabletop.explore.answer import Chance, Item, exactly
from tabletop.explore.found import Found, Key, Kind, Tally
from tabletop.scenario.model import Scenario

Estimate = Callable[[Kind, Key], Chance]
Reason = Callable[[Kind, Key], str]


@dataclass(frozen=True, slots=True)
class Named:
    """A thing that can come up, by the words of the room."""

    kind: Kind
    key: Key
    title: str
    turn: str


def named(scenario: Scenario) -> Iterator[Named]:
    """Everything that can come up, in file order."""
    for turn in scenario.turns.values():
        yield Named("turn", (turn.id,), str(turn.title), turn.id)
        for inject in turn.injects.values():
            yield Named("inject", (inject.id,), str(inject.title), turn.id)
        for decision in turn.decisions.values():
            for option in decision.options.values():
                yield Named("stands", (decision.id, option.id), str(option.label), turn.id)
                for branch in option.chance.values():
                    key = (decision.id, option.id, branch.id)
                    yield Named("branch", key, str(branch.text), turn.id)
        for outcome in turn.outcomes.values():
            title = str(outcome.title or outcome.text)
            yield Named("outcome", (outcome.id,), title, turn.id)
    for ending in scenario.endings.values():
        yield Named("ending", (ending.id,), str(ending.title), "")


def known(one: Named, tally: Tally, reason: Reason) -> Item:
    """A thing of which everything is known."""
    found = tally.found.get((one.kind, one.key), Found())
    possible = found.roads > 0
    why = "" if possible else reason(one.kind, one.key)
    chance = exactly(found.chance)
    return Item(one.kind, one.key, one.title, one.turn, possible, chance, found.roads, why)


def guessed(one: Named, estimate: Estimate) -> Item:
    """A thing that was only looked for in games at random: what was seen is possible."""
    chance = estimate(one.kind, one.key)
    possible = True if chance.value else None
    return Item(one.kind, one.key, one.title, one.turn, possible, chance, None)
