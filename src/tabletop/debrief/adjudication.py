"""What followed in a turn: outcomes, rulings, draws, and the arithmetic of every change."""

from collections.abc import Iterator

from tabletop.debrief.history import Happening, History
from tabletop.debrief.names import Names, titled
from tabletop.debrief.shares import Traced, TracedChange, traced_changes
from tabletop.debrief.turn_model import (
    Addend,
    ArithmeticLine,
    DrawRecord,
    OutcomeRecord,
    RulingRecord,
)
from tabletop.engine import events as ev


def applied(history: History, turn: str) -> Happening[ev.Applied] | None:
    """The application of a turn's adjudication, if it came to that."""
    return next((one for one in history.standing(ev.Applied) if one.turn == turn), None)


def outcomes(history: History, names: Names, turn: str) -> tuple[OutcomeRecord, ...]:
    """The outcomes that happened, in the order in which they did."""
    one = applied(history, turn)
    if one is None:
        return ()
    scenario = history.scenario
    return tuple(
        OutcomeRecord(
            id=outcome,
            title=names.outcome(outcome),
            text=str(scenario.outcomes[outcome].text),
            known_to=scenario.recipients(scenario.outcomes[outcome].known_to),
            commit=one.commit,
        )
        for outcome in one.event.happened
    )


def rulings(history: History, names: Names, turn: str) -> tuple[RulingRecord, ...]:
    """Every ruling of a turn, those replaced or fallen marked so."""
    made = [one for one in history.standing(ev.Ruled) if one.turn == turn]
    stand = {r.stamp.seq for r in history.state.game.rulings}
    return tuple(
        RulingRecord(
            cause=one.event.cause,
            about=names.cause(one.event.cause),
            verdict=one.event.verdict,
            effects=one.event.effects,
            reason=one.event.reason,
            dissent=one.event.dissent,
            moment=one.moment,
            stands=one.commit in stand,
        )
        for one in made
    )


def draws(history: History, names: Names, turn: str) -> tuple[DrawRecord, ...]:
    """Chances drawn again, picked or rolled, in the order of the log."""
    made = [*_redrawn(history, turn), *_picked(history, names, turn)]
    return tuple(sorted(made, key=lambda one: one.moment.commit))


def _redrawn(history: History, turn: str) -> Iterator[DrawRecord]:
    for one in history.standing(ev.ChanceRedrawn):
        if one.turn == turn:
            yield DrawRecord(
                decision=one.event.decision,
                how="redrawn",
                branch="",
                roll=None,
                reason=one.event.reason,
                moment=one.moment,
            )


def _picked(history: History, names: Names, turn: str) -> Iterator[DrawRecord]:
    for one in history.standing(ev.BranchPicked):
        if one.turn == turn:
            yield DrawRecord(
                decision=one.event.decision,
                how="picked" if one.event.roll is None else "rolled",
                branch=names.branch(one.event.decision, one.event.branch),
                roll=one.event.roll,
                reason="",
                moment=one.moment,
            )


def arithmetic(history: History, names: Names, turn: str) -> tuple[ArithmeticLine, ...]:
    """Every change of a turn in the order in which it came: injects, then the adjudication."""
    return tuple(_line(names, one) for one in traced_changes(history, turn))


def _line(names: Names, one: TracedChange) -> ArithmeticLine:
    change = one.change
    return ArithmeticLine(
        step=names.cause(one.step),
        what=change.what,
        key=change.key,
        name=names.changed(change.what, change.key),
        before=change.before,
        addends=tuple(_addend(names, share) for share in one.shares),
        after=change.after,
        commit=one.happening.commit,
    )


def _addend(names: Names, one: Traced) -> Addend:
    return Addend(
        cause=one.share.cause,
        about=names.cause(one.share.cause),
        kind=one.origin.kind,
        team=one.origin.team,
        by=_share(one.share.by),
    )


def _share(by: int | str | bool) -> int | str | bool:
    return titled(by) if isinstance(by, str) else by
