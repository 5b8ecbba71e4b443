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
from tabletop.scenario.model.parties import CHANNELS, Channel, Group, Team
from tabletop.scenario.model.sources import Fact, Mechanism, Source
from tabletop.scenario.model.turns import Inject, Outcome, Turn
from tabletop.scenario.parts import ById, Id, KnownTo, Named, Part, Teams
from tabletop.scenario.wording import DEFAULT_LANGUAGES, Language, Text

FORMAT = 1
VERSION_PATTERN = r"^[0-9]+\.[0-9]+\.[0-9]+$"


class Ending(Named):
    """How a game may stand at the end; the first whose condition holds is read out."""

    title: Text = Field(
        description="The ending in a few words, as it is shown in the room.",
        examples=["Quiet water"],
    )
    text: Text = Field(
        description="How things stand; read out as the hot wash begins. Markdown may be used.",
        examples=["The strait is quiet, and the commission meets again in spring."],
    )
    when: WhenField | None = Field(
        default=None,
        description=(
            "The condition under which the game ends so. It may not read the cause card. The last "
            "ending has none, so that every game has an ending; every other has one."
        ),
        examples=["tension at most calm"],
    )


class HotWashQuestion(Named):
    """A question for the hot wash."""

    ask: Text = Field(
        description="The question, as the facilitator puts it.",
        examples=["What would you have needed to know?"],
    )
    of: Teams = Field(
        default="all",
        description="Which teams are asked: `all`, or a list of team ids.",
        examples=["all", ["coria"]],
    )


class Setting(Part):
    """When and where the fiction begins, and where it departs from what is known."""

    opens: str = Field(
        description="The day on which the story begins, as year-month-day or in words.",
        examples=["2021-07-12"],
    )
    place: Text = Field(
        description="Where the story takes place.",
        examples=["A strait between Arda, Borsa and Coria"],
    )
    departures: Text = Field(
        description="What this fiction leaves out or changes of what is known; all may read it.",
        examples=["The incident and all that follows are invented."],
    )


def _readable_format(value: object) -> object:
    if type(value) is int and value == FORMAT:
        return value
    raise PydanticCustomError(
        "format", "this program reads scenarios of format {known}", {"known": FORMAT}
    )


class Scenario(Part):
    """A whole scenario. Ids of injects, decisions and outcomes are unique in it."""

    format: Annotated[Literal[1], BeforeValidator(_readable_format)] = Field(
        description="The version of the file format; 1 is the only one so far.",
        examples=[1],
    )
    id: Id = Field(
        description=(
            "The scenario's id: lower-case letters, digits and _, beginning with a letter. "
            "Commands name the scenario by it."
        ),
        examples=["west_2021_transparency"],
    )
    version: Annotated[str, StringConstraints(pattern=VERSION_PATTERN)] = Field(
        description=(
            "The scenario's own version, three numbers with dots. Raise it whenever the file "
            "changes after it was played."
        ),
        examples=["1.0.0"],
    )
    languages: Annotated[tuple[Language, ...], Field(min_length=1)] = Field(
        default=DEFAULT_LANGUAGES,
        description=(
            "The languages of the file's texts, as codes. The first one is used where a text "
            "lacks the language that is wanted."
        ),
        examples=[["en"], ["en", "ru"]],
    )
    title: Text = Field(
        description="The scenario's title.",
        examples=["The strait", {"en": "The strait", "ru": "Пролив"}],
    )
    summary: Text = Field(
        description="One paragraph on what the exercise is about, which a participant may read.",
        examples=["Three states, a narrow strait, and a buoy that lies where it did not lie."],
    )
    setting: Setting = Field(
        description="When and where the story begins, and where it departs from what is known.",
        examples=[
            {
                "opens": "2031-03-04",
                "place": "A strait between Arda, Borsa and Coria",
                "departures": "All of it is invented.",
            }
        ],
    )
    control_plays: dict[Id, Text] = Field(
        default={},
        description=(
            "Powers and bodies that are not in the room and for which the facilitator speaks, each "
            "under an id that no team has. Left out: none."
        ),
        examples=[{"osce": "OSCE secretariat", "press": "Media"}],
    )
    objectives: dict[Id, Text] = Field(
        default={},
        description="What the exercise is meant to practise, each under an id. Left out: none.",
        examples=[{"verify": "Use verification measures under time pressure"}],
    )
    mechanisms: ById[Mechanism] = Field(
        default={},
        description=(
            "Real-world mechanisms that the scenario makes playable, each under an id. "
            "Left out: none."
        ),
        examples=[
            {
                "direct_channels": {
                    "title": "Direct military-to-military channels",
                    "source": {"id": "vienna_document", "at": "chapter III"},
                }
            }
        ],
    )
    sources: ById[Source] = Field(
        default={},
        description="The documents that facts and mechanisms rest on, each under an id.",
        examples=[{"vienna_document": {"title": "Vienna Document 2011", "publisher": "OSCE"}}],
    )
    facts: ById[Fact] = Field(
        default={},
        description=(
            "Established facts, each under an id: shown on demand, as the answer to "
            '"that is not so". Left out: none.'
        ),
        examples=[
            {
                "visits_made": {
                    "text": "Nine visits took place in ten years.",
                    "source": {"id": "vienna_document", "at": "chapter IX"},
                    "standing": "established",
                }
            }
        ],
    )
    channels: ById[Channel] = Field(
        default={},
        description=(
            "The scenario's own channels for injects, each under an id, beside the built-in ones: "
            f"{', '.join(CHANNELS)}. Left out: none."
        ),
        examples=[{"bulletin": {"name": "The Commission's bulletin"}}],
    )
    groups: ById[Group] = Field(
        default={},
        description="Alliances and unions of states, each under an id. Left out: none.",
        examples=[{"league": {"name": "League"}}],
    )
    teams: Annotated[ById[Team], Field(min_length=2)] = Field(
        description="The delegations in the room, each under an id; two at least.",
        examples=[
            {
                "arda": {
                    "name": "Arda",
                    "short": "ARD",
                    "public": "A coastal state.",
                    "brief": "You want calm, and your shoal.",
                },
                "coria": {
                    "name": "Coria",
                    "short": "COR",
                    "public": "A state across the strait.",
                    "brief": "You want to be asked first.",
                },
            }
        ],
    )
    indicators: ById[Indicator] = Field(
        default={},
        description=(
            "Numbers that the game keeps, each under an id that no instrument or milestone has. "
            "Left out: none."
        ),
        examples=[
            {
                "tension": {
                    "name": "Tension",
                    "range": [0, 10],
                    "start": 4,
                    "levels": {"calm": 0, "strained": 4, "acute": 7},
                }
            }
        ],
    )
    instruments: ById[Instrument] = Field(
        default={},
        description=(
            "Mechanisms between teams, each under an id that no indicator or milestone has. "
            "Left out: none."
        ),
        examples=[{"hotline": {"name": "Naval hotline", "parties": ["arda", "coria"]}}],
    )
    milestones: Milestones = Field(
        default={},
        description=(
            "Facts of the game that are or are not, each under an id that no indicator or "
            "instrument has. None is reached when play begins. Left out: none."
        ),
        examples=[{"invitation_sent": "An invitation to observe went out"}],
    )
    causes: ById[Cause] = Field(
        default={},
        description=(
            "Cause cards, each under an id: what really happened. One is drawn at STARTEX, or "
            "picked by the facilitator. Left out: the scenario has no hidden cause."
        ),
        examples=[
            {
                "drift": {"text": "The buoy had drifted in a storm.", "weight": 3},
                "drill": {"text": "The buoy was moved in a drill."},
            }
        ],
    )
    turns: Annotated[ById[Turn], Field(min_length=1)] = Field(
        description=(
            "The turns, each under an id; one at least. Play begins with the first, and goes only "
            "down the file."
        ),
        examples=[
            {
                "opening": {
                    "title": "The buoy",
                    "scenario_time": "D+0",
                    "minutes": 30,
                    "briefing": "A buoy lies where it did not lie yesterday.",
                }
            }
        ],
    )
    endings: Annotated[ById[Ending], Field(min_length=1)] = Field(
        description=(
            "How a game may end, each under an id; one at least. The first whose condition holds "
            "is read out; the last has no condition."
        ),
        examples=[
            {
                "quiet": {
                    "title": "Quiet water",
                    "text": "The strait is quiet.",
                    "when": "tension at most calm",
                },
                "unsettled": {
                    "title": "Unsettled",
                    "text": "The buoy is talked about for years.",
                },
            }
        ],
    )
    hot_wash: ById[HotWashQuestion] = Field(
        default={},
        description="Questions for the hot wash, each under an id. Left out: none.",
        examples=[{"needed": {"ask": "What would you have needed to know?"}}],
    )
    accepted: dict[str, Text] = Field(
        default={},
        description=(
            "Findings of `tabletop check` that stand as they are: each code with the reason why. "
            "Left out: none."
        ),
        examples=[{"fairness-briefs": "Borsa is new to the strait and is told more of it."}],
    )

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

    def starts(self) -> dict[str, int]:
        """Where every value that the game keeps starts, by key."""
        return {
            key: _start(self.indicators[indicator], teams)
            for key, indicator, teams in self.indicator_keys()
        }


def _start(indicator: Indicator, teams: tuple[str, ...]) -> int:
    value = indicator.start
    if len(teams) == 1:
        value = indicator.starts.get(teams[0], value)
    for pair in indicator.pairs:
        same = set(pair.of) == set(teams) if indicator.per is Per.PAIR else pair.of == teams
        value = pair.start if same else value
    return value


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
