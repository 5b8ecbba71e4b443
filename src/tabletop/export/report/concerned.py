"""Which teams each commit concerns, and what sort of commit it is, for those who filter."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

from tabletop.debrief.datum import Moment
from tabletop.debrief.model import Debrief
from tabletop.debrief.turn_model import DecisionRecord, TurnDebrief

Concern = tuple[Moment | None, tuple[str | None, ...]]

_KINDS = {
    "arrivals": ("release", "hold", "unhold", "recall", "improvise", "deliver", "send"),
    "decisions": ("choose", "reopen", "explain", "consent", "describe", "correct_decision"),
    "changes": ("rule", "redraw", "pick_branch", "enter_roll", "apply"),
    "readings": ("read", "correct_reading"),
    "room": (
        "ask",
        "answer",
        "decline",
        "meet",
        "adjourn",
        "agree",
        "answer_hot_wash",
        "note",
        "park",
    ),
}
_KIND_OF = {command: kind for kind, commands in _KINDS.items() for command in commands}


def kind(command: str) -> str:
    """The kind of a command, as in `KINDS`; what is none of the others is the course of play."""
    return _KIND_OF.get(command, "course")


def concerned(debrief: Debrief) -> dict[int, tuple[str, ...]]:
    """The teams by the number of the commit that concerns them; the others concern all."""
    found: defaultdict[int, dict[str, None]] = defaultdict(dict)
    for moment, teams in chain(_turns(debrief), _room(debrief)):
        if moment:
            found[moment.commit] |= dict.fromkeys(team for team in teams if team)
    return {commit: tuple(teams) for commit, teams in found.items()}


def _turns(debrief: Debrief) -> Iterator[Concern]:
    for turn in debrief.turns:
        yield from _arrivals(turn)
        for one in turn.decisions:
            yield from _decision(one)
        for reading in turn.readings:
            yield reading.moment, (reading.reader, reading.about)


def _arrivals(turn: TurnDebrief) -> Iterator[Concern]:
    for inject in turn.injects:
        yield inject.released, inject.to
        yield inject.recalled, inject.to
    for message in turn.messages:
        yield message.sent, (message.sender, *message.to)
    for known in turn.knowledge:
        for item in known.items:
            yield item.delivered, (known.team,)


def _decision(one: DecisionRecord) -> Iterator[Concern]:
    yield one.decided, (one.team,)
    yield one.explained, (one.team,)
    for consent in one.consents:
        yield consent.moment, (consent.team, one.team)


def _room(debrief: Debrief) -> Iterator[Concern]:
    for team in debrief.teams:
        yield from ((change.moment, (team.id,)) for change in team.changes)
    for agreement in debrief.agreements:
        yield agreement.moment, agreement.parties
    for request in debrief.requests:
        yield request.asked, (request.team,)
        yield request.closed, (request.team,)
    for meeting in debrief.meetings:
        yield meeting.begun, meeting.teams
        yield meeting.ended, meeting.teams
    for note in chain(debrief.notes, debrief.parking_lot):
        yield note.moment, (note.team,)
    for question in debrief.hot_wash:
        yield from ((answer.moment, (answer.team,)) for answer in question.answers)
