"""All options of a turn at once, held against every combination that can really stand."""

from itertools import product
from random import Random

import pytest

from tabletop.authoring.reach.plan import Act, Asked, Choice, TurnPlan
from tabletop.authoring.reach.steps import Step, moved
from tabletop.authoring.reach.things import Key, Things, Values
from tabletop.authoring.reach.together import Together
from tabletop.scenario import Scenario

TENSION, LINE, SHOWN = ("indicators", "tension"), ("statuses", "hotline"), ("milestones", "shown")
ANY = Asked((), ({},), (), frozenset())
SIZES = {TENSION: 5, LINE: 3, SHOWN: 2}


def step(draw: Random, at: tuple[int, ...]) -> Step:
    key = draw.choice((TENSION, TENSION, LINE, SHOWN))
    if key == TENSION:
        return Step(at, key, by=draw.choice((-6, -2, -1, 1, 2, 3)))
    return Step(at, key, to=1 << draw.randrange(SIZES[key]))


def act(draw: Random, bit: int, at: int) -> Act:
    own = tuple(step(draw, (at, bit, index)) for index in range(draw.randint(0, 3)))
    branches = [step(draw, (at, bit, 9, branch)) for branch in range(draw.choice((0, 0, 2)))]
    falls = tuple((*own, branch) for branch in branches) if branches else (own,)
    return Act(1 << bit, ANY, ANY, ANY, falls)


def plan(draw: Random) -> TurnPlan:
    choices = tuple(
        Choice(("decisions", f"d{at}"), 4, (act(draw, 0, at), act(draw, 1, at)))
        for at in range(draw.randint(1, 3))
    )
    return TurnPlan("t", (), (), (), choices, (), ())


def real(plan: TurnPlan, before: Values, key: Key, without: object = None) -> dict[object, int]:
    """What a thing comes to, for every combination of what stands and what it was before."""
    falls = [[(), *(fall for act in choice.acts for fall in act.falls)] for choice in plan.choices]
    found: dict[object, int] = {}
    for start in (bit for bit in range(SIZES[key]) if before[key] >> bit & 1):
        for index, combination in enumerate(product(*falls)):
            steps = [s for fall in combination for s in fall if s.key == key and s.at != without]
            if key == TENSION:
                after = moved(1 << start, sum(s.by for s in steps), SIZES[key])
            else:
                after = max((s.to for s in steps), default=1 << start)
            found[start, index] = after
    return found


@pytest.mark.parametrize("seed", range(120))
def test_all_that_options_can_come_to_and_nothing_else(small: Scenario, seed: int) -> None:
    draw = Random(seed)
    things, turn = Things(small), plan(draw)
    things.sizes = {**SIZES}
    before: Values = {key: draw.randint(1, (1 << size) - 1) for key, size in SIZES.items()}
    standing = {choice.key: 7 for choice in turn.choices}
    together = Together(things, turn, {**before, **standing})
    after = together.after()
    for key in after:
        reached = real(turn, before, key)
        assert set(_bits(after[key])) == set(reached.values())
    mattering = set(together.mattering(dict.fromkeys(together.standing(), False)))
    for at in together.standing():
        keys = {
            s.key for c in turn.choices for a in c.acts for f in a.falls for s in f if s.at == at
        }
        differs = any(real(turn, before, key) != real(turn, before, key, at) for key in keys)
        assert not differs or at in mattering


def _bits(values: int) -> list[int]:
    return [1 << bit for bit in range(values.bit_length()) if values >> bit & 1]


def test_sums_too_many_to_write_out_may_come_to_anything(small: Scenario) -> None:
    things = Things(small)
    acts = tuple(
        Act(1 << bit, ANY, ANY, ANY, ((Step((bit,), TENSION, by=7**bit),),)) for bit in range(12)
    )
    choices = tuple(Choice(("decisions", f"d{at}"), 1 << 12, acts) for at in range(6))
    turn = TurnPlan("t", (), (), (), choices, (), ())
    standing = {choice.key: (1 << 13) - 1 for choice in choices}
    together = Together(things, turn, {**things.start(), **standing})
    assert together.after() == {TENSION: things.all(TENSION)}
