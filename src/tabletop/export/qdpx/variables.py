"""What is known of sessions and delegations, as variables."""

from tabletop.debrief.model import Debrief, TeamRecord
from tabletop.export.identity import identity
from tabletop.export.qdpx.guids import guid
from tabletop.formats.refi import Value, Variable


def variable(name: str, description: str = "", *, whole: bool = False) -> Variable:
    """A variable, told by its name in all projects."""
    return Variable(guid("variable", name), name, description, whole)


SESSION = variable("session", "The session's id")
TURNS = variable("turns played", "How many", whole=True)
CAUSE = variable("cause card", "The id of the card that was laid")
ENDING = variable("ending", "The id of the ending")
TEAM = variable("team", "The delegation's id")
SHORT = variable("short name")
GROUPS = variable("groups", "The groups that the delegation belongs to")
SIZE = variable("size", "How many people, as the session card says")
PRESENCE = variable("presence", "Where it was not in the room throughout")

VARIABLES = (SESSION, TEAM, SHORT, GROUPS, SIZE, PRESENCE, TURNS, CAUSE, ENDING)
"""The variables with a fixed place; what the session's identity tells comes after them."""


def of_session(debrief: Debrief, *, blind: bool) -> tuple[Value, ...]:
    """The session as values. `blind` leaves out what came of it."""
    told = [Value(variable(name), value) for name, value in identity(debrief) if value]
    told.append(Value(TURNS, len(debrief.turns)))
    return tuple(told) if blind else (*told, *_what_came(debrief))


def _what_came(debrief: Debrief) -> list[Value]:
    found = [Value(CAUSE, debrief.cause.id)] if debrief.cause else []
    found += [Value(ENDING, debrief.ending.id)] if debrief.ending else []
    common = (path for path in debrief.indicators if ":" not in path.key)
    for path in common:
        what = f"Where {path.name} stood at the end, from {path.low} to {path.high}"
        found.append(Value(variable(f"end of {path.key}", what, whole=True), path.end))
    return found


def of_team(debrief: Debrief, team: TeamRecord) -> tuple[Value, ...]:
    """A delegation as values."""
    sizes = debrief.session.card.get("sizes")
    size = sizes.get(team.id) if isinstance(sizes, dict) else None
    changes = (one.presence.value for one in team.changes if not one.undone)
    told = (
        Value(SESSION, debrief.session.session),
        Value(TEAM, team.id),
        Value(SHORT, team.short),
        Value(GROUPS, "; ".join(team.groups)),
        Value(SIZE, "" if size is None else str(size)),
        Value(PRESENCE, "; ".join(changes)),
    )
    return tuple(one for one in told if one.value != "")
