"""Exploring from a moment of a real session: what is still open, and how likely.

What has been decided stays as it is: injects that went out or lapsed, sealed choices, answers,
rulings, the card that lies. Everything from there on is explored as it is from STARTEX.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from tabletop.engine.logic import present
from tabletop.engine.state import Choice, Game, State
from tabletop.engine.words import Phase
from tabletop.explore.board import start
from tabletop.explore.budget import Budget
from tabletop.explore.calling import Called, count, offers
from tabletop.explore.drawing import Draw
from tabletop.explore.forward import Begin, Forward, acted, forward, from_startex
from tabletop.explore.found import Tally
from tabletop.explore.frontier import Frontier, joined_frontiers
from tabletop.explore.plan import END, Plan, Question, TurnPlan, Where, plan
from tabletop.explore.policy import Counting, Policy
from tabletop.explore.reach import on_boards
from tabletop.explore.roads import ones
from tabletop.explore.sealing import sealed, with_free_actions, with_sealed
from tabletop.explore.things import CAUSE, Name
from tabletop.explore.underway import Following, Underway
from tabletop.explore.unexplored import Unexplored
from tabletop.scenario.conditions import GRAVITY
from tabletop.scenario.model import Scenario


@dataclass(frozen=True)
class Since:
    """Everything that exploring needs to begin at a moment of a session."""

    plan: Plan
    policy: Policy
    begin: Begin
    budget: int | None = None
    counting: Counting = "roads"

    def forward(self) -> Forward:
        """What is still open. Raises TooLarge and TooWide as `forward` from STARTEX does."""
        return forward(self.plan, self.policy, self.budget, self.counting, self.begin)


def since(
    scenario: Scenario,
    state: State,
    policy: Policy | None = None,
    question: Question | None = None,
    budget: int | None = None,
    counting: Counting = "roads",
) -> Since:
    """Exploring `scenario` from a moment of one of its sessions.

    `budget` and `counting` are those of `forward`. What the policy says of the card gives way to
    the card that lies. Raises Unexplored where the exercise is over or a team is absent; TooLarge
    and TooWide as `forward` does.
    """
    _check(scenario, state.game)
    game, wanted = state.game, policy or Policy()
    if game.phase is Phase.SETUP:
        known = replace(wanted, cause=game.cause) if game.cause else wanted
        made = plan(scenario, question)
        return Since(made, known, from_startex(made, known), budget, counting)
    known = replace(wanted, cause=game.cause, no_card=game.cause is None)
    made = _played_on(plan(scenario, question), game)
    tally = Tally()
    following = Following(scenario, known, tally)
    if game.phase in (Phase.BRIEFING, Phase.DELIBERATION):
        room = Budget(budget, game.turn or "")
        going_on = _GoingOn(made, known, tally, counting, room)
        waiting = going_on.from_the_call(following.to_the_call(state))
    else:
        waiting = _openings(made, following.to_the_opening(state))
    return Since(made, known, Begin(waiting, tally), budget, counting)


def _check(scenario: Scenario, game: Game) -> None:
    """Raises Unexplored where the moment is one from which play is not explored."""
    if game.phase in (Phase.HOT_WASH, Phase.CLOSED):
        raise Unexplored(
            "This exercise is over: nothing is open any more.",
            "Name a session that is still being played.",
        )
    for team in scenario.teams.values():
        if not present(game, team.id):
            raise Unexplored(
                f"{team.name} is not in the room: play without a team is not explored.",
                "Mark it as present or as played by control, or explore from STARTEX.",
            )


def _played_on(made: Plan, game: Game) -> Plan:
    """The plan for the rest of a game: the card lies, and no turn is played twice."""

    def left(turn: TurnPlan) -> TurnPlan:
        entries = tuple(one for one in turn.turn.next if one.turn not in game.played)
        return replace(turn, turn=turn.turn.model_copy(update={"next": entries}))

    return replace(
        made, turns={one: left(turn) for one, turn in made.turns.items()}, draw=Draw(None)
    )


@dataclass(frozen=True)
class _GoingOn:
    """Goes on in the turn that is being played."""

    plan: Plan
    policy: Policy
    tally: Tally
    counting: Counting
    budget: Budget

    def from_the_call(self, roads: Sequence[Underway]) -> Mapping[Where, list[Frontier]]:
        """The states at the next openings and the end.

        Roads differ in what is sealed: an inject may take a choice back.
        """
        alike: defaultdict[tuple[bool, ...], list[Underway]] = defaultdict(list)
        for road in roads:
            game = road.state.game
            turn = self.plan.turns[game.turn or ""]
            alike[tuple(one is not None for one in sealed(game, turn))].append(road)
        waiting: defaultdict[Where, list[Frontier]] = defaultdict(list)
        for those in alike.values():
            for where, part in self._acted(those):
                waiting[where].append(part)
        return waiting

    def _acted(self, roads: Sequence[Underway]) -> Iterator[tuple[Where, Frontier]]:
        game = roads[0].state.game
        turn = self.plan.turns[game.turn or ""]
        choices = sealed(game, turn)
        turn = with_free_actions(turn, choices)
        states = _frontier(self.plan, roads).keeping(turn.call)
        parts = []
        for offered in offers(self.plan, self.policy, turn, states):
            part = with_sealed(turn, choices, offered)
            count(turn, _without_free_actions(choices, part), self.tally)
            parts.append(replace(part, states=part.states.keeping(turn.acting)))
        yield from acted(
            self.plan, self.policy, turn, parts, self.tally, self.counting, self.budget
        )


def _without_free_actions(choices: Iterable[Choice | None], part: Called) -> Called:
    """The states with nothing to count where a decision came to a free action."""
    possible = (
        () if choice and choice.option is None else each
        for choice, each in zip(choices, part.possible, strict=True)
    )
    return replace(part, possible=tuple(possible))


def _openings(made: Plan, roads: Iterable[Underway]) -> Mapping[Where, list[Frontier]]:
    """The states to which roads have come, by where that is."""
    waiting: defaultdict[Where, list[Frontier]] = defaultdict(list)
    for road in roads:
        game = road.state.game
        where = END if game.phase is Phase.HOT_WASH else game.turn or ""
        waiting[where].append(_frontier(made, [road]).keeping(made.kept(where)))
    return waiting


def _frontier(made: Plan, roads: Iterable[Underway]) -> Frontier:
    """The states to which roads have come, with all that the game keeps."""
    dtype = on_boards(made)
    return joined_frontiers(
        [
            Frontier(
                start(_values(made, road.state.game), dtype),
                np.array([float(road.chance)]),
                ones(1),
            )
            for road in roads
        ]
    )


def _values(made: Plan, game: Game) -> dict[Name, int]:
    """The value of everything that exploring keeps, as a game has it."""
    return {name: _value(made.scenario, game, name) for name in made.things}


def _value(scenario: Scenario, game: Game, name: Name) -> int:
    sort, key = name
    match sort:
        case "indicator":
            return game.indicators[key]
        case "status":
            return GRAVITY.index(game.instruments[key].status)
        case "stock":
            return game.instruments[key].stock or 0
        case "milestone":
            return int(key in game.milestones)
        case "stood":
            standing = game.standings.get(key)
            options = [None, *scenario.decisions[key].options]
            return options.index(standing.option) if standing else 0
        case "released":
            return int(key in game.injects and game.injects[key].released is not None)
        case "happened":
            return int(key in game.happened)
        case "played":
            return int(key in game.played)
    return [None, *scenario.causes].index(game.cause) if name == CAUSE else 0
