"""What a game of the engine comes to in the bits that `Things` counts in."""

from tabletop.authoring.reach.things import CAUSE, NO, YES, Things, Values
from tabletop.engine.state import Game
from tabletop.scenario.conditions import GRAVITY


def of_game(things: Things, game: Game) -> Values:
    """The one value of each thing in a game as it stands."""
    values = dict.fromkeys(things.sizes, NO)
    for key, value in game.indicators.items():
        values["indicators", key] = things.value(key, value)
    for name, state in game.instruments.items():
        values["statuses", name] = 1 << GRAVITY.index(state.status)
        values["stocks", name] = 1 << (state.stock or 0)
    for decision in things.scenario.decisions:
        standing = game.standings.get(decision)
        option = standing.option if standing else None
        stands = things.option(decision, option) if option else things.none(decision)
        values["decisions", decision] = stands
    causes = list(things.scenario.causes)
    values[CAUSE] = 1 << causes.index(game.cause) if game.cause else 1
    released = {one for one, state in game.injects.items() if state.released is not None}
    there = {"milestones": game.milestones, "injects": released}
    for section, happened in {**there, "outcomes": game.happened, "turns": game.played}.items():
        values |= {(section, one): YES for one in happened}
    return {key: values[key] for key in things.sizes}
