"""The ways in which a condition can hold are all of them, and none that contradicts itself."""

from itertools import product
from random import Random

import pytest

from tabletop.authoring.reach.things import Things
from tabletop.authoring.reach.ways import ALWAYS, MOST, NEVER, narrowed, plainly, ways
from tabletop.scenario import Scenario
from tabletop.scenario.conditions import And, Condition, Not, Or
from tabletop.scenario.phrases import parse_condition

ATOMS = ("photo_shown", "invitation_sent", "hotline is active", "rumour released")


def made_up(draw: Random, depth: int) -> Condition:
    if not depth or draw.random() < 0.2:
        return parse_condition(draw.choice(ATOMS))
    parts = tuple(made_up(draw, depth - 1) for _ in range(draw.randint(2, 3)))
    match draw.randint(0, 2):
        case 0:
            return Not(parts[0])
        case 1:
            return And(parts)
        case _:
            return Or(parts)


def truth(condition: Condition, atoms: dict[Condition, bool]) -> bool:
    match condition:
        case Not(part):
            return not truth(part, atoms)
        case And(parts):
            return all(truth(part, atoms) for part in parts)
        case Or(parts):
            return any(truth(part, atoms) for part in parts)
    return atoms[condition]


@pytest.mark.parametrize("seed", range(60))
def test_a_condition_holds_just_when_one_of_its_ways_does(small: Scenario, seed: int) -> None:
    things, condition = Things(small), made_up(Random(seed), 4)
    held, failed = ways(things, condition), ways(things, condition, holds=False)
    atoms = [parse_condition(one) for one in ATOMS]
    for values in product((False, True), repeat=len(atoms)):
        now = dict(things.anything)
        for atom, value in zip(atoms, values, strict=True):
            key, bits = things.asked(atom) or (("", ""), 0)  # type: ignore[arg-type]  # an atom
            now[key] = bits if value else things.all(key) & ~bits
        expected = truth(condition, dict(zip(atoms, values, strict=True)))
        assert any(plainly(one, now) for one in held) is expected
        assert any(plainly(one, now) for one in failed) is not expected


@pytest.mark.parametrize(
    "phrase",
    [
        "tension at least 7 and tension at most 3",
        "photo_shown and not photo_shown",
        "arda_open chose invite and arda_open chose patrol",
        "cause is drift and cause is drill",
        "hotline is active and (hotline is lapsed or hotline is suspended)",
        "not tension at least 0",
        "not (tension at least 4 or tension at most 6)",
    ],
)
def test_a_contradiction_has_no_way_and_its_opposite_any(small: Scenario, phrase: str) -> None:
    things = Things(small)
    assert ways(things, parse_condition(phrase)) == NEVER
    assert ways(things, parse_condition(phrase), holds=False) == ALWAYS


def test_nothing_asked_always_holds(small: Scenario) -> None:
    assert ways(Things(small), None) == ALWAYS
    assert ways(Things(small), None, holds=False) == NEVER


def test_what_has_too_many_ways_leaves_some_of_it_unread(small: Scenario) -> None:
    things = Things(small)
    pairs = [
        f"(trust between {one} at least {number} or pressure of {team} at least {number})"
        for one, team, number in product(
            ("arda and borsa", "arda and coria", "borsa and coria"), ("arda", "coria"), (1, 2, 3, 4)
        )
    ]
    found = ways(things, parse_condition(" and ".join(pairs)))
    assert 0 < len(found) <= MOST


def test_only_what_every_way_speaks_of_is_narrowed() -> None:
    one, other = ("milestones", "a"), ("milestones", "b")
    both = ({one: 1, other: 2}, {one: 2})
    assert narrowed(both, dict) == {one: 3}
    assert narrowed(both, lambda way: None if other in way else dict(way)) == {one: 2}
    assert narrowed(both, lambda _: None) is None
