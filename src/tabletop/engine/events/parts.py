"""Plain values that several events carry."""

from typing import Literal

from tabletop.engine.words import Record


class Share(Record):
    """What one cause added to a change: steps of an indicator or stock, or a status or mark."""

    cause: str
    by: int | str | bool


class Change(Record):
    """One thing of the game that changed: before, what each cause added, after (clamped).

    `key` is an indicator's key (`trust:a:b`), an instrument's or a milestone's id.
    """

    what: Literal["indicator", "status", "stock", "milestone"]
    key: str
    before: int | str | bool
    shares: tuple[Share, ...]
    after: int | str | bool


class Step(Record):
    """Changes that came at once: all teams' options together, or one inject, outcome or ruling."""

    cause: str
    changes: tuple[Change, ...] = ()


class Standing(Record):
    """What a team tried and what stood at the call; an `option` of None is a free action."""

    decision: str
    team: str
    tried: str | None
    option: str | None
    why: Literal["chosen", "free", "default", "absent", "consent_refused", "voided"]


class BranchTaken(Record):
    """How a chance fell in what was applied; `roll` is the number from 1 to 100, if any."""

    decision: str
    option: str
    branch: str
    roll: int | None
