"""From a log to its debrief."""

from collections.abc import Sequence

from tabletop.debrief import citations, paths, room, session
from tabletop.debrief.chronology import chronology
from tabletop.debrief.corrections import corrections
from tabletop.debrief.distances import distances
from tabletop.debrief.facts import SessionFacts
from tabletop.debrief.history import History
from tabletop.debrief.knowledge import shown
from tabletop.debrief.missing import missing
from tabletop.debrief.model import Debrief
from tabletop.debrief.names import Names
from tabletop.debrief.summary import summary
from tabletop.debrief.turns import turns
from tabletop.engine.log import Entry
from tabletop.scenario.model import Scenario


def debrief(scenario: Scenario, facts: SessionFacts, entries: Sequence[Entry]) -> Debrief:
    """Everything that a log tells, finished or not. The same log gives the same debrief.

    `entries` are all commits of the session in order, from number 1 on.
    """
    history = History(scenario, facts.seed, entries)
    names = Names(history)
    corrected = corrections(history, names)
    known = shown(history, names)
    played = turns(history, names, corrected, known)
    apart = distances(history, names, played)
    moved = paths.moves(history, names)
    indicators = paths.indicators(history, names, moved)
    ended, undone = session.ending(history), room.undone_steps(history)
    requests, meetings = room.requests(history, names), room.meetings(history)
    hot_wash = room.hot_wash(history)
    facts_used, mechanisms_used = (
        citations.facts(history, names),
        citations.mechanisms(history, names),
    )
    return Debrief(
        session=session.session(history, facts),
        scenario=session.scenario(history),
        teams=session.teams(history),
        summary=summary(names, played, ended, apart, indicators, undone),
        missing=missing(played, apart, hot_wash, requests, meetings, ended is not None),
        cause=session.cause(history),
        ending=ended,
        distances=apart,
        turns=played,
        indicators=indicators,
        instruments=paths.instruments(history, moved),
        milestones=paths.milestones(history, moved),
        agreements=room.agreements(history),
        requests=requests,
        meetings=meetings,
        parking_lot=room.notes(history, "parked"),
        notes=room.notes(history, "note"),
        corrections=corrected,
        undone=undone,
        redactions=room.redactions(history),
        shown_then_undone=tuple(one for one in known if one.undone),
        hot_wash=hot_wash,
        facts=facts_used,
        mechanisms=mechanisms_used,
        sources=citations.sources(history, facts_used, mechanisms_used),
        chronology=chronology(history, names),
    )
