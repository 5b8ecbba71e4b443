"""What was said in a session, as the keys of a script: words, reasons, readings, talk, answers.

Notes off the record and what was withdrawn stay behind.
"""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from tabletop.engine import events as ev
from tabletop.engine.log import Entry
from tabletop.engine.state import Choice, Explanation, Note, Stamp, State
from tabletop.engine.words import Provenance
from tabletop.play.move import MINUTE
from tabletop.play.script.lineage import lineage, turns
from tabletop.play.script.model import RulingScript, Script, TurnScript
from tabletop.play.script.spoken import CANNOT_TELL, KINDS
from tabletop.scenario import Scenario
from tabletop.scenario.model import Turn

Fields: TypeAlias = dict[str, object]


def spoken(
    scenario: Scenario,
    state: State,
    entries: Sequence[Entry],
    script: Script,
    removed: str | None = None,
) -> Script:
    """`script`, recorded from a session, with the words of that session.

    `removed` stands in the place of each text that was withdrawn; None: there is no such text.
    """
    commits = _commits(lineage(entries))
    return script.model_copy(
        update={
            "turns": {
                turn: _with_words(scenario.turns[turn], state, commits[turn], one, removed)
                for turn, one in script.turns.items()
            },
            "hot_wash": _standing(_hot_wash(state), removed),
        }
    )


def _with_words(
    turn: Turn,
    state: State,
    commits: Sequence[Entry],
    script: TurnScript,
    removed: str | None,
) -> TurnScript:
    talk = (_standing(one, removed) for one in _talk(turn, state))
    said = TurnScript.model_validate(
        {
            "presence": _standing(dict(_presence(commits)), removed),
            "talk": tuple(_answered(one) for one in talk if one.keys() & set(KINDS)),
            "said": _standing(dict(_said(turn, state)), removed),
            "read": _read(state, turn.id),
        }
    )
    words = {name: getattr(said, name) for name in said.model_fields_set}
    return script.model_copy(update={**words, "rulings": _rulings(state, turn, script, removed)})


def _standing(fields: Fields, removed: str | None) -> Fields:
    """The fields without the texts that were withdrawn, nor what is empty without them."""
    standing = {
        name: _standing(value, removed) if isinstance(value, dict) else value
        for name, value in fields.items()
    }
    return {name: value for name, value in standing.items() if value not in (removed, {})}


def _answered(talk: Fields) -> Fields:
    """Talk without who answers where no answer is left."""
    return talk if "answer" in talk else {key: talk[key] for key in talk if key != "by"}


def _rulings(
    state: State, turn: Turn, script: TurnScript, removed: str | None
) -> dict[str, RulingScript]:
    """The rulings with their reasons; those on agreements and free actions have none there."""
    given = {one.cause.split(".added")[0]: one for one in state.game.rulings if one.turn == turn.id}
    reasons = {
        cause: _standing({"reason": one.reason, "dissent": one.dissent}, removed)
        for cause, one in given.items()
    }
    return {
        cause: ruling.model_copy(update=reasons.get(cause, {}))
        for cause, ruling in script.rulings.items()
    }


def _commits(path: Sequence[Entry]) -> dict[str, tuple[Entry, ...]]:
    """The commits of each turn; those before STARTEX are of the first."""
    played = turns(path)
    found = {one.turn: one.commits for one in played}
    for first in played[:1]:
        before = (entry for entry in path if entry.stamp.seq < first.opened)
        found[first.turn] = (*before, *first.commits)
    return found


def _presence(commits: Sequence[Entry]) -> Iterator[tuple[str, Fields]]:
    for event in (event for entry in commits for event in entry.events):
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
        {**fields, "minute": stamp.clock // MINUTE}
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


def _hot_wash(state: State) -> Fields:
    found: dict[str, dict[str, str]] = {}
    for one in state.room.hot_wash:
        if one.team is not None:
            found.setdefault(one.question, {})[one.team] = one.text
    return {**found}


def _filled(**fields: object) -> Fields:
    """The fields that hold anything."""
    return {
        name: value
        for name, value in fields.items()
        if value is not False and value not in ("", None, (), {})
    }
