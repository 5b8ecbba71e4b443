"""What an atom asks for is just what the engine reads."""

from dataclasses import replace

import pytest

from tabletop.authoring.reach.things import WIDEST, Things
from tabletop.engine.logic import holds
from tabletop.engine.state import Game, InstrumentState, initial
from tabletop.scenario import Scenario
from tabletop.scenario.conditions import Status
from tabletop.scenario.phrases import parse_condition
from tests.authoring.reach.games import of_game
from tests.authoring.reach.scenarios import scenario

PHRASES = (
    "tension at least 4",
    "tension at most 4",
    "tension is 10",
    "tension at least strained",
    "tension at most strained",
    "tension is strained",
    "tension at most acute",
    "tension at least calm",
    "hotline is suspended",
    "visits left at least 0",
    "visits left at least 2",
    "trust between arda and borsa at least good",
    "pressure of coria at most 2",
    "doubt of coria towards arda is some",
)


@pytest.mark.parametrize("phrase", PHRASES)
def test_an_atom_holds_with_the_values_that_it_asks_for_and_with_no_others(
    small: Scenario, phrase: str
) -> None:
    things = Things(small)
    atom = parse_condition(phrase)
    asked = things.asked(atom)  # type: ignore[arg-type]  # every phrase above is one atom
    assert asked is not None
    key, values = asked
    for bit in range(things.sizes[key]):
        game = _with(small, key, bit)
        assert of_game(things, game)[key] == 1 << bit
        assert holds(small, game, atom) is bool(values >> bit & 1)


def _with(small: Scenario, key: tuple[str, str], bit: int) -> Game:
    game = initial(small, 0).game
    sort, name = key
    match sort:
        case "indicators":
            low = small.indicators[name.split(":")[0]].range[0]
            return replace(game, indicators={**game.indicators, name: low + bit})
        case "statuses":
            status = (Status.ACTIVE, Status.SUSPENDED, Status.LAPSED)[bit]
            state = InstrumentState(status, game.instruments[name].stock)
        case _:
            state = InstrumentState(game.instruments[name].status, bit)
    return replace(game, instruments={**game.instruments, name: state})


def test_at_the_start_every_thing_has_one_value_but_any_card_may_lie_there(
    small: Scenario,
) -> None:
    things = Things(small)
    start = things.start()
    assert start.keys() == things.sizes.keys()
    assert {key for key, values in start.items() if values.bit_count() > 1} == {("causes", "")}


def test_what_has_very_many_values_is_not_followed() -> None:
    wide = scenario("indicators: {tension: {range: [0, 999999999999999999], start: 4}}")
    things = Things(wide)
    assert ("indicators", "tension") not in things.sizes
    atom = parse_condition("tension at least 7")
    assert things.asked(atom) is None  # type: ignore[arg-type]  # the phrase is one atom
    deep = Things(scenario("instruments: {visits: {stock: 999999999999999999}}"))
    assert ("stocks", "visits") not in {**deep.sizes, **deep.start()}
    narrow = scenario(f"indicators: {{tension: {{range: [0, {WIDEST - 1}], start: 4}}}}")
    assert Things(narrow).sizes["indicators", "tension"] == WIDEST
