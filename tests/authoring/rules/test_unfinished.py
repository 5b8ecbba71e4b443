"""Texts that are still to be written, and texts that a remark cuts short."""

import pytest

from tests.authoring.rules.examples import PAGE_FIVE, messages

PLACEHOLDER, CUT, SWALLOWED = "placeholder", "cut-text", "swallowed-key"


@pytest.mark.parametrize(
    "text",
    ["TODO", "'TODO: who says so?'", "...", "…", "'[to be written]'", "Lorem ipsum dolor", "XXX"],
)
def test_a_text_that_stands_for_another_is_found(text: str) -> None:
    (said,) = messages(PLACEHOLDER, (PAGE_FIVE, f"briefing: {text}"))
    assert said.startswith("This briefing is still to be written")


@pytest.mark.parametrize(
    "text", ["No.", "Nothing is to be done…", "'The text: [Annex A] stands.'", "Todo is a lake."]
)
def test_short_and_open_texts_are_texts(text: str) -> None:
    assert messages(PLACEHOLDER, (PAGE_FIVE, f"briefing: {text}")) == []


def test_a_note_may_say_what_is_still_to_be_done() -> None:
    assert messages(PLACEHOLDER, (PAGE_FIVE, f"{PAGE_FIVE}\n    note: TODO")) == []


@pytest.mark.parametrize("text", ["The #3 radar is off.", "It is named #river", "A line #4"])
def test_a_text_that_ends_before_a_hash_is_found(text: str) -> None:
    (said,) = messages(CUT, (PAGE_FIVE, f"briefing: {text}"))
    assert said.startswith(f"'#{text.split('#')[1].split()[0]}'")


@pytest.mark.parametrize(
    "text",
    ['"The #3 radar is off."', "It is on page five. # as before", "Club#4 is closed.", "A. #"],
)
def test_a_remark_with_a_blank_and_a_hash_within_a_word_or_quotes_are_in_order(text: str) -> None:
    assert messages(CUT, (PAGE_FIVE, f"briefing: {text}")) == []


@pytest.mark.parametrize("style", ["|", ">-"])
def test_a_key_inside_a_text_is_found(style: str) -> None:
    text = f"briefing: {style}\n      Page five.\n      facts: [air_data]"
    (said,) = messages(SWALLOWED, (PAGE_FIVE, text))
    assert said.startswith("'facts:' stands inside this text")


def test_a_colon_in_prose_is_no_key() -> None:
    text = "briefing: |\n      Page five.\n      The facts: all of them, and when: today."
    assert messages(SWALLOWED, (PAGE_FIVE, text)) == []
