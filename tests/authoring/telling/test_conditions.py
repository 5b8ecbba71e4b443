"""Conditions as sentences: how each reads, and that different ones never read alike."""

import re
from collections.abc import Iterable, Iterator
from itertools import permutations, product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tabletop.authoring.telling.conditions import clause, told
from tabletop.authoring.telling.naming import Naming
from tabletop.formats import plain
from tabletop.formats.document import Document
from tabletop.scenario import Scenario, ScenarioFiles, load
from tabletop.scenario.conditions import (
    And,
    Atom,
    CauseIs,
    Chose,
    Comparison,
    Condition,
    Happened,
    IndicatorIs,
    IndicatorRef,
    InstrumentIs,
    MilestoneReached,
    Not,
    Or,
    Per,
    Played,
    Released,
    Status,
    StockLeft,
)
from tabletop.scenario.phrases import parse_condition, print_condition
from tests.conftest import SMALL
from tests.engine.play import rebuilt


@pytest.mark.parametrize(
    ("phrase", "sentence"),
    [
        ("tension at least strained", "Tension is at least “strained”"),
        ("not tension at least strained", "Tension is below “strained”"),
        ("tension at most 3", "Tension is at most 3"),
        ("not tension at most 3", "Tension is above 3"),
        ("tension is 3", "Tension is 3"),
        ("not tension is calm", "Tension is not “calm”"),
        ("pressure of arda at least felt", "Domestic pressure of Arda is at least “felt”"),
        ("trust between arda and borsa is 2", "Trust between Arda and Borsa is 2"),
        ("doubt of arda towards borsa is 2", "Doubt of Arda towards Borsa is 2"),
        ("hotline is active", "“Naval hotline” is active"),
        ("not hotline is lapsed", "“Naval hotline” is not lapsed"),
        ("visits left at least 1", "at least one unit of “Verification visits” is left"),
        ("visits left at least 2", "at least 2 units of “Verification visits” are left"),
        ("not visits left at least 1", "no unit of “Verification visits” is left"),
        ("not visits left at least 2", "fewer than 2 units of “Verification visits” are left"),
        ("invitation_sent", "it is a fact that “An invitation went out”"),
        ("not invitation_sent", "it is not a fact that “An invitation went out”"),
        ("arda_open chose wait", "Arda has chosen “Wait”"),
        ("not arda_open chose wait", "Arda has not chosen “Wait”"),
        ("arda_open chose one of wait, patrol", "Arda has chosen “Wait” or “Send a patrol”"),
        (
            "not arda_open chose one of wait, patrol",
            "Arda has chosen neither “Wait” nor “Send a patrol”",
        ),
        ("arda_talks chose charts", "Arda has chosen “Bring the charts” in turn 2"),
        ("rumour released", "inject 1.3 “A rumour” has been released"),
        ("not rumour released", "inject 1.3 “A rumour” has not been released"),
        ("face_off happened", "outcome 1.1 “Face to face” has happened"),
        ("not alarm happened", "outcome 1.2 has not happened"),
        ("cause is drift", "the cause card is number 1 (drift)"),
        ("not cause is drift", "the cause card is not number 1 (drift)"),
        ("talks played", "turn 2 (“Talks”) has been opened"),
        ("not talks played", "turn 2 (“Talks”) has not been opened"),
    ],
)
def test_every_statement_has_a_sentence_and_a_denial(
    small: Scenario, phrase: str, sentence: str
) -> None:
    assert said(small, phrase) == sentence


A, B, C = "Tension is 1", "Tension is 2", "Tension is 3"
P, Q, R = "tension is 1", "tension is 2", "tension is 3"


@pytest.mark.parametrize(
    ("phrase", "sentence"),
    [
        (f"{P} and {Q}", f"{A} and {B}"),
        (f"{P} or {Q} or {R}", f"{A}, {B} or {C}"),
        (f"{P} and {Q} or {R}", f"either {A} and {B}, or {C}"),
        (f"{P} and ({Q} or {R})", f"{A}, and either {B} or {C}"),
        (f"({P} and {Q}) and {R}", f"{A}, {B} and {C}"),
        (f"not not {P}", A),
        (f"not ({P} and {Q})", "Tension is not 1 or Tension is not 2"),
        (f"not ({P} or {Q})", "Tension is not 1 and Tension is not 2"),
        (
            f"{P} and ({Q} or {R} and hotline is active)",
            f"{A}, and (either {B}, or {C} and “Naval hotline” is active)",
        ),
        (
            f"{P} and arda_open chose one of wait, call",
            f"{A}, and Arda has chosen “Wait” or “Call Coria on the hotline”",
        ),
        (
            "cause is drift or cause is drill",
            "the cause card is number 1 (drift) or number 2 (drill)",
        ),
        (
            f"not (cause is drift or {P} or cause is drill)",
            "Tension is not 1, and the cause card is neither number 1 (drift) nor number 2 (drill)",
        ),
        ("cause is drift and cause is drill", None),
    ],
)
def test_groups_are_kept_apart(small: Scenario, phrase: str, sentence: str | None) -> None:
    if sentence is not None:
        assert said(small, phrase) == sentence
    else:
        assert said(small, phrase).count("the cause card is") == 2


def said(scenario: Scenario, phrase: str) -> str:
    return clause(Naming(scenario, "opening"), parse_condition(phrase))


def test_of_two_decisions_of_one_team_the_number_is_told(small: Scenario) -> None:
    turn = small.turns["opening"]
    other = turn.decisions["borsa_open"].model_copy(update={"team": "arda"})
    turns = {
        **small.turns,
        "opening": turn.model_copy(update={"decisions": {**turn.decisions, "borsa_open": other}}),
    }
    scenario = rebuilt(small, turns=turns)
    assert said(scenario, "borsa_open chose watch") == "Arda has chosen “Watch” in decision 1.2"


def page(small: Scenario, phrase: str, **how: bool) -> str:
    naming = Naming(small, "opening")
    blocks = told(naming, "it happens", parse_condition(phrase), **how)
    return plain.write(Document("T", blocks), 1000).removeprefix("T\n=\n\n").rstrip()


@pytest.mark.parametrize(
    ("phrase", "only", "text"),
    [
        (P, False, f"It happens if {A}."),
        (P, True, f"It happens only if {A}."),
        (f"not {P}", True, "It happens only if Tension is not 1."),
        (
            "not invitation_sent",
            True,
            "It happens unless it is a fact that “An invitation went out”.",
        ),
        ("not cause is drift", False, "It happens unless the cause card is number 1 (drift)."),
        (
            "not arda_open chose one of wait, patrol",
            False,
            "It happens unless Arda has chosen “Wait” or “Send a patrol”.",
        ),
        (
            f"{P} and {Q} or {R}",
            False,
            f"It happens if at least one of these holds:\n\n- {A} and {B}.\n- {C}.",
        ),
        (
            f"{P} and ({Q} or {R})",
            True,
            f"It happens only if all of these hold:\n\n- {A}.\n- {B} or {C}.",
        ),
    ],
)
def test_on_a_page_groups_in_groups_become_a_list(
    small: Scenario, phrase: str, only: bool, text: str
) -> None:
    assert page(small, phrase, only=only) == text


def test_names_are_never_read_as_anything_but_names(small: Scenario) -> None:
    odd = small.teams["arda"].model_copy(update={"name": "{0} {is} %s"})
    scenario = rebuilt(small, teams={**small.teams, "arda": odd})
    assert said(scenario, "not arda_open chose wait") == "{0} {is} %s has not chosen “Wait”"


def atoms(scenario: Scenario) -> Iterator[Atom]:
    """Every kind of statement about everything that the scenario has."""
    refs = [
        IndicatorRef(indicator, scenario.indicators[indicator].per, teams)
        for _, indicator, teams in scenario.indicator_keys()
    ]
    for ref, comparison in product(refs, Comparison):
        values: tuple[int | str, ...] = (1, 5, *scenario.indicators[ref.indicator].levels)
        yield from (IndicatorIs(ref, comparison, value) for value in values)
    for instrument in scenario.instruments.values():
        yield from (InstrumentIs(instrument.id, status) for status in Status)
    yield from (StockLeft("visits", amount) for amount in (0, 1, 2))
    for decision in scenario.decisions.values():
        options = list(decision.options)
        yield from (
            Chose(decision.id, some) for n in (1, 2, 3) for some in permutations(options, n)
        )
    yield from map(MilestoneReached, scenario.milestones)
    yield from map(Released, scenario.injects)
    yield from map(Happened, scenario.outcomes)
    yield from map(CauseIs, scenario.causes)
    yield from map(Played, scenario.turns)


def meaning(condition: Condition, holds: bool = True) -> Any:
    """What a condition means, whatever the order and grouping that it is written in."""
    match condition:
        case Not(part):
            return meaning(part, not holds)
        case And(parts) | Or(parts):
            joiner = "and" if isinstance(condition, And) is holds else "or"
            return joined(joiner, [meaning(part, holds) for part in parts])
        case Chose(decision, options):
            return ("chose", decision, frozenset(options), holds)
        case IndicatorIs(IndicatorRef(indicator, Per.PAIR, teams), comparison, value):
            return ("is", indicator, frozenset(teams), comparison, value, holds)
        case _:
            return (print_condition(condition), holds)


def joined(joiner: str, parts: Iterable[Any]) -> Any:
    flat: set[Any] = set()
    for part in parts:
        flat |= part[1] if part[0] == joiner else {part}
    return (joiner, frozenset(flat)) if len(flat) > 1 else next(iter(flat))


def unlike(scenario: Scenario, conditions: Iterable[Condition]) -> int:
    """How many sentences there are; fails if two conditions that differ in meaning share one."""
    known: dict[str, Any] = {}
    naming = Naming(scenario, "opening")
    for condition in conditions:
        means = meaning(condition)
        assert known.setdefault(clause(naming, condition), means) == means
    return len(known)


def test_different_statements_read_differently(small: Scenario) -> None:
    every = [one for atom in atoms(small) for one in (atom, Not(atom))]
    assert unlike(small, every) > 700


def groups(parts: list[Condition]) -> list[Condition]:
    return [kind(pair) for kind in (And, Or) for pair in permutations(parts, 2)]


def test_different_groups_read_differently(small: Scenario) -> None:
    phrases = ("not tension at least 4", "arda_open chose one of wait, call", "cause is drift")
    literals = [*map(parse_condition, phrases), Not(CauseIs("drill"))]
    pairs = groups(literals)
    nested = groups([*literals, *pairs])
    triples = [kind(three) for kind in (And, Or) for three in permutations(literals, 3)]
    deep = [kind((one, two)) for kind in (And, Or) for one in nested for two in literals[:2]]
    assert unlike(small, [*literals, *pairs, *triples, *nested, *deep]) > 500


SCENARIO = load(ScenarioFiles(SMALL.name, {SMALL.name: SMALL.read_bytes()}))
conditions: st.SearchStrategy[Condition] = st.recursive(
    st.sampled_from(list(atoms(SCENARIO))),
    lambda parts: st.one_of(
        parts.map(Not),
        st.lists(parts, min_size=2, max_size=4).map(lambda many: And(tuple(many))),
        st.lists(parts, min_size=2, max_size=4).map(lambda many: Or(tuple(many))),
    ),
    max_leaves=12,
)


@given(conditions)
def test_every_condition_is_told_without_an_id(condition: Condition) -> None:
    sentence = clause(Naming(SCENARIO), condition)
    assert sentence
    assert "_" not in sentence
    assert sentence.count("(") == sentence.count(")")
    assert sentence.count("“") == sentence.count("”")
    assert not re.search(r"\b(not not|either either|if|and or|or and)\b", sentence)
    blocks = told(Naming(SCENARIO), "it happens", condition)
    assert plain.write(Document("T", blocks)).rstrip().endswith((".", "”", "?"))


@given(st.lists(conditions, min_size=2, max_size=6))
def test_conditions_of_different_meaning_read_differently(some: list[Condition]) -> None:
    assert unlike(SCENARIO, some) >= 1
