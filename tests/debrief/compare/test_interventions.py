from tabletop.engine import commands as cm
from tabletop.scenario import Scenario
from tests.debrief.compare.sessions import opening, side_by_side
from tests.engine.play import Play


def test_what_the_facilitator_did_stands_run_by_run_with_its_reason(small: Scenario) -> None:
    meddled = Play(small).start(cause="drift").deliberate()
    meddled.do(cm.Extend(minutes=5))
    meddled.do(cm.Release(inject="alert", despite="to wake them"))
    meddled.call(arda_open="patrol").rule("arda_open.patrol", "reject").apply()
    meddled.onward(turn="talks", reason="They want to talk")
    found = side_by_side(opening(small), meddled).interventions
    assert {one.run for one in found} == {"B"}
    assert [(one.kind, one.sentence, one.reason) for one in found] == [
        ("minutes", "5 minutes added to the turn", ""),
        ("inject", "Released against its condition: An alert", "to wake them"),
        ("ruling", "Rejected by ruling: Arda: Send a patrol", "because"),
        (
            "turn",
            "Chose this turn rather than the one that follows: Talks",
            "They want to talk",
        ),
    ]
    assert [one.commit for one in found] == sorted(one.commit for one in found)


def test_undone_steps_and_a_ruling_that_accepts(small: Scenario) -> None:
    undone = Play(small).start(cause="drift").deliberate()
    undone.release("rumour")
    undone.undo(undone.seq - 1)
    undone.call().rule("arda_open.wait", "accept")
    found = side_by_side(opening(small), undone).interventions
    assert [(one.kind, one.reason) for one in found] == [("undo", "a slip")]


def test_an_early_endex(small: Scenario) -> None:
    ended = opening(small)
    ended.do(cm.Endex(reason="The room is needed"))
    found = side_by_side(opening(small), ended).interventions
    assert [(one.run, one.kind, one.reason) for one in found] == [
        ("B", "ending", "The room is needed")
    ]


def test_minutes_stand_at_the_commit_that_gave_the_last_of_them(small: Scenario) -> None:
    longer = Play(small).start(cause="drift").deliberate()
    longer.do(cm.Extend(minutes=4))
    longer.do(cm.Extend(minutes=-3))
    last = longer.seq
    longer.do(cm.Extend(minutes=9))
    longer.undo(last)
    found = side_by_side(opening(small), longer).interventions
    (minutes,) = (one for one in found if one.kind == "minutes")
    assert (minutes.sentence, minutes.commit) == ("1 minute added to the turn", last)
