"""Commands for the session's course: setup, turns, clock, end."""

from typing import Annotated, Literal

from pydantic import Field

from tabletop.engine.commands.base import Command
from tabletop.engine.words import ChanceMode, Presence, Words


class Configure(Command):
    """Before STARTEX: how chances fall and whether teams are shown their menu of options."""

    kind: Literal["configure"] = "configure"
    chance: ChanceMode = ChanceMode.SEED
    options: Literal["shown", "hidden"] = "shown"


class PickCause(Command):
    """Before STARTEX: lay this cause card face down; None: let the seed draw one."""

    kind: Literal["pick_cause"] = "pick_cause"
    cause: str | None = None


class SetPresence(Command):
    """A team arrives, leaves, returns, or is played by control."""

    kind: Literal["set_presence"] = "set_presence"
    team: str
    presence: Presence
    reason: Words = ""


class Startex(Command):
    """Begin the exercise: draw the cause card, publish the opening picture, open the first turn."""

    kind: Literal["startex"] = "startex"


class Endex(Command):
    """End the exercise early and enter the hot wash."""

    kind: Literal["endex"] = "endex"
    reason: Words


class Close(Command):
    """Close the session: nothing but redactions may follow."""

    kind: Literal["close"] = "close"


class Deliberate(Command):
    """End the briefing: teams begin to deliberate and the turn's clock runs."""

    kind: Literal["deliberate"] = "deliberate"


class Pause(Command):
    """Stop the turn's clock."""

    kind: Literal["pause"] = "pause"


class Resume(Command):
    """Let the turn's clock run again."""

    kind: Literal["resume"] = "resume"


class Extend(Command):
    """Give the turn more minutes (or fewer, if negative)."""

    kind: Literal["extend"] = "extend"
    minutes: Annotated[int, Field(ge=-600, le=600)]


class CallTime(Command):
    """End deliberation: fix the state at the call, read every choice against it."""

    kind: Literal["call_time"] = "call_time"


class NextTurn(Command):
    """Leave the assessment: to the turn that the scenario names, or to another with a reason."""

    kind: Literal["next_turn"] = "next_turn"
    turn: str | None = None
    reason: Words = ""
