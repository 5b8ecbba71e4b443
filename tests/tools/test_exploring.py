"""The games and models that `tools/bench_explore.py` uses, without the tools that it measures."""

import hashlib
import importlib
import re
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tabletop.scenario import Scenario, ScenarioFiles, load

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
TEXT_OF_S = "705077fe30c49de3fca2d938edf73e484b618550fd5e9576a940c3f6b84bbdb2"


@pytest.fixture(autouse=True)
def _tools(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))


def _tool(name: str) -> Any:
    return importlib.import_module(name)


def _tiny() -> Scenario:
    data = (HERE / "tiny.yaml").read_bytes()
    return load(ScenarioFiles("tiny.yaml", {"tiny.yaml": data}))


def test_the_game_of_a_seed_is_the_same_every_time() -> None:
    games = _tool("exploring.games")
    assert hashlib.sha256(games.text(games.S).encode()).hexdigest() == TEXT_OF_S


@pytest.mark.parametrize("what", ["turns", "teams", "options", "indicators"])
def test_a_series_grows_in_one_thing(what: str) -> None:
    games = _tool("exploring.games")
    scenarios = [games.scenario(shape) for shape in games.growth(what)]
    sizes = [
        {
            "turns": len(one.turns),
            "teams": len(one.teams),
            "options": len(next(iter(one.decisions.values())).options),
            "indicators": len(one.indicators),
        }
        for one in scenarios
    ]
    assert [size.pop(what) for size in sizes] == [*games.GROWTH[what]]
    assert all(size == sizes[0] for size in sizes)


def test_a_tiny_game_as_promela() -> None:
    board = _tool("exploring.reading").board(_tiny())
    written = _tool("exploring.promela").model(board)
    assert written == (HERE / "tiny.pml").read_text(encoding="utf-8")


def test_every_command_of_a_prism_model_shares_out_the_whole_chance() -> None:
    games = _tool("exploring.games")
    board = _tool("exploring.reading").board(games.scenario(games.S))
    lines = _tool("exploring.prism").model(board).splitlines()
    shares = [re.findall(r"(?:->|\+) (\d+)(/\d+)? :", one) for one in lines if "->" in one]
    sums = [sum(Fraction(whole + part) for whole, part in one) for one in shares]
    assert len(sums) > len(board.rounds)
    assert sums[-1] == 0  # at the end nothing changes any more, and no share is written
    assert set(sums[:-1]) == {1}


def test_only_what_the_search_says_itself_counts_as_reached() -> None:
    board = _tool("exploring.reading").board(_tiny())
    output = "reached 1\n\ndepth reached 3, errors: 0\n 7 states, stored\n 9 transitions (=)\n"
    ran = _tool("exploring.running").Ran(output, 1.0, 1.0, 10.0)
    found = _tool("exploring.spin").found(board, ran)
    assert (found.reached, found.states, found.steps) == ({"storm_news"}, 7, 9)


def test_a_construct_that_the_models_leave_out_is_named() -> None:
    reading = _tool("exploring.reading")
    text = (HERE / "tiny.yaml").read_text(encoding="utf-8").replace("minute 5", "manual")
    scenario = load(ScenarioFiles("tiny.yaml", {"tiny.yaml": text.encode()}))
    with pytest.raises(_tool("exploring.board").Unsupported, match="manual"):
        reading.board(scenario)


def test_tools_that_find_different_things_are_told_of() -> None:
    bench = _tool("bench_explore")
    found = _tool("exploring.running").Found
    took = (10, 20, 1.0, 1.0, 50.0)
    ours = found(frozenset({"war", "leak"}), *took, probabilities={"war": 0.5, "open": 0.5})
    spin = found(frozenset({"war"}), *took)
    storm = found(frozenset({"war"}), *took, probabilities={"war": 0.5, "open": 0.5 + 1e-8})
    shape = _tool("exploring.games").S
    told = [*bench._differences(shape, {"ours": [ours], "SPIN": [spin], "Storm": [storm]})]
    assert told == [
        "S: leak is within reach for one of SPIN and ours only",
        "S: open has 0.50000001 in Storm, 0.5 in ours",
    ]
    assert not [*bench._differences(shape, {"ours": [ours, ours]})]
