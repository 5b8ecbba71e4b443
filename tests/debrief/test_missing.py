from tabletop.engine import commands as cm
from tests.debrief.telling import called, told
from tests.engine.play import Play


def said(play: Play) -> list[str]:
    return [one.text for one in told(play).missing]


def test_what_the_record_lacks_is_named(play: Play) -> None:
    play.deliberate().release("sighting").call(arda_open="patrol", coria_open="protest")
    assert said(play) == [
        "2 decisions have no rationale.",
        "2 decisions have no signal to anybody.",
        "Of 3 releases of an inject or message to a team, 3 have no delivery recorded.",
        "The session has not reached its end.",
    ]


def test_a_default_lacks_no_rationale(play: Play) -> None:
    called(play)
    assert not any("rationale" in one for one in said(play))


def test_unanswered_questions_are_named(play: Play) -> None:
    called(play)
    assert "2 questions of the poll went unanswered." in said(play)


def test_signals_entered_after_the_act_was_read_are_named(play: Play) -> None:
    called(play).read("coria", "arda", -1)
    late = "1 decision has signals that were entered or changed only after their first reading."
    assert late not in said(play)
    play.do(cm.Explain(decision="arda_open", rationale="To calm things at once."))
    assert late not in said(play)
    play.do(cm.Explain(decision="arda_open", signals=(cm.SignalTo(team="coria", signal=3),)))
    assert late in said(play)
