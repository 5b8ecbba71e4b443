import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tabletop.text import CUT, clean, clean_line


@pytest.mark.parametrize(
    ("dirty", "wanted"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\u2028b\u2029c", "a\nb\nc"),
        ("tab\tstays", "tab\tstays"),
        ("\x1b[31mred\x07\x00", "[31mred"),
        ("del\x7f c1\x9b1m\x85", "del c11m"),
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
    assert clean_line("non\u00a0breaking") == "non\u00a0breaking"


@given(st.text(st.characters(), max_size=200), st.integers(7, 60))
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


def test_a_heap_of_combining_marks_takes_no_time() -> None:
    started = time.perf_counter()
    clean("a" + "\u0301\u0323" * 1_000_000)
    assert time.perf_counter() - started < 2.0  # 5 s for 80,000 marks if they were all normalised
