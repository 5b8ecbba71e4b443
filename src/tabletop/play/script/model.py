"""A script: what a rehearsal is to do, turn by turn, and what is expected to come of it.

What a script leaves out is drawn by the seed, but for rulings: there are none that it does not
give.

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

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from tabletop.engine.words import Verdict
from tabletop.scenario.fields import EffectField, WhenField

ADDED = "added"
"""Stands in a turn's rulings for effects that a ruling adds without a cause of their own."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


def _answer(value: object) -> object:
    """Whether `value` says yes: in YAML 1.2 yes and no are words, true and false are not."""
    if isinstance(value, bool):
        return value
    if value in ("yes", "no"):
        return value == "yes"
    raise PydanticCustomError("answer", "write yes or no")


Answer = Annotated[bool, BeforeValidator(_answer)]


def _listed(value: object) -> object:
    """One phrase stands for a list of one."""
    if isinstance(value, str):
        return (value,)
    return tuple(value) if isinstance(value, list) else value


class RulingScript(_Part):
    """A ruling on one cause, as adjudication knows it: an amended effect, a rejected outcome."""

    verdict: Verdict = Field(strict=False)
    effects: Annotated[tuple[EffectField, ...], BeforeValidator(_listed)] = ()


class TurnScript(_Part):
    """What to do in one turn, and what is expected once it is over.

    `choices`: option by decision, sealed after the last inject. `consent`: answer by decision and
    team. `branches`: how a chance falls, by decision. `manual`: the injects to release by hand, in
    this order and after those of the clock; None for a draw. `held`: injects that are kept back.
    `rulings` by cause. `next`: the turn to go to, None for the one that the scenario names.
    `expect`: conditions that hold when the turn is over and the next one, if any, has opened.
    """

    choices: Mapping[str, str] = {}
    consent: Mapping[str, Mapping[str, Answer]] = {}
    branches: Mapping[str, str] = {}
    manual: tuple[str, ...] | None = None
    held: tuple[str, ...] = ()
    rulings: Mapping[str, RulingScript] = {}
    next: str | None = None
    expect: Annotated[tuple[WhenField, ...], BeforeValidator(_listed)] = ()


class EndExpected(_Part):
    """What is expected at the end: which ending is reached."""

    ending: str | None = None


class Script(_Part):
    """What to do in a rehearsal. `seed` and `cause` of None: not set here."""

    seed: int | None = None
    cause: str | None = None
    turns: Mapping[str, TurnScript] = {}
    expect: EndExpected = EndExpected()

    def turn(self, turn: str | None) -> TurnScript:
        """What is set for a turn; an empty one where nothing is."""
        return self.turns.get(turn or "", TurnScript())

    @property
    def picks(self) -> bool:
        """Whether it says how any chance falls."""
        return any(turn.branches for turn in self.turns.values())


NO_SCRIPT = Script()
"""Everything is drawn."""
