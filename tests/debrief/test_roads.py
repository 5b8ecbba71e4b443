import pytest

from tabletop.debrief.road_model import Roads
from tabletop.engine import commands as cm
from tabletop.scenario.model import Scenario
from tabletop.scenario.phrases import parse_condition
from tests.debrief.telling import told
from tests.debrief.wandering import Wanderer
from tests.engine.play import Play, rebuilt


def roads(play: Play) -> Roads:
    return told(play).roads


def test_options_left_aside_say_why(play: Play) -> None:
    play.deliberate().release("sighting", "rumour", "cable_cut")
    play.choose(borsa_open="joint").consent("borsa_open", arda=False).call(arda_open="patrol")
    options = {one.option: one for one in roads(play).turns[0].options}
    assert options["invite"].why == "not_chosen"
    assert options["joint"].why == "tried"
    assert options["call"].why == "blocked"
    assert options["call"].failed is not None
    assert options["call"].failed.stood == "'Naval hotline' was suspended"
    assert (options["move_back"].why, options["move_back"].failed is None) == ("hidden", False)
    assert "patrol" not in options


def test_an_inject_that_lapsed_says_what_it_needed_at_that_moment(play: Play) -> None:
    play.start(cause="drift").do(cm.Deliberate())
    play.release("drill_order")
    play.do(cm.CallTime())
    injects = {one.inject: one for one in roads(play).turns[0].injects}
    lapsed = injects["drill_order"]
    assert (lapsed.why, lapsed.failed and lapsed.failed.needed) == (
        "condition",
        "another cause card",
    )
    assert injects["alert"].why == "time_called"
    assert injects["alert"].failed is None, "not its condition kept it back"
    assert injects["sighting"].failed is None


@pytest.mark.parametrize("condition", ["hotline is lapsed", "not face_off happened"])
def test_an_outcome_is_read_after_what_those_before_it_did(small: Scenario, condition: str) -> None:
    """The protest ends the hotline; the face-off, which comes first, opens it again."""
    opening = small.turns["opening"]
    late = opening.outcomes["night_work"].model_copy(update={"when": parse_condition(condition)})
    outcomes = {**opening.outcomes, "night_work": late}
    changed = opening.model_copy(update={"outcomes": outcomes})
    play = Play(rebuilt(small, turns={**small.turns, "opening": changed}), seed=4)
    play.deliberate().apply(arda_open="patrol", coria_open="protest")
    missed = {one.outcome: one for one in roads(play).turns[0].outcomes}
    assert missed["night_work"].why == "condition"


def test_an_outcome_is_read_after_what_all_acts_did(play: Play) -> None:
    play.deliberate().apply(arda_open="patrol")
    missed = {one.outcome: one for one in roads(play).turns[0].outcomes}
    assert set(missed) == {"face_off", "alarm", "night_work"}
    assert missed["alarm"].failed is not None
    assert missed["alarm"].failed.stood == "Tension stood at 8 (acute)"


def test_an_outcome_that_a_ruling_rejected_says_so(play: Play) -> None:
    play.deliberate().call(arda_open="patrol", coria_open="protest")
    play.rule("face_off", "reject").apply()
    missed = {one.outcome: one for one in roads(play).turns[0].outcomes}
    assert (missed["face_off"].why, missed["face_off"].failed) == ("rejected", None)


def test_before_the_adjudication_no_outcome_is_missed(play: Play) -> None:
    assert roads(play.deliberate().call()).turns[0].outcomes == ()


def test_a_turn_whose_condition_failed_says_where_and_why(play: Play) -> None:
    play.deliberate().apply().onward()
    (talks,) = roads(play).unplayed
    assert (talks.turn, talks.turn_before, talks.why) == ("talks", "opening", "condition")
    assert talks.failed is not None
    assert talks.failed.needed == "'An invitation went out'"


def test_a_turn_that_came_behind_another_in_the_list_says_so(small: Scenario) -> None:
    alone = small.turns["talks"].model_copy(update={"next": ()})
    play = Play(rebuilt(small, turns={**small.turns, "talks": alone}), seed=4)
    play.deliberate().apply(arda_open="invite").onward()
    (standoff,) = roads(play).unplayed
    assert (standoff.turn_before, standoff.why) == ("opening", "earlier_entry")


def test_a_turn_that_play_has_not_come_to_rests_on_no_commit(play: Play) -> None:
    play.deliberate().apply(arda_open="invite").onward()
    (standoff,) = roads(play).unplayed
    assert (standoff.turn_before, standoff.why, standoff.commits) == ("talks", "stopped", ())


def test_a_turn_that_the_facilitator_passed_over_says_so(play: Play) -> None:
    play.deliberate().apply(arda_open="invite").onward("standoff", "the room wants it")
    (talks,) = roads(play).unplayed
    assert (talks.turn, talks.why) == ("talks", "chosen_otherwise")


def test_after_endex_a_turn_was_not_reached(play: Play) -> None:
    play.deliberate().do(cm.Endex(reason="the bus leaves"))
    assert {one.why for one in roads(play).unplayed} == {"stopped"}


def test_endings_say_what_failed_or_what_came_first(play: Play) -> None:
    play.deliberate().apply(coria_open="protest").do(cm.Endex(reason="the bus leaves"))
    quiet, unsettled = roads(play).endings
    assert quiet.failed is not None
    assert quiet.failed.stood == "Tension stood at 7 (acute)"
    assert (unsettled.ending, unsettled.why) == ("unsettled", "earlier_ending")


def test_while_play_goes_on_no_ending_is_missed(play: Play) -> None:
    assert roads(play.deliberate()).endings == ()


@pytest.mark.parametrize("seed", range(20))
def test_what_happened_and_what_did_not_make_up_the_scenario(small: Scenario, seed: int) -> None:
    play = Wanderer(small, seed).wander()
    found = told(play)
    rejected = {one.cause for one in play.game.rulings if one.verdict == "reject"}
    for turn, left in zip(found.turns, found.roads.turns, strict=True):
        happened = {one.id for one in turn.outcomes}
        missed = {one.outcome: one for one in left.outcomes}
        assert happened | set(missed) == set(small.turns[turn.id].outcomes)
        assert not happened & set(missed)
        assert {one for one, it in missed.items() if it.why == "rejected"} == rejected & set(missed)
    played = {one.id for one in found.turns}
    assert played | {one.turn for one in found.roads.unplayed} == set(small.turns)
    assert len(found.roads.endings) == len(small.endings) - 1
