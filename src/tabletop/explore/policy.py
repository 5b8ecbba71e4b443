"""Under which assumptions play is explored."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal, TypeAlias

from tabletop.scenario.model import Cause, Option

Weights: TypeAlias = Literal["uniform", "weighted"]
Manual: TypeAlias = Literal["never", "always", "coin"]

Counting: TypeAlias = Literal["roads", "chances", "nothing"]
"""What is counted: probabilities and roads, probabilities alone, or only what can come up."""

HALF = Fraction(1, 2)


@dataclass(frozen=True)
class Policy:
    """How the teams, the facilitator and chance play.

    `weights`: a team takes each option on offer alike, or by the writer's `weight`. `manual`: what
    becomes of injects that wait for a hand, where their condition holds: never released, always,
    or one time in two. A team that is asked for its consent gives it one time in two.
    `chosen` fixes options by decision, `cause` the card (`no_card`: that none lies), `turns` the
    turns that follow wherever a `next` names them; they say "what if".
    """

    weights: Weights = "uniform"
    manual: Manual = "coin"
    chosen: Mapping[str, str] = field(default_factory=dict)
    cause: str | None = None
    no_card: bool = False
    turns: frozenset[str] = frozenset()

    def picks(self, decision: str, offered: tuple[Option, ...], default: str) -> list[Fraction]:
        """How likely each of the options on offer is, in their order; the sum is 1."""
        fixed = self.chosen.get(decision)
        if any(one.id == fixed for one in offered):
            return [Fraction(one.id == fixed) for one in offered]
        weights = [one.weight if self.weights == "weighted" else 1 for one in offered]
        if not sum(weights):
            return [Fraction(one.id == default) for one in offered]
        return [Fraction(weight, sum(weights)) for weight in weights]

    def tries(self, decision: str, option: str, offered: tuple[Option, ...]) -> bool:
        """Whether the option is tried at all, however unlikely; `chosen` rules others out."""
        fixed = self.chosen.get(decision)
        return option == fixed or all(one.id != fixed for one in offered)

    def cards(self, causes: Mapping[str, Cause]) -> dict[str | None, Fraction]:
        """How likely each cause card is to lie; None: no card."""
        if self.cause is not None or self.no_card:
            return {self.cause: Fraction(1)}
        total = sum(one.weight for one in causes.values())
        cards: dict[str | None, Fraction] = {} if total else {None: Fraction(1)}
        return cards | {one.id: Fraction(one.weight, total or 1) for one in causes.values()}
