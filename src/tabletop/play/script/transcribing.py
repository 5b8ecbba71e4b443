"""What was said in a session, as the keys of a script: words, reasons, readings, talk, answers.

Notes off the record and what was redacted stay behind.
"""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from tabletop.engine import events as ev
from tabletop.engine.log import Entry
from tabletop.engine.state import Choice, Explanation, Note, Stamp, State
from tabletop.engine.words import Provenance
from tabletop.play.script.lineage import PlayedTurn, lineage, turns
from tabletop.play.script.model import RulingScript, Script, TurnScript
from tabletop.play.script.spoken import CANNOT_TELL
from tabletop.scenario import Scenario
from tabletop.scenario.model import Turn

MINUTE_MS = 60_000

Fields: TypeAlias = dict[str, object]


def spoken(scenario: Scenario, state: State, entries: Sequence[Entry], script: Script) -> Script:
    """`script`, recorded from a session, with the words of that session."""
    played = {one.turn: one for one in turns(lineage(entries))}
    return script.model_copy(
        update={
            "turns": {
                turn: _with_words(scenario.turns[turn], state, played[turn], one)
                for turn, one in script.turns.items()
            },
            "hot_wash": _hot_wash(state),
        }
    )


def _with_words(turn: Turn, state: State, played: PlayedTurn, script: TurnScript) -> TurnScript:
    said = TurnScript.model_validate(
        {
            "presence": dict(_presence(played)),
            "talk": _talk(turn, state),
            "said": dict(_said(turn, state)),
            "read": _read(state, turn.id),
        }
    )
    words = {name: getattr(said, name) for name in said.model_fields_set}
    return script.model_copy(update={**words, "rulings": _rulings(state, turn, script)})


def _rulings(state: State, turn: Turn, script: TurnScript) -> dict[str, RulingScript]:
    """The rulings with their reasons; those on agreements and free actions have none there."""
    given = {one.cause.split(".added")[0]: one for one in state.game.rulings if one.turn == turn.id}
    return {
        cause: ruling.model_copy(
            update={"reason": given[cause].reason, "dissent": given[cause].dissent}
        )
        if cause in given
        else ruling
        for cause, ruling in script.rulings.items()
    }


def _presence(played: PlayedTurn) -> Iterator[tuple[str, Fields]]:
    for _, event in played.events():
        if isinstance(event, ev.PresenceSet):
            yield event.team, _filled(presence=event.presence, reason=event.reason)


def _said(turn: Turn, state: State) -> Iterator[tuple[str, Fields]]:
    for decision in turn.decisions:
        choice = state.game.choices.get(decision)
        if choice is not None and choice.option is not None:
            why = state.game.explanations.get(decision, Explanation(choice.stamp))
            if fields := _logic(choice, why):
                yield decision, fields


def _logic(choice: Choice, why: Explanation) -> Fields:
    signals = {one.team: _filled(signal=one.signal, sentence=one.sentence) for one in why.signals}
    return _filled(
        words=choice.words,
        rationale=why.rationale,
        provenance="" if choice.provenance is Provenance.PARAPHRASE else choice.provenance,
        signals=signals,
        confidence=why.confidence,
        considered=why.considered,
        dissent=why.dissent,
    )


def _read(state: State, turn: str) -> dict[str, Fields]:
    found: dict[str, Fields] = {}
    for one in state.game.readings.values():
        if one.turn == turn:
            value = CANNOT_TELL if one.reading is None else one.reading
            found.setdefault(one.reader, {})[one.about] = {"reading": value, "whose": one.whose}
    return found


def _talk(turn: Turn, state: State) -> tuple[Fields, ...]:
    """Everything that passed in the room in a turn, in the order in which it began."""
    passed = [*_between_teams(turn, state), *_in_the_room(turn, state)]
    return tuple(
        {**fields, "minute": stamp.clock // MINUTE_MS}
        for stamp, fields in sorted(passed, key=lambda one: one[0].seq)
    )


def _between_teams(turn: Turn, state: State) -> Iterator[tuple[Stamp, Fields]]:
    for message in state.game.messages:
        if message.turn == turn.id:
            of = (message.sender,)
            yield message.stamp, {"message": message.text, "of": of, "to": message.to}
    for agreement in state.game.agreements:
        if agreement.turn == turn.id:
            yield agreement.stamp, {"agreement": agreement.text, "of": agreement.parties}
    for meeting in state.room.meetings.values():
        if meeting.gist and _was_in(state, turn, meeting.begun):
            kept = _filled(meeting=meeting.gist, of=meeting.teams, open=meeting.open)
            yield meeting.begun, kept


def _in_the_room(turn: Turn, state: State) -> Iterator[tuple[Stamp, Fields]]:
    for request in state.room.requests.values():
        if _was_in(state, turn, request.asked):
            closing = "declined" if request.status == "declined" else "answer"
            answer = {closing: request.answer, "by": request.speaker}
            yield request.asked, _filled(request=request.text, of=(request.team,), **answer)
    for note in state.room.notes:
        if not note.off_record and _was_in(state, turn, note.stamp):
            yield note.stamp, _note(note)


def _note(note: Note) -> Fields:
    of = (note.team,) if note.team else ()
    if note.parked:
        return _filled(parked=note.text, of=of)
    return {**_filled(note=note.text, of=of, tag=note.tag), "importance": note.importance}


def _was_in(state: State, turn: Turn, stamp: Stamp) -> bool:
    """Whether something of the room belongs to a turn."""
    return state.past[stamp.seq].turn == turn.id


def _hot_wash(state: State) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for one in state.room.hot_wash:
        if one.team is not None:
            found.setdefault(one.question, {})[one.team] = one.text
    return found


def _filled(**fields: object) -> Fields:
    """The fields that hold anything."""
    return {
        name: value
        for name, value in fields.items()
        if value is not False and value not in ("", None, (), {})
    }
