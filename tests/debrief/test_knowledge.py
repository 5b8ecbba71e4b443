from tabletop.debrief.datum import Known
from tabletop.engine import commands as cm
from tests.debrief.telling import told
from tests.engine.play import Play


def known(play: Play, team: str) -> tuple[Known, ...]:
    (found,) = (one for one in told(play).turns[0].knowledge if one.team == team)
    return found.items


def test_released_is_not_received(play: Play) -> None:
    play.deliberate().release("sighting")
    play.do(cm.Deliver(item="sighting", team="arda"))
    (arda,), (coria,) = known(play, "arda"), known(play, "coria")
    assert arda.delivered is not None
    assert arda.delivered.commit == play.seq
    assert coria.delivered is None


def test_a_team_that_was_absent_at_the_release_knew_nothing_of_it(play: Play) -> None:
    play.leave("coria")
    play.deliberate().release("sighting")
    assert known(play, "coria") == ()


def test_what_was_taken_back_had_been_seen_all_the_same(play: Play) -> None:
    play.deliberate()
    mark = play.seq
    play.release("sighting").undo(mark)
    (item,) = known(play, "arda")
    assert item.undone
    assert told(play).turns[0].injects == ()
    assert len(told(play).shown_then_undone) == 3


def test_a_delivery_belongs_to_the_release_before_it(play: Play) -> None:
    play.deliberate()
    mark = play.seq
    play.release("sighting").undo(mark)
    play.release("sighting")
    play.do(cm.Deliver(item="sighting", team="arda"))
    first, second = known(play, "arda")
    assert (first.delivered, first.undone) == (None, True)
    assert second.delivered is not None


def test_a_recall_is_told_with_its_reason(play: Play) -> None:
    play.deliberate().release("sighting")
    play.do(cm.Recall(inject="sighting", reason="too early"))
    (inject,) = told(play).turns[0].injects
    assert inject.recall_reason == "too early"
    assert known(play, "arda")[0].recalled == inject.recalled


def test_a_message_is_known_to_its_recipients_alone(play: Play) -> None:
    play.deliberate().do(cm.Send(sender="arda", to=("borsa",), text="Hold on"))
    assert [one.title for one in known(play, "borsa")] == ["Message from Arda"]
    assert known(play, "coria") == ()


def test_what_did_not_go_out_says_why(play: Play) -> None:
    play.start(cause="drift").do(cm.Deliberate())
    play.release("drill_order")
    play.do(cm.CallTime())
    whys = {one.id: one.why for one in told(play).turns[0].withheld}
    assert (whys["drill_order"], whys["alert"]) == ("condition", "time_called")


def test_an_inject_held_until_the_call_was_withheld_by_hand(play: Play) -> None:
    play.start().deliberate()
    play.do(cm.Hold(inject="rumour"))
    play.do(cm.Hold(inject="denial"))
    play.do(cm.Unhold(inject="denial"))
    play.apply()
    whys = {one.id: one.why for one in told(play).turns[0].withheld}
    assert (whys["rumour"], whys["denial"]) == ("held", "time_called")
