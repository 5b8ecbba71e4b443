"""Sheets on the session as a whole: what it is, who took part, what happened in which order."""

from collections.abc import Iterator

from tabletop.debrief.model import Debrief
from tabletop.export.identity import identity
from tabletop.export.workbook.table import WHEN, Row, Table, joined, when


def _about(debrief: Debrief) -> Iterator[Row]:
    yield from identity(debrief)
    scenario = debrief.scenario
    yield ("title", scenario.title)
    yield ("summary", scenario.summary)
    yield ("opens", scenario.opens)
    yield ("place", scenario.place)
    yield ("what the fiction changes", scenario.departures)
    yield ("played by control", joined(scenario.control_plays))
    if debrief.cause:
        yield ("cause card", debrief.cause.id)
        yield ("cause card in words", debrief.cause.text)
    if debrief.ending:
        yield ("ending", debrief.ending.id)
        yield ("ending in words", f"{debrief.ending.title}. {debrief.ending.text}".strip())
        yield ("ended early", debrief.ending.early)


def _teams(debrief: Debrief) -> Iterator[Row]:
    for one in debrief.teams:
        yield (one.id, one.name, one.short, joined(one.groups), joined(one.allies), one.public)


def _presence(debrief: Debrief) -> Iterator[Row]:
    for team in debrief.teams:
        for one in team.changes:
            yield (team.id, one.presence.value, one.reason, one.undone, *when(one.moment))


def _turns(debrief: Debrief) -> Iterator[Row]:
    for one in debrief.turns:
        yield (
            one.id,
            one.number,
            one.title,
            one.scenario_time,
            one.minutes_planned,
            one.minutes_used,
            one.opened.commit,
            one.called.commit if one.called else None,
            one.applied.commit if one.applied else None,
            one.reason,
            one.briefing,
        )


def _chronology(debrief: Debrief) -> Iterator[Row]:
    for one in debrief.chronology:
        yield (
            *when(one.moment),
            one.turn or "",
            one.scenario_time,
            one.actor,
            one.kind,
            one.sentence,
            one.undone,
        )


def _undone(debrief: Debrief) -> Iterator[Row]:
    for one in debrief.undone:
        yield (one.to, joined(one.commits), one.reason, *when(one.moment))


SESSION = (
    Table(
        "about",
        "The session and the scenario",
        {"property": "What it is", "value": "Its value"},
        _about,
    ),
    Table(
        "teams",
        "The delegations",
        {
            "team": "Id of the team",
            "name": "Its name",
            "short": "Its short name",
            "groups": "The groups it belongs to",
            "allies": "Ids of the teams that share a group with it",
            "public": "What all could read about it",
        },
        _teams,
    ),
    Table(
        "presence",
        "When a team arrived, left or was played by control",
        {
            "team": "Id of the team",
            "presence": "present, absent or control",
            "reason": "Why",
            "undone": "Whether this was taken back",
            **WHEN,
        },
        _presence,
    ),
    Table(
        "turns",
        "The turns that were played and not taken back",
        {
            "turn": "Id of the turn",
            "turn_number": "Turns played so far, this one included",
            "title": "Its title",
            "scenario_time": "Its time in the scenario",
            "minutes_planned": "Minutes planned, with those added in the room",
            "minutes_used": "Whole minutes on the clock when time was called",
            "opened_commit": "Commit at which it opened",
            "called_commit": "Commit at which time was called",
            "applied_commit": "Commit at which its results were applied and shown",
            "reason": "Why the facilitator chose it against the scenario",
            "briefing": "What all were told when it opened",
        },
        _turns,
    ),
    Table(
        "chronology",
        "Every commit of the log, those taken back too",
        {
            **WHEN,
            "turn": "Id of the turn then being played",
            "scenario_time": "The time in the scenario",
            "actor": "Who recorded it",
            "kind": "The kind of command",
            "sentence": "What happened",
            "undone": "Whether this was taken back",
        },
        _chronology,
    ),
    Table(
        "undone",
        "Every time that the game was put back",
        {
            "to_commit": "The game was put back to how it stood after this commit",
            "commits": "The commits that this took back",
            "reason": "Why",
            **WHEN,
        },
        _undone,
    ),
)
