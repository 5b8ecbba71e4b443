from tabletop.debrief.turn_model import KnownThen
from tabletop.engine import commands as cm
from tests.debrief.telling import told
from tests.engine.play import Play


def known(play: Play, team: str = "arda") -> list[tuple[str, str]]:
    return [(one.title, one.then) for one in items(play, team)]


def items(play: Play, team: str = "arda") -> tuple[KnownThen, ...]:
    (found,) = (one for one in told(play).turns[0].decisions if one.team == team)
    return found.known


def test_received_released_and_after_are_told_apart_by_the_seal(play: Play) -> None:
    play.deliberate().release("sighting", "rumour")
    play.do(cm.Deliver(item="sighting", team="arda"))
    play.choose(arda_open="patrol").release("cable_cut")
    assert known(play) == [
        ("The buoy is seen", "received"),
        ("A rumour", "released"),
        ("The cable fails", "after"),
    ]


def test_a_delivery_after_the_seal_came_too_late(play: Play) -> None:
    play.deliberate().release("sighting").choose(arda_open="patrol")
    play.do(cm.Deliver(item="sighting", team="arda"))
    (one,) = items(play)
    assert (one.then, one.delivered) == ("released", play.seq)


def test_a_decision_sealed_anew_knows_what_came_between(play: Play) -> None:
    play.deliberate().choose(arda_open="patrol").release("sighting").choose(arda_open="invite")
    assert known(play) == [("The buoy is seen", "released")]


def test_a_team_that_sealed_nothing_is_held_against_the_call(play: Play) -> None:
    play.deliberate().release("sighting")
    play.do(cm.Deliver(item="sighting", team="arda"))
    play.do(cm.CallTime())
    assert known(play) == [("The buoy is seen", "received")]


def test_answers_of_control_and_meetings_count_as_known(play: Play) -> None:
    play.deliberate().do(cm.Ask(team="arda", text="Who moved it?"))
    (request,) = play.room.requests
    play.do(cm.Answer(request=request, text="Nobody knows."))
    play.do(cm.Meet(teams=("arda", "borsa")))
    play.choose(arda_open="patrol")
    assert known(play) == [
        ("Control's answer to its request", "received"),
        ("Meeting with Borsa", "released"),
    ]
    assert known(play, "coria") == []


def test_what_was_taken_back_had_been_known_all_the_same(play: Play) -> None:
    play.deliberate()
    mark = play.seq
    play.release("sighting").undo(mark)
    play.choose(arda_open="patrol")
    assert known(play) == [("The buoy is seen", "released")]
