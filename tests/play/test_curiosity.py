from collections import Counter

from tabletop.play.coverage import Sight, seen
from tabletop.play.curiosity import FRESH, Curious, leads
from tabletop.play.draws import Draws
from tabletop.play.player import Player
from tabletop.play.policy import ALIKE, Policy
from tabletop.play.trial import played
from tabletop.scenario import Scenario
from tabletop.scenario.phrases import parse_condition
from tests.engine.play import rebuilt


def test_conditions_lead_from_the_options_that_they_name(small: Scenario) -> None:
    found = leads(small)
    assert found["arda_open.patrol"] == {("outcome", "face_off")}
    assert found["coria_open.move_back"] == {("outcome", "night_work")}
    assert "borsa_open.watch" not in found


def test_a_condition_that_must_not_hold_leads_from_the_other_options(small: Scenario) -> None:
    outcome = small.outcomes["alarm"].model_copy(
        update={"when": parse_condition("not arda_open chose one of patrol, wait")}
    )
    opening = small.turns["opening"]
    turn = opening.model_copy(update={"outcomes": {"alarm": outcome}})
    changed = rebuilt(small, turns={**small.turns, "opening": turn})
    sight = ("outcome", "alarm")
    led = {option for option, sights in leads(changed).items() if sight in sights}
    assert led == {"arda_open.invite", "arda_open.call"}


def test_what_was_never_seen_is_likelier(small: Scenario) -> None:
    tally: Counter[Sight] = Counter()
    policy = Curious(tally=tally, leads=leads(small))
    decision = small.decisions["arda_open"]
    wait, patrol = decision.options["wait"], decision.options["patrol"]
    assert policy.option(decision, wait) == FRESH
    assert policy.option(decision, patrol) == 2 * FRESH
    tally.update({("stood", "arda_open.wait"): 1, ("stood", "arda_open.patrol"): 1})
    assert policy.option(decision, wait) == 1
    assert policy.option(decision, patrol) == 1 + FRESH
    tally[("outcome", "face_off")] += 1
    assert policy.option(decision, patrol) == 1


def test_answers_branches_injects_and_causes_are_tried_as_well(small: Scenario) -> None:
    tally: Counter[Sight] = Counter({("consent", "borsa_open.arda.yes"): 3})
    policy = Curious(tally=tally, leads={})
    assert policy.consents("borsa_open", "arda") < 10
    assert policy.consents("coria_open", "arda") == 50
    branches = small.decisions["arda_open"].options["call"].chance
    tally[("branch", "arda_open.call.answered")] += 1
    assert policy.branch("arda_open", "call", branches["answered"]) == 1
    assert policy.branch("arda_open", "call", branches["unanswered"]) == FRESH
    assert policy.releases("cable_cut") > 90
    tally[("inject", "cable_cut")] += 1
    assert policy.releases("cable_cut") == 50
    tally[("cause", "drift")] += 1
    assert policy.causes(small) == {"drift": 1, "drill": FRESH}


def _needed(scenario: Scenario, curious: bool, first: int) -> int:
    """How many rehearsals it takes until every option that can stand has stood."""
    wanted = {
        ("stood", f"{decision.id}.{option}")
        for decision in scenario.decisions.values()
        for option in decision.options
        if option != "move_back"
    }
    tally: Counter[Sight] = Counter()
    policy: Policy = Curious(tally=tally, leads=leads(scenario)) if curious else ALIKE
    for number in range(200):
        player = Player(scenario, Draws(first + number), policy=policy, talk=False)
        tally.update(seen(scenario, played(player, first + number)))
        if wanted <= set(tally):
            return number + 1
    return 200


def test_a_curious_rehearsal_sees_all_options_sooner(small: Scenario) -> None:
    curious = sum(_needed(small, True, first) for first in (1000, 2000))
    plain = sum(_needed(small, False, first) for first in (1000, 2000))
    assert curious < plain
