"""Candidates for a security dilemma, as plain data."""

from typing import Literal

from tabletop.debrief.datum import Datum
from tabletop.debrief.distance_model import Scope

RULE = (
    "What one team did in one turn is a candidate if the mean of all signals recorded for it is 0 "
    "or more; if two or more teams that it had addressed with 0 or more on average read it below "
    "0; and if at least one of these readers took a firmer step in a later turn: its own mean "
    "signal to that team is then below 0, and lower than in the last turn before for which it "
    "recorded one. Of each reader the first such step is given. Readers of the same group count "
    "too, and are marked as allies."
)
NOT_COUNTED = (
    "Not counted: readings that count in no gap (not asked, not answered, 'cannot tell', no signal "
    "recorded, acts unseen, not chosen or not standing as chosen); steps of teams that did not "
    "read the act as pressure; steps with no signal recorded in an earlier turn to hold them "
    "against; and steps without a recorded signal, whatever they did to an indicator. That a step "
    "came after an act does not show that it came of it: people confirm or reject each candidate."
)


class SignalIn(Datum):
    """A team's mean signal to another in one turn, and the commits where it was entered."""

    turn: str
    signal: float
    commits: tuple[int, ...]


class PressedReader(Datum):
    """A team that read the act as pressure although it had been addressed with 0 or more."""

    reader: str
    scope: Scope
    signal: float
    reading: int
    commit: int


class FirmerStep(Datum):
    """The reader's first later acts with a lower signal, below 0, to the team it had so read.

    `before` is its last signal before that. `known` says whether that team learned of these acts,
    `reading` how it took them (None: no figure given).
    """

    reader: str
    turn: str
    acts: tuple[str, ...]
    labels: tuple[str, ...]
    before: SignalIn
    signal: SignalIn
    known: bool
    reading: int | None
    commits: tuple[int, ...]


class DilemmaCandidate(Datum):
    """One act with its readers and their steps. `id` is the same in every session of a scenario.

    `signal` is the mean of all signals of `acts`; `commits` are the whole chain in order. `status`
    is for people: nothing in a log confirms or rejects a candidate.
    """

    id: str
    turn: str
    actor: str
    acts: tuple[str, ...]
    labels: tuple[str, ...]
    signal: float
    read_as_pressure: tuple[PressedReader, ...]
    firmer_steps: tuple[FirmerStep, ...]
    commits: tuple[int, ...]
    status: Literal["open", "confirmed", "rejected"] = "open"


class Dilemmas(Datum):
    """The candidates in the order of the game, with the rule that found them and its limits."""

    rule: str = RULE
    not_counted: str = NOT_COUNTED
    candidates: tuple[DilemmaCandidate, ...]
