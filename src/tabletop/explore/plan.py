"""A scenario made ready for exploring: what is kept at each point of play, what each act changes.

What nothing reads later is not kept: the fewer things tell states apart, the more of them are
equal and can be merged.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from tabletop.explore.acts import becomes, branches, moves
from tabletop.explore.alike import apart, representatives
from tabletop.explore.board import Kept
from tabletop.explore.drawing import Draw, Followed, draw
from tabletop.explore.relevance import (
    END,
    Question,
    Relevance,
    Relevant,
    Told,
    Where,
    everything,
    in_order_of_release,
    relevance,
)
from tabletop.explore.things import Name, Thing, things
from tabletop.explore.unexplored import Unexplored
from tabletop.scenario.effects import Become, Mark
from tabletop.scenario.model import Decision, Scenario, Turn

MOST_VALUES = 100_000
"""Of one indicator or stock: each is looked at by itself."""

__all__ = ["END", "Act", "Deciding", "Kind", "Plan", "Question", "TurnPlan", "Where", "plan"]


@dataclass(frozen=True, slots=True)
class Act:
    """What a decision comes to: the option that stood and, if it has chances, the branch.

    `moves` are added up over all acts of a turn, things by name. `kind` numbers the acts of one
    decision from 0 by what tells them apart otherwise: what reads that they stood, and what they
    make of instruments and milestones. `odds` is the branch's share.
    """

    option: str
    branch: str | None
    odds: Fraction
    moves: tuple[tuple[Name, int], ...]
    kind: int


@dataclass(frozen=True, slots=True)
class Kind:
    """What acts of one kind have in common: the number that stands for the option, and the rest."""

    stood: int
    becomes: tuple[Become | Mark, ...]


@dataclass(frozen=True)
class Deciding:
    """A decision, with its acts by the option that stood.

    `remembered` has for the number of each option the one that is remembered after the turn; it
    is empty if no later turn asks.
    """

    decision: Decision
    acts: dict[str, tuple[Act, ...]]
    kinds: tuple[Kind, ...]
    remembered: tuple[int, ...]

    @property
    def id(self) -> str:
        """The decision's id."""
        return self.decision.id

    @property
    def name(self) -> Name:
        """The thing that remembers which option stood."""
        return "stood", self.decision.id


@dataclass(frozen=True, eq=False)
class TurnPlan(Followed):
    """One turn: its injects in the order in which they come, its decisions and outcomes.

    Injects and outcomes that are not asked for and have no consequences are left out.

    `opening` is kept as the turn opens, `call` at the call, `acting` once it is known what is on
    offer, `settling` once all acts have been added up, `later` when the turn is over. So many
    decisions as `first` says are applied before all others, as they stand.
    """

    decisions: tuple[Deciding, ...]
    opening: Kept
    call: Kept
    acting: Kept
    settling: Kept
    later: Kept
    first: int = 0

    @property
    def id(self) -> str:
        """The turn's id."""
        return self.turn.id

    @cached_property
    def order(self) -> tuple[int, ...]:
        """The numbers of the decisions in the order in which their acts are best applied.

        Acts add up, so any order comes to the same. But what tells acts apart otherwise multiplies
        the states for all decisions after: those of few kinds come first.
        """
        rest = range(self.first, len(self.decisions))
        return *range(self.first), *sorted(rest, key=lambda at: len(self.decisions[at].kinds))

    @cached_property
    def in_order(self) -> "TurnPlan":
        """The turn with its decisions in that order."""
        decisions = tuple(self.decisions[at] for at in self.order)
        return replace(self, decisions=decisions, first=len(decisions))

    @cached_property
    def moving(self) -> tuple[Name, ...]:
        """The numbers that some option of the turn moves."""
        acts = (act for one in self.decisions for acts in one.acts.values() for act in acts)
        found = {name for act in acts for name, _ in act.moves}
        return tuple(name for name in self.settling.names if name in found)


@dataclass(frozen=True)
class Plan:
    """A scenario made ready for exploring."""

    scenario: Scenario
    question: Question
    things: dict[Name, Thing]
    turns: dict[str, TurnPlan]
    ending: Kept
    draw: Draw

    @property
    def first(self) -> str:
        """The id of the turn with which play begins."""
        return next(iter(self.scenario.turns))

    def undrawn(self, where: Where) -> bool:
        """Whether no card is turned over yet as a turn opens, or at the end."""
        if where == END or self.draw.turn is None:
            return self.draw.turn is None
        if where == self.draw.turn:
            return self.draw.stage == "settling"
        order = list(self.scenario.turns)
        return order.index(where) < order.index(self.draw.turn)

    def kept(self, where: Where) -> Kept:
        """What is kept as a turn opens, or at the end."""
        return self.turns[where].opening if where != END else self.ending


def plan(scenario: Scenario, question: Question | None = None) -> Plan:
    """Make `scenario` ready for a question; without one, for everything that can come up.

    Raises Unexplored for an indicator or a stock of very many values.
    """
    all_things = things(scenario)
    _refuse_large(all_things)
    asked = question or everything(scenario)
    matters = relevance(scenario, all_things, asked)
    turns = {
        turn.id: _turn_plan(turn, all_things, matters.turns[turn.id])
        for turn in scenario.turns.values()
    }
    first = draw(turns.values(), _ever(matters))
    return Plan(scenario, asked, all_things, turns, _kept(all_things, matters.ending), first)


def _refuse_large(all_things: Mapping[Name, Thing]) -> None:
    for (_, key), thing in all_things.items():
        values = thing.high - thing.low + 1
        if values > MOST_VALUES:
            raise Unexplored(
                f"'{key}' has {values:,} values; what has more than {MOST_VALUES:,} is not "
                "explored.",
                "Count in larger units: in thousands, say.",
            )


def _ever(matters: Relevance) -> frozenset[Name]:
    """The things that matter at some moment, be it only between the acts and an outcome."""
    told = [matters.ending, *(each for one in matters.turns.values() for each in one.stages)]
    return frozenset(name for each in told for name, labels in each.items() if apart(labels))


def _kept(all_things: Mapping[Name, Thing], told: Told) -> Kept:
    return Kept(
        {
            name: (all_things[name].low, representatives(all_things[name], labels))
            for name, labels in told.items()
            if apart(labels)
        }
    )


def _turn_plan(turn: Turn, all_things: Mapping[Name, Thing], matters: Relevant) -> TurnPlan:
    return TurnPlan(
        turn=turn,
        injects=tuple(one for one in in_order_of_release(turn) if one.id in matters.followed),
        decisions=tuple(_deciding(one, all_things, matters) for one in turn.decisions.values()),
        outcomes=tuple(one for one in turn.outcomes.values() if one.id in matters.followed),
        opening=_kept(all_things, matters.opening),
        call=_kept(all_things, matters.call),
        acting=_kept(all_things, matters.acting),
        settling=_kept(all_things, matters.settling),
        later=_kept(all_things, matters.later),
    )


def _deciding(decision: Decision, all_things: Mapping[Name, Thing], matters: Relevant) -> Deciding:
    kept = {name for name, labels in matters.settling.items() if apart(labels)}
    stood: Name = ("stood", decision.id)
    alike = representatives(all_things[stood], matters.settling[stood])
    kinds: dict[Kind, int] = {}
    acts: dict[str, tuple[Act, ...]] = {}
    for number, option in enumerate(decision.options.values(), 1):
        acts[option.id] = tuple(
            Act(
                option=option.id,
                branch=branch,
                odds=odds,
                moves=moves(effects, kept),
                kind=kinds.setdefault(Kind(int(alike[number]), becomes(effects, kept)), len(kinds)),
            )
            for branch, odds, effects in branches(option)
        )
    after = representatives(all_things[stood], matters.later[stood])
    remembered = tuple(after.tolist()) if apart(matters.later[stood]) else ()
    return Deciding(decision, acts, tuple(kinds), remembered)
