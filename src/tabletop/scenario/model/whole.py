"""A whole scenario file: its opening keys, its parts in their order, its endings."""

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from tabletop.scenario.conditions import Per
from tabletop.scenario.fields import WhenField
from tabletop.scenario.model.board import Cause, Indicator, Instrument, Milestones
from tabletop.scenario.model.options import Decision
from tabletop.scenario.model.parties import Channel, Group, Team
from tabletop.scenario.model.sources import Fact, Mechanism, Source
from tabletop.scenario.model.turns import Inject, Outcome, Turn
from tabletop.scenario.parts import ById, Id, KnownTo, Named, Part, Teams
from tabletop.scenario.wording import Text

FORMAT = 1


class Ending(Named):
    """How a game may stand at the end; the first whose condition holds is read out."""

    title: Text
    text: Text
    when: WhenField | None = None


class HotWashQuestion(Named):
    """A question for the hot wash."""

    ask: Text
    of: Teams = "all"


class Setting(Part):
    """When and where the fiction begins, and where it departs from what is known."""

    opens: str
    place: Text
    departures: Text


def _readable_format(value: object) -> object:
    if type(value) is int and value == FORMAT:
        return value
    raise PydanticCustomError(
        "format", "this program reads scenarios of format {known}", {"known": FORMAT}
    )


class Scenario(Part):
    """A whole scenario. Ids of injects, decisions and outcomes are unique in it."""

    format: Annotated[Literal[1], BeforeValidator(_readable_format)]
    id: Id
    version: Annotated[str, StringConstraints(pattern=r"^\d+\.\d+\.\d+$")]
    languages: Annotated[tuple[str, ...], Field(min_length=1)] = ("en",)
    title: Text
    summary: Text
    setting: Setting
    control_plays: dict[Id, Text] = {}
    objectives: dict[Id, Text] = {}
    mechanisms: ById[Mechanism] = {}
    sources: ById[Source] = {}
    facts: ById[Fact] = {}
    channels: ById[Channel] = {}
    groups: ById[Group] = {}
    teams: Annotated[ById[Team], Field(min_length=2)]
    indicators: ById[Indicator] = {}
    instruments: ById[Instrument] = {}
    milestones: Milestones = {}
    causes: ById[Cause] = {}
    turns: Annotated[ById[Turn], Field(min_length=1)]
    endings: Annotated[ById[Ending], Field(min_length=1)]
    hot_wash: ById[HotWashQuestion] = {}
    accepted: dict[str, Text] = {}

    @cached_property
    def injects(self) -> dict[str, Inject]:
        """Every inject by id, in file order."""
        return {one.id: one for turn in self.turns.values() for one in turn.injects.values()}

    @cached_property
    def decisions(self) -> dict[str, Decision]:
        """Every decision by id, in file order."""
        return {one.id: one for turn in self.turns.values() for one in turn.decisions.values()}

    @cached_property
    def outcomes(self) -> dict[str, Outcome]:
        """Every outcome by id, in file order."""
        return {one.id: one for turn in self.turns.values() for one in turn.outcomes.values()}

    @cached_property
    def turn_of(self) -> dict[str, str]:
        """The id of the turn that an inject, decision or outcome stands in."""
        return {
            one: turn.id
            for turn in self.turns.values()
            for one in (*turn.injects, *turn.decisions, *turn.outcomes)
        }

    def recipients(self, audience: KnownTo) -> tuple[str, ...]:
        """The team ids that `all`, `nobody` or a list of ids stands for, in file order."""
        match audience:
            case "all":
                return tuple(self.teams)
            case "nobody":
                return ()
            case _:
                return tuple(team for team in self.teams if team in audience)

    def allied(self, one: str, other: str) -> bool:
        """Whether two different teams share a group."""
        shared = set(self.teams[one].groups) & set(self.teams[other].groups)
        return one != other and bool(shared)

    def indicator_keys(self) -> Iterator[tuple[str, str, tuple[str, ...]]]:
        """(key, indicator id, teams) of every value that the game keeps, in file order."""
        for indicator in self.indicators.values():
            for teams in _holders(indicator.per, tuple(self.teams)):
                yield ":".join((indicator.id, *teams)), indicator.id, teams


def _holders(per: Per, teams: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    match per:
        case Per.ALL:
            yield ()
        case Per.TEAM:
            yield from ((team,) for team in teams)
        case Per.PAIR:
            ordered = sorted(teams)
            yield from ((a, b) for i, a in enumerate(ordered) for b in ordered[i + 1 :])
        case Per.DIRECTED:
            yield from ((a, b) for a in teams for b in teams if a != b)
