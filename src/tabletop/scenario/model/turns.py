"""One round of play: injects, decisions, outcomes, and the turn that comes after."""

from typing import Literal

from pydantic import Field

from tabletop.scenario.fields import EffectField, Release, ReleaseField, WhenField
from tabletop.scenario.model.options import Decision
from tabletop.scenario.model.parties import ChannelField
from tabletop.scenario.parts import ById, Id, Ids, KnownTo, Named, Part, Teams, meanings
from tabletop.scenario.wording import Text


class Inject(Named):
    """News that reaches some or all teams while they deliberate."""

    title: Text = Field(
        description="The inject in a few words, as the facilitator's queue and the card show it.",
        examples=["Two figures"],
    )
    release: ReleaseField = Field(
        default=Release("start"),
        description=(
            "When the inject comes due: `start`, as the turn opens; `minute N`, N minutes of the "
            "turn's clock later, 0 to 999; `manual`, only when the facilitator releases it."
        ),
        examples=["minute 10"],
    )
    scenario_time: Text = Field(
        description="When it happens in the story, as the card shows it. Never used for order.",
        examples=["D-42 09:10"],
    )
    to: Teams = Field(
        description="Who receives it: `all`, or a list of team ids. No other team learns of it.",
        examples=["all", ["lithuania", "poland"]],
    )
    channel: ChannelField = Field(
        description="How it arrives: a built-in channel, or the id of one from `channels`.",
        examples=["press"],
    )
    from_: Text = Field(
        alias="from",
        description="Who speaks, as the card shows it.",
        examples=["A news agency"],
    )
    text: Text = Field(
        description="What arrives, word for word. Markdown may be used.",
        examples=["Two figures for the same exercise stand in this morning's papers."],
    )
    when: WhenField | None = Field(
        default=None,
        description=(
            "A condition, read when the inject comes due: if it does not hold, the inject lapses "
            "for good. It may read the cause card. Left out: it always goes out."
        ),
        examples=["tension at least strained and not invitation_sent"],
    )
    effects: tuple[EffectField, ...] = Field(
        default=(),
        description="What changes in the game as the inject goes out, in order. Left out: nothing.",
        examples=[["tension up 1"]],
    )
    bears: dict[Id, Literal["helps", "embarrasses"]] = Field(
        default={},
        description=(
            "For which teams the news is good or bad, by team id: `helps` or `embarrasses`. Used "
            "to count whether a scenario treats teams alike; no team sees it. Left out: for none."
        ),
        examples=[{"belarus": "embarrasses"}],
    )
    note: Text | None = Field(
        default=None,
        description="A note that only the facilitator reads.",
        examples=["Give them two minutes before you hand out the second card."],
    )
    expected: dict[Id, Text] = Field(
        default={},
        description=(
            "What you expect teams to do about it, each under an id of your choice, such as a "
            "team's. For the facilitator and the printed list of injects. Left out: nothing."
        ),
        examples=[{"poland": "Poland asks for an explanation."}],
    )
    objectives: Ids = Field(
        default=(),
        description="The ids of the objectives that the inject serves. Left out: none.",
        examples=[["verify"]],
    )
    facts: Ids = Field(
        default=(),
        description="The ids of the facts that the inject rests on. Left out: none.",
        examples=[["csbm_record"]],
    )
    mechanisms: Ids = Field(
        default=(),
        description="The ids of the real-world mechanisms that come into play. Left out: none.",
        examples=[["csbm_bilateral"]],
    )


class Outcome(Named):
    """A consequence of several teams' choices, read in file order after time has been called."""

    title: Text | None = Field(
        default=None,
        description="The outcome in a few words. Left out: it is listed by its text.",
        examples=["Face to face"],
    )
    when: WhenField = Field(
        description=(
            "The condition under which it happens. It may read what this turn's decisions chose, "
            "outcomes further up, and the cause card."
        ),
        examples=["arda_open chose patrol and coria_open chose protest"],
    )
    text: Text = Field(
        description="What happens, as it is told at assessment to the teams that learn of it.",
        examples=["Two boats meet at the shoal."],
    )
    known_to: KnownTo = Field(
        default="all",
        description="Which teams learn of it: `all`, `nobody`, or a list of team ids.",
        examples=["all", ["arda", "borsa"]],
    )
    effects: tuple[EffectField, ...] = Field(
        default=(),
        description=(
            "What changes in the game, in order, after all options have been counted. "
            "Left out: nothing."
        ),
        examples=[["tension up 1", "hotline becomes suspended"]],
    )
    mechanisms: Ids = Field(
        default=(),
        description="The ids of the real-world mechanisms that show in it. Left out: none.",
        examples=[["csbm_bilateral"]],
    )
    facts: Ids = Field(
        default=(),
        description="The ids of the facts that it rests on. Left out: none.",
        examples=[["csbm_record"]],
    )
    note: Text | None = Field(
        default=None,
        description="A note that only the facilitator reads.",
        examples=["Reject this outcome if the teams have agreed otherwise."],
    )


class Next(Part):
    """Which turn follows if the condition holds."""

    turn: Id = Field(
        description="The id of a turn that stands further down in the file.",
        examples=["standoff"],
    )
    when: WhenField | None = Field(
        default=None,
        description=(
            "The condition under which that turn follows. Left out: always; only the last entry "
            "can do without."
        ),
        examples=["invitation_sent"],
    )


class Turn(Named):
    """One round: a briefing, injects, a decision of each team, outcomes."""

    title: Text = Field(
        description="The turn's title, as it is shown in the room.",
        examples=["Forty-two days"],
    )
    scenario_time: Text = Field(
        description="When the turn takes place in the story, as it is shown in the room.",
        examples=["D-42"],
    )
    minutes: int = Field(
        ge=1,
        le=600,
        description="How long teams deliberate, in minutes of real time, 1 to 600.",
        examples=[40],
    )
    briefing: Text = Field(
        description="What all know when the turn opens; read out. Markdown may be used.",
        examples=["A buoy lies where it did not lie yesterday."],
    )
    poll: Literal["focus", "full", "off"] = Field(
        default="focus",
        description=(
            "About whom each team is asked at assessment what the other meant by its act, and "
            "whose decision it was."
        ),
        examples=["full"],
        json_schema_extra=meanings(
            focus="The two other teams whose acts matter most.",
            full="Every other team whose act it learned of.",
            off="Nobody; no poll is held.",
        ),
    )
    objectives: Ids = Field(
        default=(),
        description="The ids of the objectives that the turn serves. Left out: none.",
        examples=[["verify"]],
    )
    facts: Ids = Field(
        default=(),
        description="The ids of the facts to have at hand in this turn. Left out: none.",
        examples=[["csbm_record"]],
    )
    note: Text | None = Field(
        default=None,
        description="A note that only the facilitator reads.",
        examples=["Keep the coffee break for after the vote."],
    )
    injects: ById[Inject] = Field(
        default={},
        description=(
            "The turn's injects, each under an id that no other inject, decision or outcome of the "
            "scenario has. Those due at the same minute go out in file order. Left out: none."
        ),
        examples=[
            {
                "two_figures": {
                    "title": "Two figures",
                    "scenario_time": "D-42 09:10",
                    "to": "all",
                    "channel": "press",
                    "from": "A news agency",
                    "text": "Two figures for the same exercise stand in this morning's papers.",
                    "effects": ["tension up 1"],
                }
            }
        ],
    )
    decisions: ById[Decision] = Field(
        default={},
        description=(
            "The turn's decisions, usually one for each team, each under an id that no other "
            "inject, decision or outcome of the scenario has. Left out: none."
        ),
        examples=[
            {
                "arda_talks": {
                    "team": "arda",
                    "question": "What does Arda bring?",
                    "options": {
                        "charts": {"label": "Bring the charts", "text": "All of them."},
                        "demand": {"label": "Demand an apology", "text": "In writing."},
                    },
                    "default": "demand",
                }
            }
        ],
    )
    outcomes: ById[Outcome] = Field(
        default={},
        description=(
            "Consequences of several teams' choices, each under an id that no other inject, "
            "decision or outcome of the scenario has. Left out: none."
        ),
        examples=[
            {
                "face_off": {
                    "when": "arda_open chose patrol and coria_open chose protest",
                    "text": "Two boats meet at the shoal.",
                    "effects": ["tension up 2"],
                }
            }
        ],
    )
    next: tuple[Next, ...] = Field(
        default=(),
        description=(
            "Which turn follows: the first entry whose condition holds. Left out, or if none "
            "holds: the hot wash."
        ),
        examples=[[{"turn": "talks", "when": "invitation_sent"}, {"turn": "standoff"}]],
    )
