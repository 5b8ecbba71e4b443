"""Which keys may stand at a place in a script."""

from collections.abc import Iterable, Mapping

from tabletop.play.script.model import EndExpected, RulingScript, Script, TurnScript
from tabletop.play.script.spoken import (
    Part,
    PresenceScript,
    ReadingScript,
    SaidScript,
    SignalScript,
    SlipScript,
    Talk,
)
from tabletop.scenario.nodes import Location

_PARTS: Mapping[tuple[str, int], type[Part]] = {
    ("rulings", 5): RulingScript,
    ("presence", 5): PresenceScript,
    ("talk", 5): Talk,
    ("said", 5): SaidScript,
    ("said", 7): SignalScript,
    ("slips", 5): SlipScript,
    ("read", 6): ReadingScript,
}
"""The part of a turn by its key and by how deep a key of it stands."""


def keys_at(location: Location) -> Iterable[str]:
    """What may stand beside the last key of a location."""
    match location:
        case (_,):
            return Script.model_fields
        case ("expect", _):
            return EndExpected.model_fields
        case (_, _, _):
            return TurnScript.model_fields
    return _PARTS[str(location[2]), len(location)].model_fields
