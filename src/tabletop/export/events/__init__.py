"""A debrief as one list of events: the ground of the CSV, the transcript and the coded project.

All of it is read from the debrief, so what a debrief does not tell, no event does.
"""

from collections import defaultdict

from tabletop.debrief.model import Debrief
from tabletop.export.events.course import course
from tabletop.export.events.deciding import deciding
from tabletop.export.events.following import following
from tabletop.export.events.model import CONTROL, KINDS, Event
from tabletop.export.events.talking import talking

__all__ = ["CONTROL", "KINDS", "Event", "events"]

_ORDER = {kind: number for number, kind in enumerate(KINDS)}


def events(debrief: Debrief) -> tuple[Event, ...]:
    """Every event by commit, and within one in the order of `KINDS`.

    A commit of which the debrief tells no more than its line stands as one event of the kind
    `commit`, so that none is missing.
    """
    found: dict[int, list[Event]] = defaultdict(list)
    for part in (course, talking, deciding, following):
        for one in part(debrief):
            found[one.commit].append(one)
    for line in debrief.chronology:
        commit = line.moment.commit
        if not found[commit]:
            found[commit].append(Event(commit, "commit", line.actor, detail=line.kind))
    return tuple(one for commit in sorted(found) for one in _sorted(found[commit]))


def _sorted(same: list[Event]) -> list[Event]:
    return sorted(same, key=lambda one: _ORDER[one.kind])
