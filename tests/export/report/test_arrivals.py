from tabletop.engine import commands as cm
from tabletop.export.report.arrivals import arrivals, knowledge
from tests.engine.play import Play
from tests.export.report.cells import case, cells, lines


def known(play: Play) -> list[list[str]]:
    found = case(play)
    return cells(knowledge(found, found.debrief.turns[0]))


def test_who_knew_what_tells_received_released_and_nothing_apart(play: Play) -> None:
    play.deliberate().release("sighting", "rumour")
    play.do(cm.Deliver(item="rumour", team="arda"))
    assert known(play)[-2] == ["A rumour", "0:00, c4", "received 0:00", "released", "—"]


def test_each_seal_stands_below_what_the_team_then_knew(play: Play) -> None:
    play.deliberate().release("sighting")
    play.clock = 65_000
    play.choose(borsa_open="survey")
    last = ["The team's own decision sealed", "", "—", "sealed 1:05", "—"]
    assert known(play)[-1] == last


def test_an_inject_is_filed_under_the_teams_that_it_reached(play: Play) -> None:
    found = case(play.deliberate().release("rumour"))
    (turn,) = found.debrief.turns
    first = arrivals(found, turn).parts[0]
    assert first.mark.teams == turn.injects[0].to
    assert first.mark.kind == "arrivals"


def test_a_turn_without_anything_says_so(play: Play) -> None:
    found = case(play.deliberate())
    assert "Nothing was released." in lines(arrivals(found, found.debrief.turns[0]))
