"""The turns as played."""

from tabletop.debrief.turn_model import TurnDebrief
from tabletop.export import wording as say
from tabletop.export.report.arrivals import arrivals
from tabletop.export.report.case import Case
from tabletop.export.report.deciding import decisions
from tabletop.export.report.following import following
from tabletop.export.report.line import italic, line, said, traced
from tabletop.export.report.part import Mark, Part
from tabletop.export.report.room import passed
from tabletop.formats.document import Line, Paragraph


def turns(case: Case) -> Part:
    """The chapter: a part for each turn."""
    return Part("The turns", parts=tuple(_turn(case, turn) for turn in case.debrief.turns))


def _turn(case: Case, turn: TurnDebrief) -> Part:
    parts = (
        arrivals(case, turn),
        *passed(case, turn),
        *decisions(case, turn),
        following(case, turn),
    )
    blocks = (Paragraph(italic(_course(turn))), *said(turn.briefing))
    return Part(case.heading(turn), blocks, parts, Mark(turn=turn.id))


def _course(turn: TurnDebrief) -> Line:
    called = "; time was not called."
    if turn.called:
        clock = say.clock(turn.called.clock_ms)
        called = (
            f", time called c{turn.called.commit} after {clock} of {turn.minutes_planned} minutes."
        )
    reason = f" The facilitator chose this turn: {say.full(turn.reason)}" if turn.reason else ""
    opened = traced(f"Opened c{turn.opened.commit}{called}")
    return line(f"{turn.scenario_time}. ", opened, reason)
