from tabletop.engine import commands as cm
from tabletop.play.script.expectations import unmet
from tabletop.play.script.proving import proven
from tabletop.play.script.recording import record
from tabletop.scenario import Scenario
from tests.engine.play import Play
from tests.play.script.playing import log, script


def test_a_recording_that_comes_true_is_left_as_it_is(small: Scenario) -> None:
    for seed in range(10):
        recorded = record(small, *log(small, seed))
        assert proven(small, recorded) == (recorded, ())


def test_what_does_not_come_true_is_taken_out_and_told(small: Scenario) -> None:
    """Several of one list, so that their numbers move."""
    text = (
        "seed: 1\nturns: {opening: {manual: [], choices: {arda_open: wait, borsa_open: watch, "
        "coria_open: stay_silent}, branches: {arda_open: answered}, "
        f"expect: [{', '.join(['sighting released', 'photo_shown'] * 6)}]}}}}\n"
        "expect: {ending: broken}"
    )
    sound, told = proven(small, script(text, small))
    turn = sound.turn("opening")
    assert len(turn.expect) == 6
    assert turn.branches == {}
    assert sound.expect.ending is None
    assert len(told) == 8
    assert all(one.startswith("Left out of ") for one in told)
    assert unmet(small, sound, log(small, 1, sound)[0]) == []


def test_effects_that_a_script_cannot_hold_are_found_by_playing_it(small: Scenario) -> None:
    play = Play(small).start(cause="drift").release("sighting", "drill_order").deliberate()
    effects = ("tension to 0", "mark photo_shown")
    play.do(
        cm.Improvise(
            title="t", to=("arda",), channel="press", sender="x", text="t", effects=effects
        )
    )
    play.release("rumour", "denial").apply().onward()
    sound, told = proven(small, record(small, play.state, play.entries))
    assert any("Expected: photo_shown." in one for one in told)
    assert unmet(small, sound, log(small, 9, sound)[0]) == []


def test_a_script_that_cannot_be_played_is_kept_and_said_to_stop(small: Scenario) -> None:
    wanted = script("turns: {opening: {choices: {coria_open: move_back}}}", small)
    same, told = proven(small, wanted)
    assert same == wanted
    assert told == (
        "It stops at turns.opening.choices.coria_open: 'move_back' cannot be chosen here: "
        "it needs not rumour released. At this point rumour went out.",
    )
