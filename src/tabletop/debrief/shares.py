"""Every change with its causes: what sort each was, whose, and how much of it came about."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from tabletop.debrief.history import Happening, History
from tabletop.debrief.movement_model import CauseKind
from tabletop.engine.events import Applied, Change, InjectReleased, Share
from tabletop.scenario.effects import Become, Effect, Mark, Move, SetTo, Stock
from tabletop.scenario.model import Option, Scenario

Mover: TypeAlias = Happening[InjectReleased] | Happening[Applied]
"""What can change the game: an inject that goes out, an adjudication that is applied."""


@dataclass(frozen=True, slots=True)
class Origin:
    """A sort of cause, and the team whose act or chance it was."""

    kind: CauseKind
    team: str | None = None


@dataclass(frozen=True, slots=True)
class Traced:
    """One share of a change with its origin; `moved` is None for a status or a mark."""

    share: Share
    origin: Origin
    moved: Fraction | None


@dataclass(frozen=True, slots=True)
class TracedChange:
    """One change; `step` is the cause of the step of play in which it came."""

    happening: Mover
    step: str
    change: Change
    shares: tuple[Traced, ...]


def traced_changes(history: History, turn: str | None = None) -> Iterator[TracedChange]:
    """Everything that changed and was not taken back, in order; of one turn only, if given."""
    happenings: list[Mover] = [*history.standing(InjectReleased), *history.standing(Applied)]
    for one in sorted(happenings, key=lambda one: one.commit):
        if turn in (None, one.turn):
            yield from _of(history.scenario, one)


def _of(scenario: Scenario, one: Mover) -> Iterator[TracedChange]:
    if isinstance(one.event, InjectReleased):
        for change in one.event.changes:
            shares = (_trace(change, share, Origin("inject")) for share in change.shares)
            yield TracedChange(one, one.event.inject, change, tuple(shares))
        return
    unused: dict[str, list[Effect]] = {}
    for step in one.event.steps:
        for change in step.changes:
            shares = (
                _trace(change, share, _origin(scenario, unused, change, share))
                for share in change.shares
            )
            yield TracedChange(one, step.cause, change, tuple(shares))


def _trace(change: Change, share: Share, origin: Origin) -> Traced:
    part = moved_part(change)
    return Traced(share, origin, None if part is None else int(share.by) * part)


def moved_part(change: Change) -> Fraction | None:
    """Which part of the steps asked came about: below 1 where an end of the range held some back.

    All causes of a change take effect at once, so each counts alike. None for a status or a mark.
    """
    if change.what not in ("indicator", "stock"):
        return None
    asked = sum(int(share.by) for share in change.shares)
    return Fraction(int(change.after) - int(change.before), asked) if asked else Fraction(1)


def _origin(
    scenario: Scenario, unused: dict[str, list[Effect]], change: Change, share: Share
) -> Origin:
    """A share that its cause has in the scenario is its cause's; any other came by ruling.

    `unused` holds, by cause, the effects of the scenario that no share has used up so far.
    """
    effects = unused.setdefault(share.cause, list(written(scenario, share.cause)))
    match = next((one for one in effects if _is(one, change, share)), None)
    if match is None:
        return Origin("ruling")
    effects.remove(match)
    if share.cause in scenario.outcomes:
        return Origin("outcome")
    decision, _, rest = share.cause.partition(".")
    return Origin("chance" if "." in rest else "act", scenario.decisions[decision].team)


def written(scenario: Scenario, cause: str) -> tuple[Effect, ...]:
    """The effects that the scenario wrote for an act, a chance or an outcome."""
    if cause in scenario.outcomes:
        return scenario.outcomes[cause].effects
    decision, _, rest = cause.partition(".")
    option, _, branch = rest.partition(".")
    if decision not in scenario.decisions or option not in scenario.decisions[decision].options:
        return ()
    return _of_option(scenario.decisions[decision].options[option], branch)


def _of_option(option: Option, branch: str) -> tuple[Effect, ...]:
    if not branch:
        return option.effects
    return option.chance[branch].effects if branch in option.chance else ()


def _is(effect: Effect, change: Change, share: Share) -> bool:
    """Whether a share of a change is what an effect does."""
    match effect:
        case Move(ref, by):
            return (change.what, change.key, share.by) == ("indicator", ref.key, by)
        case SetTo(ref, value):
            same = (change.what, change.key) == ("indicator", ref.key)
            return same and int(change.before) + int(share.by) == value
        case Stock(instrument, by):
            return (change.what, change.key, share.by) == ("stock", instrument, by)
        case Become(instrument, status):
            return (change.what, change.key, share.by) == ("status", instrument, status.value)
        case Mark(milestone, reached):
            return (change.what, change.key, share.by) == ("milestone", milestone, reached)
