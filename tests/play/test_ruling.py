from collections import Counter

from tabletop.engine.state import State
from tabletop.engine.words import Verdict
from tabletop.play.draws import Draws
from tabletop.play.player import Player
from tabletop.play.policy import Policy
from tabletop.play.script import Script
from tabletop.play.trial import played
from tabletop.scenario import Scenario
from tests.play.script.playing import ended

SEEDS = range(8)


def _opening(small: Scenario, more: str, seed: int = 1) -> State:
    return ended(small, f"turns: {{opening: {{{more}}}}}", seed)


def test_a_script_picks_how_a_chance_falls_whatever_the_seed(small: Scenario) -> None:
    for branch in ("answered", "unanswered"):
        more = f"choices: {{arda_open: call}}, manual: [], branches: {{arda_open: {branch}}}"
        for seed in SEEDS:
            state = _opening(small, more, seed)
            assert [one.branch for one in state.game.applied["opening"].branches] == [branch]


def test_a_branch_that_is_picked_falls_by_its_odds_where_nothing_says_otherwise(
    small: Scenario,
) -> None:
    class Picking(Policy):
        picks = True

    opening = {"choices": {"arda_open": "call"}, "manual": ()}
    script = Script.model_validate({"turns": {"opening": opening}})
    fallen = Counter(
        one.branch
        for seed in range(150)
        for one in played(Player(small, Draws(seed), script, Picking(), talk=False), seed)
        .game.applied["opening"]
        .branches
    )
    assert 0.5 < fallen["answered"] / fallen.total() < 0.7


def test_rulings_of_a_script_are_given_and_no_others(small: Scenario) -> None:
    more = (
        "choices: {arda_open: patrol, coria_open: protest}, manual: [],"
        " rulings: {arda_open.patrol: {verdict: amend, effects: [tension up 1]},"
        " face_off: {verdict: reject},"
        " added: {verdict: add, effects: [mark photo_shown, tension to 2]}}"
    )
    for seed in SEEDS:
        game = _opening(small, more, seed).game
        rulings = {one.cause.split(".")[0]: one.verdict for one in game.rulings}
        assert rulings == {
            "arda_open": Verdict.AMEND,
            "face_off": Verdict.REJECT,
            "added": Verdict.ADD,
        }
        assert "face_off" not in game.happened
        assert "photo_shown" in game.milestones


def test_a_session_by_script_has_no_rulings_that_the_script_does_not_give(small: Scenario) -> None:
    assert not any(_opening(small, "manual: []", seed).game.rulings for seed in range(25))
