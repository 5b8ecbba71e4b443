"""Judging what passes between teams, and between teams and control."""

from tabletop.engine import commands as cm
from tabletop.engine import events as ev
from tabletop.engine.decide.base import Events, in_the_room, judge, known, next_id, reason, teams
from tabletop.engine.refusal import Refused
from tabletop.engine.state import Request, State
from tabletop.scenario.model import Scenario


@judge.register
def send(command: cm.Send, scenario: Scenario, state: State) -> Events:
    in_the_room(scenario, state, command.sender)
    to = teams(scenario, command.to)
    if command.sender in to:
        raise Refused("own-message", "A team does not write to itself.", "Name the other teams.")
    return (
        ev.MessageSent(
            message=next_id(state, "message_"),
            sender=command.sender,
            to=to,
            text=reason(command.text, "A message, as its text,"),
        ),
    )


@judge.register
def ask(command: cm.Ask, scenario: Scenario, state: State) -> Events:
    in_the_room(scenario, state, command.team)
    text = reason(command.text, "A request, as its text,")
    return (ev.RequestAsked(request=next_id(state, "request_"), team=command.team, text=text),)


def _open(state: State, request: str) -> Request:
    found = known("request", request, state.room.requests)
    if found.status != "open":
        raise Refused("request-closed", f"This request is {found.status}.", "Ask anew.")
    return found


@judge.register
def answer(command: cm.Answer, scenario: Scenario, state: State) -> Events:
    _open(state, command.request)
    if command.speaker is not None:
        known("control power", command.speaker, scenario.control_plays)
    text = reason(command.text, "An answer, as its text,")
    return (ev.RequestAnswered(request=command.request, text=text, speaker=command.speaker),)


@judge.register
def decline(command: cm.Decline, _scenario: Scenario, state: State) -> Events:
    _open(state, command.request)
    why = reason(command.reason, "Declining a request")
    return (ev.RequestDeclined(request=command.request, reason=why),)


@judge.register
def meet(command: cm.Meet, scenario: Scenario, state: State) -> Events:
    who = teams(scenario, command.teams)
    if len(who) < 2:
        raise Refused("meeting", "A meeting takes two teams or more.", "Name another team.")
    meeting = next_id(state, "meeting_")
    return (ev.MeetingBegun(meeting=meeting, teams=who, open=command.open),)


@judge.register
def adjourn(command: cm.Adjourn, _scenario: Scenario, state: State) -> Events:
    if known("meeting", command.meeting, state.room.meetings).ended is not None:
        raise Refused("meeting", "This meeting has ended.", "Begin another one.")
    return (ev.MeetingEnded(meeting=command.meeting, gist=command.gist),)


@judge.register
def agree(command: cm.Agree, scenario: Scenario, state: State) -> Events:
    parties = teams(scenario, command.parties)
    if len(parties) < 2:
        raise Refused("agreement", "An agreement takes two teams or more.", "Name another team.")
    text = reason(command.text, "An agreement, as its text,")
    return (
        ev.AgreementReached(agreement=next_id(state, "agreement_"), parties=parties, text=text),
    )
