"""The patterns and examples of the grammar say what `phrases` reads."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tabletop.scenario.grammar import (
    CONDITION_FORMS,
    CONDITION_PATTERN,
    EFFECT_FORMS,
    EFFECT_PATTERN,
    Form,
)
from tabletop.scenario.phrases import (
    DIGITS_LIMIT,
    KEYWORDS,
    PhraseError,
    parse_condition,
    parse_effect,
    print_condition,
    print_effect,
)

ODD = st.sampled_from(
    (
        *sorted(KEYWORDS),
        *("tension", "a_1", "x", "Tension", "_x", "д", "andx", "4", "+1", "-2", "0", "4and", "1x"),
        *("(", ")", ",", ".", "9" * DIGITS_LIMIT, "9" * (DIGITS_LIMIT + 1), "٤", ""),
    )
)
EXAMPLES = [re.findall(r"\w+|[(),]", form.example) for form in (*CONDITION_FORMS, *EFFECT_FORMS)]
BLANKS = st.sampled_from([" ", " ", " ", "", "  ", "\n"])


@st.composite
def phrases(draw: st.DrawFn) -> str:
    """The words of an example, or of two, with some of them changed, joined by some blanks."""
    words = list(draw(st.sampled_from(EXAMPLES)))
    if draw(st.booleans()):
        words = [*words, draw(ODD), *draw(st.sampled_from(EXAMPLES))]
    for _ in range(draw(st.integers(0, 2))):
        words[draw(st.integers(0, len(words) - 1))] = draw(ODD)
    return "".join(f"{word}{draw(BLANKS)}" for word in words)


def effect(phrase: str) -> bool:
    try:
        parse_effect(phrase)
    except PhraseError:
        return False
    return True


def condition(phrase: str) -> bool:
    try:
        parse_condition(phrase)
    except PhraseError:
        return False
    return True


def balanced(phrase: str) -> bool:
    depths = [
        phrase[: at + 1].count("(") - phrase[: at + 1].count(")") for at in range(len(phrase))
    ]
    return not depths or (min(depths) >= 0 and depths[-1] == 0)


@pytest.mark.parametrize("form", CONDITION_FORMS, ids=lambda form: form.said)
def test_the_example_of_each_form_of_condition_is_one(form: Form) -> None:
    assert print_condition(parse_condition(form.example)) == form.example


@pytest.mark.parametrize("form", EFFECT_FORMS, ids=lambda form: form.said)
def test_the_example_of_each_form_of_effect_is_one(form: Form) -> None:
    assert print_effect(parse_effect(form.example)) == form.example


def test_every_keyword_stands_in_an_example() -> None:
    examples = [form.example for form in (*CONDITION_FORMS, *EFFECT_FORMS)]
    forms = [form.meaning for form in (*CONDITION_FORMS, *EFFECT_FORMS)]
    assert set(re.findall(r"\w+", " ".join([*examples, *forms]))) >= KEYWORDS


@pytest.mark.parametrize("form", [*CONDITION_FORMS, *EFFECT_FORMS], ids=lambda form: form.said)
def test_a_snippet_filled_in_is_a_phrase(form: Form) -> None:
    chosen = re.sub(r"\$\{\d\|(\w+)[^}]*\}", r"\1", form.snippet)
    filled = re.sub(r"\$\{\d:([^}]*)\}", lambda place: filling(place.group(1)), chosen)
    assert condition(filled) or effect(filled)


def filling(place: str) -> str:
    return place if place.isdecimal() else re.sub(r"\W", "_", place)


@given(phrases())
@example("tension up 0")
@example("visits spend 00")
@example("tension up +01")
@example(f"tension to -{'9' * (DIGITS_LIMIT + 1)}")
def test_the_pattern_of_effects_accepts_what_is_read_and_nothing_else(phrase: str) -> None:
    assert bool(re.search(EFFECT_PATTERN, phrase)) == effect(phrase)


@given(phrases())
@example("tension at least 4and(not x)or y")
@example("cause is active")
@example("visits left at least -1")
def test_the_pattern_of_conditions_errs_only_over_parentheses(phrase: str) -> None:
    matches = bool(re.search(CONDITION_PATTERN, phrase))
    if condition(phrase):
        assert matches
    elif balanced(phrase):
        assert not matches
