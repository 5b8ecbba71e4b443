"""The whole telling: nothing of a scenario is left out, and it reads as English."""

import re

import pytest

from tabletop.authoring.telling import tell
from tabletop.formats import plain
from tabletop.formats.document import Heading, words
from tabletop.runner.library import find
from tabletop.scenario import Scenario, ScenarioFiles, load
from tests.authoring.telling.marked import Marked
from tests.engine.play import rebuilt


@pytest.fixture(scope="module")
def told(small: Scenario) -> str:
    return plain.write(tell(small), 1000)


@pytest.fixture(scope="module")
def air() -> Scenario:
    return load(find("polish_border_air_incident"))


def headings(scenario: Scenario, *only: str) -> list[str]:
    blocks = tell(scenario, only).blocks
    return [words(one.text) for one in blocks if isinstance(one, Heading)]


def test_every_text_of_a_scenario_is_told(small: Scenario) -> None:
    marked = Marked(small)
    assert marked.texts - marked.told(tell(marked.scenario)) == set()


def test_it_says_at_the_top_whom_it_is_for(told: str) -> None:
    assert "For the facilitator alone" in told.splitlines()[3]


def test_no_id_is_told(told: str, air: Scenario) -> None:
    for text in (told, plain.write(tell(air))):
        assert re.findall(r"\b[a-z]+_[a-z_]+\b", re.sub(r"https?://\S+", "", text)) == []


def test_a_turn_is_told_in_the_order_of_play(small: Scenario) -> None:
    assert headings(small, "opening")[:4] == [
        "Turn 1: The buoy",
        "What comes in",
        "Inject 1.1: The buoy is seen",
        "Inject 1.2: An order",
    ]
    assert headings(small, "opening")[-5:] == [
        "What comes of the choices together",
        "Outcome 1.1: Face to face",
        "Outcome 1.2",
        "Outcome 1.3: Night work",
        "What follows",
    ]


def test_turns_can_be_told_alone(small: Scenario) -> None:
    assert [one for one in headings(small, "standoff", "talks") if one.startswith("Turn")] == [
        "Turn 2: Talks",
        "Turn 3: Standoff",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "The story opens on 4 March 2031. Its place: A strait between Arda, Borsa and Coria.",
        "Version 1.0.0, written in English and Russian.",
        "A state. It belongs to: League.",
        "  Its own names: “Arda shoal” for shoal.",
        "- Doubt. A value for each team towards each other one, from 0 to 6. Its levels: “little” "
        "from 0, “some” from 2 and “much” from 5. It starts at 2 (“some”); of Coria towards Arda "
        "at 3 (“some”). Only Arda and Coria see it.",
        "Verification visits. Its parties: Arda, Borsa and Coria. At the start it is active, with "
        "a stock of 2. All teams see it.",
        "- “The photograph was shown”. Only Arda and Borsa see it.",
        "Its chance of being drawn: 3 in 4.",
        "   Contested. Source 1.",
        "   The other view: Coria counts the shoal as open sea.",
        "Serves the objective “Use a verification visit under time pressure”. Facts to hand: 1 "
        "(“Nine visits took place in ten years.”) and 2 (“Arda counts the shoal as its own.”).",
        "  To all teams, at minute 10; in the story, D+0 09:20. From: The Commission, through “The "
        "Commission's bulletin”.",
        "  It goes out only if inject 1.3 “A rumour” has been released.",
        "  When it goes out: Tension rises by 1. Domestic pressure of Arda rises by 1.",
        "  It embarrasses Coria.",
        "  - Coria: Coria denies",
        "Decision of Arda",
        "Option 4: Wait (stands if nothing is chosen)",
        "  It is on the table unless inject 1.3 “A rumour” has been released.",
        "  It can be chosen only if “Naval hotline” is active.",
        "  It stands only with the consent of Arda and Borsa; without it, “Stay silent” stands.",
        "  What others see: All other teams learn of it, as: “Arda sends a patrol boat.”",
        "  - Borsa: “Arda is said to have called.”",
        "  What others see: No other team learns of it. The record has it as: “Nothing can be "
        "seen.”",
        "  What it changes: Nothing that the game counts.",
        "  - 60 in 100: Somebody answers. Doubt of Coria towards Arda falls by 1.",
        "  It happens if Arda has chosen “Send a patrol” and Coria has chosen “Protest”.",
        "  Arda and Borsa learn of it. Tension is set to 9 (“acute”). Tension rises by 3.",
        "  No team learns of it. Tension falls by 1.",
        "Turn 2 (“Talks”) follows if it is a fact that “An invitation went out”.",
        "Otherwise turn 3 (“Standoff”) follows.",
        "Otherwise the hot wash follows.",
        "It holds if none before it does.",
        "2. What was the night for? (Of Coria.)",
        "- too-many-injects: They are one line each.",
    ],
)
def test_it_reads_as_english(told: str, line: str) -> None:
    assert line in told.splitlines()


def test_names_are_those_of_the_language(small_files: ScenarioFiles) -> None:
    document = tell(load(small_files, "ru"), language="ru")
    assert document.title == "Пролив"
    assert document.language == "ru"
    assert "Decision of Арда" in plain.write(document)


def test_a_day_that_is_no_date_is_told_as_it_stands(small: Scenario) -> None:
    setting = small.setting.model_copy(update={"opens": "the first day"})
    assert "opens on the first day." in plain.write(tell(rebuilt(small, setting=setting)))


def test_injects_released_by_hand_stand_at_the_end(small: Scenario) -> None:
    told = [one for one in headings(small, "opening") if one.startswith("Inject")]
    assert told[-2:] == ["Inject 1.5: The cable fails", "Inject 1.6: An alert"]


def test_the_same_scenario_gives_the_same_telling(small: Scenario) -> None:
    assert tell(small) == tell(small)
