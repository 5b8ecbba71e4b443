"""On the room: agreements, requests, meetings, notes, corrections, who was there."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from tabletop.debrief.datum import Correction
from tabletop.debrief.model import (
    AgreementRecord,
    MeetingRecord,
    NoteRecord,
    RequestRecord,
    TeamRecord,
    UndoneStep,
)
from tabletop.debrief.turn_model import TurnDebrief
from tabletop.export import wording as say
from tabletop.export.report.case import Case
from tabletop.export.report.line import at, joined, line, refs, traced
from tabletop.export.report.part import Mark, Part, bulleted
from tabletop.formats.document import Line, Paragraph
from tabletop.text import counted

Record = TypeVar("Record", AgreementRecord, RequestRecord, MeetingRecord, NoteRecord)

_OFF_RECORD = {
    False: "Notes made off the record are not part of this debrief.",
    True: "Notes made off the record are in this document. It must not leave the facilitator's "
    "hands.",
}
_NOTHING = Paragraph("None recorded.")


def dealings(case: Case) -> Part:
    """What teams agreed, asked of control and met about."""
    debrief = case.debrief
    lines = (
        *(_agreement(case, one) for one in debrief.agreements),
        *(_request(case, one) for one in debrief.requests),
        *(_meeting(case, one) for one in debrief.meetings),
    )
    blocks = bulleted(lines) or (_NOTHING,)
    return Part("Agreements, requests and meetings", blocks, mark=Mark(kind="room"))


def passed(case: Case, turn: TurnDebrief) -> tuple[Part, ...]:
    """What of all this belongs to a turn, in the order of the log; no part if nothing does."""
    debrief = case.debrief
    found = [
        *((one.moment, _agreement(case, one)) for one in _of(turn, debrief.agreements)),
        *((one.asked, _request(case, one)) for one in _of(turn, debrief.requests)),
        *((one.begun, _meeting(case, one)) for one in _of(turn, debrief.meetings)),
        *((one.moment, _noted(case, one)) for one in _of(turn, debrief.notes)),
        *((one.moment, _parked(case, one)) for one in _of(turn, debrief.parking_lot)),
    ]
    found.sort(key=lambda one: one[0].commit)
    blocks = bulleted(told for _, told in found)
    mark = Mark(turn=turn.id, kind="room")
    return (Part("What passed in the room", blocks, mark=mark),) if blocks else ()


def _of(turn: TurnDebrief, rows: Iterable[Record]) -> Iterator[Record]:
    return (one for one in rows if one.turn == turn.id)


def _agreement(case: Case, one: AgreementRecord) -> Line:
    back = ", taken back later" if one.undone else ""
    where = traced(f"(c{one.moment.commit}{back})")
    return line(f"Agreement of {case.named(one.parties)}: {one.text} ", where)


def _request(case: Case, one: RequestRecord) -> Line:
    asked = f"Request of {case.team(one.team)} "
    return line(asked, at(one.asked), f": {one.text} ", _answer(one))


def _answer(one: RequestRecord) -> Line:
    if one.closed is None:
        return "Never answered."
    how = "Answered" if one.status == "answered" else "Declined"
    speaker = f" for {one.speaker}" if one.speaker else ""
    return line(f"{how}{speaker} ", at(one.closed), f": {one.answer}")


def _meeting(case: Case, one: MeetingRecord) -> Line:
    kind = "Open" if one.open else "Closed"
    gist = one.gist or "no gist recorded"
    return line(f"{kind} meeting of {case.named(one.teams)} ", _held(one), f": {gist}")


def _held(one: MeetingRecord) -> Line:
    end = f" to c{one.ended.commit}" if one.ended else "; no end recorded"
    return traced(f"(c{one.begun.commit}{end})")


def notes(case: Case) -> Part:
    """Notes on the record and the parking lot."""
    lines = (
        *(_noted(case, one) for one in case.debrief.notes),
        *(_parked(case, one) for one in case.debrief.parking_lot),
    )
    off = _OFF_RECORD[case.debrief.session.attribution.off_record]
    blocks = (Paragraph(off), *bulleted(lines))
    return Part("Notes and parking lot", blocks, mark=Mark(kind="room"))


def _noted(case: Case, one: NoteRecord) -> Line:
    return _note(case, "Note", " on ", one)


def _parked(case: Case, one: NoteRecord) -> Line:
    return _note(case, "Parking lot", ", ", one)


def _note(case: Case, what: str, between: str, one: NoteRecord) -> Line:
    team = f"{between}{case.team(one.team)}" if one.team else ""
    tag = f" [{one.tag}]" if one.tag else ""
    off = "OFF THE RECORD. " if one.off_record else ""
    return line(f"{off}{what}{team}{tag} ", at(one.moment), f": {one.text}")


def amends(case: Case) -> Part:
    """What was corrected, put back or withdrawn."""
    debrief = case.debrief
    lines = (
        *map(_correction, debrief.corrections),
        *map(_put_back, debrief.undone),
        *_seen(case),
        *_withdrawn(case),
    )
    blocks = bulleted(lines) or (Paragraph("None."),)
    return Part("Corrections and undone steps", blocks, mark=Mark(kind="course"))


def _correction(one: Correction) -> Line:
    back = ", taken back later" if one.undone else ""
    fields = (f' {f.field.capitalize()}: "{f.before}" became "{f.after}".' for f in one.fields)
    where = traced(f"(c{one.moment.commit}{back})")
    said = f". Reason: {say.full(one.reason)}{''.join(fields)}"
    return line(f"{one.about} was corrected ", where, said)


def _put_back(one: UndoneStep) -> Line:
    back = traced(f"The game was put back to how it stood after c{one.to} (c{one.moment.commit}).")
    taken = line(" Taken back: ", refs(one.commits), ".") if one.commits else ""
    return line(back, f" Reason: {say.full(one.reason)}", taken)


def _seen(case: Case) -> Iterator[Line]:
    for one in case.debrief.shown_then_undone:
        shown = f'{case.team(one.team)} had seen "{one.title}" '
        yield line(shown, at(one.released), ", whose release was taken back.")


def _withdrawn(case: Case) -> Iterator[Line]:
    for one in case.debrief.redactions:
        texts = f"{counted(one.texts, 'text', 'texts')} withdrawn "
        yield line(texts, at(one.moment), f". Reason: {say.full(one.reason)}")


def delegations(case: Case) -> Part:
    """Who was in the room."""
    lines = (line(f"{one.name}: ", _presence(one)) for one in case.debrief.teams)
    return Part("Delegations in the room", bulleted(lines), mark=Mark(kind="course"))


def _presence(team: TeamRecord) -> Line:
    changes = [one for one in team.changes if not one.undone]
    if not changes:
        return "in the room throughout"
    return joined(
        "; ",
        (
            line(
                f"{say.PRESENCE[one.presence]} from ",
                traced(f"c{one.moment.commit}"),
                f" ({one.reason})" if one.reason else "",
            )
            for one in changes
        ),
    )
