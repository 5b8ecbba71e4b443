"""The roads that show how play comes somewhere: the likeliest and the shortest, as scripts.

A road is every answer that play hangs on: the cause card, the injects released by hand, what each
team tries, who gives consent, how chances fall. A script of them all leaves nothing to the seed.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

import numpy as np

from tabletop.explore import answer
from tabletop.explore.backward import Values
from tabletop.explore.frontier import Frontier
from tabletop.explore.leverage import ending_aims
from tabletop.explore.likeliest import NEVER, TURN, looking_back, looking_back_from
from tabletop.explore.plan import END, Plan, TurnPlan, Where
from tabletop.explore.policy import Policy
from tabletop.explore.tracing import Stretch, Trace
from tabletop.play.script.model import EndExpected, Script, TurnScript
from tabletop.play.script.writing import block
from tabletop.scenario import Scenario
from tabletop.scenario.conditions import Released
from tabletop.scenario.model import Ending, Inject
from tabletop.scenario.phrases import print_condition
from tabletop.text import clean_line

Openings = Mapping[Where, Frontier]


@dataclass(frozen=True)
class Road:
    """One road: all its answers as a script, and its probability under the policy.

    `goal` is the id of the ending or inject that it leads to. To an inject, a road goes as far as
    its release; what comes after that is left to the seed.
    """

    scenario: Scenario
    goal: str
    script: Script
    chance: Fraction

    @property
    def turns(self) -> tuple[str, ...]:
        """The turns that it passes through, by id."""
        return tuple(self.script.turns)

    def text(self, kind: Literal["likeliest", "shortest"]) -> str:
        """The script as a file that a rehearsal plays."""
        place = "the release of" if self.goal in self.scenario.injects else "the ending"
        known: dict[str, Inject | Ending] = {**self.scenario.injects, **self.scenario.endings}
        title = known[self.goal].title
        said = f"# The {kind} road to {place} '{clean_line(title)}'.\n"
        return said + block(self.script, self.scenario)

    def answered(self, kind: Literal["likeliest", "shortest"]) -> answer.Road:
        """This road as a part of the whole answer."""
        return answer.Road(kind, float(self.chance), self.turns, self.text(kind))


@dataclass(frozen=True)
class Roads:
    """The likeliest road to an ending, and the shortest: of those with fewest turns the likeliest.

    They are one and the same where no road is likelier than the shortest.
    """

    likeliest: Road
    shortest: Road


def to_endings(
    plan: Plan, policy: Policy, openings: Openings, endings: Iterable[str]
) -> dict[str, Roads]:
    """The roads to each of some endings that can be reached at all.

    `openings` are the states of each opening and at the end, as `forward` found them; the plan must
    tell the endings apart. Injects by hand that the plan does not follow make no difference to the
    endings: a road does without them, and their coins are not counted.
    """
    aims = ending_aims(plan, openings[END])
    wanted = [one for one in endings if np.any(aims[one])]
    if not wanted:
        return {}
    costs = (0.0,) if _one_length(plan) else (0.0, TURN)
    last = np.array([np.where(aims[one] > 0, 0.0, NEVER) for one in wanted])
    worth = looking_back(
        plan,
        policy,
        openings,
        np.tile(last, (len(costs), 1)),
        tuple(cost for cost in costs for _ in wanted),
    )
    found = {}
    for at, ending in enumerate(wanted):
        rows = [_row(worth, at + number * len(wanted)) for number in range(len(costs))]
        found[ending] = _roads(plan, policy, openings, ending, list(zip(rows, costs, strict=True)))
    return found


def to_inject(plan: Plan, policy: Policy, openings: Openings, inject: str) -> Road | None:
    """The likeliest road to the release of an inject; None if it never goes out.

    The plan must follow the inject: raises ValueError if it does not.
    """
    turn = plan.turns[plan.scenario.turn_of[inject]]
    sought = plan.scenario.injects[inject]
    if sought not in turn.injects:
        if sought.release.minute < turn.turn.minutes:
            raise ValueError(f"the plan does not follow '{inject}'")
        return None
    if turn.id not in openings:
        return None
    worth = looking_back_from(plan, policy, openings, turn, sought)
    trace = Trace(plan, policy, openings, worth)
    spot, stretches = trace.begin(), list[Stretch]()
    if spot is None:
        return None
    while spot.where != turn.id:
        stretch, spot = trace.turn(spot)
        stretches.append(stretch)
    stretch, lying = trace.release(spot, sought)
    return _road(plan, policy, inject, [*stretches, stretch], lying)


def _one_length(plan: Plan) -> bool:
    """Whether all play has the same number of turns."""
    lengths: dict[Where, set[int]] = {END: {0}}
    for turn in reversed(plan.turns.values()):
        entries = turn.turn.next
        ways = {entry.turn for entry in entries}
        if all(entry.when for entry in entries):
            ways.add(END)
        lengths[turn.id] = {1 + length for way in ways for length in lengths[way]}
    return len(lengths[plan.first]) == 1


def _row(worth: Mapping[Where, Values], row: int) -> dict[Where, Values]:
    return {where: values[row : row + 1] for where, values in worth.items()}


def _roads(
    plan: Plan,
    policy: Policy,
    openings: Openings,
    ending: str,
    rows: list[tuple[dict[Where, Values], float]],
) -> Roads:
    found = [_to_ending(Trace(plan, policy, openings, *row), ending) for row in rows]
    likeliest, shortest = found[0], found[-1]
    if len(shortest.turns) == len(likeliest.turns):
        return Roads(likeliest, likeliest)
    if shortest.chance == likeliest.chance:
        return Roads(shortest, shortest)
    return Roads(likeliest, shortest)


def _to_ending(trace: Trace, ending: str) -> Road:
    spot, stretches = trace.begin(), list[Stretch]()
    assert spot is not None, ending
    while spot.where != END:
        stretch, spot = trace.turn(spot)
        stretches.append(stretch)
    return _road(trace.plan, trace.policy, ending, stretches, spot.lying)


def _road(
    plan: Plan, policy: Policy, goal: str, stretches: list[Stretch], lying: Policy | None
) -> Road:
    """The road through these turns; a card that nothing has turned over is the likeliest."""
    drawn = policy.cards(plan.scenario.causes)
    cause = lying.cause if lying else max(drawn, key=lambda card: drawn[card])
    chance = drawn[cause]
    for stretch in stretches:
        chance *= stretch.chance
    turns = {one.turn: _scripted(plan, policy, one, goal) for one in stretches}
    ends = EndExpected(ending=goal if goal in plan.scenario.endings else None)
    return Road(plan.scenario, goal, Script(cause=cause, turns=turns, expect=ends), chance)


def _scripted(plan: Plan, policy: Policy, stretch: Stretch, goal: str) -> TurnScript:
    turn = plan.turns[stretch.turn]
    forced = (one.turn for one in turn.turn.next if one.turn in policy.turns)
    sees = goal in turn.turn.injects
    return TurnScript.model_validate(
        {
            "choices": {decision: act.tried for decision, act in stretch.acts},
            "consent": dict(_consent(turn, stretch)),
            "branches": {one: act.act.branch for one, act in stretch.acts if act.act.branch},
            "manual": stretch.released,
            "next": next(forced, None),
            "expect": (print_condition(Released(goal)),) if sees else (),
        }
    )


def _consent(turn: TurnPlan, stretch: Stretch) -> Iterator[tuple[str, dict[str, bool]]]:
    """What each team that is asked says; to refuse, one no is enough."""
    for decision, act in stretch.acts:
        asks = turn.turn.decisions[decision].options[act.tried].consent
        if asks is not None:
            yes = act.act.option == act.tried
            yield decision, {team: yes or at > 0 for at, team in enumerate(dict.fromkeys(asks.of))}
