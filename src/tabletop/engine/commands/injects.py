"""Commands for injects and for what passes between teams and control."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from tabletop.engine.commands.base import Command
from tabletop.engine.words import Label, Words


class Release(Command):
    """Release an inject; `despite` gives the reason for releasing against its condition."""

    kind: Literal["release"] = "release"
    inject: str
    despite: Words = ""


class Hold(Command):
    """Keep an inject back until it is released by hand."""

    kind: Literal["hold"] = "hold"
    inject: str


class Unhold(Command):
    """Put a held inject back into the queue."""

    kind: Literal["unhold"] = "unhold"
    inject: str


class Recall(Command):
    """Withdraw the text of a released inject. Its effects stay."""

    kind: Literal["recall"] = "recall"
    inject: str
    reason: Words


class Improvise(Command):
    """Write an inject on the spot and release it at once."""

    kind: Literal["improvise"] = "improvise"
    title: Words
    to: Annotated[tuple[str, ...], Field(min_length=1)]
    channel: Label
    sender: Words
    text: Words
    effects: tuple[str, ...] = ()
    note: Words = ""


class Deliver(Command):
    """Record that a team has received an inject or a message."""

    room: ClassVar[bool] = True
    kind: Literal["deliver"] = "deliver"
    item: str
    team: str


class Send(Command):
    """A message of one team to others."""

    kind: Literal["send"] = "send"
    sender: str
    to: Annotated[tuple[str, ...], Field(min_length=1)]
    text: Words


class Ask(Command):
    """A team's request to control."""

    room: ClassVar[bool] = True
    kind: Literal["ask"] = "ask"
    team: str
    text: Words


class Answer(Command):
    """Control answers a request, speaking for one of the powers it plays (None: for itself)."""

    room: ClassVar[bool] = True
    kind: Literal["answer"] = "answer"
    request: str
    text: Words
    speaker: str | None = None


class Decline(Command):
    """Control declines a request."""

    room: ClassVar[bool] = True
    kind: Literal["decline"] = "decline"
    request: str
    reason: Words


class Meet(Command):
    """A meeting of teams begins."""

    room: ClassVar[bool] = True
    kind: Literal["meet"] = "meet"
    teams: Annotated[tuple[str, ...], Field(min_length=2)]
    open: bool = False


class Adjourn(Command):
    """A meeting ends; `gist` says what it came to."""

    room: ClassVar[bool] = True
    kind: Literal["adjourn"] = "adjourn"
    meeting: str
    gist: Words


class Agree(Command):
    """Teams reach an agreement. Its effects, if any, come by ruling."""

    kind: Literal["agree"] = "agree"
    parties: Annotated[tuple[str, ...], Field(min_length=2)]
    text: Words
