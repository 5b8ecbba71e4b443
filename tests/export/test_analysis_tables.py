import pytest

from tabletop.engine import commands as cm
from tabletop.export.analysis_tables import AnalysisTables
from tests.debrief.telling import told
from tests.debrief.test_dilemmas import answered, misread
from tests.engine.play import Play


def found(play: Play) -> AnalysisTables:
    return AnalysisTables(told(play))


def cells(table: str) -> list[list[str]]:
    """The cells of a table's rows, without its head."""
    return [
        [cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()[2:]
    ]


def test_a_candidate_is_told_in_words_from_the_act_to_the_step(play: Play) -> None:
    answered(misread(play))
    (one,) = told(play).dilemmas.candidates
    tables = found(play)
    assert tables.act(one) == "Arda in turn 1: 'Call Coria on the hotline'"
    assert tables.readers(one).startswith(
        "Borsa (ally), meant +1 reassure slightly, read -1 put slight pressure on (c"
    )
    assert tables.step(one.firmer_steps[0], one.actor) == (
        "Coria in turn 2: 'Circle', its signal to Arda -2 put pressure on, after 0 neither in "
        "turn 1; Arda learned of it; no reading of it by Arda is recorded"
    )


def test_the_movers_of_an_indicator_end_in_a_sum(play: Play) -> None:
    play.deliberate().apply(arda_open="patrol", borsa_open="close_harbour", coria_open="protest")
    rows = cells(found(play).foremost_movers())
    assert [row[1] for row in rows] == [
        "Arda: acts",
        "Borsa: acts",
        "Coria: acts",
        "Outcomes",
        "In all",
    ]
    assert rows[0][0] == "Tension: 4 to 10"
    assert rows[-1][2:4] == ["+13", "+6"]
    assert rows[-1][4] == "7 steps held back by the range's end"


def test_roads_gather_what_was_open_and_tell_the_rest_one_by_one(play: Play) -> None:
    play.deliberate().release("cable_cut").call(arda_open="patrol")
    tables, turn = found(play), told(play).roads.turns[0]
    rows = [row for row in cells(tables.roads(turn)) if row[0] == "Options of Arda"]
    assert rows == [
        ["Options of Arda", "Invite the others to see; Wait", "open, another was chosen"],
        [
            "Options of Arda",
            "Call Coria on the hotline",
            "shown, but not possible; needed: 'Naval hotline' active, but "
            "'Naval hotline' was suspended",
        ],
    ]


def test_an_instruments_life_tells_what_happened_and_who_did_it(play: Play) -> None:
    play.deliberate().release("cable_cut").apply(arda_open="invite", coria_open="protest")
    rows = [(row[0], row[2], row[3]) for row in cells(found(play).instrument_lives())]
    assert rows[0] == (
        "Naval hotline",
        "became suspended",
        "Inject: The cable fails (to suspended)",
    )
    assert rows[1] == ("Naval hotline", "became lapsed", "Coria: Protest (to lapsed)")
    assert rows[2][1] == "2 left, as before"


def test_an_inject_is_told_late_and_with_the_hands_it_reached(play: Play) -> None:
    play.deliberate()
    play.clock = 690_000
    play.release("rumour")
    play.clock = 720_000
    play.do(cm.Deliver(item="rumour", team="borsa"))
    (row,) = cells(found(play).inject_times())
    assert row[2:] == ["minute 10", "11:30, c3", "1:30 late", "0:30, 1 without a delivery"]


def test_a_turns_times_stand_beside_its_plan(play: Play) -> None:
    play.deliberate().do(cm.Extend(minutes=5))
    play.clock = 610_000
    play.do(cm.CallTime())
    (row,) = cells(found(play).phases())
    assert row == ["1", "30 +5 min", "10:10", "0:01", "0:02", "—", "—", "c1-c2, c4"]


@pytest.mark.parametrize("name", ["whose_by_fact", "whose_by_act", "foremost_movers", "endings"])
def test_without_anything_found_a_table_is_empty(play: Play, name: str) -> None:
    assert getattr(found(play.start()), name)() == ""


def test_a_turn_is_told_by_its_outcomes_and_where_tension_then_stood(play: Play) -> None:
    play.deliberate().apply(arda_open="patrol", coria_open="protest")
    (turn,) = told(play).turns
    said = found(play).followed(turn)
    assert said.startswith("'Face to face' and 'The Commission is called together.'; Tension stood")
    assert said.endswith("at 10 (acute), +6 in the turn")
