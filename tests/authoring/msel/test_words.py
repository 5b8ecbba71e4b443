"""When injects come, and of what sort they are."""

import pytest

from tabletop.authoring.msel.words import delivery, kind
from tabletop.scenario import Scenario
from tabletop.scenario.fields import Release


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
