"""Effects that change nothing, and effects of several teams that pull an instrument two ways."""

from collections.abc import Iterator
from dataclasses import dataclass

from tabletop.authoring.reach import changes, step
from tabletop.authoring.rules.case import Case, Finding
from tabletop.authoring.walk import effects, option_effects
from tabletop.scenario.conditions import GRAVITY
from tabletop.scenario.effects import Become, Effect, Mark, Move, SetTo, Stock
from tabletop.scenario.model import Decision, Option, Turn
from tabletop.scenario.nodes import Location
from tabletop.scenario.phrases import print_indicator


def only_clamps(case: Case) -> Iterator[Finding]:
    """An effect moves something that stands at the end of its range already, whenever it comes.

    Indicators are held inside their range, a stock between nothing and its full number. In one turn
    all that the teams' options do is added up first and then held in range once.

    In the room: the facilitator announces a consequence, and the picture on the wall stays.

    Wrong:
        turns:
          first_day:
            injects:
              found: {effects: [tension up 1, visits restore 1]}

    Right:
        turns:
          first_day:
            injects:
              found: {effects: [tension up 1]}
    """
    for at, effect in _idle(case):
        match effect:
            case Move(ref, by):
                low, high = case.scenario.indicators[ref.indicator].range
                end = f"{high} already, its highest" if by > 0 else f"{low} already, its lowest"
                state = f"'{print_indicator(ref)}' stands at {end}"
                hint = "Start it further from that end, or let another effect move it away before."
            case Stock(instrument, by):
                state = f"'{instrument}' is {'full' if by > 0 else 'used up'} already"
                hint = f"Let another effect {'spend' if by > 0 else 'restore'} some before."
            case _:
                continue
        yield _nothing(case, at, effect, state, hint)


def no_change(case: Case) -> Iterator[Finding]:
    """An effect makes something what it already is, whenever it comes.

    In one turn the gravest of several statuses wins (lapsed, suspended, active), and 'mark' wins
    over 'clear'; so an effect of an option may also be outweighed by another of the same option.

    In the room: the teams fight for something that they have already, or cannot have this way.

    Wrong:
        turns:
          first_day:
            injects:
              found: {effects: [tension up 1, hotline becomes active]}

    Right:
        turns:
          first_day:
            injects:
              found: {effects: [tension up 1]}
    """
    for at, effect in _idle(case):
        match effect:
            case SetTo(ref, value):
                state = f"'{print_indicator(ref)}' is {value} already"
            case Become(instrument, status):
                state = f"'{instrument}' is {status} already"
            case Mark(milestone, reached):
                state = f"'{milestone}' is {'reached already' if reached else 'not reached yet'}"
            case _:
                continue
        hint = "Look for the effect before it that was to make this otherwise, or take this out."
        yield _nothing(case, at, effect, state, hint)


def _nothing(case: Case, at: Location, effect: Effect, state: str, hint: str) -> Finding:
    """That an effect changes nothing, because of a state that there is already."""
    if _outweighed(case, at, effect):
        message = "This changes nothing: other effects of the same option outweigh it."
        return Finding(at, message, "Take one of them out; they all take effect at once.")
    return Finding(at, f"This changes nothing: whenever it comes, {state}.", hint)


def _outweighed(case: Case, at: Location, effect: Effect) -> bool:
    """Whether an effect of an option would change something if it stood alone."""
    one = step(case.reach.things, at, effect)
    if one is None or at[2] != "decisions":
        return False
    return changes(case.reach.things, case.reach.at_call(str(at[1]), one.key), one)


def _idle(case: Case) -> Iterator[tuple[Location, Effect]]:
    """The effects that can come to pass and never change anything."""
    for at, effect in effects(case.scenario):
        if not case.reach.effects.get(at, True):
            yield at, effect


@dataclass(frozen=True, slots=True)
class _Becoming:
    """An effect of an option that makes an instrument something."""

    at: Location
    decision: Decision
    option: Option
    effect: Become


def becomes_disagree(case: Case) -> Iterator[Finding]:
    """Options of two decisions of one turn make an instrument two different things.

    All acts of a turn take effect at once, and the gravest status wins: lapsed before suspended,
    suspended before active. That may be just what is meant.

    In the room: a team announces that the line is open again, and in the same turn it is closed; it
    will ask why.

    Wrong:
        turns:
          first_day:
            decisions:
              belarus_first:
                options:
                  guard: {effects: [tension up 2, hotline becomes lapsed]}

    Right:
        turns:
          first_day:
            decisions:
              belarus_first:
                options:
                  guard: {effects: [tension up 2, hotline becomes suspended]}
    """
    for turn in case.scenario.turns.values():
        if turn.id in case.reach.moments:
            becoming = list(_becoming(case, turn))
            for one in becoming:
                stronger = [other for other in becoming if _outdone(case, turn, one, other)]
                if stronger:
                    yield _disagreement(one, stronger)


def _becoming(case: Case, turn: Turn) -> Iterator[_Becoming]:
    for decision in turn.decisions.values():
        for option in decision.options.values():
            at = ("turns", turn.id, "decisions", decision.id, "options", option.id)
            if case.reach.may_stand(at):
                for there, effect in option_effects(at, option):
                    if isinstance(effect, Become):
                        yield _Becoming(there, decision, option, effect)


def _outdone(case: Case, turn: Turn, one: _Becoming, other: _Becoming) -> bool:
    """Whether `other` can stand in one turn with `one` and makes the same instrument graver."""
    if one.decision is other.decision or one.effect.instrument != other.effect.instrument:
        return False
    if GRAVITY.index(other.effect.status) <= GRAVITY.index(one.effect.status):
        return False
    both = (one.option, other.option)
    return case.reach.at_once(turn.id, [c for o in both for c in (o.when, o.needs)])


def _disagreement(one: _Becoming, stronger: list[_Becoming]) -> Finding:
    first, *others = stronger
    also = f" (and {len(others)} more)" if others else ""
    message = (
        f"'{first.option.id}' of '{first.decision.id}'{also} can stand in the same turn and makes"
        f" '{one.effect.instrument}' {first.effect.status}; the graver of the two wins, so this one"
        " then has no effect."
    )
    return Finding(one.at, message, "If that is meant, let it stand. If not, make them agree.")
