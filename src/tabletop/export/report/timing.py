"""The annex on time: phases against the plan, pauses, injects against their minute."""

from collections.abc import Iterator
from itertools import groupby

from tabletop.debrief.time_model import InjectTime, PauseRecord, PhaseTime
from tabletop.export import analysis_wording as tell
from tabletop.export import wording as say
from tabletop.export.report.case import Case
from tabletop.export.report.line import joined, line, refs, traced, when
from tabletop.export.report.part import Mark, Part, bulleted, headed, tabled
from tabletop.formats.document import Block, Line, Paragraph

_WALL = '"Wall" is the time that passed in the room, pauses and steps taken back included.'
TIMED = ("briefing", "deliberation", "adjudication", "assessment")
"""The phases that a table of turns has a column for."""


def timing(case: Case) -> Part:
    """Minutes and seconds throughout."""
    return Part("Time", tuple(_blocks(case)), mark=Mark(kind="course"))


def _blocks(case: Case) -> Iterator[Block]:
    yield from headed(_WALL, phases(case))
    outside = [one for one in case.debrief.timing.phases if one.turn is None]
    if outside:
        yield Paragraph(line("Outside the turns: ", joined("; ", map(_outside, outside)), "."))
    pauses = bulleted(_pause(case, one) for one in case.debrief.timing.pauses)
    yield from pauses or (Paragraph("No pause was recorded."),)
    yield from headed("Injects against their plan:", inject_times(case))


def _outside(one: PhaseTime) -> Line:
    lasted = tell.lasted(one.wall_ms)
    return line(f"{tell.PHASES[one.phase]} {lasted} ", traced(f"(from c{one.begun.commit})"))


def _pause(case: Case, one: PauseRecord) -> Line:
    known = case.turns.get(one.turn)
    where = known.title if known else "a turn taken back later"
    said = line(f"Pause in {where}: {tell.PAUSES[one.why]} at ", when(one.begun))
    if one.ended is None:
        return line(said, "; it did not run again")
    until = traced(f"(until c{one.ended.commit})")
    return line(said, f", for {tell.lasted(one.wall_ms)} ", until)


def phases(case: Case) -> tuple[Block, ...]:
    """Each turn's phases: deliberation planned and used, and how long each took in the room."""
    heads = (f"{name.capitalize()}, wall" for name in TIMED)
    by_turn = groupby(case.debrief.timing.phases, key=lambda one: one.turn)
    return tabled(
        ("Turn", "Planned", "Turn's clock", *heads, "Commits"),
        (
            (Mark(turn or "", kind="course"), _phases(case, turn, list(every)))
            for turn, every in by_turn
            if turn in case.turns
        ),
        (3, 4, 4, 5, 6, 6, 6, 7),
    )


def _phases(case: Case, turn: str | None, every: list[PhaseTime]) -> tuple[Line, ...]:
    by_name = {one.phase: one for one in every}
    found = (next((one for one in every if one.phase == name), None) for name in TIMED)
    walls = (tell.lasted(one.wall_ms) if one else say.NONE for one in found)
    work = by_name.get("deliberation")
    return (
        case.number(turn),
        _planned(work),
        tell.lasted(work.clock_ms) if work else say.NONE,
        *walls,
        refs({one.begun.commit for one in every}),
    )


def _planned(work: PhaseTime | None) -> str:
    if work is None:
        return say.NONE
    added = f" {work.minutes_added:+d}" if work.minutes_added else ""
    return f"{work.minutes_planned}{added} min"


def inject_times(case: Case) -> tuple[Block, ...]:
    """Each inject's plan against its release, and when the last team had it in hand."""
    return tabled(
        ("Turn", "Inject", "Planned", "Released", "Against plan", "In hand after"),
        (
            (Mark(one.turn, kind="arrivals"), _inject(case, one))
            for one in case.debrief.timing.injects
        ),
        (2, 7, 4, 4, 4, 5),
    )


def _inject(case: Case, one: InjectTime) -> tuple[Line, ...]:
    planned = "by hand" if one.minute_planned is None else f"minute {one.minute_planned}"
    return (
        case.number(one.turn),
        one.title,
        planned if one.minute_planned != 0 else "at the start",
        when(one.released),
        tell.late(one.late_ms),
        _in_hand(one),
    )


def _in_hand(one: InjectTime) -> str:
    times = [row.clock_ms for row in one.deliveries if row.clock_ms is not None]
    missing = sum(row.delivered is None for row in one.deliveries)
    later = len(one.deliveries) - missing - len(times)
    parts = []
    if times:
        least, most = say.clock(min(times)), say.clock(max(times))
        parts.append(least if least == most else f"{least} to {most}")
    parts += [f"{later} after the turn"] if later else []
    parts += [f"{missing} without a delivery"] if missing else []
    return ", ".join(parts) or say.NONE
