"""Recording the session's course: setup, turns, clock, publication, hot wash."""

from tabletop.engine import events as ev
from tabletop.engine.evolve.base import in_game, record, show, show_what_waited
from tabletop.engine.state import Publication, Shown, State
from tabletop.engine.words import Phase
from tabletop.scenario.model import Scenario


@record.register
def configured(event: ev.Configured, _scenario: Scenario, state: State) -> State:
    return in_game(state, chance=event.chance, options=event.options)


@record.register
def cause_picked(event: ev.CausePicked, _scenario: Scenario, state: State) -> State:
    return in_game(state, cause=event.cause)


@record.register
def presence_set(event: ev.PresenceSet, _scenario: Scenario, state: State) -> State:
    state = in_game(state, presence={**state.game.presence, event.team: event.presence})
    return show_what_waited(state, event.team)


@record.register
def started(event: ev.Started, _scenario: Scenario, state: State) -> State:
    return in_game(state, cause=event.cause)


@record.register
def turn_opened(event: ev.TurnOpened, _scenario: Scenario, state: State) -> State:
    return in_game(
        state,
        phase=Phase.BRIEFING,
        turn=event.turn,
        played=(*state.game.played, event.turn),
        clock=0,
        clock_running=False,
        extra_minutes=0,
    )


@record.register
def deliberation_begun(_event: ev.DeliberationBegun, _scenario: Scenario, state: State) -> State:
    return in_game(state, phase=Phase.DELIBERATION, clock_running=True)


@record.register
def clock_paused(_event: ev.ClockPaused, _scenario: Scenario, state: State) -> State:
    return in_game(state, clock_running=False)


@record.register
def clock_resumed(_event: ev.ClockResumed, _scenario: Scenario, state: State) -> State:
    return in_game(state, clock_running=True)


@record.register
def minutes_added(event: ev.MinutesAdded, _scenario: Scenario, state: State) -> State:
    return in_game(state, extra_minutes=state.game.extra_minutes + event.minutes)


@record.register
def published(event: ev.Published, _scenario: Scenario, state: State) -> State:
    game, stamp = state.game, state.stamp
    picture = Publication(
        turn=game.turn,
        stamp=stamp,
        indicators=game.indicators,
        instruments=game.instruments,
        milestones=game.milestones,
        acts=event.acts,
        outcomes=event.outcomes,
        questions=event.questions,
    )
    state = in_game(state, publications=(*game.publications, picture))
    acts = [Shown(team, "act", one, stamp) for one, teams in event.acts for team in teams]
    outcomes = [Shown(t, "outcome", one, stamp) for one, teams in event.outcomes for t in teams]
    return show(state, *acts, *outcomes)


@record.register
def hot_wash_entered(event: ev.HotWashEntered, _scenario: Scenario, state: State) -> State:
    return in_game(
        state,
        phase=Phase.HOT_WASH,
        clock_running=False,
        ending=event.ending,
        early_reason=event.reason,
    )


@record.register
def closed(_event: ev.Closed, _scenario: Scenario, state: State) -> State:
    return in_game(state, phase=Phase.CLOSED, clock_running=False)
