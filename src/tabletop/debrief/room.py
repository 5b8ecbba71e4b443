"""What the room remembers: agreements, requests, meetings, notes, undone steps, the hot wash."""

from typing import Literal

from tabletop.debrief.history import History, moment, undone
from tabletop.debrief.model import (
    AgreementRecord,
    HotWashAnswerRecord,
    HotWashRecord,
    MeetingRecord,
    NoteRecord,
    RedactionRecord,
    RequestRecord,
    UndoneStep,
)
from tabletop.debrief.names import Names
from tabletop.engine.events import AgreementReached, Redacted, Undone
from tabletop.engine.state import Note, Request


def agreements(history: History) -> tuple[AgreementRecord, ...]:
    """Every agreement, taken back or not."""
    return tuple(
        AgreementRecord(
            id=one.event.agreement,
            turn=one.turn,
            parties=one.event.parties,
            text=one.event.text,
            moment=one.moment,
            undone=one.undone,
        )
        for one in history.all(AgreementReached)
    )


def requests(history: History, names: Names) -> tuple[RequestRecord, ...]:
    """The requests to control in the order in which they were asked."""
    return tuple(_request(history, names, one) for one in history.state.room.requests.values())


def _request(history: History, names: Names, one: Request) -> RequestRecord:
    return RequestRecord(
        id=one.id,
        turn=history.turns[one.asked.seq],
        team=one.team,
        text=one.text,
        asked=moment(one.asked),
        status=one.status,
        answer=one.answer,
        speaker=names.power(one.speaker),
        closed=moment(one.closed) if one.closed else None,
    )


def meetings(history: History) -> tuple[MeetingRecord, ...]:
    """The meetings in the order in which they began."""
    return tuple(
        MeetingRecord(
            id=one.id,
            turn=history.turns[one.begun.seq],
            teams=one.teams,
            open=one.open,
            begun=moment(one.begun),
            ended=moment(one.ended) if one.ended else None,
            gist=one.gist,
        )
        for one in history.state.room.meetings.values()
    )


def notes(
    history: History, kind: Literal["note", "parked"], *, off_record: bool = False
) -> tuple[NoteRecord, ...]:
    """The notes, or the parking lot; what was said off the record only if it is asked for."""
    parked = kind == "parked"
    emptied = _withdrawn(history)
    return tuple(
        _note(history, one, withdrawn=str(one.stamp.seq) in emptied)
        for one in history.state.room.notes
        if one.parked == parked and (off_record or not one.off_record)
    )


def _withdrawn(history: History) -> frozenset[str]:
    """The numbers of commits of which a text was withdrawn; no undo brings one back."""
    texts = (text for one in history.all(Redacted) for text in one.event.texts)
    return frozenset(text.partition(".")[0] for text in texts)


def _note(history: History, one: Note, *, withdrawn: bool) -> NoteRecord:
    """A note. Its tag and link are words as well, and go with a text that is withdrawn."""
    return NoteRecord(
        id=one.id,
        turn=history.turns[one.stamp.seq],
        text=one.text,
        tag="" if withdrawn else one.tag,
        team=one.team,
        importance=one.importance,
        link="" if withdrawn else one.link,
        moment=moment(one.stamp),
        off_record=one.off_record,
    )


def undone_steps(history: History) -> tuple[UndoneStep, ...]:
    """Every undo with the commits that it took back."""
    return tuple(
        UndoneStep(
            to=one.event.to,
            reason=one.event.reason,
            moment=one.moment,
            commits=_taken_back(history, one.commit),
        )
        for one in history.all(Undone)
    )


def _taken_back(history: History, commit: int) -> tuple[int, ...]:
    before = undone(history.entries[: commit - 1])
    return tuple(sorted(undone(history.entries[:commit]) - before))


def redactions(history: History) -> tuple[RedactionRecord, ...]:
    """Every withdrawal of texts."""
    return tuple(
        RedactionRecord(texts=len(one.event.texts), reason=one.event.reason, moment=one.moment)
        for one in history.all(Redacted)
    )


def hot_wash(history: History) -> tuple[HotWashRecord, ...]:
    """Every question of the hot wash, answered or not."""
    answers = history.state.room.hot_wash
    return tuple(
        HotWashRecord(
            id=question.id,
            ask=str(question.ask),
            answers=tuple(
                HotWashAnswerRecord(team=one.team, text=one.text, moment=moment(one.stamp))
                for one in answers
                if one.question == question.id
            ),
        )
        for question in history.scenario.hot_wash.values()
    )
