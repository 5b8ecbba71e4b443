import pytest
from hypothesis import given
from hypothesis import strategies as st

from tabletop.text import CUT, clean, clean_line, unsafe_at


@pytest.mark.parametrize(
    ("dirty", "wanted"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\u2028b\u2029c", "a\nb\nc"),
        ("tab\tstays", "tab\tstays"),
        ("\x1b[31mred\x07\x00", "[31mred"),
        ("del\x7f c1\x9b1m", "del c11m"),
        ("left\u202eright\u2066\u2069\u200f\u061c", "leftright"),
        ("\ufeffzero\u200b\u200c\u200d\u2060\u00adwidth", "zerowidth"),
        ("half\ud83d pair", "half pair"),
        ("no\ufffe\uffff\ufdd0character", "nocharacter"),
        ("tag\U000e0041", "tag"),
        ("e\u0301", "é"),
        ("e\u200b\u0301", "é"),
        ("Šiauliai, Гродно, Białystok", "Šiauliai, Гродно, Białystok"),
    ],
)
def test_what_is_not_for_reading_is_taken_out(dirty: str, wanted: str) -> None:
    assert clean(dirty) == wanted


def test_a_long_text_is_cut_and_says_so() -> None:
    cut = clean("word " * 10_000)
    assert len(cut) <= 20_000
    assert cut.endswith(CUT)
    assert clean("x" * 20_000) == "x" * 20_000


def test_a_line_is_one_line() -> None:
    assert clean_line("  a\r\n\tb\n\nc  ") == "a b c"
    assert clean_line("x" * 50, limit=20) == "x" * 13 + CUT


@given(st.text(st.characters(), max_size=200), st.integers(10, 60))
def test_cleaning_twice_changes_nothing(text: str, limit: int) -> None:
    once = clean(text, limit)
    assert clean(once, limit) == once
    assert len(once) <= limit
    line = clean_line(text, limit)
    assert clean_line(line, limit) == line
    assert "\n" not in line


@given(st.text(st.sampled_from("a\u0301\u0323\u0344\u0327가ᄀ "), max_size=200))
def test_cleaning_marks_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_a_heap_of_combining_marks_is_cut_before_it_takes_long_to_order() -> None:
    heap = clean("a" + "\u0301\u0323" * 9_000)
    assert len(heap) <= 32


def test_unsafe_at_finds_what_cleaning_would_take_out() -> None:
    assert unsafe_at("plain\ntext\twith letters: ąžБ") is None
    assert unsafe_at("ab\u202ec") == 2
    assert unsafe_at("ab\u2028c") == 2
    assert unsafe_at("\x1b[31m") == 0
