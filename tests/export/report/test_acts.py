from tabletop.engine import commands as cm
from tabletop.export.report.acts import acts, followed, readings, unasked
from tests.debrief.telling import called
from tests.engine.play import Play
from tests.export.report.cells import case, cells, lines


def test_an_act_stands_beside_each_reading_of_it(play: Play) -> None:
    found = case(called(play).read("coria", "arda", -1))
    (row,) = (one for one in cells(readings(found, found.debrief.turns[0])) if one[1] == "Coria")
    assert row[0] == "Arda"
    assert row[2:5] == ["+3 reassure strongly", "-1 put slight pressure on", "-4.0"]


def test_teams_that_nobody_was_asked_about_are_named(play: Play) -> None:
    found = case(called(play))
    assert unasked(found, found.debrief.turns[0]) == "Borsa and Coria"


def test_a_choice_that_did_not_stand_is_not_said_to_lack_a_signal(play: Play) -> None:
    play.deliberate().choose(borsa_open="joint")
    play.do(cm.Explain(decision="borsa_open", signals=(cm.SignalTo(team="coria", signal=1),)))
    play.consent("borsa_open", arda=False).apply().read("coria", "borsa", 0)
    found = case(play)
    rows = cells(readings(found, found.debrief.turns[0]))
    (row,) = (one for one in rows if one[:2] == ["Borsa", "Coria"])
    assert "no signal recorded" not in row
    assert "not counted: what the team chose did not stand" in row


def test_a_turn_is_told_by_its_outcomes_and_where_tension_then_stood(play: Play) -> None:
    play.deliberate().apply(arda_open="patrol", coria_open="protest")
    (turn,) = case(play).debrief.turns
    said = followed(turn)
    assert said.startswith("'Face to face' and 'The Commission is called together.'; Tension stood")
    assert said.endswith("at 10 (acute), +6 in the turn")


def test_without_a_reading_the_report_says_so(play: Play) -> None:
    said = lines(acts(case(play.deliberate())))
    assert "No team was asked for a reading in this turn." in said
    assert "No reading was asked for, so there is no distance to give." in said
