"""The annex on time: phases against the plan, pauses, injects against their minute."""

from collections.abc import Iterator

from tabletop.debrief.time_model import InjectTime, PauseRecord, PhaseTime
from tabletop.export import wording as say
from tabletop.export.report.case import Case
from tabletop.export.report.line import joined, line, traced
from tabletop.export.report.part import Mark, Part, bulleted, tabled
from tabletop.formats.document import Block, Line, Paragraph

_STOPS = {"stopped": "the clock was stopped", "put_back": "the game was put back"}


def timing(case: Case) -> Part:
    """Minutes and seconds throughout."""
    return Part("Time", tuple(_blocks(case)), mark=Mark(kind="course"))


def _blocks(case: Case) -> Iterator[Block]:
    timing = case.debrief.timing
    yield Paragraph(
        "Minutes and seconds. On the clock: pauses excluded. On the wall: everything between."
    )
    yield from tabled(
        ("Turn", "Phase", "Planned", "Added", "On the clock", "On the wall", "Commits"),
        ((Mark(one.turn or "", kind="course"), _phase(case, one)) for one in timing.phases),
        (2, 4, 3, 3, 3, 3, 4),
    )
    yield from bulleted(_pause(case, one) for one in timing.pauses)
    late = tabled(
        ("Turn", "Inject", "Planned minute", "Released", "Late by", "In hand after"),
        ((Mark(one.turn, kind="arrivals"), _inject(case, one)) for one in timing.injects),
        (2, 6, 3, 4, 3, 7),
    )
    if late:
        yield Paragraph("Injects against their minute, and until they were in each team's hands:")
        yield from late


def _phase(case: Case, one: PhaseTime) -> tuple[Line, ...]:
    end = f" to c{one.ended.commit}" if one.ended else ", goes on"
    planned = say.NONE if one.minutes_planned is None else f"{one.minutes_planned}:00"
    return (
        case.number(one.turn),
        one.phase.replace("_", " "),
        planned,
        f"{one.minutes_added:+d}:00" if one.minutes_added else say.NONE,
        _length(one.clock_ms),
        _length(one.wall_ms),
        traced(f"c{one.begun.commit}{end}"),
    )


def _length(milliseconds: int | None) -> str:
    return say.NONE if milliseconds is None else say.clock(milliseconds)


def _pause(case: Case, one: PauseRecord) -> Line:
    end = f" to c{one.ended.commit}" if one.ended else ", goes on"
    said = f"Turn {case.number(one.turn)}: {_STOPS[one.why]} for {_length(one.wall_ms)} "
    return line(said, traced(f"(c{one.begun.commit}{end})"))


def _inject(case: Case, one: InjectTime) -> tuple[Line, ...]:
    planned = "by hand" if one.minute_planned is None else f"{one.minute_planned}:00"
    hands = (
        f"{case.teams[d.team].short if d.team in case.teams else d.team} {_length(d.clock_ms)}"
        for d in one.deliveries
    )
    return (
        case.number(one.turn),
        one.title,
        planned,
        traced(f"{say.clock(one.released.clock_ms)}, c{one.released.commit}"),
        _late(one.late_ms),
        joined("; ", hands),
    )


def _late(milliseconds: int | None) -> str:
    if milliseconds is None:
        return say.NONE
    early = "early by " if milliseconds < 0 else ""
    return f"{early}{say.clock(abs(milliseconds))}"
