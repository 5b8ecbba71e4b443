"""The rule under which a debrief leaves the room: to whom what was said may be ascribed.

The Chatham House Rule lets what was said be used, and forbids to reveal who said it or with which
side they came. A session card agrees on one of its forms; each export is made at one level.
"""

from collections.abc import Mapping
from typing import Any, Literal, TypeAlias

from tabletop.debrief.datum import Datum

Level: TypeAlias = Literal["full", "team", "group", "none"]
"""How far words are ascribed: as recorded, to a delegation, to its group, to nobody."""

RULES: Mapping[Level, str] = {
    "full": "the whole record, with who entered what; not for circulation",
    "team": "words and acts may be ascribed to a delegation, to no person",
    "group": "words and acts may be ascribed to a group of delegations, to no delegation or person",
    "none": "what was said is ascribed to nobody: to no delegation, no group and no person",
}
AGREED: Mapping[str, tuple[Level, str]] = {
    "team": ("team", "what was said may be ascribed to a delegation, to no person"),
    "nobody": ("none", "what was said may be ascribed to nobody"),
}
"""What a session card agrees on for attribution: the level that allows it, and in words."""
RECORDING: Mapping[str, str] = {
    "notes": "notes were taken, no sound was recorded",
    "audio": "sound was recorded",
    "none": "nothing was recorded but this log",
}
"""How a room was recorded, as its session card has it, in words."""


class AttributionRecord(Datum):
    """The rule that a debrief keeps, for the colophon of every document.

    `rule` says in words what the level allows; `agreed` what the room agreed on, as its session
    card has it; `times` whether moments stand as recorded; `off_record` that notes made off the
    record are in it.
    """

    level: Level
    rule: str
    agreed: str
    times: Literal["as recorded", "blurred"] = "as recorded"
    off_record: bool = False


def attribution(card: Mapping[str, Any], *, off_record: bool = False) -> AttributionRecord:
    """The rule of a debrief as the log tells it, beside what the session card agreed on."""
    return AttributionRecord(
        level="full", rule=RULES["full"], agreed=agreed(card), off_record=off_record
    )


def agreed(card: Mapping[str, Any]) -> str:
    """What the room agreed on for its record, in words."""
    recording = RECORDING.get(str(card.get("recording")), "how the room was recorded is not noted")
    ascribed = AGREED.get(str(card.get("attribution")))
    said = ascribed[1] if ascribed else "to whom what was said may be ascribed is not noted"
    return f"{recording}; {said}"


def agreed_level(card: Mapping[str, Any]) -> Level:
    """The level at which a session's debrief may leave the room; `none` if nothing was agreed."""
    found = AGREED.get(str(card.get("attribution")))
    return found[0] if found else "none"
