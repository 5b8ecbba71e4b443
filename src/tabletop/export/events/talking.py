"""Events of what was told: injects, messages, requests, meetings, agreements, notes, hot wash."""

from collections.abc import Iterator

from tabletop.debrief.model import Debrief, MeetingRecord, NoteRecord, RequestRecord
from tabletop.debrief.turn_model import InjectRecord, TurnDebrief
from tabletop.export.events.model import CONTROL, OFF_RECORD, Event


def talking(debrief: Debrief) -> Iterator[Event]:
    """Everything that anybody told anybody."""
    for turn in debrief.turns:
        yield from _turn(turn)
    for request in debrief.requests:
        yield from _request(request)
    for meeting in debrief.meetings:
        yield from _meeting(meeting)
    for one in debrief.agreements:
        yield Event(
            one.moment.commit,
            "agreement",
            recipients=one.parties,
            reference=one.id,
            text=one.text,
        )
    for note in debrief.notes:
        yield _note("note", note)
    for note in debrief.parking_lot:
        yield _note("parked", note)
    yield from _hot_wash(debrief)


def _turn(turn: TurnDebrief) -> Iterator[Event]:
    for inject in turn.injects:
        yield from _inject(inject)
    for kept in turn.withheld:
        if kept.moment:
            yield Event(
                kept.moment.commit,
                "inject_withheld",
                reference=kept.id,
                title=kept.title,
                detail=kept.why,
            )
    for message in turn.messages:
        yield Event(
            message.sent.commit,
            "message",
            message.sender,
            message.to,
            reference=message.id,
            text=message.text,
        )
    for known in turn.knowledge:
        for item in known.items:
            if item.delivered:
                yield Event(
                    item.delivered.commit,
                    "received",
                    known.team,
                    reference=item.item,
                    title=item.title,
                )


def _inject(one: InjectRecord) -> Iterator[Event]:
    yield Event(
        one.released.commit,
        "inject",
        recipients=one.to,
        reference=one.id,
        title=one.title,
        text=one.text,
        rationale=one.despite,
        detail=", ".join(part for part in (one.channel, one.sender) if part),
    )
    if one.recalled:
        yield Event(
            one.recalled.commit,
            "inject_recalled",
            recipients=one.to,
            reference=one.id,
            title=one.title,
            text=one.recall_reason,
        )


def _request(one: RequestRecord) -> Iterator[Event]:
    yield Event(one.asked.commit, "request", one.team, (CONTROL,), reference=one.id, text=one.text)
    if one.closed:
        declined = "declined" if one.status == "declined" else one.speaker
        yield Event(
            one.closed.commit,
            "answer",
            recipients=(one.team,),
            reference=one.id,
            text=one.answer,
            detail=declined,
        )


def _meeting(one: MeetingRecord) -> Iterator[Event]:
    kind = "open" if one.open else "closed"
    yield Event(one.begun.commit, "meeting", recipients=one.teams, reference=one.id, detail=kind)
    if one.ended:
        yield Event(
            one.ended.commit,
            "meeting_ended",
            recipients=one.teams,
            reference=one.id,
            text=one.gist,
            detail=kind,
        )


def _note(kind: str, one: NoteRecord) -> Event:
    return Event(
        one.moment.commit,
        kind,
        about=one.team or "",
        reference=one.id,
        title=OFF_RECORD if one.off_record else "",
        text=one.text,
        value=one.importance,
        detail=one.tag,
    )


def _hot_wash(debrief: Debrief) -> Iterator[Event]:
    for question in debrief.hot_wash:
        for answer in question.answers:
            yield Event(
                answer.moment.commit,
                "hot_wash",
                answer.team or "",
                reference=question.id,
                title=question.ask,
                text=answer.text,
            )
