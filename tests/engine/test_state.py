"""A session before its first commit."""

from tabletop.engine.state import initial
from tabletop.engine.words import Phase, Presence
from tabletop.scenario.model import Scenario


def test_indicators_start_where_the_scenario_says(small: Scenario) -> None:
    start = initial(small, 1).game.indicators
    assert start["tension"] == 4
    assert (start["pressure:arda"], start["pressure:coria"]) == (1, 2)
    assert (start["trust:arda:borsa"], start["trust:arda:coria"]) == (4, 2)
    assert (start["doubt:coria:arda"], start["doubt:arda:coria"]) == (3, 2)


def test_there_is_one_value_for_each_that_an_indicator_is_kept_for(small: Scenario) -> None:
    keys = list(initial(small, 1).game.indicators)
    counts = {name: sum(key.split(":")[0] == name for key in keys) for name in small.indicators}
    assert counts == {"tension": 1, "pressure": 3, "trust": 3, "doubt": 6}


def test_a_limited_instrument_starts_full_and_another_has_no_stock(small: Scenario) -> None:
    start = initial(small, 1).game.instruments
    assert (start["visits"].stock, start["hotline"].stock) == (2, None)


def test_all_teams_are_present_in_setup(small: Scenario) -> None:
    state = initial(small, 1)
    assert state.game.phase is Phase.SETUP
    assert set(state.game.presence.values()) == {Presence.PRESENT}
    assert state.past == (state.game,)
