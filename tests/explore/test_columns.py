"""Columns of games read conditions and take effects as boards of states do."""

from collections.abc import Iterator

import numpy as np
import pytest

from tabletop.explore import effects
from tabletop.explore.board import Board, Table
from tabletop.explore.columns import Games, doing, mask, reading, together
from tabletop.explore.conditions import holds
from tabletop.explore.plan import Plan, plan
from tabletop.explore.reach import smallest
from tabletop.explore.things import Name
from tabletop.scenario.conditions import Condition
from tabletop.scenario.effects import Effect
from tests.explore.games import made_up

MANY = 200
SEEDS = range(25)
BYTE = np.dtype(np.int8)


def anywhere(made: Plan, seed: int) -> Table:
    """Every thing of a scenario at any of its values, in many states."""
    draw = np.random.default_rng(seed)
    columns = [draw.integers(one.low, one.high + 1, MANY) for one in made.things.values()]
    return Table(tuple(made.things), np.array(columns, np.int16))


def games_of(table: Table, dtype: np.dtype[np.signedinteger] = BYTE) -> Games:
    starts = dict.fromkeys(table.names, 0)
    columns = {name: table[name].astype(dtype) for name in table.names}
    return Games(np.arange(MANY), starts, dtype, columns)


def conditions(made: Plan) -> Iterator[Condition]:
    for turn in made.scenario.turns.values():
        found = [one.when for one in turn.next]
        found += [one.when for one in turn.injects.values()]
        found += [one.when for one in turn.outcomes.values()]
        for decision in turn.decisions.values():
            found += [one.when for one in decision.options.values()]
            found += [one.needs for one in decision.options.values()]
        yield from (one for one in found if one is not None)


def all_effects(made: Plan) -> Iterator[Effect]:
    for turn in made.scenario.turns.values():
        yield from (effect for one in turn.injects.values() for effect in one.effects)
        yield from (effect for one in turn.outcomes.values() for effect in one.effects)


@pytest.mark.parametrize("seed", SEEDS)
def test_conditions_are_read_alike(seed: int) -> None:
    made = plan(made_up(seed))
    table = anywhere(made, seed)
    for condition in conditions(made):
        read = reading(made, condition)
        assert read is not None
        assert (read(games_of(table)) == holds(made.scenario, table, condition)).all()


def test_no_condition_always_holds() -> None:
    assert reading(plan(made_up(1)), None) is None


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("everywhere", [True, False])
def test_effects_are_done_alike(seed: int, everywhere: bool) -> None:
    made = plan(made_up(seed))
    table = anywhere(made, seed)
    where = np.ones(MANY, bool) if everywhere else np.arange(MANY) % 3 == 0
    for effect in all_effects(made):
        games = games_of(table)
        board = Board(Table((), np.empty((0, 1), np.int16)), np.zeros(MANY, np.intp), table).copy()
        doing(made, made.things, effect)(games, None if everywhere else mask(games, where))
        effects.apply(made.things, board, where, [effect])
        for name in table.names:
            assert (games[name] == board[name]).all(), (effect, name)


def test_what_no_act_has_touched_stands_where_it_starts() -> None:
    heat: Name = ("indicator", "heat")
    games = Games(np.arange(3), {heat: 4}, BYTE)

    assert games[heat].tolist() == [4, 4, 4]


def test_parted_games_come_together_with_their_numbers() -> None:
    heat, load = ("indicator", "heat"), ("indicator", "load")
    starts: dict[Name, int] = {heat: 4, load: 1}  # type: ignore[dict-item]  # names are literals
    games = Games(np.arange(4), starts, BYTE)
    odd, even = (games.keeping(starts, np.arange(first, 4, 2)) for first in (1, 0))
    odd[heat][:] = 7  # type: ignore[index]  # as above
    whole = together([odd, even])

    assert whole.game.tolist() == [1, 3, 0, 2]
    assert whole[heat].tolist() == [7, 7, 4, 4]  # type: ignore[index]  # as above


@pytest.mark.parametrize(("reach", "size"), [(127, 1), (128, 2), (32_768, 4), (1 << 31, 8)])
def test_types_are_as_small_as_can_be(reach: int, size: int) -> None:
    assert smallest(reach).itemsize == size
