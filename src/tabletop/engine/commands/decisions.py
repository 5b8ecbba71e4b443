"""Commands for decisions, adjudication and poll."""

from typing import Annotated, Literal

from pydantic import Field

from tabletop.engine.commands.base import Command
from tabletop.engine.words import Audience3, Provenance, Record, Signal, Verdict, Whose, Words


class Choose(Command):
    """Seal a team's decision: its own words, mapped to an option or to none (a free action)."""

    kind: Literal["choose"] = "choose"
    decision: str
    option: str | None
    words: Words = ""
    provenance: Provenance = Provenance.PARAPHRASE


class Reopen(Command):
    """Break the seal of a decision, so that the team may think again."""

    kind: Literal["reopen"] = "reopen"
    decision: str


class SignalTo(Record):
    """What an act means to say to one team, and in one sentence what it should understand."""

    team: str
    signal: Signal
    sentence: Words = ""


class Explain(Command):
    """The logic behind a decision, any time until ENDEX. What is given replaces; None keeps."""

    kind: Literal["explain"] = "explain"
    decision: str
    rationale: Words | None = None
    provenance: Provenance | None = None
    signals: tuple[SignalTo, ...] | None = None
    confidence: Annotated[int, Field(ge=1, le=5)] | None = None
    considered: Words | None = None
    dissent: Words | None = None


class Consent(Command):
    """A team says yes or no to another team's option that needs its consent."""

    kind: Literal["consent"] = "consent"
    decision: str
    team: str
    agreed: bool


class Describe(Command):
    """What others see of a free action, and who gets to know of it."""

    kind: Literal["describe"] = "describe"
    decision: str
    seen: Words
    known_to: Audience3 = "all"


class Rule(Command):
    """A ruling on one cause. `amend` and `add` carry effects as phrases."""

    kind: Literal["rule"] = "rule"
    cause: str
    verdict: Verdict
    effects: tuple[str, ...] = ()
    reason: Words = ""
    dissent: Words = ""


class Redraw(Command):
    """Draw a chance again, with a reason."""

    kind: Literal["redraw"] = "redraw"
    decision: str
    reason: Words


class PickBranch(Command):
    """The facilitator picks how a chance falls."""

    kind: Literal["pick_branch"] = "pick_branch"
    decision: str
    branch: str


class EnterRoll(Command):
    """A number from 1 to 100 rolled in the room."""

    kind: Literal["enter_roll"] = "enter_roll"
    decision: str
    roll: Annotated[int, Field(ge=1, le=100)]


class Apply(Command):
    """Apply the adjudication as it stands, and publish."""

    kind: Literal["apply"] = "apply"


class Read(Command):
    """A team's reading of another over this turn; `reading` None means "cannot tell"."""

    kind: Literal["read"] = "read"
    reader: str
    about: str
    reading: Signal | None
    whose: Whose
