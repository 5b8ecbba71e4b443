from collections.abc import Iterator

import pytest

from tabletop.debrief.dilemma_model import DilemmaCandidate
from tabletop.debrief.dilemmas import dilemmas
from tabletop.debrief.turn_model import SignalRecord
from tabletop.engine import commands as cm
from tabletop.engine.state import Game
from tabletop.engine.words import Whose
from tabletop.scenario.model import Scenario
from tests.debrief.telling import told
from tests.debrief.wandering import Wanderer
from tests.engine.play import Play

Signals = dict[str, int]


def candidates(play: Play) -> tuple[DilemmaCandidate, ...]:
    return told(play).dilemmas.candidates


def meant(play: Play, decision: str, **signals: int) -> None:
    given = tuple(cm.SignalTo(team=team, signal=signal) for team, signal in signals.items())
    play.do(cm.Explain(decision=decision, signals=given))


def misread(
    play: Play,
    *,
    arda: Signals | None = None,
    coria: int | None = 0,
    borsa_reads: int | None = -1,
    coria_reads: int = -2,
) -> Play:
    """Arda calls the others to reassure them, and they read it otherwise; then comes the standoff.

    `coria` is Coria's own signal to Arda at that time.
    """
    play.deliberate().choose(arda_open="call", coria_open="protest")
    meant(play, "arda_open", **(arda or {"borsa": 1, "coria": 0}))
    if coria is not None:
        meant(play, "coria_open", arda=coria)
    play.apply().read("borsa", "arda", borsa_reads).read("coria", "arda", coria_reads)
    play.onward()
    play.do(cm.Deliberate())
    return play


def answered(play: Play, signal: int = -2) -> Play:
    """Coria circles in the standoff, with this signal to Arda."""
    play.choose(coria_standoff="circle")
    meant(play, "coria_standoff", arda=signal)
    return play.apply()


def test_reassurance_read_as_pressure_and_a_firmer_step_after_it_is_a_candidate(play: Play) -> None:
    (one,) = candidates(answered(misread(play)))
    assert (one.id, one.signal, one.status) == ("dilemma.opening.arda", 0.5, "open")
    assert [(row.reader, row.reading) for row in one.read_as_pressure] == [
        ("borsa", -1),
        ("coria", -2),
    ]
    (step,) = one.firmer_steps
    assert (step.reader, step.turn, step.labels) == ("coria", "standoff", ("Circle",))
    assert (step.before.signal, step.signal.signal, step.known) == (0, -2, True)


def test_a_candidate_names_its_chain_of_commits(play: Play) -> None:
    answered(misread(play))
    (one,) = candidates(play)
    chain = [play.entries[commit - 1].command.kind for commit in one.commits]
    assert chain == [
        *("choose", "choose", "explain", "explain", "apply", "read", "read"),
        *("choose", "explain"),
    ]


def test_one_misreading_is_not_enough(play: Play) -> None:
    assert not candidates(answered(misread(play, borsa_reads=0)))


def test_cannot_tell_is_no_misreading(play: Play) -> None:
    assert not candidates(answered(misread(play, borsa_reads=None)))


@pytest.mark.parametrize("arda", [{"borsa": -1, "coria": 0}, {"borsa": 2, "coria": -1}])
def test_pressure_that_was_meant_is_not_misread(play: Play, arda: Signals) -> None:
    assert not candidates(answered(misread(play, arda=arda)))


def test_an_act_that_was_pressure_on_the_whole_is_no_candidate(play: Play) -> None:
    """A fourth team, as larger scenarios have, was put under strong pressure by the same act."""
    found = told(answered(misread(play)))
    assert dilemmas(found.turns, found.distances.rows) == found.dilemmas
    act = found.turns[0].decisions[0]
    hard = SignalRecord(to="delta", signal=-3, sentence="")
    act = act.model_copy(update={"signals": (*act.signals, hard)})
    turn = found.turns[0].model_copy(update={"decisions": (act, *found.turns[0].decisions[1:])})
    assert not dilemmas((turn, *found.turns[1:]), found.distances.rows).candidates


@pytest.mark.parametrize(("before", "after"), [(-2, -2), (-3, -1), (1, 0), (2, 1)])
def test_a_step_is_firmer_only_below_zero_and_below_the_last(
    play: Play, before: int, after: int
) -> None:
    assert not candidates(answered(misread(play, coria=before), after))


def test_a_step_without_a_signal_before_it_is_not_counted(play: Play) -> None:
    assert not candidates(answered(misread(play, coria=None)))


def test_without_a_later_turn_there_is_no_candidate(play: Play) -> None:
    assert not candidates(misread(play))


def test_a_firmer_step_that_did_not_stand_is_not_counted(play: Play) -> None:
    misread(play).choose(coria_standoff="circle")
    meant(play, "coria_standoff", arda=-2)
    play.do(cm.Reopen(decision="coria_standoff"))
    assert not candidates(play.apply())


def test_the_rule_and_what_it_leaves_out_are_printed_with_it(play: Play) -> None:
    found = told(play).dilemmas
    assert "0 or more" in found.rule
    assert found.not_counted.startswith("Not counted:")


SEEDS = range(40)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_candidates_are_those_found_anew_in_the_games_last_state(
    small: Scenario, seed: int
) -> None:
    play = Wanderer(small, seed).wander()
    found = [
        (
            one.turn,
            one.actor,
            tuple(row.reader for row in one.read_as_pressure),
            tuple((step.reader, step.turn) for step in one.firmer_steps),
        )
        for one in candidates(play)
    ]
    assert found == list(anew(small, play.game))


def test_the_wandering_games_hold_candidates_to_find(small: Scenario) -> None:
    games = (Wanderer(small, seed).wander() for seed in SEEDS)
    assert sum(bool(list(anew(small, play.game))) for play in games) >= 3


Found = tuple[str, str, tuple[str, ...], tuple[tuple[str, str], ...]]


def anew(scenario: Scenario, game: Game) -> Iterator[Found]:
    """The rule once more, from the state of the game alone and without the debrief's own parts."""
    for place, turn in enumerate(game.played):
        for actor in scenario.teams:
            every = signals(scenario, game, turn, actor)
            if not every or sum(every.values()) < 0:
                continue
            readers = tuple(
                reader
                for reader in scenario.teams
                if every.get(reader, -1) >= 0 and pressed(scenario, game, turn, reader, actor)
            )
            later = game.played[place + 1 :]
            steps = tuple(
                (reader, firm[0])
                for reader in readers
                if (firm := [t for t in later if firmer(scenario, game, t, reader, actor)])
            )
            if len(readers) > 1 and steps:
                yield turn, actor, readers, steps


def signals(scenario: Scenario, game: Game, turn: str, team: str) -> Signals:
    """What a team meant to each other by the one decision that it has in a turn."""
    (decision,) = (one.id for one in scenario.turns[turn].decisions.values() if one.team == team)
    standing, logic = game.standings[decision], game.explanations.get(decision)
    if standing.why not in ("chosen", "free") or logic is None:
        return {}
    return {one.team: one.signal for one in logic.signals}


def pressed(scenario: Scenario, game: Game, turn: str, reader: str, actor: str) -> bool:
    given = game.readings.get((turn, reader, actor))
    seen = {
        scenario.decisions[act].team
        for picture in game.publications
        if picture.turn == turn
        for act, knowers in picture.acts
        if reader in knowers
    }
    return actor in seen and given is not None and (given.reading or 0) < 0


def firmer(scenario: Scenario, game: Game, turn: str, reader: str, actor: str) -> bool:
    before = [
        mine[actor]
        for one in game.played[: game.played.index(turn)]
        if actor in (mine := signals(scenario, game, one, reader))
    ]
    now = signals(scenario, game, turn, reader).get(actor)
    return now is not None and bool(before) and now < min(before[-1], 0)


def test_a_reading_does_not_depend_on_whose_the_act_was_taken_to_be(play: Play) -> None:
    misread(play)
    correction = {"reason": "misheard", "reading": -1, "whose": Whose.ALLY}
    pair = {"turn": "opening", "reader": "coria", "about": "arda"}
    play.do(cm.CorrectReading.model_validate({**pair, **correction}))
    (one,) = candidates(answered(play))
    assert one.read_as_pressure[1].reading == -1
    assert one.read_as_pressure[1].commit == play.seq - 4
