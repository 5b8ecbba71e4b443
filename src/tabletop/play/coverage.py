"""What of a scenario was seen in play."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Literal, TypeAlias

from tabletop.engine.logic import availability
from tabletop.engine.state import Game, State
from tabletop.engine.words import Phase
from tabletop.scenario import Scenario

Sort: TypeAlias = (
    Literal["cause", "turn", "inject", "outcome", "ending"]
    | Literal["offered", "chosen", "stood", "consent", "branch"]
)
Sight: TypeAlias = tuple[Sort, str]
"""One thing seen in a session, and its id.

An option goes by `decision.option`, its branch by `decision.option.branch`, an answer to a question
of consent by `decision.team.yes`. An option is offered if it could be chosen when time was called;
one that was chosen stood, unless consent to it was refused.
"""


def seen(scenario: Scenario, state: State) -> frozenset[Sight]:
    """What was seen in a session that came to `state`; nothing in it was undone."""
    game = state.game
    return frozenset(
        (
            ("cause", game.cause or ""),
            ("ending", game.ending or ""),
            *(("turn", turn) for turn in game.played),
            *(("inject", one) for one, was in game.injects.items() if was.released),
            *(("outcome", one) for one in game.happened),
            *_decided(game),
            *(one for call in _calls(state) for one in _offered(scenario, call)),
        )
    )


def _decided(game: Game) -> Iterator[Sight]:
    for standing in game.standings.values():
        yield "chosen", f"{standing.decision}.{standing.tried}"
        yield "stood", f"{standing.decision}.{standing.option}"
    for choice in game.choices.values():
        for team, agreed in choice.consents.items():
            yield "consent", f"{choice.decision}.{team}.{'yes' if agreed else 'no'}"
    for applied in game.applied.values():
        for taken in applied.branches:
            yield "branch", f"{taken.decision}.{taken.option}.{taken.branch}"


def _calls(state: State) -> Iterator[Game]:
    """The game as it stood whenever time was called."""
    for before, now in pairwise(state.past):
        if before.phase is Phase.DELIBERATION and now.phase is Phase.ADJUDICATION:
            yield before


def _offered(scenario: Scenario, game: Game) -> Iterator[Sight]:
    for decision in scenario.turns[game.turn or ""].decisions.values():
        for option in decision.options.values():
            if not availability(scenario, game, option):
                yield "offered", f"{decision.id}.{option.id}"


def extremes(state: State) -> Mapping[str, tuple[int, int]]:
    """The lowest and the highest value that each indicator's key had after any commit."""
    met = [state.past[0].indicators]
    met += [now.indicators for old, now in pairwise(state.past) if now.indicators != old.indicators]
    return {key: (min(m[key] for m in met), max(m[key] for m in met)) for key in met[0]}
