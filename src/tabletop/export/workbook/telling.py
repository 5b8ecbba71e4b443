"""Sheets on what was told to whom: injects, messages, who knew what when."""

from collections.abc import Iterator

from tabletop.debrief.model import Debrief
from tabletop.export.workbook.table import WHEN, Row, Table, joined, when


def _injects(debrief: Debrief) -> Iterator[Row]:
    for turn in debrief.turns:
        for one in turn.injects:
            yield (
                turn.id,
                one.id,
                one.title,
                one.sender,
                one.channel,
                one.scenario_time,
                joined(one.to),
                one.improvised,
                one.despite,
                one.recalled.commit if one.recalled else None,
                one.recall_reason,
                one.text,
                *when(one.released),
            )


def _withheld(debrief: Debrief) -> Iterator[Row]:
    for turn in debrief.turns:
        for one in turn.withheld:
            yield (turn.id, one.id, one.title, one.why, *when(one.moment))


def _messages(debrief: Debrief) -> Iterator[Row]:
    for turn in debrief.turns:
        for one in turn.messages:
            yield (turn.id, one.id, one.sender, joined(one.to), one.text, *when(one.sent))


def _knowledge(debrief: Debrief) -> Iterator[Row]:
    for turn in debrief.turns:
        for team in turn.knowledge:
            for one in team.items:
                received = when(one.delivered)
                yield (
                    turn.id,
                    one.team,
                    one.what,
                    one.item,
                    one.title,
                    one.released.commit,
                    when(one.released)[3],
                    received[0],
                    received[3],
                    one.recalled.commit if one.recalled else None,
                    one.undone,
                )


_TURN = {"turn": "Id of the turn"}
_ITEM = {"item": "Id of the inject", "title": "Its title"}

TELLING = (
    Table(
        "injects",
        "The injects that went out; the moment is that of release",
        {
            **_TURN,
            **_ITEM,
            "sender": "From whom",
            "channel": "By which way",
            "scenario_time": "The time in the scenario",
            "to": "Ids of the teams to which it went",
            "improvised": "Whether it was written in the room",
            "despite": "Why it was released against its condition",
            "recalled_commit": "Commit at which it was recalled",
            "reason": "Why it was recalled",
            "text": "Its text",
            **WHEN,
        },
        _injects,
    ),
    Table(
        "injects withheld",
        "The injects of played turns that did not go out",
        {
            **_TURN,
            **_ITEM,
            "why": "condition: it did not hold; time_called: time was called first; held: held "
            "back; waiting: still to come",
            **WHEN,
        },
        _withheld,
    ),
    Table(
        "messages",
        "What teams wrote to teams",
        {
            **_TURN,
            "item": "Id of the message",
            "team": "Id of the team that wrote",
            "to": "Ids of the teams to which it went",
            "text": "Its text",
            **WHEN,
        },
        _messages,
    ),
    Table(
        "knowledge",
        "Who knew what when: a row for each team and each thing that reached it",
        {
            **_TURN,
            "team": "Id of the team that got to know it",
            "what": "inject or message",
            "item": "Id of the inject or message",
            "title": "What it is called",
            "released_commit": "Commit at which it went out",
            "released_minutes": "The turn's clock then, in minutes",
            "received_commit": "Commit at which it is recorded as received; empty: never",
            "received_minutes": "The turn's clock then, in minutes",
            "recalled_commit": "Commit at which it was recalled",
            "undone": "Whether the release was taken back; the team had seen it all the same",
        },
        _knowledge,
    ),
)
