"""Events of injects and of what passes between teams and control."""

from typing import Literal

from tabletop.engine.events.parts import Change
from tabletop.engine.words import Record, Words


class InjectReleased(Record):
    """An inject went out to `to`; `despite` is the reason where its condition did not hold."""

    kind: Literal["inject_released"] = "inject_released"
    inject: str
    to: tuple[str, ...]
    changes: tuple[Change, ...] = ()
    despite: Words = ""


class InjectImprovised(Record):
    """An inject was written in the room; its release follows as an event of its own."""

    kind: Literal["inject_improvised"] = "inject_improvised"
    inject: str
    title: Words
    channel: str
    sender: Words
    text: Words
    effects: tuple[str, ...] = ()
    note: Words = ""


class InjectLapsed(Record):
    """An inject will not come: its condition failed, or time was called before it went out."""

    kind: Literal["inject_lapsed"] = "inject_lapsed"
    inject: str
    why: Literal["condition", "time_called"]


class InjectHeld(Record):
    kind: Literal["inject_held"] = "inject_held"
    inject: str


class InjectUnheld(Record):
    kind: Literal["inject_unheld"] = "inject_unheld"
    inject: str


class InjectRecalled(Record):
    kind: Literal["inject_recalled"] = "inject_recalled"
    inject: str
    reason: Words


class Delivered(Record):
    kind: Literal["delivered"] = "delivered"
    item: str
    team: str


class MessageSent(Record):
    kind: Literal["message_sent"] = "message_sent"
    message: str
    sender: str
    to: tuple[str, ...]
    text: Words


class RequestAsked(Record):
    kind: Literal["request_asked"] = "request_asked"
    request: str
    team: str
    text: Words


class RequestAnswered(Record):
    kind: Literal["request_answered"] = "request_answered"
    request: str
    text: Words
    speaker: str | None = None


class RequestDeclined(Record):
    kind: Literal["request_declined"] = "request_declined"
    request: str
    reason: Words


class MeetingBegun(Record):
    kind: Literal["meeting_begun"] = "meeting_begun"
    meeting: str
    teams: tuple[str, ...]
    open: bool


class MeetingEnded(Record):
    kind: Literal["meeting_ended"] = "meeting_ended"
    meeting: str
    gist: Words


class AgreementReached(Record):
    kind: Literal["agreement_reached"] = "agreement_reached"
    agreement: str
    parties: tuple[str, ...]
    text: Words
