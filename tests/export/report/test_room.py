from tabletop.engine import commands as cm
from tabletop.export.report.room import dealings, passed
from tests.engine.play import Play
from tests.export.report.cells import case, lines


def test_what_passed_stands_with_its_turn_in_the_order_of_the_log(play: Play) -> None:
    play.deliberate()
    play.do(cm.Note(text="Arda whispers.", team="arda"))
    play.do(cm.Ask(team="borsa", text="Is the cable cut?"))
    play.do(cm.Agree(parties=("arda", "coria"), text="Nobody touches the buoy."))
    found = case(play)
    (part,) = passed(found, found.debrief.turns[0])
    assert [line.partition(" (")[0].partition(":")[0] for line in lines(part)] == [
        "Note on Arda",
        "Request of Borsa",
        "Agreement of Arda and Coria",
    ]
    assert lines(part)[1:] == sorted(lines(dealings(found)), reverse=True)


def test_a_turn_in_which_nothing_passed_has_no_such_part(play: Play) -> None:
    found = case(play.deliberate())
    assert passed(found, found.debrief.turns[0]) == ()


def test_what_was_said_off_the_record_is_not_told(play: Play) -> None:
    play.deliberate().do(cm.Note(text="Between us.", off_record=True))
    found = case(play)
    assert passed(found, found.debrief.turns[0]) == ()
