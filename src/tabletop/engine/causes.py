"""One cause in adjudication, as rulings and screens speak of it."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from tabletop.engine.state import Ruling
from tabletop.engine.words import Verdict

CauseKind: TypeAlias = Literal["option", "branch", "outcome", "free", "agreement", "added"]


@dataclass(frozen=True, slots=True)
class CauseLine:
    """One cause in adjudication: what it proposes, its arithmetic, and the ruling on it if any.

    `kind` free: a free action without effects yet; `pending`: a chance that awaits pick or roll.
    """

    id: str
    kind: CauseKind
    team: str | None
    title: str
    effects: tuple[str, ...]
    verdict: Verdict | None
    ruling: Ruling | None
    pending: bool = False
    branches: tuple[str, ...] = ()
