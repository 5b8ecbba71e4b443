"""The distance between what acts meant and how they were read, as plain data."""

from typing import Literal

from tabletop.debrief.datum import Datum
from tabletop.engine.words import Whose

Scope = Literal["own_group", "across_groups"]

CANNOT_TELL = "cannot tell"
NOT_ANSWERED = "not answered"
NO_SIGNAL = "no signal recorded"
"""Why an answer has no gap: its actor recorded nothing that it meant the reader to understand."""


class AddressedSignal(Datum):
    """A signal that one decision addressed to the reader, and the commit where it was entered."""

    decision: str
    signal: int
    commit: int


class Distance(Datum):
    """One team's reading of another over a turn, beside what that team meant it to understand.

    `signal` is the mean of `signals`; `gap` is reading minus signal: below 0, the act was taken as
    more pressing than meant, above 0 as more reassuring. `left_out` says in words why there is no
    gap ("" where there is one). `fact` says whose decision it was.
    """

    turn: str
    actor: str
    reader: str
    scope: Scope
    acts: tuple[str, ...]
    signals: tuple[AddressedSignal, ...]
    signal: float | None
    answer: Literal["answered", "cannot_tell", "not_answered"]
    reading: int | None
    whose: Whose | None
    fact: str
    gap: float | None
    left_out: str
    commits: tuple[int, ...]


class Spread(Datum):
    """Gaps taken together: how many answers, their mean, the mean of their size, least and most.

    `deviation` is the standard deviation of the answers counted. Figures are None without answers.
    """

    answers: int
    mean: float | None
    mean_size: float | None
    least: float | None
    most: float | None
    deviation: float | None


class ScopeSummary(Datum):
    """All distances inside one's own group, or across groups."""

    scope: Scope
    gaps: Spread
    cannot_tell: int
    not_answered: int
    no_signal: int
    uncounted: int
    commits: tuple[int, ...]


class ActGap(Datum):
    """One team's acts of a turn against all readings of them."""

    turn: str
    actor: str
    acts: tuple[str, ...]
    gaps: Spread
    cannot_tell: int
    not_answered: int
    commits: tuple[int, ...]


class WhoseSummary(Datum):
    """Whose decision the acts of teams were taken to be, by scope."""

    scope: Scope
    own: int
    ally: int
    cannot_tell: int
    commits: tuple[int, ...]


class Distances(Datum):
    """Every distance in order of turn, then of the file; with what they come to."""

    rows: tuple[Distance, ...]
    scopes: tuple[ScopeSummary, ...]
    acts: tuple[ActGap, ...]
    whose: tuple[WhoseSummary, ...]
