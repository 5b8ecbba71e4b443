"""What a team decides: a question, and the options with their effects and conditions."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import BeforeValidator, Field, ValidationInfo

from tabletop.scenario.fields import EffectField, WhenField
from tabletop.scenario.parts import ById, Id, Ids, KnownTo, Named, Part, shared
from tabletop.scenario.wording import Text, languages_of


class Seen(Part):
    """How others describe an act: one text for `all`, or another for some teams."""

    all: Text | None = Field(
        default=None,
        description="What every team sees that has no text of its own; None if it sees nothing.",
        examples=["Coria shows a log."],
    )
    by_team: dict[Id, Text] = Field(
        default={},
        description="What single teams see, by team id. The file has these beside `all`.",
        examples=[{"arda": "Coria shows Arda a log."}],
    )

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


SeenField = Annotated[Seen, BeforeValidator(_seen), shared("Seen")]


class Consent(Part):
    """Who must agree before an option stands, and which option stands if they do not."""

    of: Annotated[Ids, Field(min_length=1)] = Field(
        description=(
            "The ids of the teams that are asked, one at least. All must agree; silence when time "
            "is called counts as no. They see who asks, the label and the text."
        ),
        examples=[["russia"]],
    )
    otherwise: Id = Field(
        description=(
            "The id of the option of the same decision that stands if consent is refused. It has "
            "no `when`, `needs` or `consent` of its own."
        ),
        examples=["wait"],
    )


class Branch(Named):
    """One way in which a chance may fall. The odds in an option are percentages and sum to 100."""

    odds: int = Field(
        ge=1,
        le=99,
        description="How likely this branch is, in per cent, 1 to 99.",
        examples=[70],
    )
    text: Text = Field(
        description=(
            "What happens if the chance falls this way; the facilitator reads it at adjudication."
        ),
        examples=["The plan is believed."],
    )
    effects: tuple[EffectField, ...] = Field(
        default=(),
        description="What changes in the game if the chance falls this way. Left out: nothing.",
        examples=[["trust between belarus and poland up 1"]],
    )


class Option(Named):
    """One thing that a team may choose."""

    label: Text = Field(
        description="The option in a few words, as the team picks it from the list.",
        examples=["Publish the whole plan"],
    )
    text: Text = Field(
        description=(
            "What the option means and takes. Before the hot wash only the team itself reads it, "
            "any team that is asked for consent, and the facilitator."
        ),
        examples=["Figures, places and dates go to every embassy within a day."],
    )
    seen: SeenField = Field(
        default_factory=Seen,
        description=(
            "What the other teams see of the act, if they are in `known_to`: one text for all, or "
            "one for `all` and others by team id. Shown at assessment. It gives away neither label "
            "nor intention. Left out: nothing can be seen."
        ),
        examples=[
            "Minsk publishes the plan of the whole exercise.",
            {"all": "Coria shows a log.", "arda": "Coria shows Arda a log."},
        ],
    )
    signal: int = Field(
        default=0,
        ge=-3,
        le=3,
        description=(
            "What you expect the act to say to others, from -3 (puts pressure on) through 0 "
            "(neither) to 3 (reassures). Used in rehearsals; no one in the room ever sees it."
        ),
        examples=[2, -2],
    )
    weight: int = Field(
        default=1,
        ge=0,
        le=1000,
        description=(
            "How likely a rehearsal picks this option beside the others, 0 to 1000. It has no "
            "meaning in a room."
        ),
        examples=[1],
    )
    known_to: KnownTo = Field(
        default="all",
        description=(
            "Which other teams learn of the act at assessment: `all`, `nobody`, or a list of team "
            "ids."
        ),
        examples=["all", ["borsa", "coria"]],
    )
    when: WhenField | None = Field(
        default=None,
        description=(
            "A condition: while it does not hold, the team does not see the option at all. It may "
            "not read the cause card. Left out: always offered."
        ),
        examples=["not invitation_sent"],
    )
    needs: WhenField | None = Field(
        default=None,
        description=(
            "A condition: while it does not hold, the team sees the option greyed, with the "
            "reason. It may not read the cause card. Left out: nothing is needed."
        ),
        examples=["visits is active and visits left at least 1"],
    )
    consent: Consent | None = Field(
        default=None,
        description="Which other teams must agree before the option stands. Left out: none.",
        examples=[{"of": ["russia"], "otherwise": "wait"}],
    )
    effects: tuple[EffectField, ...] = Field(
        default=(),
        description=(
            "What changes in the game. The effects of all teams' options in a turn are added up "
            "and applied together, so none gains from its place in the file. Left out: nothing."
        ),
        examples=[["tension down 1", "visits spend 1", "mark invitation_sent"]],
    )
    chance: ById[Branch] = Field(
        default={},
        description=(
            "Ways in which the outcome of the act may fall, each under an id, two at least; their "
            "odds sum to 100. Left out: nothing is left to chance."
        ),
        examples=[
            {
                "believed": {"odds": 70, "text": "The plan is believed."},
                "doubted": {"odds": 30, "text": "It is called propaganda."},
            }
        ],
    )
    mechanisms: Ids = Field(
        default=(),
        description="The ids of the real-world mechanisms that the act makes use of.",
        examples=[["csbm_bilateral"]],
    )
    facts: Ids = Field(
        default=(),
        description="The ids of the facts that the act rests on.",
        examples=[["csbm_record"]],
    )
    note: Text | None = Field(
        default=None,
        description="A note that only the facilitator reads.",
        examples=["Ask who signs the letter."],
    )


class Decision(Named):
    """A question put to one team, with the options that it may choose among."""

    team: Id = Field(
        description="The id of the team that decides.",
        examples=["belarus"],
    )
    question: Text = Field(
        description="The question, as the facilitator puts it to the team.",
        examples=["What do you notify, and to whom?"],
    )
    options: Annotated[ById[Option], Field(min_length=2)] = Field(
        description="What the team may choose, each under an id; two at least.",
        examples=[
            {
                "invite": {
                    "label": "Invite observers",
                    "text": "Two officers of each neighbour may come.",
                    "seen": "Minsk invites observers.",
                    "effects": ["tension down 1"],
                },
                "wait": {
                    "label": "Wait",
                    "text": "Say nothing for now.",
                    "seen": "Minsk does nothing that can be seen.",
                },
            }
        ],
    )
    default: Id = Field(
        description=(
            "The id of the option that stands if the team is absent or does not choose in time. "
            "It has no `when`, `needs` or `consent`."
        ),
        examples=["wait"],
    )
    note: Text | None = Field(
        default=None,
        description="A note that only the facilitator reads.",
        examples=["The delegation will want to ask its ally first."],
    )
