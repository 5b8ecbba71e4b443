"""What is still open at a moment of a session: the endings, and what is left of the story."""

from collections.abc import Iterator

from tabletop.engine.state import Game, State
from tabletop.explore.answer import Answer, Item, Part
from tabletop.explore.budget import TooLarge, TooWide
from tabletop.explore.exploring import LEFT_OUT
from tabletop.explore.forward import Forward
from tabletop.explore.found import Tally
from tabletop.explore.items import known, named
from tabletop.explore.plan import Question
from tabletop.explore.policy import Policy
from tabletop.explore.relevance import everything
from tabletop.explore.since import since
from tabletop.scenario.model import Scenario

SHUT = "It cannot come up any more from here."


def going_on(
    scenario: Scenario, state: State, policy: Policy, budget: int, given: tuple[str, ...]
) -> Answer:
    """What can still happen; `given` says in words at which moment, and what is assumed.

    What would take more than `budget` bytes is left out. Raises Unexplored where nothing can be
    said of the moment.
    """
    asked = everything(scenario)
    parts: list[Part] = []
    items: list[Item] = []
    for what, question in (
        ("turns, injects, options and outcomes", Question(asked.injects, asked.outcomes)),
        ("endings", Question(endings=asked.endings)),
    ):
        found = _found(scenario, state, policy, question, budget)
        if isinstance(found, Forward):
            states = sum(one.states for one in found.openings.values())
            parts.append(Part(what, exact=True, states=states, games=0))
            items += _open(scenario, state.game, found.tally, endings=what == "endings")
        else:
            parts.append(Part(what, exact=False, states=0, games=0, reason=str(found)))
    return Answer(
        scenario.id,
        scenario.version,
        policy,
        given,
        tuple(parts),
        LEFT_OUT,
        tuple(items),
        compared=False,
    )


def _found(
    scenario: Scenario, state: State, policy: Policy, question: Question, budget: int
) -> Forward | TooLarge | TooWide:
    try:
        return since(scenario, state, policy, question, budget).forward()
    except (TooLarge, TooWide) as error:
        return error


def _open(scenario: Scenario, game: Game, tally: Tally, *, endings: bool) -> Iterator[Item]:
    """All endings, or what else can still come up: nothing of the turns that are over."""
    over = set(game.played)
    for one in named(scenario):
        if (one.kind == "ending") is not endings:
            continue
        item = known(one, tally, _shut)
        done = one.turn in over if one.kind == "turn" else one.turn in over - {game.turn}
        if endings or (item.possible and not done):
            yield item


def _shut(_kind: str, _key: tuple[str, ...]) -> str:
    return SHUT
