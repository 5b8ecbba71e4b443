"""Effects, times and kinds of injects in words."""

import pytest

from tabletop.authoring.msel.words import delivery, effect_in_words, kind
from tabletop.scenario import Scenario
from tabletop.scenario.fields import Release
from tabletop.scenario.phrases import parse_effect


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("tension up 1", "Tension up 1"),
        ("trust between arda and borsa down 2", "Trust (Arda, Borsa) down 2"),
        ("tension to 4", "Tension to 4"),
        ("hotline becomes suspended", "Naval hotline becomes suspended"),
        ("visits spend 2", "2 of Verification visits spent"),
        ("visits restore 1", "1 of Verification visits restored"),
        ("mark photo_shown", "'The photograph was shown' holds"),
        ("clear photo_shown", "'The photograph was shown' is undone"),
    ],
)
def test_effects_name_things_and_not_ids(small: Scenario, phrase: str, words: str) -> None:
    assert effect_in_words(small, parse_effect(phrase)) == words


@pytest.mark.parametrize(
    ("release", "words"),
    [
        (Release("start"), "start"),
        (Release("manual"), "by hand"),
        (Release("minute", 5), "+00:05"),
        (Release("minute", 90), "+01:30"),
    ],
)
def test_delivery_is_counted_from_the_turns_beginning(release: Release, words: str) -> None:
    assert delivery(release) == words


def test_an_inject_is_a_contingency_a_key_one_or_context(small: Scenario) -> None:
    assert kind(small.injects["cable_cut"]) == "contingency"
    assert kind(small.injects["drill_order"]) == "contingency"
    assert kind(small.injects["sighting"]) == "key"
    assert kind(small.injects["agenda"]) == "contextual"
