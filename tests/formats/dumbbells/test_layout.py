import pytest

from tabletop.formats.dumbbells import ROOM, Pair, laid_out
from tabletop.formats.dumbbells.layout import OPEN, SMALL, WIDTH, PlacedPair
from tabletop.formats.lettering import width
from tests.formats.dumbbells.charts import PAIR, chart


def placed(pair: Pair) -> PlacedPair:
    (sheet,) = laid_out(chart(pair))
    return sheet.columns[0].cells[0].pairs[0]


def test_marks_stand_on_the_scale_from_low_to_high() -> None:
    (sheet,) = laid_out(chart(Pair("BOR", -3, 3), Pair("COR", 0, None)))
    column = sheet.columns[0]
    ends, middle = column.cells[0].pairs
    assert (ends.open, ends.full) == (column.low, column.high)
    assert middle.open == pytest.approx((column.low + column.high) / 2)
    assert middle.full is None


def test_a_missing_mark_has_no_place_and_its_words_stand_where_no_mark_does() -> None:
    (sheet,) = laid_out(chart(PAIR))
    low, high = sheet.columns[0].low, sheet.columns[0].high
    said = [placed(Pair("BOR", value, None, said="cannot tell")) for value in (-2, 2, None)]
    assert [one.anchor for one in said] == ["end", "start", "middle"]
    assert [one.at for one in said] == pytest.approx([high, low, (low + high) / 2])


def test_words_never_cover_a_mark() -> None:
    for value in range(-3, 4):
        (sheet,) = laid_out(chart(Pair("BOR", value, None, said="not answered"), columns=6))
        (one,) = sheet.columns[0].cells[0].pairs
        wide = width("not answered", SMALL)
        left = one.at if one.anchor == "start" else one.at - wide
        assert one.open is not None
        assert left >= one.open + OPEN or left + wide <= one.open - OPEN


def test_bands_stand_side_by_side_in_all_columns() -> None:
    (sheet,) = laid_out(chart(PAIR, columns=3, bands=2))
    tops = {tuple(cell.top for cell in column.cells) for column in sheet.columns}
    assert tops == {tuple(band.top for band in sheet.bands)}


@pytest.mark.parametrize("columns", [1, 3, 6])
def test_a_sheet_is_no_wider_than_paper(columns: int) -> None:
    (sheet,) = laid_out(chart(PAIR, columns=columns))
    assert sheet.width <= WIDTH


def test_five_teams_and_six_turns_with_all_readings_fill_one_sheet() -> None:
    text = "Arda writes to its four neighbours that the agreements between them stay in force."
    (sheet,) = laid_out(chart(PAIR, PAIR, PAIR, PAIR, columns=6, bands=5, text=text))
    assert sheet.height <= ROOM


def test_more_turns_and_more_teams_run_on_to_further_sheets() -> None:
    sheets = laid_out(chart(*(PAIR,) * 9, columns=8, bands=10))
    assert all(sheet.height <= ROOM for sheet in sheets)
    assert sum(len(sheet.columns) * len(sheet.bands) for sheet in sheets) == 80
    assert [len(sheet.columns) for sheet in sheets[:1]] == [6]


def test_texts_have_more_lines_where_there_is_room() -> None:
    text = "word " * 60
    (ample,) = laid_out(chart(PAIR, columns=5, text=text))
    (scant,) = laid_out(chart(PAIR, PAIR, PAIR, PAIR, columns=5, bands=5, text=text))
    assert len(ample.columns[0].cells[0].text) > len(scant.columns[0].cells[0].text)
    assert scant.columns[0].cells[0].text[-1].endswith("…")


def test_a_chart_without_columns_has_no_sheet() -> None:
    assert laid_out(chart(columns=0)) == ()
