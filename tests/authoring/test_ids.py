import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from tabletop.authoring.ids import id_of, ids_of, short_of, shorts_of, transliterated
from tabletop.scenario.model import Team
from tabletop.scenario.parts import ID_PATTERN
from tabletop.scenario.references.names import RESERVED

NAMES = st.lists(st.text(), min_size=1, max_size=8)
SHORT = TypeAdapter(Team.__annotations__["short"])


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Poland", "poland"),
        ("European Union", "european_union"),
        ("Беларусь", "belarus"),
        ("Щучин", "shchuchin"),
        ("Ўзда", "uzda"),
        ("Їжак", "yizhak"),
        ("Зажёг", "zazhyog"),
        ("Łódź", "lodz"),
        ("Zażółć gęślą jaźń", "zazolc_gesla_jazn"),
        ("Žemaitija – Šiauliai", "zemaitija_siauliai"),
        ("Côte d'Ivoire", "cote_divoire"),
    ],
)
def test_an_id_is_the_name_in_plain_latin_letters(name: str, expected: str) -> None:
    assert id_of(name, "team") == expected


@pytest.mark.parametrize("word", ["and", "all", "of", "Nobody", "ACTIVE", "null", "No"])
def test_a_word_of_the_format_or_of_yaml_is_no_id(word: str) -> None:
    assert id_of(word, "team") == f"team_{word.lower()}"


def test_what_cannot_begin_or_be_an_id_gets_its_sort() -> None:
    assert id_of("2021", "team") == "team_2021"
    assert id_of("საქართველო", "team") == "team"


def test_a_taken_id_is_numbered() -> None:
    assert ids_of(["Poland", "POLAND", "poland!"], "team") == ["poland", "poland_2", "poland_3"]
    assert ids_of(["media"], "team", ["media"]) == ["media_2"]


@given(NAMES)
def test_ids_are_always_ids_and_always_different(names: list[str]) -> None:
    ids = ids_of(names, "team")
    assert len(set(ids)) == len(names)
    assert all(re.match(ID_PATTERN, one) and len(one) <= 64 for one in ids)
    assert not RESERVED & set(ids)


def test_transliteration_leaves_other_scripts_alone() -> None:
    assert transliterated("Ελλάδα 1") == "ελλαδα 1"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Poland", "POL"),
        ("NATO", "NATO"),
        ("European Union", "EU"),
        ("Беларусь", "БЕЛ"),
        ("ß", "SS2"),
        ("🙂", "T2"),
    ],
)
def test_a_short_name_is_made_of_initials_or_a_beginning(name: str, expected: str) -> None:
    assert short_of(name) == expected


def test_a_taken_short_name_takes_a_later_letter() -> None:
    assert shorts_of(["Belarus", "Belgium", "Belize"]) == ["BEL", "BEG", "BEI"]


@given(NAMES)
def test_short_names_are_always_allowed_and_always_different(names: list[str]) -> None:
    shorts = shorts_of(names)
    assert len({short.upper() for short in shorts}) == len(names)
    for short in shorts:
        SHORT.validate_python(short)
