from itertools import pairwise
from pathlib import Path

import pytest

from tabletop.engine.words import Phase
from tabletop.play.coverage import extremes, seen
from tabletop.play.draws import Draws
from tabletop.play.player import Player
from tabletop.play.policy import ALIKE
from tabletop.play.script import Script, TurnScript
from tabletop.play.script.following import Unfollowable
from tabletop.play.trial import played, steps, trial
from tabletop.runner.rehearsal import rehearse
from tabletop.scenario import Scenario, ScenarioFiles
from tabletop.scenario.phrases import parse_effect
from tests.engine.play import rebuilt


def broken(small: Scenario) -> Scenario:
    """A scenario that no check would let pass: an option speaks of an indicator that is none."""
    opening = small.turns["opening"]
    decision = opening.decisions["arda_open"]
    to_nothing = (parse_effect("nothing_such up 1"),)
    wrong = decision.options["patrol"].model_copy(update={"effects": to_nothing})
    changed = decision.model_copy(update={"options": {**decision.options, "patrol": wrong}})
    turn = opening.model_copy(update={"decisions": {**opening.decisions, "arda_open": changed}})
    return rebuilt(small, turns={**small.turns, "opening": turn})


def test_a_session_in_memory_is_the_one_that_a_file_would_hold(
    small: Scenario, small_files: ScenarioFiles, tmp_path: Path
) -> None:
    inside = played(Player(small, Draws(7)), 7)
    outside = rehearse(small_files, 7, tmp_path / "r.tabletop").state
    assert inside.game.standings == outside.game.standings
    assert inside.game.indicators == outside.game.indicators
    assert len(inside.past) == len(outside.past)


def test_commits_are_numbered_and_the_clock_never_goes_back(small: Scenario) -> None:
    commits = list(steps(Player(small, Draws(1)), 1))
    assert [entry.stamp.seq for entry, _ in commits] == list(range(1, len(commits) + 1))
    for (_, before), (_, after) in pairwise(commits):
        if before.game.turn == after.game.turn:
            assert before.game.clock <= after.game.clock


def test_what_a_script_cannot_have_is_raised(small: Scenario) -> None:
    script = Script(turns={"opening": TurnScript(choices={"coria_open": "move_back"})})
    with pytest.raises(Unfollowable):
        played(Player(small, Draws(1), script), 1)


def test_a_trial_tells_what_was_seen(small: Scenario) -> None:
    done = trial(small, 1, ALIKE)
    state = played(Player(small, Draws(1), talk=False), 1)
    assert done.fault is None
    assert done.seen == seen(small, state)
    assert done.extremes == extremes(state)


def test_a_trial_that_breaks_off_says_where_and_how_to_come_there_again(small: Scenario) -> None:
    scenario = broken(small)
    faults = [done.fault for seed in range(20) if (done := trial(scenario, seed, ALIKE)).fault]
    assert faults
    fault = faults[0]
    assert fault is not None
    assert (fault.turn, fault.phase) == ("opening", Phase.ADJUDICATION)
    assert fault.what == "KeyError: 'nothing_such'"
    assert fault.script.turn("opening").choices["arda_open"] == "patrol"
    for seed in range(5):
        with pytest.raises(KeyError):
            played(Player(scenario, Draws(seed), fault.script), seed)
