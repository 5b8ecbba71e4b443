"""`tabletop explore --since` and `--road-to`, as a person would call them."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tabletop.cli import AT_FAULT, FINE, USAGE, run
from tabletop.engine.state import State
from tabletop.engine.words import Phase
from tabletop.play.draws import Draws
from tabletop.play.player import Player
from tabletop.runner.card import SessionCard
from tabletop.runner.clock import ManualClock
from tabletop.runner.library import find
from tabletop.runner.session import Session
from tests.conftest import SMALL

EXAMPLE = str(SMALL.with_name("example.yaml"))
PLANTED = str(SMALL.parents[1] / "explore" / "planted.yaml")
Captured = pytest.CaptureFixture[str]


def session(path: Path, until: Callable[[State], bool]) -> str:
    """A session of the planted scenario, played until something is so."""
    clock = ManualClock(datetime(2026, 1, 15, 9, tzinfo=UTC))
    card = SessionCard(recording="none", rehearsal=True)
    with Session.create(path, find(PLANTED), seed=4, card=card, clock=clock) as opened:
        player = Player(opened.scenario, Draws(4))
        while not until(opened.state) and (move := player.move(opened.state)):
            opened.do(move.command)
    return str(path)


def in_last_turn(state: State) -> bool:
    return state.game.turn == "fifth_day"


def test_from_the_middle_of_a_session_only_what_is_open_is_told(
    tmp_path: Path, capfd: Captured
) -> None:
    played = session(tmp_path / "friday.tabletop", in_last_turn)

    assert run(["explore", PLANTED, "--since", played]) == FINE
    shown = capfd.readouterr().out
    assert "commit" in shown
    assert "friday.tabletop (turn 'fifth_day', briefing)" in " ".join(shown.split())
    assert "arda_inquiry" in shown
    assert "arda_tow" not in shown
    assert "(first_night)" not in shown


def test_a_session_that_is_over_is_refused(tmp_path: Path, capfd: Captured) -> None:
    played = session(tmp_path / "over.tabletop", lambda state: state.game.phase is Phase.CLOSED)

    assert run(["explore", PLANTED, "--since", played]) == AT_FAULT
    assert "This exercise is over" in " ".join(capfd.readouterr().err.split())


def test_a_session_of_another_scenario_is_refused(tmp_path: Path, capfd: Captured) -> None:
    played = session(tmp_path / "friday.tabletop", in_last_turn)

    assert run(["explore", EXAMPLE, "--since", played]) == USAGE
    assert "is a session of 'grounding', not" in " ".join(capfd.readouterr().err.split())


def test_what_is_assumed_holds_from_there_on(tmp_path: Path, capfd: Captured) -> None:
    played = session(tmp_path / "friday.tabletop", in_last_turn)
    assume = ["--assume", "arda_inquiry=alone"]

    assert run(["explore", PLANTED, "--since", played, *assume, "-f", "json"]) == FINE
    told = json.loads(capfd.readouterr().out)
    assert told["assumed"][1:] == ["Arda takes 'alone' in 'arda_inquiry' wherever it is on offer"]
    stood = {tuple(one["key"]): one for one in told["items"] if one["kind"] == "stands"}
    assert {key for key in stood if key[0] == "arda_inquiry"} == {("arda_inquiry", "alone")}


def test_the_card_of_a_session_is_not_assumed(tmp_path: Path, capfd: Captured) -> None:
    played = session(tmp_path / "friday.tabletop", in_last_turn)

    assert run(["explore", PLANTED, "--since", played, "--assume", "cause=weather"]) == USAGE
    assert "cause card" in capfd.readouterr().err


def test_a_road_does_not_begin_in_the_middle(tmp_path: Path, capfd: Captured) -> None:
    played = session(tmp_path / "friday.tabletop", in_last_turn)

    assert run(["explore", PLANTED, "--since", played, "--road-to", "closed"]) == USAGE
    assert "does not go with --since" in " ".join(capfd.readouterr().err.split())


@pytest.mark.parametrize("ending", ["closed", "one_report", "courts", "unsettled"])
def test_the_road_to_an_ending_leads_there(ending: str, tmp_path: Path, capfd: Captured) -> None:
    road = tmp_path / "road.yaml"

    assert run(["explore", PLANTED, "--road-to", ending, "-o", str(road)]) == FINE
    assert run(["rehearse", PLANTED, "--script", str(road)]) == FINE
    assert f"ending '{ending}'" in capfd.readouterr().out


def test_no_road_leads_to_what_cannot_come(capfd: Captured) -> None:
    assert run(["explore", PLANTED, "--road-to", "blockade"]) == AT_FAULT
    assert "No road leads to 'blockade'" in " ".join(capfd.readouterr().err.split())


def test_a_misspelt_goal_is_answered_with_the_nearest(capfd: Captured) -> None:
    assert run(["explore", PLANTED, "--road-to", "blokade"]) == AT_FAULT
    assert "Did you mean 'blockade'?" in capfd.readouterr().err


def test_without_memory_a_road_is_not_looked_for(capfd: Captured) -> None:
    assert run(["explore", PLANTED, "--road-to", "closed", "--memory", "1"]) == AT_FAULT
    assert "Give more --memory" in " ".join(capfd.readouterr().err.split())


def test_an_address_that_is_none_is_refused(capfd: Captured) -> None:
    wanted = ["explore", PLANTED, "--memory", "1", "--games", "1000", "--cluster", "nowhere"]

    assert run(wanted) == AT_FAULT
    assert "'nowhere' is no address of a cluster" in capfd.readouterr().err
