"""The written sessions can be played, hold words of every delegation, and show what they say."""

from pathlib import Path

import pytest

from tabletop.play.draws import Draws
from tabletop.play.player import Player
from tabletop.play.script.expectations import unmet
from tabletop.play.script.file import ScriptFile, read_script
from tabletop.play.trial import played
from tabletop.runner.library import find
from tabletop.scenario import Scenario, load

FOLDER = Path(__file__).parents[2] / "docs" / "played"
SCRIPTS = sorted(FOLDER.glob("*.yaml"))


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return load(find("polish_border_air_incident"))


def script(path: Path, scenario: Scenario) -> ScriptFile:
    return read_script(path.name, path.read_bytes(), scenario)


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_each_plays_as_it_expects(path: Path, scenario: Scenario) -> None:
    wanted = script(path, scenario).script
    state = played(Player(scenario, Draws(wanted.seed or 0), wanted), wanted.seed or 0)
    assert unmet(scenario, wanted, state) == []
    texts = [one.rationale for one in state.game.explanations.values()]
    texts += [one.text for one in state.room.hot_wash]
    assert len(texts) > 30
    assert not any("Rehearsed" in text for text in texts)


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_every_delegation_that_chose_says_what_it_did_and_why(
    path: Path, scenario: Scenario
) -> None:
    for turn in script(path, scenario).script.turns.values():
        assert set(turn.said) == set(turn.choices)
        for decision, said in turn.said.items():
            assert all((said.words, said.rationale, said.confidence)), decision
            assert len(said.signals) == len(scenario.teams) - 1, decision


def test_there_are_two_and_the_page_tells_of_each() -> None:
    page = (FOLDER / "README.md").read_text("utf-8")
    assert len(SCRIPTS) == 2
    assert all(f"`{path.name}`" in page for path in SCRIPTS)
