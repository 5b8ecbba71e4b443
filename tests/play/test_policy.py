from tabletop.play.policy import ALIKE, ByWeight
from tabletop.scenario import Scenario


def test_plainly_options_are_alike_and_branches_fall_by_their_odds(small: Scenario) -> None:
    decision = small.decisions["arda_open"]
    call = decision.options["call"]
    assert {ALIKE.option(decision, one) for one in decision.options.values()} == {1}
    assert [ALIKE.branch("arda_open", "call", one) for one in call.chance.values()] == [60, 40]
    assert ALIKE.causes(small) == {}
    assert not ALIKE.picks


def test_by_weight_an_option_is_as_likely_as_its_writer_said(small: Scenario) -> None:
    decision = small.decisions["arda_open"]
    heavy = decision.options["call"].model_copy(update={"weight": 7})
    assert ByWeight().option(decision, heavy) == 7
