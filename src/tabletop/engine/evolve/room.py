"""Recording the room's memory, which no undo takes back."""

from dataclasses import replace

from tabletop.engine import events as ev
from tabletop.engine.evolve.base import in_room, record
from tabletop.engine.state import (
    Delivery,
    HotWashAnswer,
    Meeting,
    Note,
    Request,
    State,
    UndoneStep,
)
from tabletop.scenario.model import Scenario


@record.register
def delivered(event: ev.Delivered, _scenario: Scenario, state: State) -> State:
    made = Delivery(event.item, event.team, state.stamp)
    return in_room(state, deliveries=(*state.room.deliveries, made))


@record.register
def request_asked(event: ev.RequestAsked, _scenario: Scenario, state: State) -> State:
    return _request(state, Request(event.request, event.team, event.text, state.stamp))


@record.register
def request_answered(event: ev.RequestAnswered, _scenario: Scenario, state: State) -> State:
    answered = replace(
        state.room.requests[event.request],
        status="answered",
        answer=event.text,
        speaker=event.speaker,
        closed=state.stamp,
    )
    return _request(state, answered)


@record.register
def request_declined(event: ev.RequestDeclined, _scenario: Scenario, state: State) -> State:
    asked = state.room.requests[event.request]
    return _request(
        state, replace(asked, status="declined", answer=event.reason, closed=state.stamp)
    )


def _request(state: State, request: Request) -> State:
    here = replace(request, turn=state.game.turn)
    return in_room(state, requests={**state.room.requests, here.id: here})


@record.register
def meeting_begun(event: ev.MeetingBegun, _scenario: Scenario, state: State) -> State:
    return _meeting(state, Meeting(event.meeting, event.teams, event.open, state.stamp))


@record.register
def meeting_ended(event: ev.MeetingEnded, _scenario: Scenario, state: State) -> State:
    begun = state.room.meetings[event.meeting]
    return _meeting(state, replace(begun, ended=state.stamp, gist=event.gist))


def _meeting(state: State, meeting: Meeting) -> State:
    return in_room(state, meetings={**state.room.meetings, meeting.id: meeting})


@record.register
def hot_wash_answered(event: ev.HotWashAnswered, _scenario: Scenario, state: State) -> State:
    answer = HotWashAnswer(event.question, event.team, event.text, state.stamp)
    return in_room(state, hot_wash=(*state.room.hot_wash, answer))


@record.register
def noted(event: ev.Noted, _scenario: Scenario, state: State) -> State:
    note = Note(
        id=event.note,
        text=event.text,
        tag=event.tag,
        team=event.team,
        off_record=event.off_record,
        importance=event.importance,
        link=event.link,
        stamp=state.stamp,
    )
    return _noted(state, note)


@record.register
def parked(event: ev.Parked, _scenario: Scenario, state: State) -> State:
    item = Note(
        id=event.item,
        text=event.text,
        tag="",
        team=event.team,
        off_record=False,
        importance=1,
        link="",
        stamp=state.stamp,
        parked=True,
    )
    return _noted(state, item)


def _noted(state: State, note: Note) -> State:
    notes = state.room.notes + (note,)  # noqa: RUF005 -- a star would copy all of them twice
    return in_room(state, notes=notes)


@record.register
def undone(event: ev.Undone, _scenario: Scenario, state: State) -> State:
    """The game is what it was after that commit, its clock at that reading and stopped."""
    step = UndoneStep(event.to, event.reason, state.stamp)
    state = in_room(state, undone=(*state.room.undone, step))
    return replace(state, game=replace(state.past[event.to], clock_running=False))


@record.register
def redacted(event: ev.Redacted, _scenario: Scenario, state: State) -> State:
    return in_room(state, redacted=(*state.room.redacted, *event.texts))
