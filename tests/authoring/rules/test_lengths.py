"""Texts must fit the card or screen on which people meet them."""

import pytest

from tabletop.authoring.rules.lengths import LIMITS, too_long
from tabletop.authoring.texts import Kind
from tests.authoring.rules.examples import PAGE_FIVE, example, messages

POLAND = "brief: You want to know whose drone it is, and no word of blame before that either."
PLACES = {
    Kind.TITLE: "title: A quiet day",
    Kind.QUESTION: "question: What becomes of the drone?",
    Kind.LABEL: "label: Ring the duty officer in Minsk",
    Kind.SEEN: "seen: Warsaw rings on the hotline.",
    Kind.MESSAGE: "text: Anglers report a drone without marks on the bank of the river.",
    Kind.BRIEFING: PAGE_FIVE,
    Kind.BRIEF: POLAND,
}


@pytest.mark.parametrize("kind", PLACES)
def test_a_text_may_fill_its_place_and_no_more(kind: Kind) -> None:
    old = PLACES[kind]
    key, limit = old.split(":")[0], LIMITS[kind][0]
    assert messages("long-text", (old, f"{key}: {'x' * limit}")) == []
    changed = example((old, f"{key}: {'x' * limit}yz"))
    assert changed.marked("long-text") == ["yz"]
    assert f"{limit + 2:,} characters" in changed.messages("long-text")[0]


def test_the_page_gives_the_limits_that_hold() -> None:
    told = " ".join((too_long.__doc__ or "").split())
    for kind in (Kind.LABEL, Kind.QUESTION, Kind.SEEN, Kind.MESSAGE, Kind.BRIEFING, Kind.BRIEF):
        assert f" {LIMITS[kind][0]:,}" in told


def test_each_wording_is_measured_for_itself() -> None:
    languages = ("languages: [en]", "languages: [en, ru]")
    title = ("title: A quiet day", f"title: {{en: A quiet day, ru: {'я' * 81}}}")
    assert example(languages, title).marked("long-text") == ["я"]
