"""One commit in full, and the lines that say where the reader stands. Pure."""

from tabletop.console.paint import Part
from tabletop.console.review.desk import Desk
from tabletop.console.wording import clock
from tabletop.engine.view import FACILITATOR, PUBLIC
from tabletop.engine.view.model import View
from tabletop.runner.reviewed import Reviewed


def in_full(session: Reviewed, commit: int) -> tuple[str, tuple[Part, ...]]:
    """Title and text of a commit: what it did, every text of it, and how to go on from it."""
    entry = session.entry(commit)
    late = f"; {entry.stamp.happened_at} on paper" if entry.stamp.happened_at else ""
    parts: list[Part] = [f"{session.sentence(commit)}\n"]
    if session.undone(commit):
        parts.append(("Taken back later by an undo; the game does not rest on it.\n", "bold"))
    for one in session.passages(commit):
        parts += [(f"\n{one.heading}\n", "bold"), f"{one.text}\n"]
    fork = f'tabletop fork "{session.path}" --at {commit}'
    parts.append(f"\nRecorded {entry.stamp.at}{late}, by {entry.actor}.\nFrom here on: {fork}\n")
    return f"Commit {commit}, turn clock {clock(entry.stamp.clock)}", tuple(parts)


def headline(desk: Desk) -> str:
    """Which session, which commit."""
    session = desk.session
    many = (
        f" ({desk.number + 1} of {len(desk.sessions)}, o the next)"
        if len(desk.sessions) > 1
        else ""
    )
    more = "" if session.whole else "…"
    count = f"commit {desk.commit} of {session.last}{more}" if session.last else "no commit yet"
    return f"{session.scenario.title}  ·  {session.path.name}{many}  ·  {count}"


def moment(desk: Desk, view: View) -> str:
    """Turn, phase, clock and time of day."""
    turn = f"Turn {view.turn.number}, {view.turn.title}: " if view.turn else ""
    phase = str(view.phase).replace("_", " ")
    at = desk.session.entry(desk.commit).stamp.at if desk.commit else ""
    running = "" if view.clock_running else " stopped"
    return f"{turn}{phase}  ·  clock {clock(view.clock)}{running}  ·  {at[11:16]} UTC"


def looker(desk: Desk) -> str:
    """Whose eyes are lent, as the tail of a panel's title."""
    if desk.audience == FACILITATOR:
        return "as the facilitator"
    if desk.audience == PUBLIC:
        return "as the public"
    return f"as {desk.session.scenario.teams[desk.audience].name}"
