"""Chance that anybody can check: every draw is a function of the seed and of what is drawn."""

import hashlib
from collections.abc import Mapping

from tabletop.scenario.model import Branch


def _number(seed: int, what: tuple[object, ...]) -> int:
    text = "\x1f".join(str(part) for part in (seed, *what))
    return int.from_bytes(hashlib.sha256(text.encode()).digest(), "big")


def roll(seed: int, *what: object) -> int:
    """A number from 1 to 100, always the same for the same seed and the same thing drawn."""
    return _number(seed, what) % 100 + 1


def pick(seed: int, weights: Mapping[str, int], *what: object) -> str:
    """One of the keys, each as likely as its weight says. At least one weight must be above 0."""
    number = _number(seed, what) % sum(weights.values())
    for key, weight in weights.items():
        if number < weight:
            return key
        number -= weight
    raise ValueError("no weight is above 0")


def branch_at(chance: Mapping[str, Branch], rolled: int) -> str:
    """The branch that a roll from 1 to 100 falls on, reading the odds in file order."""
    reached = 0
    for branch in chance.values():
        reached += branch.odds
        if rolled <= reached:
            return branch.id
    return list(chance)[-1]
