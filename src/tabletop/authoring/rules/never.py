"""Injects, options, outcomes and parts of conditions that no game ever comes to."""

from collections.abc import Iterator

from tabletop.authoring.rules.case import Case, Finding
from tabletop.authoring.rules.why import Reason, Why, span_of
from tabletop.authoring.walk import conditions, options
from tabletop.scenario.conditions import (
    And,
    Atom,
    Chose,
    Condition,
    Happened,
    Not,
    Or,
    Played,
    Released,
    atoms,
)
from tabletop.scenario.model import Inject, Option
from tabletop.scenario.nodes import Location


def dead_inject(case: Case) -> Iterator[Finding]:
    """An inject can never go out, because its condition never holds when it is read.

    The condition of an inject with 'release: start' is read when the turn opens, that of one with a
    minute at that minute, after all that comes before it; if it fails then, the inject is gone for
    good. That of one by hand is read when the facilitator releases it. The facilitator may release
    any of them all the same, but has to say why.

    In the room: news that the writer counts on never arrives, and nobody at the table can tell that
    something is missing.

    Wrong:
        turns:
          first_day:
            injects:
              hotline_rings:
                when: tension at least acute and tension at most 5

    Right:
        turns:
          first_day:
            injects:
              hotline_rings:
                when: tension at least strained and tension at most 5
    """
    for turn in case.scenario.turns.values():
        for inject in turn.injects.values():
            at = ("turns", turn.id, "injects", inject.id, "when")
            if inject.when is None or at not in case.reach.readings:
                continue
            possible = case.reach.readings[at].possible
            if possible and (inject.release.kind != "minute" or at in case.reach.in_time):
                continue
            reason = why(case, at, _read_when(inject)).never(inject.when)
            never = "By the clock this inject never goes" if possible else "This inject never goes"
            hint = _wait(case, inject) or reason.hint
            yield Finding(at, f"{never} out: {reason.text}", hint, span=reason.span)


def _read_when(inject: Inject) -> str:
    match inject.release.kind:
        case "start":
            return "when the turn opens"
        case "minute":
            return f"by minute {inject.release.minute}"
        case _:
            return "before time is called"


def _wait(case: Case, inject: Inject) -> str:
    """A hint for an inject that waits for another one of its turn; "" if it does not."""
    turn = case.scenario.turn_of[inject.id]
    awaited = [
        atom.inject
        for atom in (atoms(inject.when) if inject.when else ())
        if isinstance(atom, Released) and case.scenario.turn_of[atom.inject] == turn
    ]
    if not awaited or inject.release.kind == "manual":
        return ""
    return f"Release it later than '{awaited[0]}', or by hand ('release: manual')."


def dead_option(case: Case) -> Iterator[Finding]:
    """An option can never be chosen, because its 'when' or 'needs' never holds.

    Both are read when a team seals its choice and once more when time is called.

    In the room: with 'when' nobody ever sees the option; with 'needs' it stands greyed on every
    screen, and the team wonders what it has missed.

    Wrong:
        turns:
          first_day:
            decisions:
              belarus_first:
                options:
                  invite: {needs: hotline is lapsed}

    Right:
        turns:
          first_day:
            decisions:
              belarus_first:
                options:
                  invite: {needs: hotline is active}
    """
    for at, _, option in options(case.scenario):
        if not case.reach.may_stand(at):
            where, reason = _option_reason(case, at, option)
            message = f"The option '{option.id}' can never stand: {reason.text}"
            yield Finding(where, message, reason.hint, span=reason.span)


def _option_reason(case: Case, at: Location, option: Option) -> tuple[Location, Reason]:
    here = "when time is called"
    for word, condition in (("when", option.when), ("needs", option.needs)):
        there = (*at, word)
        if condition is not None and not case.reach.readings[there].possible:
            return there, why(case, there, here).never(condition)
    both = And((option.when, option.needs)) if option.when and option.needs else None
    assert both is not None, "an option without conditions can stand"
    reason = why(case, at, here).never(both)
    text = f"its 'when' and its 'needs' never hold at once. {_capital(reason.text)}"
    return (*at, "needs"), Reason(text, "Change one of the two.", span_of(both.parts[1]))


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def dead_outcome(case: Case) -> Iterator[Finding]:
    """An outcome can never happen, because its condition never holds when it is read.

    Outcomes are read in file order when time has been called, after the effects of all options and
    of the outcomes before them.

    In the room: what two teams bring about together has no consequence, and they will say in the
    hot wash that the game did not notice.

    Wrong:
        turns:
          first_day:
            outcomes:
              two_stories:
                when: belarus_first chose guard and belarus_first chose invite

    Right:
        turns:
          first_day:
            outcomes:
              two_stories:
                when: belarus_first chose guard and poland_first chose show_photo
    """
    for turn in case.scenario.turns.values():
        for outcome in turn.outcomes.values():
            at = ("turns", turn.id, "outcomes", outcome.id, "when")
            if at in case.reach.readings and not case.reach.readings[at].possible:
                reason = why(case, at, "when this is read").never(outcome.when)
                message = f"This outcome can never happen: {reason.text}"
                yield Finding(at, message, reason.hint, span=reason.span)


def dead_part(case: Case) -> Iterator[Finding]:
    """One of several parts joined by 'or' can never hold.

    The condition as a whole can hold by the other parts.

    In the room: one of the ways that the writer meant to leave open is closed.

    Wrong:
        turns:
          second_day:
            injects:
              expert:
                when: hotline is suspended or hotline is lapsed

    Right:
        turns:
          second_day:
            injects:
              expert:
                when: hotline is suspended or photo_shown
    """
    for at, condition in conditions(case.scenario):
        reading = case.reach.readings.get(at)
        if reading is not None and reading.possible and reading.met:
            for part, holds in _dead_parts(case, at, condition, holds=True):
                if any(_told_elsewhere(case, atom) for atom in atoms(part)):
                    continue
                reason = why(case, at, "where this is read").never(part, holds=holds)
                message = f"This part of the condition never holds: {reason.text}"
                yield Finding(at, message, reason.hint, span=span_of(part))


def _dead_parts(
    case: Case, at: Location, condition: Condition, *, holds: bool
) -> Iterator[tuple[Condition, bool]]:
    """The alternatives inside a condition that never hold (or, `holds` false, never fail)."""
    met = case.reach.readings[at].met
    match condition:
        case Not(part):
            yield from _dead_parts(case, at, part, holds=not holds)
        case And(parts) | Or(parts):
            for part in parts:
                if case.reach.may(part, met, holds=holds):
                    yield from _dead_parts(case, at, part, holds=holds)
                elif isinstance(condition, Or) is holds:
                    yield part, holds


def _told_elsewhere(case: Case, atom: Atom) -> bool:
    """Whether an atom asks for something of which it is said at its own place that it never is."""
    match atom:
        case Played(turn):
            return turn not in case.reach.moments
        case Released(name) | Happened(name) | Chose(name):
            at = ("turns", case.scenario.turn_of[name])
        case _:
            return False
    if at[1] not in case.reach.moments:
        return True
    if isinstance(atom, Chose):
        there = (*at, "decisions", name, "options")
        return not any(case.reach.may_stand((*there, one)) for one in atom.options)
    section = "injects" if isinstance(atom, Released) else "outcomes"
    reading = case.reach.readings.get((*at, section, name, "when"))
    return reading is not None and not reading.possible


def why(case: Case, at: Location, here: str) -> Why:
    """What can tell why the condition at a location never holds."""
    return Why(case.reach, case.reach.readings[at].met, here)
