"""The session card: what a reader of the record must know of the room, and no name of a person."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

Roles = Literal["own", "swapped"]
Recording = Literal["notes", "audio", "none"]
Attribution = Literal["team", "nobody"]


@dataclass(frozen=True)
class SessionCard:
    """How the room was set up.

    `sizes`: how many people sat in each team, by team id. `roles`: whether participants played
    their own side. `languages`: those spoken in the room. `recording` and `attribution`: what was
    agreed to be kept, and to whom things said may be ascribed. `rehearsal`: that nobody was there.
    """

    sizes: Mapping[str, int] = field(default_factory=dict)
    roles: Roles = "own"
    languages: tuple[str, ...] = ("en",)
    recording: Recording = "notes"
    attribution: Attribution = "team"
    rehearsal: bool = False

    def as_json(self) -> dict[str, Any]:
        """The card as the header of a session keeps it."""
        return {**asdict(self), "sizes": dict(self.sizes), "languages": list(self.languages)}
