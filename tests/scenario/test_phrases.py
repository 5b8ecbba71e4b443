"""The grammar of conditions and effects: what it reads and refuses, and that it prints back."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tabletop.scenario.conditions import (
    And,
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
    atoms,
)
from tabletop.scenario.effects import Become, Effect, Mark, Move, SetTo, Stock
from tabletop.scenario.phrases import (
    KEYWORDS,
    LENGTH_LIMIT,
    PhraseError,
    parse_condition,
    parse_effect,
    print_condition,
    print_effect,
)

TENSION = IndicatorRef("tension")


@pytest.mark.parametrize(
    ("phrase", "condition"),
    [
        ("tension at least 4", IndicatorIs(TENSION, Comparison.AT_LEAST, 4)),
        ("tension at most calm", IndicatorIs(TENSION, Comparison.AT_MOST, "calm")),
        ("tension is -3", IndicatorIs(TENSION, Comparison.IS, -3)),
        (
            "pressure of poland at least 2",
            IndicatorIs(IndicatorRef("pressure", Per.TEAM, ("poland",)), Comparison.AT_LEAST, 2),
        ),
        (
            "trust between a and b is low and seen",
            And(
                (
                    IndicatorIs(IndicatorRef("trust", Per.PAIR, ("a", "b")), Comparison.IS, "low"),
                    MilestoneReached("seen"),
                )
            ),
        ),
        (
            "doubt of a towards b at most 1",
            IndicatorIs(IndicatorRef("doubt", Per.DIRECTED, ("a", "b")), Comparison.AT_MOST, 1),
        ),
        ("hotline is suspended", InstrumentIs("hotline", Status.SUSPENDED)),
        ("visits left at least 1", StockLeft("visits", 1)),
        ("invitation_sent", MilestoneReached("invitation_sent")),
        ("reply chose full", Chose("reply", ("full",))),
        ("reply chose one of full, part", Chose("reply", ("full", "part"))),
        ("figures released", Released("figures")),
        ("both_open happened", Happened("both_open")),
        ("cause is fog", CauseIs("fog")),
        ("standoff played", Played("standoff")),
        ("not a", Not(MilestoneReached("a"))),
        (
            "a or b and c",
            Or(
                (
                    MilestoneReached("a"),
                    And((MilestoneReached("b"), MilestoneReached("c"))),
                )
            ),
        ),
        ("((a))", MilestoneReached("a")),
    ],
)
def test_every_condition_of_the_format_is_read(phrase: str, condition: Condition) -> None:
    assert parse_condition(phrase) == condition


@pytest.mark.parametrize(
    ("phrase", "effect"),
    [
        ("tension up 1", Move(TENSION, 1)),
        ("tension down 2", Move(TENSION, -2)),
        ("tension to -1", SetTo(TENSION, -1)),
        (
            "trust between a and b up 1",
            Move(IndicatorRef("trust", Per.PAIR, ("a", "b")), 1),
        ),
        ("hotline becomes lapsed", Become("hotline", Status.LAPSED)),
        ("visits spend 1", Stock("visits", -1)),
        ("visits restore 2", Stock("visits", 2)),
        ("mark shown", Mark("shown")),
        ("clear shown", Mark("shown", False)),
    ],
)
def test_every_effect_of_the_format_is_read(phrase: str, effect: Effect) -> None:
    assert parse_effect(phrase) == effect


def test_an_atom_knows_which_characters_it_took() -> None:
    phrase = "not a and tension of b at least 2"
    spans = [atom.span for atom in atoms(parse_condition(phrase))]
    assert [phrase[start:end] for start, end in spans] == ["a", "tension of b at least 2"]


@pytest.mark.parametrize(
    ("phrase", "word", "said", "hint"),
    [
        ("tension atleast 4", "atleast", "not understood here (character 9)", "'at least'"),
        ("tension at lest 4", "lest", "not understood", "'least'"),
        ("tension at 4", "4", "not understood", "Possible here: 'least' or 'most'."),
        ("tension at least left", "left", "is a word of the format", "a number or level"),
        ("pressure of Poland at least 1", "Poland", "is not an id", "'poland'"),
        ("a und b", "und", "not understood", "'and'"),
        ("a more 4", "more", "not understood", "Possible here: 'at least'"),
        ("a >= 4", ">=", "not understood", "'at least'"),
        ("(a", "", "the phrase breaks off", "')'"),
        ("a)", ")", "not understood", "Possible here: 'and', 'or' or nothing more."),
        ("", "", "the phrase breaks off", "an indicator"),
        ("cause fog", "fog", "not understood", "'is'"),
        ("visits left at least -1", "-1", "not understood", "a whole number"),
        ("tension at least 1234567890123456789", "1234567890123456789", "", "a number"),
        ("tension at least ٣", "٣", "not understood", "a number or level"),
        ("reply chose one of a, ", "", "the phrase breaks off", "an option"),
    ],
)
def test_an_error_names_the_word_and_the_hint_what_could_stand_there(
    phrase: str, word: str, said: str, hint: str
) -> None:
    with pytest.raises(PhraseError) as caught:
        parse_condition(phrase)
    start, end = caught.value.span
    assert phrase[start:end] == word
    assert said in caught.value.message
    assert hint in caught.value.hint


@pytest.mark.parametrize(
    "phrase",
    ["tension up 0", "tension upp 1", "hotline becomes dead", "mark", "visits spend -1", "a", ""],
)
def test_what_is_no_effect_is_refused(phrase: str) -> None:
    with pytest.raises(PhraseError):
        parse_effect(phrase)


@pytest.mark.parametrize("opening", ["(", "not "])
def test_nesting_is_bounded(opening: str) -> None:
    with pytest.raises(PhraseError, match="nested"):
        parse_condition(opening * 400 + "a")


def test_length_is_bounded() -> None:
    with pytest.raises(PhraseError, match="longer"):
        parse_condition("a" * (LENGTH_LIMIT + 1))


names = st.from_regex(r"[a-z][a-z0-9_]{0,5}", fullmatch=True).filter(
    lambda one: one not in KEYWORDS
)
refs = st.one_of(
    names.map(IndicatorRef),
    st.builds(lambda one, team: IndicatorRef(one, Per.TEAM, (team,)), names, names),
    st.builds(
        lambda one, per, a, b: IndicatorRef(one, per, (a, b)),
        names,
        st.sampled_from([Per.PAIR, Per.DIRECTED]),
        names,
        names,
    ),
)
counts = st.integers(0, 10**18 - 1)
numbers = st.integers(-(10**18) + 1, 10**18 - 1)
steps = st.integers(1, 10**18 - 1).flatmap(lambda one: st.sampled_from([one, -one]))
statuses = st.sampled_from(Status)
conditions: st.SearchStrategy[Condition] = st.recursive(
    st.one_of(
        st.builds(IndicatorIs, refs, st.sampled_from(Comparison), st.one_of(numbers, names)),
        st.builds(InstrumentIs, names, statuses),
        st.builds(StockLeft, names, counts),
        st.builds(Chose, names, st.lists(names, min_size=1, max_size=3).map(tuple)),
        *(names.map(kind) for kind in (MilestoneReached, Released, Happened, CauseIs, Played)),
    ),
    lambda parts: st.one_of(
        parts.map(Not),
        st.lists(parts, min_size=2, max_size=3).map(lambda many: And(tuple(many))),
        st.lists(parts, min_size=2, max_size=3).map(lambda many: Or(tuple(many))),
    ),
    max_leaves=8,
)
effects: st.SearchStrategy[Effect] = st.one_of(
    st.builds(Move, refs, steps),
    st.builds(SetTo, refs, numbers),
    st.builds(Become, names, statuses),
    st.builds(Stock, names, steps),
    st.builds(Mark, names, st.booleans()),
)


@given(conditions)
def test_a_printed_condition_reads_as_the_same(condition: Condition) -> None:
    assert parse_condition(print_condition(condition)) == condition


@given(effects)
def test_a_printed_effect_reads_as_the_same(effect: Effect) -> None:
    assert parse_effect(print_effect(effect)) == effect


words = st.lists(
    st.sampled_from([*sorted(KEYWORDS), "a", "b", "3", "-1", "(", ")", ","]), max_size=9
)


@given(words.map(" ".join))
def test_what_is_read_prints_and_reads_as_the_same(phrase: str) -> None:
    try:
        condition = parse_condition(phrase)
    except PhraseError:
        return
    assert parse_condition(print_condition(condition)) == condition


@given(st.text(max_size=60), st.sampled_from([parse_condition, parse_effect]))
def test_any_text_is_read_or_refused_at_a_place_in_it(
    phrase: str, parse: Callable[[str], object]
) -> None:
    place = 0
    try:
        parse(phrase)
    except PhraseError as error:
        place = error.span[0]
    assert 0 <= place <= len(phrase)
