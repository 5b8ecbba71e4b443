"""What a script lets pass in the room: messages, meetings, requests, agreements, notes."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from tabletop.engine import commands as cm
from tabletop.engine.state import Stamp, State
from tabletop.play.move import MINUTE, Move
from tabletop.play.plan import Plan
from tabletop.play.script.spoken import Talk
from tabletop.scenario.nodes import Location

MEETING_MS = 5 * MINUTE
ANSWER_MS = 2 * MINUTE


def presence(plan: Plan, state: State) -> Iterator[Move]:
    """Teams that arrive, leave or are played by control from this turn on."""
    for team, one in plan.wanted(state).presence.items():
        if state.game.presence[team] is not one.presence:
            asked = ("turns", state.game.turn or "", "presence", team)
            command = cm.SetPresence(team=team, presence=one.presence, reason=one.reason)
            yield Move(command, asked=asked)


def moves(plan: Plan, state: State) -> Iterator[Move]:
    """What of this turn's talk has still to pass, each at its time."""
    turn = state.game.turn or ""
    half = plan.scenario.turns[turn].minutes * MINUTE // 2
    talk = plan.wanted(state).talk
    begins = [half if one.minute is None else one.minute * MINUTE for one in talk]
    for number, one in enumerate(talk):
        at = (begins[number], number)
        earlier = [talk[n] for n, at_ms in enumerate(begins) if (at_ms, n) < at]
        asked: Location = ("turns", turn, "talk", number)
        for command, later in _steps(state, one, earlier):
            yield Move(command, begins[number] + later, asked)


_Steps = Iterator[tuple[cm.AnyCommand, int]]


def _steps(state: State, one: Talk, earlier: Iterable[Talk]) -> _Steps:
    """What is still to be done for one piece of talk; `earlier`: what begins before it."""
    if one.meeting is None:
        return _STEPS[one.kinds[0]](state, one)
    before = [talk for talk in earlier if talk.meeting is not None and _same_teams(talk, one)]
    return _meeting(state, one, len(before))


def _same_teams(one: Talk, other: Talk) -> bool:
    return set(one.of) == set(other.of)


def _message(state: State, one: Talk) -> _Steps:
    sent = {(m.turn, m.sender, frozenset(m.to), m.text) for m in state.game.messages}
    if (state.game.turn, one.of[0], frozenset(one.to), one.text) not in sent:
        yield cm.Send(sender=one.of[0], to=one.to, text=one.text), 0


def _agreement(state: State, one: Talk) -> _Steps:
    made = {(a.turn, frozenset(a.parties), a.text) for a in state.game.agreements}
    if (state.game.turn, frozenset(one.of), one.text) not in made:
        yield cm.Agree(parties=one.of, text=one.text), 0


def _meeting(state: State, one: Talk, before: int) -> _Steps:
    """The meetings of the same teams begin one after another: before this one, so many of them."""
    held = [
        meeting
        for meeting in state.room.meetings.values()
        if set(meeting.teams) == set(one.of) and _now(state, meeting.begun)
    ]
    if len(held) == before:
        yield cm.Meet(teams=one.of, open=one.open), 0
    elif len(held) > before and held[before].ended is None:
        yield cm.Adjourn(meeting=held[before].id, gist=one.text), MEETING_MS


def _request(state: State, one: Talk) -> _Steps:
    asked = [
        request
        for request in state.room.requests.values()
        if (request.team, request.text) == (one.of[0], one.text) and _now(state, request.asked)
    ]
    if not asked:
        yield cm.Ask(team=one.of[0], text=one.text), 0
    elif asked[0].status == "open" and one.answer:
        yield cm.Answer(request=asked[0].id, text=one.answer, speaker=one.by), ANSWER_MS
    elif asked[0].status == "open" and one.declined:
        yield cm.Decline(request=asked[0].id, reason=one.declined), ANSWER_MS


def _note(state: State, one: Talk) -> _Steps:
    team = next(iter(one.of), None)
    parked = one.parked is not None
    kept = [n for n in state.room.notes if (n.text, n.team, n.parked) == (one.text, team, parked)]
    if any(_now(state, note.stamp) for note in kept):
        return
    if parked:
        yield cm.Park(text=one.text, team=team), 0
    else:
        yield cm.Note(text=one.text, tag=one.tag, team=team, importance=one.importance), 0


_STEPS: Mapping[str, Callable[[State, Talk], _Steps]] = {
    "message": _message,
    "request": _request,
    "agreement": _agreement,
    "note": _note,
    "parked": _note,
}


def _now(state: State, stamp: Stamp) -> bool:
    """Whether something belongs to the turn being played."""
    return state.past[stamp.seq].turn == state.game.turn
