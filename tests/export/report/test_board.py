from tabletop.export.report.board import instrument_lives
from tests.engine.play import Play
from tests.export.report.cells import case, cells


def test_an_instruments_life_tells_what_happened_and_who_did_it(play: Play) -> None:
    play.deliberate().release("cable_cut").apply(arda_open="invite", coria_open="protest")
    rows = [(row[0], row[2], row[3]) for row in cells(instrument_lives(case(play)))]
    assert rows[0] == (
        "Naval hotline",
        "became suspended",
        "Inject: The cable fails (to suspended)",
    )
    assert rows[1] == ("Naval hotline", "became lapsed", "Coria: Protest (to lapsed)")
    assert rows[2][1] == "2 left, as before"
