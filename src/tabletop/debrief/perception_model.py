"""Whose decision acts were taken to be, against whose they were, as plain data."""

from typing import Literal

from tabletop.debrief.datum import Datum
from tabletop.debrief.distance_model import Scope

Fact = Literal["own", "consent", "refused", "control", "none"]
"""Whose decision it was: its own; its own with a consent that it needed; not as it chose, since
that consent was refused; control's in its place; nobody's (a default)."""


class WhoseAnswers(Datum):
    """How many readers took an act for the team's own, for an ally's, or could not tell."""

    own: int
    ally: int
    cannot_tell: int


class WhoseByAct(Datum):
    """One team's acts of a turn: whose decision they were, and whose they were taken to be.

    `consent_of` names the teams whose consent was asked for what the team tried.
    """

    turn: str
    actor: str
    acts: tuple[str, ...]
    fact: Fact
    consent_of: tuple[str, ...]
    own_group: WhoseAnswers
    across_groups: WhoseAnswers
    commits: tuple[int, ...]


class WhoseByFact(Datum):
    """All acts of which the same is true, read inside the own group or across groups."""

    fact: Fact
    scope: Scope
    answers: WhoseAnswers
    commits: tuple[int, ...]


class Perception(Datum):
    """By act in the order of the game, then by what was the fact. Only what somebody answered."""

    acts: tuple[WhoseByAct, ...]
    facts: tuple[WhoseByFact, ...]
