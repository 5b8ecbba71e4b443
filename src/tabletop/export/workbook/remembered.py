"""Sheets on what the room remembers, and on what the game drew on."""

from collections.abc import Iterator

from tabletop.debrief.model import Debrief, NoteRecord
from tabletop.export.workbook.table import WHEN, Row, Table, joined, when


def _agreements(debrief: Debrief) -> Iterator[Row]:
    for one in debrief.agreements:
        ids = (one.turn or "", one.id, joined(one.parties))
        yield (*ids, one.text, one.undone, *when(one.moment))


def _requests(debrief: Debrief) -> Iterator[Row]:
    for one in debrief.requests:
        closed = one.closed.commit if one.closed else None
        told = (one.status, one.answer, one.speaker, closed)
        yield (one.turn or "", one.id, one.team, one.text, *told, *when(one.asked))


def _meetings(debrief: Debrief) -> Iterator[Row]:
    for one in debrief.meetings:
        ended = one.ended.commit if one.ended else None
        ids = (one.turn or "", one.id, joined(one.teams))
        yield (*ids, one.open, ended, one.gist, *when(one.begun))


def _notes(debrief: Debrief) -> Iterator[Row]:
    for kind, notes in (("note", debrief.notes), ("parking lot", debrief.parking_lot)):
        yield from (_note(kind, one) for one in notes)


def _note(kind: str, one: NoteRecord) -> Row:
    told = (one.team or "", one.tag, one.importance, one.link, one.off_record, one.text)
    return (one.turn or "", one.id, kind, *told, *when(one.moment))


def _hot_wash(debrief: Debrief) -> Iterator[Row]:
    for one in debrief.hot_wash:
        for said in one.answers:
            yield (one.id, one.ask, said.team or "", said.text, *when(said.moment))


def _corrections(debrief: Debrief) -> Iterator[Row]:
    for one in debrief.corrections:
        for field in one.fields:
            changed = (field.field, field.before, field.after)
            yield (one.target, one.about, *changed, one.reason, one.undone, *when(one.moment))


def _mechanisms(debrief: Debrief) -> Iterator[Row]:
    for one in debrief.mechanisms:
        cited = (joined(one.cited_by), joined(one.commits))
        yield (one.id, one.title, one.source, one.at, *cited)


def _facts(debrief: Debrief) -> Iterator[Row]:
    for one in debrief.facts:
        told = (one.standing, one.counterview, one.source, one.at)
        yield (one.id, one.text, *told, joined(one.cited_by), joined(one.commits))


def _sources(debrief: Debrief) -> Iterator[Row]:
    for one in debrief.sources:
        yield (one.id, one.title, one.publisher, one.year, one.url)


_CITED = {
    "source": "Title of the source",
    "at": "Where in it",
    "cited_by": "What in the game cites it",
    "commits": "The commits at which that came into play",
}

REMEMBERED = (
    Table(
        "agreements",
        "What teams agreed on",
        {
            "turn": "Id of the turn",
            "agreement": "Id of the agreement",
            "parties": "Ids of the teams",
            "text": "Its text",
            "undone": "Whether it was taken back",
            **WHEN,
        },
        _agreements,
    ),
    Table(
        "requests",
        "What teams asked control; the moment is that of asking",
        {
            "turn": "Id of the turn",
            "request": "Id of the request",
            "team": "Id of the team that asked",
            "text": "What it asked",
            "status": "open, answered or declined",
            "answer": "The answer, or why it was declined",
            "speaker": "The power that control spoke for",
            "closed_commit": "Commit of the answer",
            **WHEN,
        },
        _requests,
    ),
    Table(
        "meetings",
        "Meetings of teams; the moment is that of their beginning",
        {
            "turn": "Id of the turn",
            "meeting": "Id of the meeting",
            "teams": "Ids of the teams",
            "open": "Whether others could listen",
            "ended_commit": "Commit at which it ended",
            "text": "What came of it",
            **WHEN,
        },
        _meetings,
    ),
    Table(
        "notes",
        "Notes, and the parking lot",
        {
            "turn": "Id of the turn",
            "note": "Id of the note",
            "kind": "note or parking lot",
            "team": "Id of the team that it is on",
            "tag": "Its tag",
            "importance": "0 to 2",
            "link": "What it refers to",
            "off_record": "Whether it was made off the record; such a note is here only where that "
            "was asked for",
            "text": "Its text",
            **WHEN,
        },
        _notes,
    ),
    Table(
        "hot wash",
        "What was answered in the hot wash",
        {
            "question": "Id of the question",
            "ask": "The question",
            "team": "Id of the team that answered; empty: nobody in particular",
            "text": "The answer",
            **WHEN,
        },
        _hot_wash,
    ),
    Table(
        "corrections",
        "Records amended in place, a row for each field",
        {
            "target": "Id of the record",
            "name": "The record in words",
            "field": "What was amended",
            "before": "Before",
            "after": "After",
            "reason": "Why",
            "undone": "Whether the correction was taken back",
            **WHEN,
        },
        _corrections,
    ),
    Table(
        "mechanisms",
        "Real mechanisms that came into play",
        {"mechanism": "Id of the mechanism", "title": "What it is", **_CITED},
        _mechanisms,
    ),
    Table(
        "facts",
        "Established facts that the game drew on",
        {
            "fact": "Id of the fact",
            "text": "What it says",
            "standing": "established, reported, contested or fictional",
            "counterview": "The other view of a contested fact",
            **_CITED,
        },
        _facts,
    ),
    Table(
        "sources",
        "The documents that facts and mechanisms rest on",
        {
            "source": "Id of the source",
            "title": "Its title",
            "publisher": "Its publisher",
            "year": "Its year",
            "url": "Where it can be found",
        },
        _sources,
    ),
)
