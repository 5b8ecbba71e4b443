"""The record: deliveries, readings, notes, hot wash, undo, correction, redaction."""

from tabletop.engine import commands as cm
from tabletop.engine.words import Phase, Presence, Provenance, Whose
from tabletop.scenario.model import Scenario
from tests.engine.play import Play


def read(reader: str, about: str, reading: int | None = 1) -> cm.Read:
    return cm.Read(reader=reader, about=about, reading=reading, whose=Whose.OWN)


def hot_wash(small: Scenario) -> Play:
    play = Play(small).deliberate().apply(arda_open="invite")
    play.do(cm.Endex(reason="no time"))
    return play


def test_released_is_not_received(small: Scenario) -> None:
    play = Play(small).start().release("rumour")
    assert not play.room.deliveries
    play.clock = 5_000
    play.do(cm.Deliver(item="rumour", team="borsa"))
    (delivery,) = play.room.deliveries
    assert (delivery.item, delivery.team, delivery.stamp.clock) == ("rumour", "borsa", 5_000)
    assert play.refused(cm.Deliver(item="rumour", team="borsa")).code == "same"


def test_only_what_went_to_a_team_is_delivered_to_it(small: Scenario) -> None:
    play = Play(small).start().release("rumour")
    for item, team in (("rumour", "coria"), ("sighting", "arda"), ("nothing", "arda")):
        assert play.refused(cm.Deliver(item=item, team=team)).code == "not-released"


def test_messages_are_delivered_too(small: Scenario) -> None:
    play = Play(small).deliberate()
    play.do(cm.Send(sender="arda", to=("coria",), text="x"))
    play.do(cm.Deliver(item=play.game.messages[0].id, team="coria"))


def test_a_team_that_returns_can_be_given_what_went_out_meanwhile(small: Scenario) -> None:
    play = Play(small).start().leave("borsa").release("rumour")
    assert "borsa" not in {one.team for one in play.room.shown}
    play.leave("borsa", Presence.PRESENT)
    assert "borsa" in {one.team for one in play.room.shown if one.item == "rumour"}
    play.do(cm.Deliver(item="rumour", team="borsa"))


def test_an_absent_team_is_shown_nothing(small: Scenario) -> None:
    play = Play(small).deliberate().leave("borsa").release("sighting")
    play.do(cm.Send(sender="arda", to=("borsa", "coria"), text="x"))
    play.apply(arda_open="patrol", coria_open="protest")
    assert "borsa" not in {one.team for one in play.room.shown}
    play.leave("borsa", Presence.PRESENT)
    shown = {(one.what, one.item) for one in play.room.shown if one.team == "borsa"}
    message = play.game.messages[0].id
    assert shown == {
        ("inject", "sighting"),
        ("message", message),
        ("act", "arda_open"),
        ("act", "coria_open"),
        ("outcome", "face_off"),
        ("outcome", "alarm"),
    }
    before = play.room.shown
    play.leave("borsa").leave("borsa", Presence.PRESENT)
    assert play.room.shown == before, "nothing is shown twice"


def test_a_recalled_inject_is_not_shown_on_return(small: Scenario) -> None:
    play = Play(small).start().leave("borsa").release("sighting")
    play.do(cm.Recall(inject="sighting", reason="wrong"))
    play.leave("borsa", Presence.PRESENT)
    assert "borsa" not in {one.team for one in play.room.shown}


def test_a_reading_is_of_a_team_over_a_turn(small: Scenario) -> None:
    play = Play(small).deliberate().apply(arda_open="invite")
    play.read("coria", "arda", 2)
    reading = play.game.readings["opening", "coria", "arda"]
    assert (reading.reading, reading.whose) == (2, Whose.OWN)


def test_not_answered_differs_from_cannot_tell(small: Scenario) -> None:
    play = Play(small).deliberate().apply(arda_open="invite").read("coria", "arda", None)
    assert play.game.readings["opening", "coria", "arda"].reading is None
    assert ("opening", "borsa", "arda") not in play.game.readings


def test_an_act_unseen_is_not_read(small: Scenario) -> None:
    play = Play(small).deliberate().apply(borsa_open="close_harbour", coria_open="move_back")
    assert play.refused(read("arda", "borsa")).code == "not-seen"
    assert play.refused(read("arda", "coria")).code == "not-seen"
    assert play.refused(read("arda", "arda")).code == "not-seen"
    play.do(read("coria", "borsa"))


def test_an_absent_team_does_not_read_until_it_returns(small: Scenario) -> None:
    play = Play(small).deliberate().leave("borsa").apply(arda_open="invite")
    assert play.refused(read("borsa", "arda")).code == "absent"
    play.leave("borsa", Presence.PRESENT).do(read("borsa", "arda"))
    assert play.refused(read("arda", "borsa")).code == "not-seen"


def test_a_note_may_be_made_in_any_phase(small: Scenario) -> None:
    play = Play(small)
    play.do(cm.Note(text="Before all.", tag="room\nnote", importance=2, off_record=True))
    (note,) = play.room.notes
    assert (note.tag, note.importance, note.off_record) == ("room note", 2, True)
    assert play.refused(cm.Note(text="")).code == "reason"
    assert play.refused(cm.Note(text="x", team="y")).code == "unknown-team"


def test_the_parking_lot_keeps_objections(small: Scenario) -> None:
    play = Play(small).start()
    play.do(cm.Park(text="The shoal is not Arda's.", team="coria"))
    assert play.room.notes[0].parked
    assert play.refused(cm.Park(text=" ")).code == "reason"


def test_a_hot_wash_question_is_answered_by_those_it_is_for(small: Scenario) -> None:
    play = hot_wash(small)
    play.do(cm.AnswerHotWash(question="needed", text="A clock.", team="arda"))
    play.do(cm.AnswerHotWash(question="night", text="Sleep."))
    assert [one.team for one in play.room.hot_wash] == ["arda", None]
    wrong = cm.AnswerHotWash(question="night", text="x", team="arda")
    assert play.refused(wrong).code == "not-asked"
    assert play.refused(cm.AnswerHotWash(question="x", text="x")).code == "unknown-question"


def test_an_undo_wants_a_reason_and_an_earlier_commit(small: Scenario) -> None:
    play = Play(small).start()
    assert play.refused(cm.Undo(to=0, reason="")).code == "reason"
    assert play.refused(cm.Undo(to=1, reason="r")).code == "no-commit"
    assert play.refused(cm.Undo(to=99, reason="r")).code == "no-commit"


def test_correct_amends_one_decisions_record_in_place_with_a_reason(small: Scenario) -> None:
    play = hot_wash(small)
    play.do(
        cm.CorrectDecision(
            decision="arda_open",
            reason="Heard wrongly.",
            words="Let two of each come",
            rationale="To be seen.",
            provenance=Provenance.VERBATIM,
        )
    )
    assert play.game.choices["arda_open"].words == "Let two of each come"
    assert play.game.choices["arda_open"].option == "invite"
    assert play.game.explanations["arda_open"].rationale == "To be seen."
    assert play.room.corrections[0].reason == "Heard wrongly."
    assert play.game.phase is Phase.HOT_WASH
    empty = cm.CorrectDecision(decision="arda_open", reason="")
    assert play.refused(empty).code == "reason"
    unknown = cm.CorrectDecision(decision="borsa_open", reason="r")
    assert play.refused(unknown).code == "not-decided"


def test_correct_amends_one_reading_in_place_with_a_reason(small: Scenario) -> None:
    play = Play(small).deliberate().apply(arda_open="invite").read("coria", "arda", 2).onward()
    command = cm.CorrectReading(
        turn="opening", reader="coria", about="arda", reading=-1, whose=Whose.ALLY, reason="typo"
    )
    play.do(command)
    assert play.game.readings["opening", "coria", "arda"].reading == -1
    assert play.room.corrections[0].target == "opening/coria/arda"
    other = command.model_copy(update={"reader": "borsa"})
    assert play.refused(other).code == "no-reading"
    assert play.refused(command.model_copy(update={"reason": ""})).code == "reason"


def test_nothing_is_deleted_by_a_correction(small: Scenario) -> None:
    play = hot_wash(small)
    play.do(cm.CorrectDecision(decision="arda_open", reason="r", words="other"))
    said = [e.command.words for e in play.entries if isinstance(e.command, cm.Choose)]
    assert said == ["in its own words"]


def test_a_redaction_wants_a_reason(small: Scenario) -> None:
    assert Play(small).refused(cm.Redact(texts=("t",), reason="")).code == "reason"
