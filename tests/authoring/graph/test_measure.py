import pytest

from tabletop.authoring.graph.measure import width


@pytest.mark.parametrize(
    ("line", "ems"),
    [
        ("Wednesday 14 April 2021, 09:00 to 13:00", 20.94),
        ("Turn 1: The first hours", 11.16),
        ("Противостояние", 8.7),
        ("Ąžuolų šilai", 5.65),
        ("9 injects, 5 decisions, 4 outcomes", 16.95),
        ("Readiness of air and border forces", 17.24),
        ("Мышь, Щука, Жужжание", 13.33),
    ],
)
def test_no_line_is_wider_in_dejavu_sans_than_thought(line: str, ems: float) -> None:
    assert ems <= width(line) <= 1.25 * ems


def test_marks_take_no_width_and_pictures_take_more_than_letters() -> None:
    assert width("e\N{COMBINING ACUTE ACCENT}") == width("e")
    assert width("漢") > width("W") > width("n") > width("i")
