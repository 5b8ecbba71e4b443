"""The scenario format, version 1, as frozen models. A key that is not here is refused.

Only what can be said of one value alone is checked here; whether an id exists, a condition can
refer to what it names, and the like, is the work of `references` once the whole file is read.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import (
    BeforeValidator,
    Field,
    StringConstraints,
    ValidationInfo,
)
from pydantic_core import PydanticCustomError

from tabletop.scenario.conditions import Per, Status
from tabletop.scenario.fields import EffectField, Release, ReleaseField, WhenField
from tabletop.scenario.parts import ById, Id, Ids, KnownTo, Named, Part, SeenBy, Teams
from tabletop.scenario.wording import Text, languages_of

FORMAT = 1


class Source(Named):
    """A document that facts and mechanisms rest on."""

    title: Text
    publisher: Text | None = None
    year: int | None = Field(default=None, ge=1900, le=2100)
    url: str | None = None


class Citation(Part):
    """Where in a source something stands."""

    id: Id
    at: Text | None = Field(default=None, description="Chapter heading, article or page.")


class Mechanism(Named):
    """A real-world mechanism that the scenario makes playable."""

    title: Text
    source: Citation


class Fact(Named):
    """An established fact, shown on demand: the answer to "that is not so"."""

    text: Text
    source: Citation
    standing: Literal["established", "reported", "contested", "fictional"]
    counterview: Text | None = None


class Group(Named):
    """An alliance or union of states."""

    name: Text


class Channel(Named):
    """A way for an inject to arrive, beside the built-in ones."""

    name: Text


class Team(Named):
    """A delegation in the room."""

    name: Text
    short: Annotated[str, StringConstraints(pattern=r"^\w{2,4}$")]
    kind: Literal["state", "organisation", "company", "other"] = "state"
    groups: Ids = ()
    public: Text
    brief: Text
    names: dict[Id, Text] = {}


class PairStart(Part):
    """Where an indicator starts between two teams (`directed`: of the first towards the second)."""

    of: tuple[Id, Id]
    start: int


class Indicator(Named):
    """A number that the game keeps; participants see it by the name of its level only."""

    name: Text
    per: Per = Field(default=Per.ALL, strict=False)
    range: tuple[int, int]
    start: int
    starts: dict[Id, int] = {}
    pairs: tuple[PairStart, ...] = ()
    levels: dict[Id, int]
    seen_by: SeenBy = "all"

    @property
    def ladder(self) -> tuple[tuple[str, int], ...]:
        """The levels with the value each begins at, lowest first."""
        return tuple(sorted(self.levels.items(), key=lambda level: level[1]))

    def level(self, value: int) -> str:
        """The id of the level that `value` lies in; the lowest for anything below the ladder."""
        reached = [name for name, floor in self.ladder if value >= floor]
        return reached[-1] if reached else self.ladder[0][0]

    def clamp(self, value: int) -> int:
        """`value`, brought inside the range."""
        low, high = self.range
        return max(low, min(high, value))


class Instrument(Named):
    """A mechanism between parties: a hotline, a quota of visits, a treaty."""

    name: Text
    text: Text | None = None
    parties: Ids
    status: Status = Field(default=Status.ACTIVE, strict=False)
    stock: int | None = Field(default=None, ge=0, description="How many units it holds at most.")
    mechanisms: Ids = ()
    seen_by: SeenBy = "all"


class Milestone(Named):
    """A fact of the game that is or is not. In short form the file gives the text alone."""

    text: Text
    seen_by: SeenBy = "all"


class Cause(Named):
    """A cause card: what really happened, drawn at STARTEX."""

    text: Text
    weight: int = Field(default=1, ge=0, le=1000)
    note: Text | None = None


class Inject(Named):
    """News that reaches some or all teams."""

    title: Text
    release: ReleaseField = Release("start")
    scenario_time: Text
    to: Teams
    channel: Id
    from_: Text = Field(alias="from")
    text: Text
    when: WhenField | None = None
    effects: tuple[EffectField, ...] = ()
    bears: dict[Id, Literal["helps", "embarrasses"]] = {}
    note: Text | None = None
    expected: dict[Id, Text] = {}
    objectives: Ids = ()
    facts: Ids = ()
    mechanisms: Ids = ()


class Seen(Part):
    """How others describe an act: one text for `all`, or another for some teams."""

    all: Text | None = None
    by_team: dict[Id, Text] = {}

    def by(self, team: str) -> Text | None:
        """What `team` sees of the act."""
        return self.by_team.get(team, self.all)


def _seen(value: object, info: ValidationInfo) -> object:
    if isinstance(value, str):
        return {"all": value}
    if not isinstance(value, Mapping) or isinstance(value, Seen):
        return value
    if set(value) <= set(languages_of(info)):
        return {"all": value}
    return {
        "by_team": {team: text for team, text in value.items() if team != "all"},
        **({"all": value["all"]} if "all" in value else {}),
    }


class Consent(Part):
    """Who must agree before an option stands, and which option stands if they do not."""

    of: Annotated[Ids, Field(min_length=1)]
    otherwise: Id


class Branch(Named):
    """One way in which a chance may fall. Odds are percentages and sum to 100 in an option."""

    odds: int = Field(ge=1, le=99)
    text: Text
    effects: tuple[EffectField, ...] = ()


class Option(Named):
    """One thing that a team may choose."""

    label: Text
    text: Text
    seen: Annotated[Seen, BeforeValidator(_seen)] = Seen()
    signal: int = Field(default=0, ge=-3, le=3)
    weight: int = Field(default=1, ge=0, le=1000)
    known_to: KnownTo = "all"
    when: WhenField | None = None
    needs: WhenField | None = None
    consent: Consent | None = None
    effects: tuple[EffectField, ...] = ()
    chance: ById[Branch] = {}
    mechanisms: Ids = ()
    facts: Ids = ()
    note: Text | None = None


class Decision(Named):
    """A question put to one team, with the options that it may choose among."""

    team: Id
    question: Text
    options: Annotated[ById[Option], Field(min_length=2)]
    default: Id
    note: Text | None = None


class Outcome(Named):
    """A consequence of several teams' choices, read when time has been called."""

    title: Text | None = None
    when: WhenField
    text: Text
    known_to: KnownTo = "all"
    effects: tuple[EffectField, ...] = ()
    mechanisms: Ids = ()
    facts: Ids = ()
    note: Text | None = None


class Next(Part):
    """Which turn follows if the condition holds."""

    turn: Id
    when: WhenField | None = None


class Turn(Named):
    """One round: a briefing, injects, a decision of each team, outcomes."""

    title: Text
    scenario_time: Text
    minutes: int = Field(ge=1, le=600)
    briefing: Text
    poll: Literal["focus", "full", "off"] = "focus"
    objectives: Ids = ()
    facts: Ids = ()
    note: Text | None = None
    injects: ById[Inject] = {}
    decisions: ById[Decision] = {}
    outcomes: ById[Outcome] = {}
    next: tuple[Next, ...] = ()


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


def _milestones(value: object, info: ValidationInfo) -> object:
    if not isinstance(value, Mapping):
        return value
    return {key: _milestone(part, languages_of(info)) for key, part in value.items()}


def _milestone(part: object, languages: tuple[str, ...]) -> object:
    short = isinstance(part, str) or (isinstance(part, Mapping) and set(part) <= set(languages))
    return {"text": part} if short else part


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
    milestones: Annotated[ById[Milestone], BeforeValidator(_milestones)] = {}
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


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a scenario file."""
    return Scenario.model_json_schema(by_alias=True)
