"""The whole answer to what can happen in a scenario: exactly as far as that goes, then by games."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from tabletop.explore.answer import Answer, Item, Leverage, Part, Reach, Road, Spread, Twins
from tabletop.explore.asking import Asking, Exact, Guess, Limits, Playing, here
from tabletop.explore.budget import TooLarge, TooWide
from tabletop.explore.counts import Counts
from tabletop.explore.frontier import Frontier
from tabletop.explore.intervals import estimated, spreads
from tabletop.explore.items import Named, guessed, known, named
from tabletop.explore.leverage import AimsOf, by_choice, ending_aims, joined, reaches, value_aim
from tabletop.explore.plan import END, Question, Where
from tabletop.explore.policy import Policy
from tabletop.explore.reasons import Reasons
from tabletop.explore.relevance import everything
from tabletop.explore.road import Roads, to_endings
from tabletop.explore.things import Name, clamped, things
from tabletop.explore.twins import Compared, compared, twins
from tabletop.scenario.conditions import Per
from tabletop.scenario.model import Scenario

LEFT_OUT = (
    "recalled, held and early injects",
    "improvised injects",
    "free actions",
    "agreements and rulings",
    "turns chosen against the scenario",
    "absent teams",
)
"""What the facilitator and the room may do besides; none of it is explored."""


def explore(
    scenario: Scenario,
    policy: Policy | None = None,
    limits: Limits | None = None,
    playing: Playing | None = None,
    assumed: tuple[str, ...] = (),
) -> Answer:
    """What can happen in `scenario` under `policy`; `assumed` says in words what was assumed."""
    within = limits or Limits()
    asking = Asking(scenario, policy or Policy(), within, playing or here(within.seed))
    return _Exploring(asking).answer(assumed)


@dataclass(frozen=True)
class _Exploring:
    """One exploration at work; `parts` says how each part of the answer was found."""

    asking: Asking
    parts: list[Part] = field(default_factory=list)

    @property
    def scenario(self) -> Scenario:
        """The scenario that is explored."""
        return self.asking.scenario

    def answer(self, assumed: tuple[str, ...]) -> Answer:
        """Everything, part by part."""
        items, endings = self._asked()
        small = self._small(Question(endings=len(self.scenario.endings)))
        alike = self._twins()
        return Answer(
            scenario=self.scenario.id,
            version=self.scenario.version,
            policy=self.asking.policy,
            assumed=assumed,
            items=tuple(
                self._item(one, endings if one.kind == "ending" else items)
                for one in named(self.scenario)
            ),
            spreads=tuple(self._spreads()),
            leverage=self._leverage(endings, small),
            cards=self._cards(endings),
            twins=alike or (),
            compared=alike is not None,
            roads=self._roads(small) if small else {},
            parts=tuple(self.parts),
            left_out=LEFT_OUT,
        )

    def _asked(self) -> tuple[Exact | Guess, Exact | Guess]:
        """What comes up in the turns, and how play ends: together if that is not too large."""
        asked = everything(self.scenario)
        whole = self._small(asked)
        if whole:
            self.parts.append(whole.part("turns, injects, options, outcomes and endings"))
            return whole, whole
        items = self.asking.somehow(Question(asked.injects, asked.outcomes))
        endings = self.asking.somehow(Question(endings=asked.endings))
        self.parts.append(items.part("turns, injects, options and outcomes"))
        self.parts.append(endings.part("endings"))
        return items, endings

    def _item(self, one: Named, found: Exact | Guess) -> Item:
        if isinstance(found, Exact):
            return known(one, found.seen.tally, Reasons(self.asking, found).why)
        return guessed(one, lambda kind, key: estimated(found.counts, kind, key))

    def _spreads(self) -> Iterator[Spread]:
        """The values of each indicator as each turn opens.

        Those that all share are followed one by one; of the many that teams have, and of what is
        too large, games at random give a picture that is good enough.
        """
        rough: set[Name] = set()
        for key, _, teams in self.scenario.indicator_keys():
            name: Name = ("indicator", key)
            watched = frozenset({name, clamped(key)})
            found = self._found(Question(watched=watched)) if not teams else None
            if found:
                yield from _spread(key, found.seen.openings)
            else:
                rough |= {name, clamped(key)}
        if rough:
            guess = self.asking.guess(Question(watched=frozenset(rough)), "")
            self.parts.append(guess.part("indicators of teams"))
            yield from sorted(spreads(guess.counts), key=self._place)

    def _place(self, spread: Spread) -> tuple[int, int]:
        """Where a spread stands among all: by indicator in file order, then by turn."""
        keys = [key for key, _, _ in self.scenario.indicator_keys()]
        turns = [*self.scenario.turns, END]
        return keys.index(spread.indicator), turns.index(spread.turn)

    def _found(self, question: Question) -> Exact | None:
        found = self.asking.exactly(question)
        return found if isinstance(found, Exact) else None

    def _compared(self, question: Question) -> Compared | None:
        """The options of each decision compared by a question, if that is not too large."""
        found = self._small(question)
        return compared(found.plan, self.asking.policy, found.seen.openings) if found else None

    def _twins(self) -> tuple[Twins, ...] | None:
        """Options that never differ: in any value, or in what play asks for if that is too much.

        None if that is too much as well.
        """
        board = ("indicator", "status", "stock", "milestone")
        watched = frozenset(name for name in things(self.scenario) if name[0] in board)
        asked = everything(self.scenario)
        for question, complete in ((replace(asked, watched=watched), True), (asked, False)):
            found = self._compared(question)
            if found:
                return tuple(twins(self.scenario, found, complete=complete))
        return None

    def _small(self, question: Question) -> Exact | None:
        """An exact answer that is small enough to be looked back through again and again."""
        small = replace(self.asking.limits, budget=self.asking.limits.easily)
        found = replace(self.asking, limits=small).exactly(question)
        return found if isinstance(found, Exact) else None

    def _leverage(self, endings: Exact | Guess, small: Exact | None) -> tuple[Leverage, ...]:
        """How far each team can move the endings: exactly, or by one choice in games at random."""
        policy = self.asking.policy
        ends: Mapping[str, dict[str, Reach]] = {}
        idle: Mapping[str, float] = {}
        if small:
            ends = self._reached(small, ending_aims)
            idle = compared(small.plan, policy, small.seen.openings).shares()
        elif isinstance(endings, Guess):
            ends = by_choice(self.scenario, endings.counts)
        leverage = joined(self.scenario.teams, ends, self._means(), idle)
        return tuple(replace(one, exact=small is not None) for one in leverage)

    def _roads(self, small: Exact) -> dict[str, tuple[Road, ...]]:
        """The likeliest road to each ending, and the shortest where that is another."""
        openings = small.seen.openings
        found = to_endings(small.plan, self.asking.policy, openings, self.scenario.endings)
        return {ending: tuple(_told(roads)) for ending, roads in found.items()}

    def _means(self) -> Mapping[str, dict[str, Reach]]:
        """How far each team moves the mean at the end of the first indicator that all share."""
        shared = [one for one in self.scenario.indicators.values() if one.per is Per.ALL]
        for indicator in shared[:1]:
            name: Name = ("indicator", indicator.id)
            found = self._small(Question(watched=frozenset({name})))
            if found:
                return self._reached(found, value_aim(name))
        return {}

    def _reached(self, small: Exact, aims: AimsOf) -> Mapping[str, dict[str, Reach]]:
        """How far each team moves the aims; nothing where a team's order of play is too large."""
        budget = self.asking.limits.budget
        try:
            return dict(reaches(small.plan, self.asking.policy, aims, budget))
        except (TooLarge, TooWide):
            return {}

    def _cards(self, endings: Exact | Guess) -> dict[str, dict[str, float]]:
        """The probability of each ending under each cause card."""
        if isinstance(endings, Guess):
            return _by_card(self._lying(), endings.counts)
        found = {}
        for card in self._lying():
            lying = replace(self.asking, policy=replace(self.asking.policy, cause=card))
            one = lying.exactly(endings.plan.question)
            if isinstance(one, Exact):
                tally = one.seen.tally.of("ending")
                found[card] = {ending: each.chance for (ending,), each in tally.items()}
        return found

    def _lying(self) -> tuple[str, ...]:
        """The cause cards that may lie."""
        cards = self.asking.policy.cards(self.scenario.causes)
        return tuple(one for one in cards if one is not None)


def _told(roads: Roads) -> Iterator[Road]:
    yield roads.likeliest.answered("likeliest")
    if roads.shortest.turns != roads.likeliest.turns:
        yield roads.shortest.answered("shortest")


def _by_card(cards: Iterable[str], counts: Counts) -> dict[str, dict[str, float]]:
    found = {}
    for card in cards:
        seen = counts.endings.get(("cause", (card,)))
        if seen:
            found[card] = {ending: games / seen.total() for ending, games in seen.items()}
    return found


def _spread(key: str, openings: Mapping[Where, Frontier]) -> Iterator[Spread]:
    for where, there in openings.items():
        mass = float(there.chance.sum())
        if mass:
            column, held = there.board["indicator", key], there.board[clamped(key)] == 1
            values = {
                value: float(there.chance[column == value].sum()) / mass
                for value in np.unique(column).tolist()
            }
            clamping = float(there.chance[held].sum()) / mass
            yield Spread(key, where, values, clamping, exact=True)
