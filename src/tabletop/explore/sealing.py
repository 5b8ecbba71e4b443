"""Choices that are sealed already: what their decisions can still come to."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from tabletop.engine.state import Choice, Game
from tabletop.explore.calling import Called, Possible
from tabletop.explore.plan import Act, Deciding, Kind, TurnPlan
from tabletop.explore.policy import HALF

FREE = ""
"""Stands for a free action among the options of a decision: no condition finds that it stood."""

NOTHING = Kind(0, ())
"""What a free action has in common with others: it stands for no option and makes nothing."""


def sealed(game: Game, turn: TurnPlan) -> tuple[Choice | None, ...]:
    """What is sealed in each decision of a turn."""
    return tuple(game.choices.get(one.id) for one in turn.decisions)


def with_free_actions(turn: TurnPlan, choices: tuple[Choice | None, ...]) -> TurnPlan:
    """The turn with a free action among the acts of each decision that has come to one."""
    decisions = (
        _with_free_action(deciding) if choice and choice.option is None else deciding
        for deciding, choice in zip(turn.decisions, choices, strict=True)
    )
    return replace(turn, decisions=tuple(decisions))


def _with_free_action(deciding: Deciding) -> Deciding:
    kinds = deciding.kinds if NOTHING in deciding.kinds else (*deciding.kinds, NOTHING)
    act = Act(FREE, None, Fraction(1), (), kinds.index(NOTHING))
    return replace(deciding, kinds=kinds, acts={**deciding.acts, FREE: (act,)})


def with_sealed(turn: TurnPlan, choices: tuple[Choice | None, ...], part: Called) -> Called:
    """States at the call with what is sealed kept as it is."""
    possible = (
        tuple(_possible(deciding, choice)) if choice else free
        for deciding, choice, free in zip(turn.decisions, choices, part.possible, strict=True)
    )
    return replace(part, possible=tuple(possible))


def _possible(deciding: Deciding, choice: Choice) -> Iterator[Possible]:
    """What a sealed choice may come to: by the answers that are still open, and by chance."""
    tried = choice.option or FREE
    for stood, chance, ways in _answers(deciding, choice):
        for act in deciding.acts[stood]:
            yield Possible(act, chance * act.odds, ways, tried, chance * act.odds)


def _answers(deciding: Deciding, choice: Choice) -> Iterator[tuple[str, Fraction, int]]:
    """Which option stands, how likely, and in how many ways; answers given count as they are."""
    if choice.option is None:
        yield FREE, Fraction(1), 1
        return
    option = deciding.decision.options[choice.option]
    given = list(choice.consents.values())
    ways = 2 ** given.count(None)
    refused = given.count(False) > 0
    if not refused:
        yield option.id, HALF ** given.count(None), 1
    if option.consent is not None and (refused or ways > 1):
        noes = ways if refused else ways - 1
        yield option.consent.otherwise, Fraction(noes, ways), noes
