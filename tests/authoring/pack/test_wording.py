"""The words of forms are the same in every language: none is missing, none asks for more."""

import re
from dataclasses import fields

import pytest

from tabletop.authoring.pack.wording import ENGLISH, WORDINGS, Wording, wording


def asked(one: Wording, field: str) -> list[str]:
    """What a sentence has filled in."""
    return sorted(re.findall(r"{\w+}", str(getattr(one, field))))


@pytest.mark.parametrize("language", WORDINGS)
def test_each_language_says_all_that_english_says(language: str) -> None:
    one = WORDINGS[language]
    for field in fields(Wording):
        ours, theirs = getattr(ENGLISH, field.name), getattr(one, field.name)
        assert theirs
        assert asked(one, field.name) == asked(ENGLISH, field.name)
        if not isinstance(ours, str):
            assert len(theirs) == len(ours)


def test_a_language_without_words_of_its_own_takes_english() -> None:
    assert wording("ru-BY") is WORDINGS["ru"]
    assert wording("ka") is ENGLISH


def test_days_are_told_in_words() -> None:
    assert ENGLISH.day("2021-04-14") == "14 April 2021"
    assert WORDINGS["ru"].day("2021-04-14") == "14 апреля 2021"
    assert ENGLISH.day("Some spring") == "Some spring"
