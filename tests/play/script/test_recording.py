"""Scripts made from sessions; what they hold is what the sessions came to."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tabletop.engine import commands as cm
from tabletop.engine.state import Game
from tabletop.engine.words import Presence
from tabletop.play.script import Script
from tabletop.play.script.expectations import unmet
from tabletop.play.script.recording import record
from tabletop.runner.library import find
from tabletop.scenario import Scenario, load
from tests.engine.play import Play
from tests.play.script.playing import log


def recorded(play: Play) -> Script:
    return record(play.scenario, play.state, play.entries)


def came_to(game: Game) -> tuple[object, ...]:
    """All of a game that a scenario can speak of."""
    stood = {one.decision: one.option for one in game.standings.values()}
    released = {name: bool(one.released) for name, one in game.injects.items()}
    values = (game.indicators, game.instruments, game.milestones, game.happened, game.played)
    return (game.ending, stood, released, values)


def _replays(scenario: Scenario, seed: int, other: int) -> None:
    state, entries = log(scenario, seed)
    script = record(scenario, state, entries)
    again, _ = log(scenario, other, script)
    assert came_to(again.game) == came_to(state.game)
    assert unmet(scenario, script, again) == []


@given(st.integers(0, 10_000), st.integers(0, 10_000))
@settings(max_examples=40)
def test_a_recorded_session_comes_to_the_same_with_any_seed(
    small: Scenario, seed: int, other: int
) -> None:
    _replays(small, seed, other)


@pytest.mark.parametrize("seed", range(3))
def test_so_does_one_of_the_air_incident(seed: int) -> None:
    scenario = load(find("polish_border_air_incident"))
    for other in (77 + seed, 991 + seed):
        _replays(scenario, seed, other)


@pytest.fixture
def play(small: Scenario) -> Play:
    """In deliberation of the opening, the injects of its start released."""
    return Play(small).start(cause="drift").release("sighting", "drill_order").deliberate()


def test_what_stood_is_recorded_and_what_was_tried_where_consent_was_refused(play: Play) -> None:
    play.choose(arda_open="invite", borsa_open="joint", coria_open="show_log")
    play.consent("borsa_open", arda=False).consent("coria_open", arda=True, borsa=True)
    turn = recorded(play.apply().onward()).turn("opening")
    assert turn.choices == {
        "arda_open": "invite",
        "borsa_open": "joint",
        "coria_open": "show_log",
    }
    assert turn.consent == {
        "borsa_open": {"arda": False},
        "coria_open": {"arda": True, "borsa": True},
    }


def test_a_default_is_recorded_as_a_choice_and_silence_as_a_no(play: Play) -> None:
    play.choose(coria_open="show_log").consent("coria_open", arda=True)
    turn = recorded(play.apply()).turn("opening")
    assert turn.choices["arda_open"] == "wait"
    assert turn.consent == {"coria_open": {"arda": True, "borsa": False}}


def test_a_free_action_leaves_the_default_in_its_place(play: Play) -> None:
    play.choose(arda_open=None).call()
    play.rule("arda_open.own", "add", "tension down 1").apply().onward()
    turn = recorded(play).turn("opening")
    assert turn.choices["arda_open"] == "wait"
    assert [str(one) for one in turn.model_dump(mode="json")["rulings"]["added"]["effects"]] == [
        "tension down 1"
    ]


def test_a_team_that_is_absent_takes_its_default_and_says_no(small: Scenario) -> None:
    play = Play(small).leave("arda").deliberate().choose(borsa_open="joint")
    turn = recorded(play.apply()).turn("opening")
    assert turn.choices["arda_open"] == "wait"
    assert turn.consent == {"borsa_open": {"arda": False}}


def test_rulings_are_recorded_and_an_acceptance_is_none(play: Play) -> None:
    play.call(arda_open="patrol", coria_open="protest")
    play.rule("arda_open.patrol", "amend", "tension up 2").rule("face_off", "reject")
    play.rule("added", "add", "tension down 1").rule("coria_open.protest", "accept")
    rulings = recorded(play.apply()).model_dump(mode="json")["turns"]["opening"]["rulings"]
    assert {cause: (one["verdict"], one["effects"]) for cause, one in rulings.items()} == {
        "arda_open.patrol": ("amend", ["tension up 2"]),
        "face_off": ("reject", []),
        "added": ("add", ["tension down 1"]),
    }


def test_a_chance_is_recorded_as_it_fell(play: Play) -> None:
    play.call(arda_open="call").apply()
    (fell,) = play.game.applied["opening"].branches
    assert recorded(play).turn("opening").branches == {"arda_open": fell.branch}


@pytest.mark.parametrize(
    ("released", "manual", "held"),
    [
        ((), (), ("rumour", "denial")),
        (("rumour", "denial"), (), ()),
        (("rumour", "denial", "cable_cut"), ("cable_cut",), ()),
        (("rumour", "cable_cut", "denial"), ("cable_cut", "denial"), ()),
        (("denial", "rumour"), ("denial", "rumour"), ()),
        (("cable_cut", "rumour"), ("cable_cut", "rumour"), ("denial",)),
    ],
)
def test_injects_out_of_the_clocks_order_are_released_by_hand_and_others_held(
    released: tuple[str, ...], manual: tuple[str, ...], held: tuple[str, ...], play: Play
) -> None:
    turn = recorded(play.release(*released).apply()).turn("opening")
    assert (turn.manual, turn.held) == (manual, held)


def test_an_inject_released_against_its_condition_is_left_out(play: Play) -> None:
    play.do(cm.Release(inject="alert", despite="The room needs it."))
    assert "alert" not in (recorded(play.apply()).turn("opening").manual or ())


def test_a_turn_that_the_scenario_did_not_name_is_recorded_as_forced(play: Play) -> None:
    play.apply().onward("talks", "The room asked for it.")
    assert recorded(play).turn("opening").next == "talks"


def test_a_turn_that_it_named_is_expected_rather_than_forced(play: Play) -> None:
    turn = recorded(play.apply().onward()).turn("opening")
    assert turn.next is None
    assert "standoff played" in turn.model_dump(mode="json")["expect"]


def test_undone_steps_are_not_recorded(play: Play) -> None:
    before = play.seq
    play.call(arda_open="patrol").undo(before)
    assert recorded(play.apply(arda_open="invite")).turn("opening").choices["arda_open"] == (
        "invite"
    )


def test_an_unfinished_turn_is_recorded_as_far_as_it_went(play: Play) -> None:
    play.choose(arda_open="patrol", coria_open="show_log").consent("coria_open", arda=True)
    turn = recorded(play.release("rumour")).turn("opening")
    assert turn.choices == {"arda_open": "patrol", "coria_open": "show_log"}
    assert turn.consent == {"coria_open": {"arda": True}}
    assert (turn.manual, turn.held, turn.expect) == ((), (), ())


def test_an_early_end_is_no_ending_to_expect(play: Play) -> None:
    play.apply()
    play.do(cm.Endex(reason="The lights went out."))
    script = recorded(play)
    assert script.expect.ending is None
    assert script.turn("opening").expect


def test_no_word_of_a_person_goes_into_a_script(play: Play) -> None:
    play.leave("borsa", Presence.CONTROL)
    play.choose(arda_open=None, borsa_open="watch").call()
    play.rule("added", "add", "tension up 1")
    text = recorded(play.apply().onward("talks", "said in the room")).model_dump_json()
    for said in ("in its own words", "because", "said in the room"):
        assert said not in text
