import pytest

from tabletop.debrief.attribution.naming import Naming
from tabletop.debrief.attribution.saying import UNTOLD, Saying
from tabletop.scenario.model import Scenario

LONG = "We cannot accept that the harbour is closed, whatever the reason given for it may be."


@pytest.fixture
def saying(small: Scenario) -> Saying:
    return Saying(Naming(small, groups=True), (LONG, "No more ships", "Yes"), groups=False)


@pytest.mark.parametrize(
    "text",
    [
        "Arda: a free action",
        "ENDEX was called early: We cannot accept that the harbour is closed, whatever …",
        "It ended (reason: No more ships)",
        "Readings of teams inside their own group lay 1 step from the signal",
        "The League's view",
    ],
)
def test_names_pieces_of_what_was_said_and_figures_of_one_group_are_not_told(
    saying: Saying, text: str
) -> None:
    assert not saying.tells(text)
    assert saying.kept(text) == UNTOLD
    assert saying.kept((text, "Two turns were played.")) == ("Two turns were played.",)


@pytest.mark.parametrize("text", ["Two turns were played.", "Yes, so it was.", "More ships came."])
def test_other_sentences_are(saying: Saying, text: str) -> None:
    assert saying.tells(text)
