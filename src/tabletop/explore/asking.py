"""Putting a question to a scenario: answered exactly, or by games at random where that is too much.

A question keeps only what it reads. What comes up in the turns hangs on little; how play ends may
hang on much more. So each is asked by itself, and only what is too large is estimated.
"""

from collections.abc import Callable
from dataclasses import dataclass

from tabletop.explore.answer import Part
from tabletop.explore.budget import TooLarge, TooWide
from tabletop.explore.counts import Counts
from tabletop.explore.forward import Forward, forward
from tabletop.explore.plan import Plan, Question, plan
from tabletop.explore.policy import Policy
from tabletop.explore.sampler import sampler
from tabletop.explore.sampling import sample
from tabletop.scenario.model import Scenario

GIB = 1 << 30

Playing = Callable[[Plan, Policy, int], Counts]
"""Plays so many games of a plan at random, with the endings counted by choice as well."""


@dataclass(frozen=True)
class Limits:
    """How much an answer may take.

    `budget` in bytes: an exact part that would need more is not tried; `games` are played at random
    instead. `easily`: an answer that takes no more bytes is looked back through as well, for
    leverage, twins and roads.
    """

    budget: int = GIB // 2
    games: int = 1_000_000
    seed: int = 1
    easily: int = 64 << 20


def here(seed: int) -> Playing:
    """Games played in this process."""
    return lambda made, policy, games: sample(sampler(made, policy, by_choice=True), seed, games)


@dataclass(frozen=True)
class Exact:
    """What a question came to exactly."""

    plan: Plan
    seen: Forward

    @property
    def states(self) -> int:
        """How many states were told apart at the openings of all turns and at the end."""
        return sum(one.states for one in self.seen.openings.values())

    def part(self, what: str) -> Part:
        """This part of the answer, for its first line."""
        return Part(what, exact=True, states=self.states, games=0)


@dataclass(frozen=True)
class Guess:
    """What a question came to in games at random, and why it was not answered exactly."""

    plan: Plan
    counts: Counts
    reason: str

    def part(self, what: str) -> Part:
        """This part of the answer, for its first line."""
        return Part(what, exact=False, states=0, games=self.counts.games, reason=self.reason)


@dataclass(frozen=True)
class Asking:
    """Whom to ask: a scenario under a policy, within limits."""

    scenario: Scenario
    policy: Policy
    limits: Limits
    playing: Playing

    def exactly(self, question: Question) -> Exact | TooLarge | TooWide:
        """The exact answer, or why there is none."""
        made = plan(self.scenario, question)
        try:
            return Exact(made, forward(made, self.policy, budget=self.limits.budget))
        except (TooLarge, TooWide) as error:
            return error

    def somehow(self, question: Question) -> Exact | Guess:
        """The exact answer, or an estimate."""
        found = self.exactly(question)
        return found if isinstance(found, Exact) else self.guess(question, str(found))

    def guess(self, question: Question, reason: str) -> Guess:
        """An estimate from games at random, and why there is no exact answer."""
        made = plan(self.scenario, question)
        return Guess(made, self.playing(made, self.policy, self.limits.games), reason)
