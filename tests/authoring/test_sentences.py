from collections.abc import Iterator, Mapping
from importlib import resources
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from tabletop.authoring.answers import LANGUAGES
from tabletop.authoring.scalars import WIDTH
from tabletop.authoring.sentences import Sentences, written
from tabletop.text import clean_line

NAMES = {"arda": {"team": "Arda", "other": "{team}: # Borsa"}}


def _keys(block: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    for key, value in block.items():
        if isinstance(value, Mapping):
            yield from _keys(value, f"{before}{key}.")
        else:
            yield f"{before}{key}", value


def _sentences(language: str) -> dict[str, str]:
    folder = resources.files("tabletop.authoring").joinpath("templates")
    text = folder.joinpath(f"scaffold.{language}.yaml").read_text("utf-8")
    return dict(_keys(yaml.safe_load(text)))


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_each_language_has_every_sentence_and_names_the_same_teams(language: str) -> None:
    first, other = _sentences(LANGUAGES[0]), _sentences(language)
    assert list(first) == list(other)
    for key, sentence in first.items():
        assert ("{other}" in sentence) == ("{other}" in other[key]), key
        assert ("{team}" in sentence) == ("{team}" in other[key]), key


@given(st.text(), st.integers(0, 16))
@example("no", 0)
@example("- x", 0)
@example("a: b # c", 0)
@example("{{ x }} {% y %}", 0)
@example("&a *b !c |d >e %f @g `h", 4)
@example("word " * 60, 12)
@example("\x85\u2028\ufeff\U0001f642", 0)
def test_any_text_reads_back_as_its_cleaned_line(text: str, column: int) -> None:
    inset = " " * column
    document = f"{inset}text: {written(text, column, 'text')}\n{inset}z: z\n"
    assert yaml.safe_load(document) == {"text": clean_line(text), "z": "z"}


def test_long_texts_keep_to_the_width() -> None:
    rows = written("word " * 60, 12, "text").split("\n")
    assert rows[0] == ">-"
    assert all(len(row) <= WIDTH for row in rows)


def test_a_sentence_says_names_as_they_are() -> None:
    said = Sentences(["en"], NAMES).say(8, "meeting.draft.label", "arda")
    assert yaml.safe_load(said) == "One account, written together with {team}: # Borsa"


def test_in_two_languages_a_text_stands_under_each() -> None:
    sentences = Sentences(["ru", "en"], NAMES)
    document = f"title: {sentences.say(0, 'first.title')}\nplace: {sentences.put(0, 'place', 'no')}"
    assert yaml.safe_load(document) == {
        "title": {"ru": "Первые часы", "en": "The first hours"},
        "place": {"ru": "no", "en": "no"},
    }
