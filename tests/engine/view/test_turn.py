"""The poll's questions, and what the hot wash lays open."""

from tabletop.engine import commands as cm
from tabletop.engine.view import FACILITATOR, PUBLIC, view
from tabletop.scenario.model import Scenario
from tests.engine.play import Play

ALL = (FACILITATOR, "arda", "borsa", "coria", PUBLIC)


def assessed(small: Scenario) -> Play:
    """The first turn's assessment: in the poll's own order Coria would read Borsa first."""
    play = Play(small).deliberate()
    return play.apply(arda_open="wait", borsa_open="close_harbour", coria_open="protest")


def test_questions_stand_in_the_order_of_the_teams(small: Scenario) -> None:
    play = assessed(small)

    assert play.game.publications[-1].questions[-2:] == (("coria", "borsa"), ("coria", "arda"))
    asked = view(small, play.state, "coria").questions
    assert [(one.reader, one.about) for one in asked] == [("coria", "arda"), ("coria", "borsa")]


def test_readings_of_earlier_turns_stay_to_be_amended(small: Scenario) -> None:
    play = assessed(small).read("coria", "arda", -1)
    play.onward().deliberate().apply()

    answered = [one for one in view(small, play.state, FACILITATOR).questions if one.answer]

    assert [(one.turn, one.reader, one.about) for one in answered] == [("opening", "coria", "arda")]


def test_a_session_closed_before_startex_reveals_no_cause(small: Scenario) -> None:
    play = Play(small)
    play.do(cm.PickCause(cause="drill"))
    play.do(cm.Close())

    assert view(small, play.state, "arda").cause_revealed == ""


def test_a_withdrawn_choice_leaves_no_reasons_in_the_record(small: Scenario) -> None:
    play = Play(small).deliberate().choose(arda_open="patrol")
    play.do(cm.Explain(decision="arda_open", rationale="to be seen"))
    play.do(cm.Reopen(decision="arda_open"))
    play.apply()

    record = next(one for one in view(small, play.state, FACILITATOR).records if one.team == "arda")

    assert (record.words, record.explanation) == ("", None)


def test_an_act_known_to_some_is_not_public(small: Scenario) -> None:
    play = assessed(small)

    knowing = [
        audience
        for audience in ALL
        if "borsa" in {one.team for one in view(small, play.state, audience).acts}
    ]

    assert knowing == [FACILITATOR, "coria"]


def test_an_outcome_is_seen_by_those_it_is_known_to(small: Scenario) -> None:
    play = Play(small).deliberate().release("sighting", "rumour")
    play.apply(arda_open="patrol", coria_open="protest")

    told = {
        audience: [one.id for one in view(small, play.state, audience).outcomes] for audience in ALL
    }

    both = ["face_off", "alarm"]
    assert told == {
        FACILITATOR: both,
        "arda": both,
        "borsa": both,
        "coria": ["face_off"],
        PUBLIC: ["face_off"],
    }
