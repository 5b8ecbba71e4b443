from tabletop.formats.sheet import Sheet, text


def test_cells_read_as_statistics_programs_read_them() -> None:
    cells = (None, True, False, 0, -3, 0.25, "x")
    assert [text(cell) for cell in cells] == ["", "TRUE", "FALSE", "0", "-3", "0.25", "x"]
    assert list(Sheet("s", ("a",), ((1,), (None,))).texts()) == [("1",), ("",)]
