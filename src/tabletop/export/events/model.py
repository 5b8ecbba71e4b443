"""An event of a session as one flat row."""

from collections.abc import Mapping
from dataclasses import dataclass

from tabletop.formats.sheet import Cell

CONTROL = "control"
"""Who acts where no team does."""
OFF_RECORD = "off the record"
"""The title of a note that leaves only where that was asked for."""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened at a commit. What a field says depends on `kind`, as in `KINDS`.

    `actor`, `recipients` and `about` are ids of teams, but for `CONTROL`; `reference` and `option`
    are ids. `value` is a signal, a reading or another number. A change has `thing`, `before`,
    `after`, and in the same order the ids of its causes in `cause` and what each added in `by`.
    """

    commit: int
    kind: str
    actor: str = CONTROL
    recipients: tuple[str, ...] = ()
    about: str = ""
    reference: str = ""
    title: str = ""
    option: str = ""
    text: str = ""
    provenance: str = ""
    rationale: str = ""
    value: int | None = None
    detail: str = ""
    ruling: str = ""
    thing: str = ""
    before: Cell = None
    after: Cell = None
    cause: tuple[str, ...] = ()
    by: tuple[Cell, ...] = ()


KINDS: Mapping[str, str] = {
    "team": "Before the first commit: a delegation. recipients: its allies; detail: its groups",
    "start": "Before the first commit: where a thing stood (after); title: its name",
    "cause": "The cause card was laid. reference: the card; detail: drawn or picked",
    "presence": "A team arrived, left or is played by control (detail); text: the reason",
    "turn_opened": "A turn opened. reference: the turn; value: minutes planned, with those added; "
    "text: its briefing; detail: why it was chosen against the scenario",
    "inject": "An inject was released to the recipients; detail: channel and sender; "
    "rationale: the reason for releasing it against its condition",
    "inject_recalled": "An inject was recalled; text: the reason",
    "inject_withheld": "An inject did not go out; detail: why",
    "received": "A team received an inject or message (reference)",
    "message": "A team wrote to the recipients",
    "request": "A team asked control",
    "answer": "Control answered (detail: for which power) or declined a request (reference)",
    "meeting": "Teams (recipients) began a meeting; detail: open or closed",
    "meeting_ended": "A meeting ended; text: its gist",
    "agreement": "Teams (recipients) agreed on a text",
    "sealed": "A team sealed a decision (reference) on an option, or none for a free action; "
    "title: the option's label; text: the words said",
    "rationale": "Why a team acted; value: its confidence from 1 to 5, if given",
    "considered": "Options that the team considered",
    "dissent": "Dissent inside the team",
    "signal": "What an act (reference) was meant to say to the one recipient: value from -3 "
    "(pressure) to +3 (reassurance); text: what it should understand",
    "consent": "A team answered another's (about) request for consent; detail: agreed, refused, "
    "silent",
    "act": "What stood for a decision at the call (option, title); detail: why it stood; "
    "recipients: the teams that learned of it; text: the words said",
    "time_called": "Time was called. reference: the turn; value: whole minutes used",
    "seen": "How an act (reference) looked to the one recipient",
    "chance": "How the chance of an act fell; value: the roll",
    "draw": "A chance was drawn again, picked or rolled (detail); text: the reason",
    "ruling": "A ruling on a cause (reference, title); text: the reason; detail: stands or fallen",
    "ruling_dissent": "Dissent on a ruling",
    "outcome": "A consequence of choices; recipients: the teams that learned of it",
    "change": "A thing changed from before to after, by the causes; text: the causes in words",
    "published": "The results of a turn (reference) were applied and the teams shown the picture",
    "question": "A team was asked to read another (about) over the turn (reference)",
    "reading": "How a team read another (about) over the turn (reference): value from -3 to +3, "
    "empty for cannot tell; detail: whose decision it took the act for",
    "ending": "The game ended; reference: the ending; detail: early or not; rationale: the reason",
    "hot_wash": "An answer in the hot wash; reference: the question's id, title: the question",
    "note": "A note; about: the team; detail: its tag; value: its importance, 0 to 2; "
    "title: off the record, where it was made so",
    "parked": "Put in the parking lot; about: the team; detail: its tag; "
    "value: its importance, 0 to 2",
    "corrected": "A record (reference, title) was amended: thing from before to after; "
    "text: the reason",
    "undone": "The game was put back to after a commit (value); text: the reason; "
    "detail: the commits taken back",
    "redacted": "Texts were withdrawn (value: how many); text: the reason",
    "commit": "A commit of which no more is told than its sentence; detail: its command",
}
"""What each kind says."""
