"""Play followed as merged states comes to what the engine comes to, road by road."""

from collections.abc import Callable, Mapping
from itertools import product

import numpy as np
import pytest

from tabletop.explore import clamping, effects, settling
from tabletop.explore.board import Board
from tabletop.explore.forward import Forward, forward
from tabletop.explore.found import Found, Key
from tabletop.explore.plan import END, Plan, plan
from tabletop.explore.policy import Manual, Policy, Weights
from tabletop.scenario import Scenario
from tabletop.scenario.conditions import GRAVITY, Status
from tests.explore import enumerating
from tests.explore.enumerating import Enumerated, Snapshot, enumerate_play
from tests.explore.games import made_up

POLICIES: tuple[tuple[Weights, Manual], ...] = tuple(
    product(("uniform", "weighted"), ("coin", "always", "never"))
)
SEEDS = range(60)


def policy_of(seed: int) -> tuple[Weights, Manual]:
    """The policies in turn."""
    return POLICIES[seed % len(POLICIES)]


def differences(done: Enumerated, seen: Forward) -> list[str]:
    """Where the two answers differ: probabilities by more than 1e-12, or roads at all."""
    wrong = []
    for kind, counts in by_kind(done).items():
        found = {key: one for (sort, key), one in seen.tally.found.items() if sort == kind}
        for key in {*found, *counts}:
            mine, theirs = found.get(key, Found()), counts.get(key, enumerating.Count())
            far = abs(mine.chance - float(theirs.probability)) > 1e-12
            if far or mine.roads != theirs.roads:
                wrong.append(f"{kind} {key}: {mine} is not {theirs}")
    return wrong


def by_kind(done: Enumerated) -> dict[str, dict[Key, enumerating.Count]]:
    return {
        "turn": {(one,): count for one, count in done.turns.items()},
        "inject": {(one,): count for one, count in done.injects.items()},
        "tried": {(d, o): count for (d, o), count in done.tried.items()},
        "stands": {(d, o): count for (d, o), count in done.stands.items()},
        "branch": {(d, o, b): count for (d, o, b), count in done.branches.items()},
        "outcome": {(one,): count for one, count in done.outcomes.items()},
        "ending": {(one,): count for one, count in done.endings.items()},
    }


def explored(scenario: Scenario, weights: Weights, manual: Manual) -> Forward:
    return forward(plan(scenario), Policy(weights=weights, manual=manual))


def differing(seed: int) -> list[str]:
    scenario, policy = made_up(seed), policy_of(seed)
    return differences(enumerate_play(scenario, *policy), explored(scenario, *policy))


@pytest.mark.parametrize("seed", SEEDS)
def test_probabilities_and_roads_are_those_of_the_engine(seed: int) -> None:
    assert differing(seed) == []


def value(there: Snapshot, sort: str, key: str, scenario: Scenario) -> int:
    """A thing's value in a game of the engine."""
    match sort:
        case "indicator":
            return dict(there.indicators)[key]
        case "status":
            status = {one: Status(status) for one, status, _ in there.instruments}
            return GRAVITY.index(status[key])
        case "stock":
            return {one: stock or 0 for one, _, stock in there.instruments}[key]
        case "milestone":
            return int(key in there.milestones)
        case "cause":
            return [None, *scenario.causes].index(there.cause)
        case "stood":
            chosen = dict(there.standings).get(key)
            return [None, *scenario.decisions[key].options].index(chosen)
        case _:
            return int(key in getattr(there, sort))


def projected(made: Plan, where: str, games: frozenset[Snapshot], board: Board) -> set[object]:
    """The engine's games by what is kept there, alike values made one."""
    kept = {name: made.kept(where).alike[name] for name in board.names}
    return {
        tuple(
            int(alike[value(there, sort, key, made.scenario) - low])
            for (sort, key), (low, alike) in sorted(kept.items())
        )
        for there in games
    }


def states_of(board: Board) -> set[object]:
    columns = [board[name].tolist() for name in sorted(board.names)]
    return set(zip(*columns, strict=True)) if columns else {()}


@pytest.mark.parametrize("seed", SEEDS)
def test_states_are_those_of_the_engine(seed: int) -> None:
    scenario = made_up(seed)
    done, made = enumerate_play(scenario, *policy_of(seed)), plan(scenario)
    seen = forward(made, Policy(*policy_of(seed)))

    for where, opening in seen.openings.items():
        games = done.states[where if where != END else enumerating.END]
        marked = opening.board
        assert states_of(marked) == projected(made, where, opened(games, where), marked), where


def opened(games: frozenset[Snapshot], where: str) -> frozenset[Snapshot]:
    """Games at a turn's opening, with the turn counted as played."""
    return frozenset(one._replace(played=one.played | {where}) for one in games)


def _nothing(*_given: object) -> None:
    """What should be done is left undone."""


DEFECTS: Mapping[str, tuple[object, str, Callable[..., object]]] = {
    "acts make nothing of instruments": (effects, "give", _nothing),
    "values are alike that are not": (clamping, "_nearest", lambda values, *_: values * 0),
    "outcomes never happen": (
        settling,
        "left_holds",
        lambda _scenario, board, _asked: np.zeros(board["program", ""].shape, bool),
    ),
}


@pytest.mark.parametrize("defect", DEFECTS)
def test_a_defect_would_be_seen(defect: str, monkeypatch: pytest.MonkeyPatch) -> None:
    where, name, wrong = DEFECTS[defect]
    monkeypatch.setattr(where, name, wrong)

    assert any(seen_wrong(seed) for seed in range(12))


def seen_wrong(seed: int) -> bool:
    """Whether a game comes out differently, or with values that there are not."""
    try:
        return bool(differing(seed))
    except IndexError:
        return True
