from tabletop.debrief.turn_model import DecisionRecord
from tabletop.engine import commands as cm
from tests.debrief.telling import called, told
from tests.engine.play import Play


def decision(play: Play, team: str) -> DecisionRecord:
    (found,) = (one for one in told(play).turns[0].decisions if one.team == team)
    return found


def test_options_are_told_as_they_stood_at_the_call(play: Play) -> None:
    play.deliberate().release("sighting", "rumour", "cable_cut").call()
    assert {one.id: one.table for one in decision(play, "coria").options} == {
        "show_log": "open",
        "protest": "open",
        "move_back": "hidden",
        "stay_silent": "open",
    }
    assert {one.id: one.table for one in decision(play, "arda").options}["call"] == "blocked"


def test_what_was_tried_is_kept_beside_what_stood(play: Play) -> None:
    play.deliberate().choose(borsa_open="joint").consent("borsa_open", arda=False).call()
    one = decision(play, "borsa")
    assert (one.tried, one.stood, one.why) == ("joint", "watch", "consent_refused")
    assert [consent.agreed for consent in one.consents] == [False]


def test_the_logic_and_the_words_are_told_with_their_provenance(play: Play) -> None:
    called(play)
    one = decision(play, "arda")
    assert (one.words, one.provenance) == ("in its own words", "paraphrase")
    assert (one.rationale, one.signals[1].to, one.signals[1].signal) == (
        "To calm things.",
        "coria",
        3,
    )


def test_signals_keep_the_commit_at_which_they_came_to_be_as_they_stand(play: Play) -> None:
    called(play)
    entered = decision(play, "arda").signalled
    play.do(cm.Explain(decision="arda_open", considered="A protest."))
    again = decision(play, "arda")
    assert again.signalled == entered
    assert again.explained is not None
    assert again.explained.commit == play.seq
    play.do(cm.CorrectDecision(decision="arda_open", reason="misheard", signals=()))
    assert decision(play, "arda").signalled is None


def test_a_correction_stands_in_the_record_with_its_reason(play: Play) -> None:
    called(play)
    play.do(cm.CorrectDecision(decision="arda_open", reason="misheard", rationale="To listen."))
    one = decision(play, "arda")
    assert one.rationale == "To listen."
    (correction,) = one.corrections
    (field,) = correction.fields
    assert (field.before, field.after) == ("To calm things.", "To listen.")


def test_each_team_saw_the_act_in_its_own_wording(play: Play) -> None:
    called(play)
    seen = {one.team: one.text for one in decision(play, "arda").seen}
    assert seen == {"borsa": "Arda is said to have called.", "coria": "Arda calls."}
