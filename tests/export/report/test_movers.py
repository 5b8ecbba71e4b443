from tabletop.export.report.movers import foremost_movement, movements, movers
from tests.engine.play import Play
from tests.export.report.cells import case, cells


def test_the_movers_of_an_indicator_end_in_a_sum(play: Play) -> None:
    play.deliberate().apply(arda_open="patrol", borsa_open="close_harbour", coria_open="protest")
    found = case(play)
    first = foremost_movement(found)
    assert first is not None
    rows = cells(movements(found, (first,)))
    heads = ["Arda: acts", "Borsa: acts", "Coria: acts", "Outcomes", "In all"]
    assert [row[1] for row in rows] == heads
    assert rows[0][0] == "Tension: 4 to 10"
    assert rows[-1][2:4] == ["+13", "+6"]
    assert rows[-1][4] == "7 steps held back by the range's end"


def test_without_any_move_there_is_no_chapter(play: Play) -> None:
    assert movers(case(play.start())).title == ""
