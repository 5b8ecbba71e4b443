from tabletop.formats.dumbbells import Cell, Chart, Column, Key, Pair
from tabletop.formats.dumbbells.lines import key, lines


def chart(*pairs: Pair) -> Chart:
    meant = Key(
        "meant", "taken", "another group", "the same group", "more", "less", ("?: cannot tell",)
    )
    column = Column(
        "1. Dawn", "Monday", (Cell("A call", pairs, "“Come”"), Cell("", (), "", "nobody"))
    )
    return Chart("T", "", meant, -3, 3, "pressure", "reassure", ("Arda", "Borsa"), (column,))


def drawn(*pairs: Pair) -> list[str]:
    return [one.text for one in lines(chart(*pairs))]


def test_each_column_has_its_bands_below_its_heading() -> None:
    told = lines(chart())
    assert [one.text for one in told if one.strong] == [
        "1. Dawn  Monday",
        "Arda: A call",
        "Borsa: nobody",
    ]
    assert [one.text for one in told if one.quiet] == ["  “Come”"]


def test_marks_stand_on_the_scale_and_a_line_joins_them() -> None:
    assert drawn(Pair("COR", 2, -1))[3] == "  COR  ·   ·   ●━━━━━━━━━━━○   ·"
    assert drawn(Pair("COR", -3, 3))[3] == "  COR  ○━━━━━━━━━━━━━━━━━━━━━━━●"
    assert drawn(Pair("COR", 0.5, 0, square=True))[3] == "  COR  ·   ·   ·   ■━□ ·   ·   ·"


def test_what_is_meant_and_taken_alike_is_one_mark() -> None:
    assert drawn(Pair("COR", 1, 1))[3] == "  COR  ·   ·   ·   │   ◉   ·   ·"
    assert drawn(Pair("COR", 0, 0, square=True))[3] == "  COR  ·   ·   ·   ▣   ·   ·   ·"


def test_what_is_missing_is_said_and_is_no_zero() -> None:
    assert drawn(Pair("A", 1, None, said="cannot tell", beside="?"))[3] == (
        "  A  ·   ·   ·   │   ○   ·   ·  cannot tell  ?"
    )
    assert drawn(Pair("A", None, None, said="no signal"))[3] == (
        "  A  ·   ·   ·   │   ·   ·   ·  no signal"
    )


def test_the_key_says_what_each_mark_means() -> None:
    told = " ".join(one.text for one in key(chart()))
    assert "○ meant   ● taken" in told
    assert "-3 pressure, 0 neither, +3 reassure" in told
