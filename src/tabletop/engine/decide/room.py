"""Judging the record: deliveries, readings, notes, hot wash, undo, correction, redaction."""

from tabletop.engine import commands as cm
from tabletop.engine import events as ev
from tabletop.engine.decide.base import Events, in_the_room, judge, known, next_id, reason, sealed
from tabletop.engine.decide.choices import explained_fields
from tabletop.engine.refusal import Refused
from tabletop.engine.state import Explanation, State
from tabletop.scenario.model import Scenario


@judge.register
def deliver(command: cm.Deliver, scenario: Scenario, state: State) -> Events:
    known("team", command.team, scenario.teams)
    reached = any(
        one.item == command.item and one.team == command.team and one.what in ("inject", "message")
        for one in state.room.shown
    )
    if not reached:
        raise Refused(
            "not-released", "Nothing of that name went to this team.", "Release it first."
        )
    done = any(d.item == command.item and d.team == command.team for d in state.room.deliveries)
    if done:
        raise Refused("same", "Its delivery is recorded already.", "Nothing needs to be done.")
    return (ev.Delivered(item=command.item, team=command.team),)


@judge.register
def read(command: cm.Read, scenario: Scenario, state: State) -> Events:
    in_the_room(scenario, state, command.reader)
    known("team", command.about, scenario.teams)
    learned = _learned(scenario, state, state.game.turn or "", command.reader)
    if command.about not in learned:
        raise Refused(
            "not-seen",
            f"{scenario.teams[command.reader].name} learned of no act of "
            f"{scenario.teams[command.about].name} this turn.",
            "A reading is asked only of teams that saw an act.",
        )
    return (
        ev.ReadingGiven(
            turn=state.game.turn or "",
            reader=command.reader,
            about=command.about,
            reading=command.reading,
            whose=command.whose,
        ),
    )


def _learned(scenario: Scenario, state: State, turn: str, reader: str) -> set[str]:
    """The teams whose acts of `turn` were published to `reader`; an absent team is not read."""
    return {
        scenario.decisions[decision].team
        for publication in state.game.publications
        if publication.turn == turn
        for decision, knowers in publication.acts
        if reader in knowers and state.game.standings[decision].why != "absent"
    }


@judge.register
def answer_hot_wash(command: cm.AnswerHotWash, scenario: Scenario, _state: State) -> Events:
    question = known("question", command.question, scenario.hot_wash)
    if command.team is not None:
        known("team", command.team, scenario.teams)
        if command.team not in scenario.recipients(question.of):
            raise Refused(
                "not-asked", "This team is not asked that.", "See whom the question is for."
            )
    text = reason(command.text, "An answer, as its text,")
    return (ev.HotWashAnswered(question=command.question, team=command.team, text=text),)


@judge.register
def note(command: cm.Note, scenario: Scenario, state: State) -> Events:
    if command.team is not None:
        known("team", command.team, scenario.teams)
    return (
        ev.Noted(
            note=next_id(state, "note_"),
            text=reason(command.text, "A note, as its text,"),
            tag=command.tag,
            team=command.team,
            off_record=command.off_record,
            importance=command.importance,
            link=command.link,
        ),
    )


@judge.register
def park(command: cm.Park, scenario: Scenario, state: State) -> Events:
    if command.team is not None:
        known("team", command.team, scenario.teams)
    text = reason(command.text, "The parking lot, as the text,")
    return (ev.Parked(item=next_id(state, "parked_"), text=text, team=command.team),)


@judge.register
def undo(command: cm.Undo, _scenario: Scenario, state: State) -> Events:
    """Any earlier commit may be named, undone or not, so undoing an undo is the same act."""
    if command.to >= state.stamp.seq:
        raise Refused(
            "no-commit",
            f"There is no commit {command.to} to go back to.",
            f"The last one is {state.stamp.seq}; name an earlier one.",
        )
    return (ev.Undone(to=command.to, reason=reason(command.reason, "An undo")),)


@judge.register
def correct_decision(command: cm.CorrectDecision, scenario: Scenario, state: State) -> Events:
    known("decision", command.decision, scenario.decisions)
    choice = sealed(state, command.decision)
    why = reason(command.reason, "A correction")
    before = state.game.explanations.get(command.decision, Explanation(state.stamp))
    fields = explained_fields(scenario, choice, before, command)
    words = choice.words if command.words is None else command.words
    event = ev.DecisionCorrected.model_validate(
        {"decision": command.decision, "reason": why, "words": words, **fields}
    )
    return (event,)


@judge.register
def correct_reading(command: cm.CorrectReading, scenario: Scenario, state: State) -> Events:
    known("turn", command.turn, scenario.turns)
    known("team", command.reader, scenario.teams)
    known("team", command.about, scenario.teams)
    if (command.turn, command.reader, command.about) not in state.game.readings:
        raise Refused(
            "no-reading", "There is no such reading.", "Only a recorded one is corrected."
        )
    return (
        ev.ReadingCorrected(
            turn=command.turn,
            reader=command.reader,
            about=command.about,
            reading=command.reading,
            whose=command.whose,
            reason=reason(command.reason, "A correction"),
        ),
    )


@judge.register
def redact(command: cm.Redact, _scenario: Scenario, _state: State) -> Events:
    why = reason(command.reason, "A redaction")
    return (ev.Redacted(texts=command.texts, reason=why),)
