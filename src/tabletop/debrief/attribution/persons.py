"""A debrief that tells nothing of persons: every level but `full`."""

from collections.abc import Iterable, Iterator
from typing import Any

from tabletop.debrief.attribution.fields import Field
from tabletop.debrief.attribution.rewriting import rewritten
from tabletop.debrief.model import ChronicleLine, Debrief
from tabletop.debrief.sentences import because

BY_CONTROL = "control"
"""Who entered everything, once persons are not told apart."""
_CARD = ("attribution", "language", "languages", "recording", "rehearsal", "roles", "sizes")
"""What a session card is known to hold; anything else may be a name."""


def without_persons(debrief: Debrief) -> Debrief:
    """The debrief without who typed what, and without control's remarks about the record."""
    reasons = dict(_reasons(debrief))
    chronology = tuple(_line(one, reasons.get(one.moment.commit)) for one in debrief.chronology)
    card = {key: value for key, value in debrief.session.card.items() if key in _CARD}
    session = debrief.session.model_copy(update={"card": card})
    told = debrief.model_copy(update={"chronology": chronology, "session": session})
    return rewritten(told, {Field.PERSON: lambda _: BY_CONTROL, Field.REMARK: _nothing})


def _nothing(_value: Any) -> str:
    return ""


def _line(line: ChronicleLine, reason: str | None) -> ChronicleLine:
    """A line without the reason that stands in it."""
    if not reason:
        return line
    return line.model_copy(update={"sentence": line.sentence.replace(because(reason), "")})


def _reasons(debrief: Debrief) -> Iterator[tuple[int, str]]:
    """(commit, control's remark) of all remarks on people and on the record."""
    remarked: Iterable[Any] = (
        *(change for team in debrief.teams for change in team.changes),
        *debrief.undone,
        *debrief.redactions,
        *debrief.corrections,
    )
    yield from ((one.moment.commit, one.reason) for one in remarked)
