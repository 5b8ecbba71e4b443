"""The marks on a line of a note."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tabletop.authoring.notes.marks import Marked, marked


def test_marks_before_and_after_the_text_are_taken_off_it() -> None:
    line = "@pol Poland asks for a list #turning_point !2 ~ ^"
    assert marked(line) == Marked(
        "Poland asks for a list", ("turning point",), ("pol",), 2, off_record=True, link=True
    )


def test_a_line_without_marks_is_text_on_the_record_of_middling_importance() -> None:
    assert marked("  They  wait. ") == Marked("They wait.")


def test_a_mark_within_a_sentence_counts_and_stays_a_word_of_it() -> None:
    found = marked("we told @pol, then the #press left")
    assert found.text == "we told pol, then the press left"
    assert (found.teams, found.tags) == (("pol",), ("press",))


@pytest.mark.parametrize(
    "text", ["a@b.org", "point #1", "~10 people", "!7", "2^10", "C# is it", "!"]
)
def test_what_only_looks_like_a_mark_is_text(text: str) -> None:
    assert marked(text) == Marked(text)


def test_a_backslash_makes_a_sign_text() -> None:
    assert marked(r"\@all hands \#x \~") == Marked("@all hands #x ~")


def test_several_tags_are_one_list() -> None:
    assert marked("so #quote #misreading #quote").tag == "quote, misreading"


@pytest.mark.parametrize("sign", [".", ",", ";", ":", "..."])
def test_a_sign_off_the_record_or_of_the_screen_may_end_a_sentence(sign: str) -> None:
    assert marked(f"They would yield ~{sign}") == Marked("They would yield", off_record=True)
    assert marked(f"Seen ^{sign} by all") == Marked("Seen by all", link=True)


def test_of_two_importances_the_last_counts() -> None:
    assert marked("so !0 !2").importance == 2


@given(st.text())
def test_any_line_is_read_and_nothing_that_is_no_mark_is_lost(line: str) -> None:
    found = marked(line)
    kept = found.text.split()
    assert (
        [word for word in line.split() if word[0].isalnum()]
        == [word for word in kept if word[0].isalnum() and word in line.split()]
        or found.teams
        or found.tags
        or "\\" in line
    )
