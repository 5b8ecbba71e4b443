"""Where the game goes from an assessment, and how it ends."""

from tabletop.engine.logic import holds
from tabletop.engine.state import Game
from tabletop.scenario.model import Ending, Scenario, Turn


def next_turn(scenario: Scenario, game: Game) -> str | None:
    """The turn that the first `next` entry whose condition holds names; None: the hot wash."""
    if game.turn is None:
        return next(iter(scenario.turns))
    for entry in scenario.turns[game.turn].next:
        if entry.turn not in game.played and holds(scenario, game, entry.when):
            return entry.turn
    return None


def unplayed(scenario: Scenario, game: Game) -> tuple[Turn, ...]:
    """The turns that have not been played, in file order."""
    return tuple(turn for turn in scenario.turns.values() if turn.id not in game.played)


def ending(scenario: Scenario, game: Game) -> Ending:
    """The first ending whose condition holds; the last has none."""
    held = (one for one in scenario.endings.values() if holds(scenario, game, one.when))
    return next(held, list(scenario.endings.values())[-1])
