"""From a log to its debrief."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from tabletop.debrief import citations, paths, room, session
from tabletop.debrief.chronology import chronology
from tabletop.debrief.corrections import corrections
from tabletop.debrief.datum import Known
from tabletop.debrief.dilemmas import dilemmas
from tabletop.debrief.distances import distances
from tabletop.debrief.facts import SessionFacts
from tabletop.debrief.history import History
from tabletop.debrief.knowledge import shown
from tabletop.debrief.missing import missing
from tabletop.debrief.model import Debrief
from tabletop.debrief.movements import movements
from tabletop.debrief.names import Names
from tabletop.debrief.perception import perception
from tabletop.debrief.roads import roads
from tabletop.debrief.summary import Findings, summary
from tabletop.debrief.timing import timing
from tabletop.debrief.turn_model import TurnDebrief
from tabletop.debrief.turns import turns
from tabletop.engine.log import Entry
from tabletop.scenario.model import Scenario


def debrief(
    scenario: Scenario,
    facts: SessionFacts,
    entries: Sequence[Entry],
    *,
    off_record: bool = False,
) -> Debrief:
    """Everything that a log tells, finished or not. The same log gives the same debrief.

    `entries` are all commits of the session in order, from number 1 on. `off_record` takes in the
    notes that were made off the record, for a document that stays with the facilitator.
    """
    history = History(scenario, facts.seed, entries)
    names = Names(history)
    corrected, known = corrections(history, names), shown(history, names)
    played = turns(history, names, corrected, known)
    parts = {
        **_analysed(history, names, played, known),
        **_moved(history, names),
        **_remembered(history, names, off_record),
        **_cited(history, names),
    }
    lacks = (parts["hot_wash"], parts["requests"], parts["meetings"], parts["ending"] is not None)
    found = Findings(**{one.name: parts[one.name] for one in fields(Findings)})
    return Debrief(
        session=session.session(history, facts, off_record=off_record),
        scenario=session.scenario(history),
        teams=session.teams(history),
        summary=summary(names, played, found),
        missing=missing(played, parts["distances"], *lacks),
        cause=session.cause(history),
        turns=played,
        corrections=corrected,
        shown_then_undone=tuple(one for one in known if one.undone),
        chronology=chronology(history, names),
        **parts,
    )


def _analysed(
    history: History, names: Names, played: tuple[TurnDebrief, ...], known: tuple[Known, ...]
) -> dict[str, Any]:
    """What follows from the turns as played."""
    apart = distances(history, names, played)
    return {
        "ending": session.ending(history),
        "distances": apart,
        "dilemmas": dilemmas(played, apart.rows),
        "perception": perception(played, apart.rows),
        "timing": timing(history, names, known),
        "roads": roads(history, names, played),
    }


def _moved(history: History, names: Names) -> dict[str, Any]:
    """What moved in the game."""
    moves = paths.moves(history, names)
    return {
        "indicators": paths.indicators(history, names, moves),
        "movements": movements(history, names),
        "instruments": paths.instruments(history, moves),
        "milestones": paths.milestones(history, moves),
    }


def _remembered(history: History, names: Names, off_record: bool) -> dict[str, Any]:
    """What the room remembers."""
    return {
        "agreements": room.agreements(history),
        "requests": room.requests(history, names),
        "meetings": room.meetings(history),
        "parking_lot": room.notes(history, "parked"),
        "notes": room.notes(history, "note", off_record=off_record),
        "undone": room.undone_steps(history),
        "redactions": room.redactions(history),
        "hot_wash": room.hot_wash(history),
    }


def _cited(history: History, names: Names) -> dict[str, Any]:
    """What the game drew on."""
    facts, mechanisms = citations.facts(history, names), citations.mechanisms(history, names)
    sources = citations.sources(history, facts, mechanisms)
    return {"facts": facts, "mechanisms": mechanisms, "sources": sources}
