import pytest
from hypothesis import given
from hypothesis import strategies as st

from tabletop.formats.lettering import CUT, broken, width


def test_a_text_is_broken_between_words() -> None:
    assert broken("one two three", 70, 10, 3) == ("one two three",)
    assert broken("one two three", 40, 10, 3) == ("one two", "three")
    assert broken("", 40, 10, 3) == ()


def test_what_does_not_fit_is_cut_visibly_between_words() -> None:
    assert broken("one two three four", 55, 10, 1) == (f"one two {CUT}",)


def test_a_word_longer_than_a_line_is_broken_inside() -> None:
    assert broken("W" * 7, 31, 10, 3) == ("WWW", "WWW", "W")


@pytest.mark.parametrize(
    ("narrow", "wide"), [("illi", "mmmm"), ("abcd", "жщюф"), ("nnnn", "漢字か漢")]
)
def test_wide_letters_take_more_room(narrow: str, wide: str) -> None:
    assert width(narrow, 10) < width(wide, 10)


def test_marks_on_letters_take_no_room() -> None:
    assert width("e\u0323", 10) == width("e", 10)


@given(st.text(max_size=80), st.integers(20, 90), st.integers(1, 4))
def test_no_line_is_wider_than_its_room_and_no_more_lines_than_wanted(
    text: str, room: int, most: int
) -> None:
    lines = broken(text, room, 10, most)
    assert len(lines) <= most
    assert all(width(line, 10) <= room for line in lines)
    if not lines or not lines[-1].endswith(CUT):
        assert "".join(lines).replace(" ", "") == "".join(text.split())
