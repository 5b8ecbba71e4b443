"""Recording decisions, adjudication and readings."""

from dataclasses import replace

from tabletop.engine import events as ev
from tabletop.engine.effects import record as record_changes
from tabletop.engine.evolve.base import in_game, in_room, record
from tabletop.engine.state import (
    Choice,
    Correction,
    Described,
    Draw,
    Explanation,
    Reading,
    Ruling,
    State,
)
from tabletop.engine.words import Phase
from tabletop.scenario.model import Scenario


@record.register
def chosen(event: ev.Chosen, scenario: Scenario, state: State) -> State:
    """Another option than before is another act: what explained the old one does not carry over."""
    game = state.game
    before = game.explanations.get(event.decision)
    explanations = dict(game.explanations)
    if before is not None and before.option != event.option:
        del explanations[event.decision]
    choice = Choice(
        decision=event.decision,
        team=scenario.decisions[event.decision].team,
        option=event.option,
        words=event.words,
        provenance=event.provenance,
        stamp=state.stamp,
        consents=dict.fromkeys(event.asked),
    )
    choices = {**game.choices, event.decision: choice}
    return in_game(state, choices=choices, explanations=explanations)


@record.register
def reopened(event: ev.Reopened, _scenario: Scenario, state: State) -> State:
    choices = {k: v for k, v in state.game.choices.items() if k != event.decision}
    return in_game(state, choices=choices)


@record.register
def explained(event: ev.Explained, _scenario: Scenario, state: State) -> State:
    return _explain(state, event)


def _explain(state: State, event: ev.Explained | ev.DecisionCorrected) -> State:
    explanation = Explanation(
        stamp=state.stamp,
        rationale=event.rationale,
        provenance=event.provenance,
        signals=event.signals,
        confidence=event.confidence,
        considered=event.considered,
        dissent=event.dissent,
        option=state.game.choices[event.decision].option,
    )
    return in_game(state, explanations={**state.game.explanations, event.decision: explanation})


@record.register
def consent_given(event: ev.ConsentGiven, _scenario: Scenario, state: State) -> State:
    choice = state.game.choices[event.decision]
    choice = replace(choice, consents={**choice.consents, event.team: event.agreed})
    return in_game(state, choices={**state.game.choices, event.decision: choice})


@record.register
def described(event: ev.Described, _scenario: Scenario, state: State) -> State:
    seen = Described(event.seen, event.known_to)
    return in_game(state, described={**state.game.described, event.decision: seen})


@record.register
def time_called(event: ev.TimeCalled, _scenario: Scenario, state: State) -> State:
    stood = {standing.decision: standing for standing in event.standings}
    return in_game(
        state,
        phase=Phase.ADJUDICATION,
        clock_running=False,
        standings={**state.game.standings, **stood},
    )


@record.register
def ruled(event: ev.Ruled, _scenario: Scenario, state: State) -> State:
    """A later ruling on the same cause takes the place of an earlier one; the log keeps both."""
    ruling = Ruling(
        turn=state.game.turn or "",
        cause=event.cause,
        verdict=event.verdict,
        effects=event.effects,
        reason=event.reason,
        dissent=event.dissent,
        stamp=state.stamp,
    )
    return in_game(state, rulings=(*_rulings_but(state, event.cause), ruling))


@record.register
def ruling_fallen(event: ev.RulingFallen, _scenario: Scenario, state: State) -> State:
    return in_game(state, rulings=_rulings_but(state, event.cause))


def _rulings_but(state: State, cause: str) -> tuple[Ruling, ...]:
    turn = state.game.turn
    return tuple(r for r in state.game.rulings if not (r.turn == turn and r.cause == cause))


@record.register
def chance_redrawn(event: ev.ChanceRedrawn, _scenario: Scenario, state: State) -> State:
    draws = {**state.game.draws, event.decision: Draw(number=event.number)}
    return in_game(state, draws=draws)


@record.register
def branch_picked(event: ev.BranchPicked, _scenario: Scenario, state: State) -> State:
    before = state.game.draws.get(event.decision, Draw())
    draw = replace(before, branch=event.branch, roll=event.roll)
    return in_game(state, draws={**state.game.draws, event.decision: draw})


@record.register
def applied(event: ev.Applied, _scenario: Scenario, state: State) -> State:
    game = state.game
    for step in event.steps:
        game = record_changes(game, step.changes)
    state = replace(state, game=game)
    return in_game(
        state,
        phase=Phase.ASSESSMENT,
        happened=(*game.happened, *event.happened),
        applied={**game.applied, game.turn or "": event},
    )


@record.register
def reading_given(event: ev.ReadingGiven, _scenario: Scenario, state: State) -> State:
    return _read(state, event)


def _read(state: State, event: ev.ReadingGiven | ev.ReadingCorrected) -> State:
    reading = Reading(
        event.turn, event.reader, event.about, event.reading, event.whose, state.stamp
    )
    key = (event.turn, event.reader, event.about)
    return in_game(state, readings={**state.game.readings, key: reading})


@record.register
def decision_corrected(event: ev.DecisionCorrected, _scenario: Scenario, state: State) -> State:
    choice = replace(state.game.choices[event.decision], words=event.words)
    state = in_game(state, choices={**state.game.choices, event.decision: choice})
    return _corrected(_explain(state, event), event.decision, event.reason)


@record.register
def reading_corrected(event: ev.ReadingCorrected, _scenario: Scenario, state: State) -> State:
    target = f"{event.turn}/{event.reader}/{event.about}"
    return _corrected(_read(state, event), target, event.reason)


def _corrected(state: State, target: str, reason: str) -> State:
    made = Correction(target, reason, state.stamp)
    return in_room(state, corrections=(*state.room.corrections, made))
