"""Every commit of a session as one line; nothing is left out."""

from tabletop.debrief.history import History, moment
from tabletop.debrief.model import ChronicleLine
from tabletop.debrief.names import Names
from tabletop.debrief.sentences import sentence
from tabletop.engine.events import InjectReleased
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
        sentence="; ".join(sentence(event, names) for event in entry.events) + ".",
        actor=entry.actor,
        undone=seq in history.undone,
    )


def _scenario_time(history: History, entry: Entry, turn: str | None) -> str:
    """The time of the inject that went out, else that of the turn; "" between turns."""
    injects = history.scenario.injects
    released = [one.inject for one in entry.events if isinstance(one, InjectReleased)]
    if len(released) == 1 and released[0] in injects:
        return str(injects[released[0]].scenario_time)
    return str(history.scenario.turns[turn].scenario_time) if turn else ""
