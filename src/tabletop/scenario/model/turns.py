"""One round of play: injects, decisions, outcomes, and the turn that comes after."""

from typing import Literal

from pydantic import Field

from tabletop.scenario.fields import EffectField, Release, ReleaseField, WhenField
from tabletop.scenario.model.options import Decision
from tabletop.scenario.parts import ById, Id, Ids, KnownTo, Named, Part, Teams
from tabletop.scenario.wording import Text


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
