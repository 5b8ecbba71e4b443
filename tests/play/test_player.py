from collections.abc import Iterator

import pytest

from tabletop.engine import commands as cm
from tabletop.engine.decide import decide
from tabletop.engine.log import advance
from tabletop.engine.state import Stamp, State, initial
from tabletop.engine.words import ChanceMode, Phase, Presence
from tabletop.play.draws import Draws
from tabletop.play.player import Player
from tabletop.play.policy import ByWeight
from tabletop.play.script import Script, TurnScript
from tabletop.scenario import Scenario

SEEDS = range(25)


def _after(scenario: Scenario, state: State, command: cm.AnyCommand) -> State:
    stamp = Stamp(state.stamp.seq + 1, "", state.game.clock)
    return advance(scenario, state, stamp, decide(scenario, state, command))


def _played(
    player: Player, seed: int = 1, first: tuple[cm.AnyCommand, ...] = ()
) -> Iterator[tuple[State, cm.AnyCommand, State]]:
    """Each state with the command given in it and the state after it, to the close."""
    state = initial(player.scenario, seed)
    for command in first:
        state = _after(player.scenario, state, command)
    while move := player.move(state):
        after = _after(player.scenario, state, move.command)
        yield state, move.command, after
        state = after


def _commands(player: Player, seed: int = 1) -> list[cm.AnyCommand]:
    return [command for _, command, _ in _played(player, seed)]


@pytest.mark.parametrize("seed", SEEDS)
def test_every_move_is_legal_and_leads_to_the_close(seed: int, small: Scenario) -> None:
    *_, (_, _, last) = _played(Player(small, Draws(seed)), seed)
    assert last.game.phase is Phase.CLOSED
    assert last.game.ending in small.endings


def test_the_same_state_gets_the_same_move(small: Scenario) -> None:
    assert _commands(Player(small, Draws(3))) == _commands(Player(small, Draws(3)))
    assert _commands(Player(small, Draws(3))) != _commands(Player(small, Draws(4)))


def test_every_question_of_the_poll_is_answered(small: Scenario) -> None:
    for seed in SEEDS:
        *_, (_, _, last) = _played(Player(small, Draws(seed)), seed)
        for picture in last.game.publications:
            for reader, about in picture.questions:
                assert (picture.turn, reader, about) in last.game.readings


def test_every_decision_of_a_team_in_the_room_is_taken_and_explained(small: Scenario) -> None:
    *_, (_, _, last) = _played(Player(small, Draws(1)))
    assert {one.why for one in last.game.standings.values()} <= {
        "chosen",
        "consent_refused",
        "voided",
    }
    assert set(last.game.explanations) == set(last.game.choices)


def test_a_script_is_followed(small: Scenario) -> None:
    turn = next(iter(small.turns.values()))
    decision = next(iter(turn.decisions.values()))
    script = Script(turns={turn.id: TurnScript(choices={decision.id: decision.default})})
    for seed in SEEDS:
        chosen = [
            one.option
            for one in _commands(Player(small, Draws(seed), script), seed)
            if isinstance(one, cm.Choose) and one.decision == decision.id
        ]
        assert set(chosen) == {decision.default}


def test_a_script_picks_the_cause(small: Scenario) -> None:
    for cause in small.causes:
        *_, (_, _, last) = _played(Player(small, Draws(1), Script(cause=cause)))
        assert last.game.cause == cause


def test_an_option_without_weight_is_not_chosen_under_weights(small: Scenario) -> None:
    turn = next(iter(small.turns.values()))
    decision = next(iter(turn.decisions.values()))
    only = decision.default
    options = {
        name: one.model_copy(update={"weight": int(name == only)})
        for name, one in decision.options.items()
    }
    weighted = decision.model_copy(update={"options": options})
    changed = turn.model_copy(update={"decisions": {**turn.decisions, decision.id: weighted}})
    scenario = small.model_copy(update={"turns": {**small.turns, turn.id: changed}})
    player = Player(scenario, Draws(2), policy=ByWeight())
    chosen = {
        one.option
        for one in _commands(player)
        if isinstance(one, cm.Choose) and one.decision == decision.id
    }
    assert chosen == {only}


def test_an_absent_team_neither_chooses_nor_reads(small: Scenario) -> None:
    away = next(iter(small.teams))
    first = (cm.SetPresence(team=away, presence=Presence.ABSENT),)
    for _, command, _ in _played(Player(small, Draws(1)), first=first):
        match command:
            case cm.Choose(decision=decision):
                assert small.decisions[decision].team != away
            case cm.Read(reader=reader):
                assert reader != away


@pytest.mark.parametrize("mode", [ChanceMode.PICK, ChanceMode.ROLL])
def test_chances_that_wait_are_picked_or_rolled(mode: ChanceMode, small: Scenario) -> None:
    kind = "pick_branch" if mode is ChanceMode.PICK else "enter_roll"
    kinds: set[str] = set()
    for seed in SEEDS:
        player = Player(small, Draws(seed))
        played = list(_played(player, seed, (cm.Configure(chance=mode),)))
        kinds |= {command.kind for _, command, _ in played}
        assert played[-1][2].game.phase is Phase.CLOSED
    assert kind in kinds


def test_injects_are_released_by_the_clock_and_by_hand(small: Scenario) -> None:
    released = {
        small.injects[command.inject].release.kind
        for seed in SEEDS
        for command in _commands(Player(small, Draws(seed)), seed)
        if isinstance(command, cm.Release)
    }
    assert released == {"start", "minute", "manual"}


def test_now_and_then_a_ruling_amends(small: Scenario) -> None:
    ruled = [
        command
        for seed in range(200)
        for command in _commands(Player(small, Draws(seed)), seed)
        if isinstance(command, cm.Rule)
    ]
    assert ruled
    assert all(one.reason for one in ruled)


def test_what_a_script_chooses_is_sealed_after_the_last_inject(small: Scenario) -> None:
    script = Script(turns={"opening": TurnScript(choices={"coria_open": "stay_silent"})})
    for seed in range(8):
        kinds = [
            command
            for command in _commands(Player(small, Draws(seed), script), seed)
            if isinstance(command, cm.Release)
            or (isinstance(command, cm.Choose) and command.decision == "coria_open")
        ]
        chosen = next(n for n, one in enumerate(kinds) if isinstance(one, cm.Choose))
        later = {one.inject for one in kinds[chosen:] if isinstance(one, cm.Release)}
        assert later <= set(small.injects) - set(small.turns["opening"].injects)


def test_a_script_says_what_teams_consent_to(small: Scenario) -> None:
    for yes in (True, False):
        answers = {"coria_open": {"arda": True, "borsa": yes}}
        turn = TurnScript(choices={"coria_open": "show_log"}, consent=answers)
        for seed in range(8):
            player = Player(small, Draws(seed), Script(turns={"opening": turn}))
            *_, (_, _, last) = _played(player, seed)
            stood = last.game.standings["coria_open"].option
            assert stood == ("show_log" if yes else "stay_silent")


def test_injects_by_hand_go_out_in_the_order_of_the_script_and_held_ones_never(
    small: Scenario,
) -> None:
    turn = TurnScript(manual=("cable_cut", "denial"), held=("sighting",))
    for seed in range(8):
        player = Player(small, Draws(seed), Script(turns={"opening": turn}))
        released = [one.inject for one in _commands(player, seed) if isinstance(one, cm.Release)]
        assert released[:4] == ["drill_order", "rumour", "cable_cut", "denial"]


def test_without_talk_the_game_is_the_same_and_the_commits_are_fewer(small: Scenario) -> None:
    for seed in range(8):
        long = list(_played(Player(small, Draws(seed)), seed))
        short = list(_played(Player(small, Draws(seed), talk=False), seed))
        assert len(short) < len(long)
        assert short[-1][2].game.standings == long[-1][2].game.standings
        assert short[-1][2].game.indicators == long[-1][2].game.indicators
        assert not short[-1][2].room.deliveries
