"""Who takes part: groups of states, teams; and the ways in which news reaches them."""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from tabletop.scenario.parts import Id, Ids, Named, meanings, shared
from tabletop.scenario.wording import Text

SHORT_PATTERN = (
    r"^[^\u0000-\u002f\u003a-\u0040\u005b-\u005e\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9"
    r"\u00bb-\u00bf\u00d7\u00f7\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u2e00-\u2e7f\u3000-\u3004"
    r"\u3008-\u3020\ufe00-\ufe0f"
    "\U0001f000-\U0001faff"
    r"]{2,4}$"
)
"""Letters, digits and _ of any script: what is left without blanks, punctuation and symbols.

Written so that the loader's, Python's and an editor's regular expressions all read it alike.
"""

CHANNELS: Mapping[str, str] = {
    "press": "Newspapers, agencies, radio and television.",
    "cable": "A written message from the team's own capital or services.",
    "phone": "A call, told by whoever took it.",
    "radar": "A picture from radar or another sensor.",
    "social": "Social networks and forums.",
    "note": "A diplomatic note, or any formal letter between states.",
    "briefing": "A talk by the team's own staff.",
    "hotline": "A direct line between capitals or headquarters.",
    "meeting": "What was said or read out at a meeting.",
}
"""The channels that every scenario has, each with what arrives by it."""

CHANNEL_NAMES: Mapping[str, str] = {
    "phone": "telephone",
    "radar": "radar picture",
    "social": "social networks",
    "note": "formal note",
}
"""What those channels are called where their id is not the word for it."""

ChannelField = Annotated[Id, shared("AnyChannel")]


class Group(Named):
    """An alliance or union of states."""

    name: Text = Field(
        description="The group's name, as it is shown in the room.",
        examples=["Alliance"],
    )


class Channel(Named):
    """A way for an inject to arrive, beside the built-in ones."""

    name: Text = Field(
        description="The channel's name, as it stands on the card of an inject.",
        examples=["Flight-plan desk"],
    )


class Team(Named):
    """A delegation in the room."""

    name: Text = Field(
        description="The team's name, as it is shown in the room.",
        examples=["Poland"],
    )
    short: Annotated[str, StringConstraints(pattern=SHORT_PATTERN)] = Field(
        description=(
            "Two to four letters that stand for the team in narrow columns and on badges. "
            "No two teams have the same."
        ),
        examples=["POL"],
    )
    kind: Literal["state", "organisation", "company", "other"] = Field(
        default="state",
        description="What the team represents.",
        examples=["state"],
        json_schema_extra=meanings(
            state="A state.",
            organisation="An international organisation or alliance.",
            company="A company, such as an operator of a pipeline or a port.",
            other="Anything else: a movement, a city, a church.",
        ),
    )
    groups: Ids = Field(
        default=(),
        description=(
            "The ids of the groups that the team belongs to, from the file's `groups`. "
            "Two teams with a group in common count as allies. Left out: none."
        ),
        examples=[["nato"]],
    )
    public: Text = Field(
        description="One paragraph on the team that all may read.",
        examples=["Delegation of the Ministry of Foreign Affairs and the Border Guard."],
    )
    brief: Text = Field(
        description=(
            "What the team wants, fears and knows when play begins. Only this team and the "
            "facilitator read it. Markdown may be used."
        ),
        examples=["You want the border quiet, and your neighbours to hear it from you first."],
    )
    names: dict[Id, Text] = Field(
        default={},
        description=(
            "The team's own names for things that others call otherwise, each under an id of your "
            "choice. Left out: none."
        ),
        examples=[{"shoal": "Arda shoal"}],
    )
