"""A scenario that is being begun: what is known of it so far, and what is still to be written."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tabletop.authoring.msel.imported.people import Team
from tabletop.scenario.fields import Release

TO_BE_WRITTEN = "To be written."


@dataclass(frozen=True)
class InjectDraft:
    """An inject. `comment` says what the list said in words that stand nowhere else."""

    id: str
    title: str
    release: Release
    scenario_time: str
    to: tuple[str, ...]
    channel: str
    sender: str
    text: str
    expected: str = ""
    objectives: tuple[str, ...] = ()
    note: str = ""
    comment: str = ""


@dataclass
class TurnDraft:
    """A turn with its injects; each team's decision in it is still to be written."""

    id: str
    title: str
    scenario_time: str
    minutes: int
    decisions: Mapping[str, str]
    injects: list[InjectDraft] = field(default_factory=list)
    note: str = ""
    comment: str = ""
    minutes_known: bool = False


@dataclass
class Draft:
    """A scenario. `comments` stand at the head of its file."""

    id: str
    title: str
    summary: str
    language: str
    opens: str = ""
    comments: list[str] = field(default_factory=list)
    objectives: dict[str, str] = field(default_factory=dict)
    channels: dict[str, str] = field(default_factory=dict)
    teams: list[Team] = field(default_factory=list)
    turns: list[TurnDraft] = field(default_factory=list)
