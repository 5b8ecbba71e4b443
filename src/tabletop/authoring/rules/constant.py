"""Conditions on what never changes."""

from collections.abc import Iterator

from tabletop.authoring.reach.things import Key, Things, Values
from tabletop.authoring.rules.case import Case, Finding
from tabletop.authoring.walk import conditions, effects
from tabletop.scenario.conditions import (
    Atom,
    IndicatorIs,
    InstrumentIs,
    MilestoneReached,
    Status,
    StockLeft,
    atoms,
)
from tabletop.scenario.effects import Become, Effect, Mark, Move, SetTo, Stock


def never_changed(case: Case) -> Iterator[Finding]:
    """A condition on something that no effect ever changes.

    What it says is settled at STARTEX: it holds in every game, or in none. Only a ruling in the
    room could change that. Each thing is named once, where it is first read.

    In the room: the branch, inject or option that hangs on it always comes, or never.

    Wrong:
        milestones: {apology: Somebody apologised}
        endings:
          shared: {when: tension at most calm and apology}

    Right:
        milestones: {apology: Somebody apologised}
        endings:
          shared: {when: tension at most calm and apology}
        turns:
          second_day:
            decisions:
              belarus_second: {options: {own_up: {effects: [tension down 2, mark apology]}}}
    """
    things = Things(case.scenario)
    changed = {_changed(effect) for _, effect in effects(case.scenario)}
    start = things.start()
    told: set[Key] = set()
    for at, condition in conditions(case.scenario):
        for atom in atoms(condition):
            asked = things.asked(atom) if isinstance(atom, _CHANGEABLE) else None
            if asked is None or asked[0] in changed or asked[0] in told:
                continue
            told.add(asked[0])
            holds = _at_start(start, *asked)
            if holds and _spent(case, atom):
                continue
            message = f"{_said(atom)}, so this {'always' if holds else 'never'} holds."
            yield Finding(at, message, _hint(atom, holds=holds), span=atom.span)


_CHANGEABLE = (IndicatorIs, InstrumentIs, StockLeft, MilestoneReached)


def _spent(case: Case, atom: Atom) -> bool:
    """Whether something else of an instrument changes: then 'is active' is mere caution."""
    return isinstance(atom, InstrumentIs) and ("instruments", atom.instrument) in case.uses.changed


def _at_start(start: Values, key: Key, values: int) -> bool:
    return bool(start[key] & values)


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
