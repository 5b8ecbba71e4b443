"""What is still open from a moment of a session is what the engine comes to from there."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

import pytest

from tabletop.engine import commands as cm
from tabletop.engine.commands import AnyCommand
from tabletop.engine.decide import decide
from tabletop.engine.log import advance
from tabletop.engine.refusal import Refused
from tabletop.engine.state import Stamp, State, initial
from tabletop.engine.words import Phase, Presence
from tabletop.explore import since as explore_since
from tabletop.explore import underway
from tabletop.explore.forward import forward
from tabletop.explore.plan import plan
from tabletop.explore.policy import Policy
from tabletop.explore.since import since
from tabletop.explore.unexplored import Unexplored
from tabletop.play.draws import Draws
from tabletop.play.player import Player
from tabletop.play.trial import steps
from tabletop.scenario import Scenario
from tests.explore.games import made_up
from tests.explore.resuming import Resumed, differing
from tests.explore.test_forward import policy_of

SEEDS = range(24)
PLAYED = (Phase.BRIEFING, Phase.DELIBERATION, Phase.ADJUDICATION, Phase.ASSESSMENT)


@cache
def session(seed: int) -> list[State]:
    """The states of a rehearsed session in which there is still something to come."""
    scenario = made_up(seed)
    player = Player(scenario, Draws(seed), talk=False)
    states = (state for _, state in steps(player, seed))
    return [state for state in states if state.game.phase in PLAYED]


def after(scenario: Scenario, state: State, command: AnyCommand) -> State:
    """The state after a command. Raises Refused where the rules of play do not allow it."""
    stamp = Stamp(state.stamp.seq + 1, "", state.game.clock)
    return advance(scenario, state, stamp, decide(scenario, state, command))


def wrong(scenario: Scenario, state: State, seed: int) -> list[str]:
    weights, manual = policy_of(seed)
    mine = since(scenario, state, Policy(weights, manual)).forward().tally.found
    return differing(Resumed(scenario, state, weights, manual).counts, mine)


def some(seed: int) -> list[State]:
    """Two moments of a session, one from each half."""
    states, draws = session(seed), Draws(seed)
    half = len(states) // 2
    return [
        states[draws.below(half, "early")],
        states[half + draws.below(len(states) - half, "late")],
    ]


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_open_is_what_the_engine_comes_to(seed: int) -> None:
    scenario = made_up(seed)
    for state in some(seed):
        assert wrong(scenario, state, seed) == [], state.game.phase


def test_every_phase_was_among_the_moments() -> None:
    moments = (some(seed) for seed in SEEDS)
    assert {state.game.phase for both in moments for state in both} == set(PLAYED)


@pytest.mark.parametrize("seed", range(0, 24, 3))
def test_after_an_undo_it_is_as_it_was(seed: int) -> None:
    scenario = made_up(seed)
    early, late = some(seed)
    back = after(scenario, late, cm.Undo(to=early.stamp.seq, reason="Too fast."))
    found = [since(scenario, one).forward().tally.found for one in (early, back)]
    assert found[0] == found[1]
    assert wrong(scenario, back, seed) == []


def held(scenario: Scenario, state: State) -> Iterator[AnyCommand]:
    """An inject of the turn is kept back."""
    for inject in scenario.turns[state.game.turn or ""].injects:
        yield cm.Hold(inject=inject)


def free(scenario: Scenario, state: State) -> Iterator[AnyCommand]:
    """A team does what no option says."""
    for decision in scenario.turns[state.game.turn or ""].decisions:
        yield cm.Choose(decision=decision, option=None, words="We leave the room.")


def longer(_scenario: Scenario, _state: State) -> Iterator[AnyCommand]:
    """The turn is given more time, so that an inject past its end comes due."""
    yield cm.Extend(minutes=15)


def shorter(_scenario: Scenario, _state: State) -> Iterator[AnyCommand]:
    """The turn is cut, so that its later injects never come due."""
    yield cm.Extend(minutes=-16)


def improvised(scenario: Scenario, _state: State) -> Iterator[AnyCommand]:
    """An inject that nobody wrote, with an effect."""
    first = next(iter(scenario.teams))
    yield cm.Improvise(
        title="x", text="x", sender="x", channel="press", to=(first,), effects=("heat up 1",)
    )


def elsewhere(scenario: Scenario, _state: State) -> Iterator[AnyCommand]:
    """The facilitator goes to the last turn that was not played yet, whatever the scenario says."""
    for turn in reversed(scenario.turns):
        yield cm.NextTurn(turn=turn, reason="Time is short.")


def back(scenario: Scenario, state: State) -> Iterator[AnyCommand]:
    """The facilitator goes to the first turn that was left out."""
    if len(state.game.played) > 1:
        for turn in scenario.turns:
            yield cm.NextTurn(turn=turn, reason="Once more.")


Meddling = Callable[[Scenario, State], Iterator[AnyCommand]]
MEDDLING: tuple[Meddling, ...] = (held, free, longer, shorter, improvised, elsewhere, back)


def meddled(scenario: Scenario, states: Sequence[State], how: Meddling) -> State | None:
    """The state after the first command of a kind that is allowed somewhere in a session."""
    for state in states:
        for command in how(scenario, state):
            try:
                return after(scenario, state, command)
            except Refused:
                continue
    return None


@pytest.mark.parametrize("how", MEDDLING, ids=lambda one: one.__name__)
def test_what_the_facilitator_did_is_taken_as_it_is(how: Meddling) -> None:
    done = Counter[bool]()
    for seed in range(0, 16, 2):
        scenario = made_up(seed)
        states = session(seed)
        state = meddled(scenario, states[len(states) // 3 :], how)
        done[state is not None] += 1
        if state is not None:
            assert wrong(scenario, state, seed) == [], seed
    assert done[True]


def test_before_startex_everything_is_open_but_the_card_that_was_laid() -> None:
    scenario = next(one for one in map(made_up, SEEDS) if one.causes)
    state = initial(scenario, 1)
    assert (
        since(scenario, state).forward().tally.found
        == forward(plan(scenario), Policy()).tally.found
    )
    card = next(iter(scenario.causes))
    laid = after(scenario, state, cm.PickCause(cause=card))
    fixed = forward(plan(scenario), Policy(cause=card)).tally.found
    assert since(scenario, laid).forward().tally.found == fixed


def test_an_absent_team_is_refused_in_words() -> None:
    scenario = made_up(2)
    state = session(2)[3]
    gone = cm.SetPresence(team="arda", presence=Presence.ABSENT, reason="Left.")
    with pytest.raises(Unexplored) as refused:
        since(scenario, after(scenario, state, gone))
    assert "is not in the room" in refused.value.message
    control = cm.SetPresence(team="arda", presence=Presence.CONTROL, reason="Left.")
    assert wrong(scenario, after(scenario, state, control), 2) == []


def test_an_exercise_that_is_over_is_refused_in_words() -> None:
    scenario = made_up(2)
    over = after(scenario, session(2)[3], cm.Endex(reason="Late."))
    with pytest.raises(Unexplored, match="is over"):
        since(scenario, over)


DEFECTS: Mapping[str, tuple[object, str, Callable[..., object]]] = {
    "sealed choices are taken again": (
        explore_since,
        "sealed",
        lambda _game, turn: (None,) * len(turn.decisions),
    ),
    "injects by the clock are forgotten": (underway, "_by_themselves", lambda _one, _game: []),
}


@pytest.mark.parametrize("defect", DEFECTS)
def test_a_defect_would_be_seen(defect: str, monkeypatch: pytest.MonkeyPatch) -> None:
    where, name, other = DEFECTS[defect]
    monkeypatch.setattr(where, name, other)
    assert any(seen_wrong(seed) for seed in range(8))


def seen_wrong(seed: int) -> bool:
    """Whether some moment of a game comes out differently."""
    return any(wrong(made_up(seed), one, seed) for one in some(seed))
