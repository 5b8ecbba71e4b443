"""What moved each indicator, by whom and how much, as plain data."""

from typing import Literal

from tabletop.debrief.datum import Datum

CauseKind = Literal["act", "chance", "inject", "outcome", "ruling"]
"""What sort of cause moved something. A ruling counts for the steps that it put in the place of
those that the scenario wrote, and for all that had none: free actions, agreements, additions."""


class MoverCause(Datum):
    """One cause in words, with all steps that it added."""

    cause: str
    asked: int
    moved: float
    commits: tuple[int, ...]


class Mover(Datum):
    """The steps of one team's acts, of its chances, or of all injects, outcomes or rulings.

    `asked` sums the steps that the causes stated, `moved` those that came about inside the range:
    where several at once would have gone beyond its end, each counts for its part of what was
    left, to two decimals. `team` is None for injects, outcomes and rulings.
    """

    kind: CauseKind
    team: str | None
    asked: int
    moved: float
    commits: tuple[int, ...]
    causes: tuple[MoverCause, ...]


class IndicatorMovement(Datum):
    """An indicator from start to end: `asked` + `held` = `change` = end - start.

    `held` are the steps that the ends of the range held back. The `moved` of all movers add up to
    `change`, but for rounding. Movers stand in the order in which they first moved it.
    """

    key: str
    name: str
    start: int
    end: int
    change: int
    asked: int
    held: int
    movers: tuple[Mover, ...]
