"""Findings stand at the characters that the writer typed."""

import pytest

from tabletop.authoring.rules.case import span_in


@pytest.mark.parametrize(
    ("raw", "text", "word"),
    [
        ("calm and calm", "calm and calm", "calm"),
        ("\n  calm and calm\n", "calm and calm", "calm"),
        ("calm\r\nand calm", "calm\nand calm", "calm"),
        ("e\u0301 and calm and calm", "\u00e9 and calm and calm", "calm"),
    ],
)
def test_the_second_of_two_words_is_found_in_the_raw_text(raw: str, text: str, word: str) -> None:
    start = text.rindex(word)
    span = span_in(raw, text, start, start + len(word))
    assert span == (raw.rindex(word), raw.rindex(word) + len(word))


def test_a_word_that_cleaning_changed_has_no_place() -> None:
    assert span_in("e\u0301", "\u00e9", 0, 1) is None
