"""When the cause card is turned over.

The card lies from STARTEX on, but play cannot be told apart by it before something reads it that
has consequences. Until then it is left undrawn: one state stands for all cards, and what reads the
card without consequence is counted card by card. That keeps states as many times fewer as there
are cards.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from tabletop.explore.things import CAUSE, Name, moved, read_by
from tabletop.scenario.effects import Effect
from tabletop.scenario.model import Inject, Outcome, Turn

Stage = Literal["opening", "settling"]


@dataclass(frozen=True, eq=False)
class Followed:
    """A turn with the injects and outcomes that are followed in it."""

    turn: Turn
    injects: tuple[Inject, ...]
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True)
class Draw:
    """Where the card is turned over: as a turn opens, or before its outcomes; None: never."""

    turn: str | None
    stage: Stage = "opening"


def draw(turns: Iterable[Followed], kept: frozenset[Name]) -> Draw:
    """The first place in the file where the card can have consequences."""
    for one in turns:
        if any(consequential(inject, kept) for inject in one.injects):
            return Draw(one.turn.id, "opening")
        outcomes = any(consequential(outcome, kept) for outcome in one.outcomes)
        if outcomes or _leads(one.turn):
            return Draw(one.turn.id, "settling")
    return Draw(None)


def _leads(turn: Turn) -> bool:
    return any(CAUSE in read_by(entry.when) for entry in turn.next)


def consequential(one: Inject | Outcome, kept: frozenset[Name]) -> bool:
    """Whether reading the card here makes a difference to play.

    For an inject by hand it does in any case: where it can go out, there are two ways on.
    """
    if CAUSE not in read_by(one.when):
        return False
    if isinstance(one, Inject):
        by_hand = one.release.kind == "manual"
        return by_hand or ("released", one.id) in kept or _moves_any(one.effects, kept)
    return ("happened", one.id) in kept or _moves_any(one.effects, kept)


def _moves_any(effects: tuple[Effect, ...], kept: frozenset[Name]) -> bool:
    return any(moved(effect) in kept for effect in effects)
