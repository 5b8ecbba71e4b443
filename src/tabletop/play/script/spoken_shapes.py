"""What would be right where the words of a script have the wrong shape."""

from collections.abc import Mapping

from tabletop.scenario.nodes import Location

SHAPES = ("tuple_type", "model_type", "dict_type", "int_type")
"""The faults, as pydantic calls them, of a value that is no list, part or number."""

_TALK = 'Write a hyphen and one thing each: - {message: "…", of: a_team, to: another_team}.'
_HINTS: Mapping[tuple[str, int], str] = {
    ("presence", 3): "Write the team and a word: {a_team: absent}.",
    ("talk", 3): _TALK,
    ("talk", 4): _TALK,
    ("slips", 3): "Write the decision and the wrong option: {a_decision: an_option}.",
    ("said", 3): 'Write what is said of each decision: {a_decision: {words: "…"}}.',
    ("said", 4): 'Write {words: "…"}.',
    ("said", 5): "Write a number from -3 to 3 for each team: {a_team: 1}.",
    ("said", 7): "Write a whole number from -3 (puts pressure on) to 3 (reassures).",
    ("read", 3): "Write who takes whom how, from -3 to 3: {a_team: {another_team: 1}}.",
    ("read", 4): "Write how it takes another team, from -3 to 3: {another_team: 1}.",
}
"""A hint by the key of a turn, and by how deep the value stands."""


def hint_at(location: Location) -> str:
    """What to write at a location; "" where no words of a script stand there."""
    within_turn = location[:1] == ("turns",) and len(location) > 2
    last = str(location[-1]) if location else ""
    if not within_turn or (len(location) == 5 and last != "signals"):
        return ""
    return _HINTS.get((str(location[2]), len(location)), "")
