"""Effects as sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tabletop.authoring.telling.effects import in_a_row, told
from tabletop.authoring.telling.naming import Naming
from tabletop.scenario import Scenario, ScenarioFiles, load
from tabletop.scenario.conditions import IndicatorRef, Per, Status
from tabletop.scenario.effects import Become, Effect, Mark, Move, SetTo, Stock
from tabletop.scenario.phrases import parse_effect, print_effect
from tests.conftest import SMALL


@pytest.mark.parametrize(
    ("phrase", "sentence"),
    [
        ("tension up 1", "Tension rises by 1."),
        ("tension down 2", "Tension falls by 2."),
        ("pressure of arda up 1", "Domestic pressure of Arda rises by 1."),
        ("trust between arda and borsa down 1", "Trust between Arda and Borsa falls by 1."),
        ("doubt of coria towards arda up 2", "Doubt of Coria towards Arda rises by 2."),
        ("tension to 9", "Tension is set to 9 (“acute”)."),
        ("hotline becomes active", "“Naval hotline” becomes active."),
        ("hotline becomes suspended", "“Naval hotline” is suspended."),
        ("hotline becomes lapsed", "“Naval hotline” lapses."),
        ("visits spend 1", "One unit of “Verification visits” is spent."),
        ("visits restore 2", "2 units of “Verification visits” are given back."),
        ("mark invitation_sent", "It is now a fact that “An invitation went out”."),
        ("clear invitation_sent", "It is no longer a fact that “An invitation went out”."),
    ],
)
def test_every_effect_has_a_sentence(small: Scenario, phrase: str, sentence: str) -> None:
    assert told(Naming(small), parse_effect(phrase)) == sentence


def test_effects_stand_in_a_row(small: Scenario) -> None:
    effects = [parse_effect("tension up 1"), parse_effect("hotline becomes lapsed")]
    assert in_a_row(Naming(small), effects) == "Tension rises by 1. “Naval hotline” lapses."
    assert in_a_row(Naming(small), []) == ""


SCENARIO = load(ScenarioFiles(SMALL.name, {SMALL.name: SMALL.read_bytes()}))
refs = st.sampled_from(
    [
        IndicatorRef(indicator, SCENARIO.indicators[indicator].per, teams)
        for _, indicator, teams in SCENARIO.indicator_keys()
    ]
)
steps = st.integers(-9, 9).filter(bool)
effects: st.SearchStrategy[Effect] = st.one_of(
    st.builds(Move, refs, steps),
    st.builds(SetTo, refs, st.integers(0, 10)),
    st.builds(Become, st.sampled_from(list(SCENARIO.instruments)), st.sampled_from(Status)),
    st.builds(Stock, st.just("visits"), steps),
    st.builds(Mark, st.sampled_from(list(SCENARIO.milestones)), st.booleans()),
)


def means(effect: Effect) -> object:
    """What an effect does; a pair is the same in either order."""
    match effect:
        case Move(ref, by) if ref.per is Per.PAIR:
            return ("move", ref.key, by)
        case SetTo(ref, value) if ref.per is Per.PAIR:
            return ("set", ref.key, value)
    return print_effect(effect)


@given(st.lists(effects, min_size=2, max_size=20))
def test_different_effects_read_differently_and_name_no_id(some: list[Effect]) -> None:
    known: dict[str, object] = {}
    for effect in some:
        sentence = told(Naming(SCENARIO), effect)
        assert "_" not in sentence
        assert known.setdefault(sentence, means(effect)) == means(effect)
