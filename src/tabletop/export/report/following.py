"""What followed from the acts of a turn: outcomes, rulings, every change and its causes."""

from collections.abc import Iterator

from tabletop.debrief.turn_model import (
    ArithmeticLine,
    DrawRecord,
    OutcomeRecord,
    RulingRecord,
    TurnDebrief,
)
from tabletop.export import wording as say
from tabletop.export.report.case import Case
from tabletop.export.report.line import at, bold, line, traced
from tabletop.export.report.part import Mark, Part, bulleted, headed, tabled
from tabletop.formats.document import Block, Line, Paragraph


def following(case: Case, turn: TurnDebrief) -> Part:
    """The turn's adjudication, and where its indicators stood in the end."""
    blocks = (
        *_outcomes(case, turn),
        *bulleted(map(_draw, turn.draws)),
        *_rulings(turn),
        *_arithmetic(turn),
        *_stand(turn),
    )
    return Part("What followed", blocks, mark=Mark(turn.id, kind="changes"))


def _outcomes(case: Case, turn: TurnDebrief) -> Iterator[Block]:
    for one in turn.outcomes:
        yield Paragraph(_outcome(case, one))
    if not turn.outcomes:
        none = (
            "No outcome of the acts together." if turn.applied else "The acts were not adjudicated."
        )
        yield Paragraph(none)


def _outcome(case: Case, one: OutcomeRecord) -> Line:
    known = case.named(one.known_to) if one.known_to else "nobody"
    where = traced(f" (c{one.commit}")
    return line(bold(one.title), where, f"; known to {known}): {one.text}")


def _draw(one: DrawRecord) -> Line:
    branch = f": {one.branch}" if one.branch else ""
    roll = f" (roll of {one.roll})" if one.roll else ""
    reason = f": {one.reason}" if one.reason else ""
    return line(f"The chance was {one.how}{branch}{roll}{reason} ", at(one.moment))


def _rulings(turn: TurnDebrief) -> Iterator[Block]:
    yield from headed("Rulings:", bulleted(map(_ruling, turn.rulings)))


def _ruling(one: RulingRecord) -> Line:
    effects = f" (now: {'; '.join(one.effects)})" if one.effects else ""
    said = [f"{one.about}: {say.VERDICTS[one.verdict]}{effects}."]
    said += [f"Reason: {say.full(one.reason)}"] if one.reason else []
    said += [f"Dissent: {say.full(one.dissent)}"] if one.dissent else []
    said += [] if one.stands else ["Replaced or fallen later."]
    return line(f"{' '.join(said)} ", at(one.moment))


def _arithmetic(turn: TurnDebrief) -> Iterator[Block]:
    table = tabled(
        ("At", "What", "Before", "Causes", "After", "Commit"),
        ((Mark(turn.id, kind="changes"), _change(one)) for one in turn.arithmetic),
        (3, 5, 2, 8, 2, 2),
    )
    yield from headed("The arithmetic of every change:", table)


def _change(one: ArithmeticLine) -> tuple[Line, ...]:
    causes = "; ".join(f"{say.step(part.by)} {part.about}" for part in one.addends)
    before, after = say.value(one.before), say.value(one.after)
    return (one.step, one.name, before, causes, after, traced(f"c{one.commit}"))


def _stand(turn: TurnDebrief) -> Iterator[Block]:
    """Indicators at the end of a turn: all that are common, and those that moved."""
    shown = (one for one in turn.indicators if one.change or ":" not in one.key)
    table = tabled(
        ("Indicator", "Level", "Value", "Change in the turn"),
        (
            (
                Mark(),
                (one.name, one.level, str(one.value), f"{one.change:+d}" if one.change else "none"),
            )
            for one in shown
        ),
        (5, 2, 1, 2),
    )
    end = "At the turn's end:" if turn.applied else "At the last commit of the turn:"
    yield from headed(end, table)
