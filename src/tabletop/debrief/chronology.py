"""Every commit of a session as one line; nothing is left out."""

from tabletop.debrief.history import History, moment
from tabletop.debrief.model import ChronicleLine
from tabletop.debrief.names import Names, listed
from tabletop.debrief.sentences import sentence
from tabletop.engine.events import InjectLapsed, InjectReleased
from tabletop.engine.log import Entry


def chronology(history: History, names: Names) -> tuple[ChronicleLine, ...]:
    """A line for each commit, in the order of the log."""
    return tuple(_line(history, names, entry) for entry in history.entries)


def _line(history: History, names: Names, entry: Entry) -> ChronicleLine:
    seq = entry.stamp.seq
    turn = history.turns[seq]
    return ChronicleLine(
        moment=moment(entry.stamp),
        turn=turn,
        scenario_time=_scenario_time(history, entry, turn),
        kind=entry.command.kind,
        sentence=said(names, entry),
        actor=entry.actor,
        undone=seq in history.undone,
    )


def said(names: Names, entry: Entry) -> str:
    """What came of a commit, in words. Injects that lapse with it come last, in one sentence."""
    lapsed = [one for one in entry.events if isinstance(one, InjectLapsed)]
    happened = [one for one in entry.events if not isinstance(one, InjectLapsed)]
    parts = [sentence(one, names) for one in happened]
    parts += _lapses(names, lapsed)
    return " ".join(part if part.endswith((".", "?", "!", "…")) else f"{part}." for part in parts)


def _lapses(names: Names, lapsed: list[InjectLapsed]) -> list[str]:
    if len(lapsed) < 2:
        return [sentence(one, names) for one in lapsed]
    titles = listed(f"'{names.inject(one.inject)}'" for one in lapsed)
    return [f"{titles} did not go out: time was called first"]


def _scenario_time(history: History, entry: Entry, turn: str | None) -> str:
    """The time of the inject that went out, else that of the turn; "" between turns."""
    injects = history.scenario.injects
    released = [one.inject for one in entry.events if isinstance(one, InjectReleased)]
    if len(released) == 1 and released[0] in injects:
        return str(injects[released[0]].scenario_time)
    return str(history.scenario.turns[turn].scenario_time) if turn else ""
