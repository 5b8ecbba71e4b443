"""What is known of a session beside its log: the header of its file."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class SessionFacts:
    """The identity of a session.

    `scenario_sha256` is that of the scenario as it was frozen into the session; `rules` the version
    of the rules of play; `created_at` a wall time (ISO 8601, UTC); `card` the session card, which
    holds no names of people; `head` the short code that shows a tail cut off.
    """

    session: str
    scenario_id: str
    scenario_version: str
    scenario_sha256: str
    seed: int
    engine_version: str
    rules: int
    created_at: str
    card: Mapping[str, Any]
    head: str
