from tabletop.engine import commands as cm
from tabletop.export.tables import Tables
from tests.debrief.telling import called, told
from tests.engine.play import Play


def test_who_knew_what_tells_received_released_and_nothing_apart(play: Play) -> None:
    play.deliberate().release("sighting", "rumour")
    play.do(cm.Deliver(item="rumour", team="arda"))
    assert knowledge(play)[-2] == ["A rumour", "0:00, c4", "received 0:00", "released", "—"]


def test_each_seal_stands_below_what_the_team_then_knew(play: Play) -> None:
    play.deliberate().release("sighting")
    play.clock = 65_000
    play.choose(borsa_open="survey")
    last = ["The team's own decision sealed", "", "—", "sealed 1:05", "—"]
    assert knowledge(play)[-1] == last


def knowledge(play: Play) -> list[list[str]]:
    """The cells of the first turn's table of who knew what."""
    found = told(play)
    lines = Tables(found).knowledge(found.turns[0]).splitlines()
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def test_teams_that_nobody_was_asked_about_are_named(play: Play) -> None:
    found = told(called(play))
    assert Tables(found).unasked(found.turns[0]) == "Borsa and Coria"


def test_a_choice_that_did_not_stand_is_not_said_to_lack_a_signal(play: Play) -> None:
    play.deliberate().choose(borsa_open="joint")
    play.do(cm.Explain(decision="borsa_open", signals=(cm.SignalTo(team="coria", signal=1),)))
    play.consent("borsa_open", arda=False).apply().read("coria", "borsa", 0)
    found = told(play)
    (row,) = (one for one in Tables(found).readings(found.turns[0]).splitlines() if "Coria" in one)
    assert "no signal recorded" not in row
    assert "not counted: what the team chose did not stand" in row


def test_the_chronology_is_told_turn_by_turn(play: Play) -> None:
    play.do(cm.Note(text="before"))
    play.deliberate()
    titles = [title for title, _ in Tables(told(play)).chronology()]
    assert titles == ["Outside the turns", "Turn 1: The buoy (D+0)"]
