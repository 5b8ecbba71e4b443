"""Recording injects, messages and agreements."""

from dataclasses import replace

from tabletop.engine import events as ev
from tabletop.engine.effects import record as record_changes
from tabletop.engine.evolve.base import in_game, record, show
from tabletop.engine.state import (
    Agreement,
    Improvised,
    InjectState,
    InjectStatus,
    Message,
    Shown,
    State,
)
from tabletop.scenario.model import Scenario


def _turned(state: State, inject: str, status: InjectStatus) -> State:
    before = state.game.injects.get(inject, InjectState("waiting", state.stamp))
    after = replace(before, status=status, stamp=state.stamp)
    return in_game(state, injects={**state.game.injects, inject: after})


@record.register
def released(event: ev.InjectReleased, _scenario: Scenario, state: State) -> State:
    after = InjectState("released", state.stamp, state.stamp, event.to)
    state = replace(state, game=record_changes(state.game, event.changes))
    state = in_game(state, injects={**state.game.injects, event.inject: after})
    return show(state, *(Shown(team, "inject", event.inject, state.stamp) for team in event.to))


@record.register
def improvised(event: ev.InjectImprovised, _scenario: Scenario, state: State) -> State:
    written = Improvised(
        id=event.inject,
        turn=state.game.turn,
        title=event.title,
        channel=event.channel,
        sender=event.sender,
        text=event.text,
        effects=event.effects,
        note=event.note,
    )
    return in_game(state, improvised={**state.game.improvised, event.inject: written})


@record.register
def lapsed(event: ev.InjectLapsed, _scenario: Scenario, state: State) -> State:
    return _turned(state, event.inject, "lapsed")


@record.register
def held(event: ev.InjectHeld, _scenario: Scenario, state: State) -> State:
    return _turned(state, event.inject, "held")


@record.register
def unheld(event: ev.InjectUnheld, _scenario: Scenario, state: State) -> State:
    return _turned(state, event.inject, "waiting")


@record.register
def recalled(event: ev.InjectRecalled, _scenario: Scenario, state: State) -> State:
    return _turned(state, event.inject, "recalled")


@record.register
def message_sent(event: ev.MessageSent, _scenario: Scenario, state: State) -> State:
    sent = Message(event.message, state.game.turn, event.sender, event.to, event.text, state.stamp)
    state = in_game(state, messages=(*state.game.messages, sent))
    return show(state, *(Shown(team, "message", event.message, state.stamp) for team in event.to))


@record.register
def agreement_reached(event: ev.AgreementReached, _scenario: Scenario, state: State) -> State:
    made = Agreement(event.agreement, state.game.turn, event.parties, event.text, state.stamp)
    return in_game(state, agreements=(*state.game.agreements, made))
