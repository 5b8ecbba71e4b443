import pytest

from tabletop.debrief.failed import failed, first_failed
from tabletop.engine.logic import holds
from tabletop.scenario.model import Scenario
from tabletop.scenario.phrases import parse_condition, print_condition
from tests.debrief.wandering import Wanderer
from tests.engine.play import Play


@pytest.mark.parametrize(
    ("condition", "needed", "stood"),
    [
        ("tension at least acute", "Tension at least acute", "Tension stood at 4 (strained)"),
        ("hotline is lapsed", "'Naval hotline' lapsed", "'Naval hotline' was active"),
        ("invitation_sent", "'An invitation went out'", ""),
        ("not hotline is active", "not ('Naval hotline' active)", "'Naval hotline' was active"),
        ("cause is drift or cause is drill", "another cause card", ""),
        ("rumour released", "the inject 'A rumour' released", ""),
    ],
)
def test_a_failed_condition_is_told_with_how_things_stood(
    play: Play, condition: str, needed: str, stood: str
) -> None:
    found = failed(play.scenario, play.game, parse_condition(condition))
    assert found is not None
    assert (found.needed, found.stood) == (needed, stood)


def test_of_several_that_must_hold_the_first_that_does_not_is_told(play: Play) -> None:
    condition = parse_condition("hotline is active and tension at least acute and invitation_sent")
    part = first_failed(play.scenario, play.game, condition)
    assert part is not None
    assert print_condition(part) == "tension at least acute"


@pytest.mark.parametrize(
    ("arda", "stood"),
    [
        ("patrol", "for Arda 'Send a patrol' stood"),
        (None, "Arda took a free action"),
    ],
)
def test_another_choice_is_told_by_what_stood(play: Play, arda: str | None, stood: str) -> None:
    play.deliberate().call(arda_open=arda)
    found = failed(play.scenario, play.game, parse_condition("arda_open chose invite"))
    assert found is not None
    assert (found.needed, found.stood) == ("Arda to have chosen 'Invite the others to see'", stood)


@pytest.mark.parametrize("seed", range(10))
def test_a_failure_is_told_just_where_a_condition_of_the_scenario_fails(
    small: Scenario, seed: int
) -> None:
    for game in Wanderer(small, seed).wander().state.past:
        for outcome in small.outcomes.values():
            held = holds(small, game, outcome.when)
            assert (failed(small, game, outcome.when) is None) == held
