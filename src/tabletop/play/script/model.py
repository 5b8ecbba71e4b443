"""A script: what a rehearsal is to do, turn by turn, and what is expected to come of it.

What a script leaves out is drawn by the seed, but for rulings: there are none that it does not
give. What people say (`spoken.py`) is rehearsed where a turn has none of it; a turn that has
`said` or `read`, a script that has `hot_wash`, has no other words of that sort.

    seed: 7
    cause: accurate
    turns:
      notification:
        choices: {by_notify: full}
        consent: {by_notify: {russia: yes}}
        branches: {by_notify: believed}
        manual: [second_figure]
        expect: [tension at most calm, both_open happened, standoff played]
    expect: {ending: transparent}
"""

from collections.abc import Mapping
from typing import Annotated

from pydantic import BeforeValidator, Field

from tabletop.engine.words import Verdict, Words
from tabletop.play.script.spoken import (
    Answer,
    Part,
    PresenceField,
    ReadingField,
    SaidScript,
    SlipField,
    Talks,
    listed,
)
from tabletop.scenario.fields import EffectField, WhenField

ADDED = "added"
"""Stands in a turn's rulings for effects that a ruling adds without a cause of their own."""


class RulingScript(Part):
    """A ruling on one cause, as adjudication knows it: an amended effect, a rejected outcome."""

    verdict: Verdict = Field(strict=False)
    effects: Annotated[tuple[EffectField, ...], BeforeValidator(listed)] = ()
    reason: Words = ""
    dissent: Words = ""


class TurnScript(Part):
    """What to do in one turn, and what is expected once it is over.

    `presence`: who speaks for a team from here on. `talk`: what passes in the room. `choices`:
    option by decision, sealed after the last inject. `slips`: options first sealed by mistake, by
    decision. `said`: what is said of decisions. `consent`: answer by decision and team.
    `branches`: how a chance falls, by decision. `manual`: the injects to release by hand, in this
    order and after those of the clock; None for a draw. `held`: injects that are kept back.
    `rulings` by cause. `read`: readings by reader and the team that is read. `next`: the turn to
    go to, None for the one that the scenario names. `expect`: conditions that hold when the turn
    is over and the next one, if any, has opened.
    """

    presence: Mapping[str, PresenceField] = {}
    talk: Talks = ()
    choices: Mapping[str, str] = {}
    slips: Mapping[str, SlipField] = {}
    said: Mapping[str, SaidScript] = {}
    consent: Mapping[str, Mapping[str, Answer]] = {}
    branches: Mapping[str, str] = {}
    manual: tuple[str, ...] | None = None
    held: tuple[str, ...] = ()
    rulings: Mapping[str, RulingScript] = {}
    read: Mapping[str, Mapping[str, ReadingField]] = {}
    next: str | None = None
    expect: Annotated[tuple[WhenField, ...], BeforeValidator(listed)] = ()


class EndExpected(Part):
    """What is expected at the end: which ending is reached."""

    ending: str | None = None


class Script(Part):
    """What to do in a rehearsal. `seed` and `cause` of None: not set here.

    `hot_wash`: answers by question and team.
    """

    seed: int | None = None
    cause: str | None = None
    turns: Mapping[str, TurnScript] = {}
    hot_wash: Mapping[str, Mapping[str, Words]] = {}
    expect: EndExpected = EndExpected()

    def turn(self, turn: str | None) -> TurnScript:
        """What is set for a turn; an empty one where nothing is."""
        return self.turns.get(turn or "", TurnScript())

    @property
    def speaks(self) -> bool:
        """Whether it has anything that people say."""
        return bool(self.hot_wash) or any(
            one.talk or one.said or one.slips or one.read for one in self.turns.values()
        )

    @property
    def picks(self) -> bool:
        """Whether it says how any chance falls."""
        return any(turn.branches for turn in self.turns.values())


NO_SCRIPT = Script()
"""Everything is drawn."""
