"""Facts can be traced, and both sides of a dispute get as much room."""

import pytest

from tests.authoring.rules.examples import PAGE_FIVE, example, marked_in, messages

STANDING = "    standing: established\n"
FACT = 90
"""The characters of the example's fact."""


def contested(length: int) -> tuple[str, str]:
    return STANDING, f"    standing: contested\n    counterview: {'x' * length}\n"


@pytest.mark.parametrize(("length", "which"), [(44, "shorter"), (181, "longer")])
def test_a_counterview_of_another_length_is_found_where_it_stands(length: int, which: str) -> None:
    changed = example(contested(length))
    assert changed.messages("fairness-counterview") == [
        f"The counterview is much {which} than the fact: {length} characters to {FACT}."
    ]
    assert changed.marked("fairness-counterview") == ["x" * length]


@pytest.mark.parametrize("length", [45, 90, 180])
def test_a_counterview_of_up_to_twice_the_length_is_fair(length: int) -> None:
    assert messages("fairness-counterview", contested(length)) == []


def test_a_citation_says_where_in_its_source() -> None:
    for cited in (
        '{id: report, at: "2, Commonality of regional interests"}',
        '{id: report, at: "4, rec. 1"}',
    ):
        assert messages("fairness-sources", (cited, "{id: report}")) == [
            "This cites 'report' without saying where in it."
        ]


def test_a_source_has_a_publisher_and_a_year() -> None:
    changed = example((", publisher: Minsk Dialogue", ""))
    assert changed.messages("fairness-sources") == ["The source 'report' has no publisher."]
    assert changed.marked("fairness-sources") == ["report"]
    assert messages("fairness-sources", (", year: 2020", "")) == [
        "The source 'report' has no year."
    ]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("In 2014 a drone came down here.", "In 2014"),
        ("The bank has been closed since May 2016.", "since May 2016"),
        ("On 5 July 2011 the bridge was closed.", "On 5 July 2011"),
        ("The bridge has been closed since the summer of 2011.", "since the summer of 2011"),
        ("В 2014 году здесь упал дрон.", "В 2014"),
        ("Most jest zamknięty od maja 2011.", "od maja 2011"),
    ],
)
def test_a_dated_statement_that_no_fact_speaks_of_is_marked(text: str, marked: str) -> None:
    assert marked_in("fairness-unsourced", text) == [marked]


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 both sides signed.",  # the example's fact speaks of 2019
        "In 2021 the drone comes down.",
        "The line of 2014 is answered.",
        "They speak of 'the year in which, in 2014, it began'.",
        "Room 2014 is free.",
        "About 2014 anglers live here.",
    ],
)
def test_what_states_nothing_of_an_earlier_year_is_left_alone(text: str) -> None:
    assert marked_in("fairness-unsourced", text) == []


def test_a_sender_may_state_what_it_likes() -> None:
    text = "text: Anglers report a drone without marks on the bank of the river."
    assert messages("fairness-unsourced", (text, "text: In 2014 it was the same.")) == []


def test_an_instrument_rests_on_its_mechanism() -> None:
    hotline = "hotline: {name: Border hotline, "
    dated = (hotline, f"{hotline}text: In use since 2014., ")
    assert messages("fairness-unsourced", dated) == []
    bare = (", mechanisms: [direct_channels]}", "}")
    assert len(messages("fairness-unsourced", dated, bare)) == 1


def test_without_a_year_of_opening_nothing_is_earlier() -> None:
    changed = (PAGE_FIVE, "briefing: In 2014 it was the same.")
    assert messages("fairness-unsourced", changed, ("opens: 2021-04-14", "opens: some day")) == []
