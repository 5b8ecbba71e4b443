"""Conditions on what never changes."""

from collections.abc import Iterator

from tabletop.authoring.reach import Key
from tabletop.authoring.rules.case import Case, Finding
from tabletop.authoring.walk import conditions, effects
from tabletop.scenario.conditions import (
    And,
    Atom,
    Condition,
    IndicatorIs,
    InstrumentIs,
    MilestoneReached,
    Not,
    Or,
    Status,
    StockLeft,
)
from tabletop.scenario.effects import Become, Effect, Mark, Move, SetTo, Stock
from tabletop.scenario.nodes import Location


def never_changed(case: Case) -> Iterator[Finding]:
    """A part of a condition that always holds, since no effect changes what it asks about.

    It is settled at STARTEX; only a ruling in the room could change it. Each thing is named once,
    where it is first read. Of conditions that never hold other findings speak, with the reason.

    In the room: the branch, inject or option seems to hang on something that the teams can bring
    about or prevent, and they cannot.

    Wrong:
        milestones: {apology: Somebody apologised}
        endings:
          shared: {when: tension at most calm and not apology}

    Right:
        milestones: {apology: Somebody apologised}
        endings:
          shared: {when: tension at most calm and not apology}
        turns:
          second_day:
            decisions:
              belarus_second: {options: {own_up: {effects: [tension down 2, mark apology]}}}
    """
    things = case.reach.things
    changed = {_changed(effect) for _, effect in effects(case.scenario)}
    start = things.start()
    told: set[Key] = set()
    for at, condition in conditions(case.scenario):
        for atom, affirmed in _signed(condition):
            asked = things.asked(atom) if isinstance(atom, _CHANGEABLE) else None
            if asked is None or asked[0] in changed or asked[0] in told:
                continue
            holds = bool(start[asked[0]] & asked[1])
            if holds is affirmed and not _told(case, at) and not (holds and _spent(case, atom)):
                told.add(asked[0])
                message = f"{_said(atom)}, so this part of the condition always holds."
                yield Finding(at, message, _hint(atom, holds=holds), span=atom.span)


def _signed(condition: Condition, affirmed: bool = True) -> Iterator[tuple[Atom, bool]]:
    """Every atom of a condition, and whether the condition wants it to hold."""
    match condition:
        case Not(part):
            yield from _signed(part, not affirmed)
        case And(parts) | Or(parts):
            for part in parts:
                yield from _signed(part, affirmed)
        case _:
            yield condition, affirmed


def _told(case: Case, at: Location) -> bool:
    """Whether it is said of the whole condition that it never holds, or that it always does."""
    listed = at[0] == "endings" or "next" in at
    readings = (case.reach.readings.get(where) for where in (at, at[:-1]))
    return any(one and (not one.possible or (listed and one.always)) for one in readings)


_CHANGEABLE = (IndicatorIs, InstrumentIs, StockLeft, MilestoneReached)


def _spent(case: Case, atom: Atom) -> bool:
    """Whether something else of an instrument changes: then 'is active' is mere caution."""
    return isinstance(atom, InstrumentIs) and ("instruments", atom.instrument) in case.uses.changed


def _changed(effect: Effect) -> Key | None:
    """What an effect can bring away from its start; None for what only leads back to it."""
    match effect:
        case Move(ref) | SetTo(ref):
            return "indicators", ref.key
        case Become(name):
            return "statuses", name
        case Stock(name, by) if by < 0:
            return "stocks", name
        case Mark(name, True):
            return "milestones", name
    return None


def _said(atom: Atom) -> str:
    match atom:
        case IndicatorIs(ref):
            whose = f" of {ref.teams[0]}" if len(ref.teams) == 1 else ""
            whose = f" of {ref.teams[0]} and {ref.teams[1]}" if len(ref.teams) == 2 else whose
            return f"No effect changes '{ref.indicator}'{whose}"
        case InstrumentIs(name):
            return f"No effect changes the status of '{name}'"
        case StockLeft(name):
            return f"No effect spends from '{name}'"
        case MilestoneReached(name):
            return f"No effect marks '{name}'"
    raise TypeError(f"nothing that an effect changes: {atom!r}")


def _hint(atom: Atom, *, holds: bool) -> str:
    match atom:
        case InstrumentIs(name, status):
            other = Status.ACTIVE if status is Status.SUSPENDED else Status.SUSPENDED
            example = f"{name} becomes {other if holds else status}"
        case StockLeft(name):
            example = f"{name} spend 1"
        case MilestoneReached(name):
            example = f"mark {name}"
        case _:
            return "Add an effect that moves it up or down, or leave the condition out."
    return f"Add the effect '{example}' where it belongs, or leave the condition out."
