"""A scenario made ready for random play of many games at once."""

from collections.abc import Mapping
from dataclasses import dataclass

from tabletop.explore.choosing import Choosing, choosings
from tabletop.explore.columns import (
    Clamping,
    Doing,
    Reading,
    clamping,
    doing,
    reading,
    recording,
)
from tabletop.explore.counts import Meaning
from tabletop.explore.dice import Tables, shares, stacked
from tabletop.explore.found import Kind
from tabletop.explore.plan import Plan, TurnPlan, Where
from tabletop.explore.policy import Policy
from tabletop.explore.reach import Whole, reach, smallest
from tabletop.explore.things import Name, moved
from tabletop.scenario.model import Inject, Outcome


@dataclass(frozen=True)
class Event:
    """An inject or outcome made ready: what it hangs on, whether on a coin too, what it does."""

    kind: Kind
    id: str
    when: Reading | None
    coin: bool
    does: tuple[Doing, ...]


@dataclass(frozen=True)
class SampledTurn:
    """A turn made ready for random play."""

    plan: TurnPlan
    injects: tuple[Event, ...]
    choosings: tuple[Choosing, ...]
    clamps: tuple[Clamping, ...]
    outcomes: tuple[Event, ...]
    next: tuple[tuple[Where, Reading | None], ...]


@dataclass(frozen=True)
class Sampler:
    """A scenario made ready for random play under a policy, to be used for any number of batches.

    `by_choice`: the endings are also counted by cause card and by each option that stood.
    """

    plan: Plan
    turns: Mapping[str, SampledTurn]
    cards: Meaning
    card: Tables
    endings: tuple[tuple[str, Reading | None], ...]
    starts: Mapping[Name, int]
    dtype: Whole
    by_choice: bool


def sampler(plan: Plan, policy: Policy, *, by_choice: bool = False) -> Sampler:
    """Make a scenario ready for random play, for what the plan's question asks."""
    scenario, drawn = plan.scenario, policy.cards(plan.scenario.causes)
    cards = ("", *scenario.causes)
    dtype = smallest(reach(plan))
    endings = list(scenario.endings.values())[: plan.question.endings]
    return Sampler(
        plan=plan,
        turns={one.id: _turn(plan, policy, one, dtype) for one in plan.turns.values()},
        cards=Meaning(tuple((("cause", (card,)),) for card in cards)),
        card=stacked([shares({cards.index(card or ""): chance for card, chance in drawn.items()})]),
        endings=tuple((one.id, reading(plan, one.when)) for one in endings),
        starts={name: one.start for name, one in plan.things.items()},
        dtype=dtype,
        by_choice=by_choice,
    )


def _turn(plan: Plan, policy: Policy, turn: TurnPlan, dtype: Whole) -> SampledTurn:
    forced = [one.turn for one in turn.turn.next if one.turn in policy.turns]
    onward = [(one.turn, reading(plan, one.when)) for one in turn.turn.next]
    return SampledTurn(
        plan=turn,
        injects=tuple(
            _event(plan, turn, one, coin=_by_hand(one) and policy.manual == "coin")
            for one in turn.injects
            if not (_by_hand(one) and policy.manual == "never")
        ),
        choosings=tuple(choosings(plan, policy, turn, dtype)),
        clamps=tuple(clamping(plan.things[one], turn.opening.names) for one in turn.moving),
        outcomes=tuple(_event(plan, turn, one) for one in turn.outcomes),
        next=((forced[0], None),) if forced else tuple(onward),
    )


def _by_hand(inject: Inject) -> bool:
    return inject.release.kind == "manual"


def _event(plan: Plan, turn: TurnPlan, one: Inject | Outcome, *, coin: bool = False) -> Event:
    kept = turn.opening.names
    does = [doing(plan, kept, effect) for effect in one.effects if moved(effect) in kept]
    record: Name = ("released" if isinstance(one, Inject) else "happened", one.id)
    if record in kept:
        does.append(recording(plan.things[record]))
    kind: Kind = "inject" if isinstance(one, Inject) else "outcome"
    return Event(kind, one.id, reading(plan, one.when), coin, tuple(does))
