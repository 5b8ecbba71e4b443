"""Turns and endings that no game ever comes to, and conditions that close the way to others."""

from collections.abc import Iterator
from typing import TypeAlias

from tabletop.authoring.rules.case import Case, Finding
from tabletop.authoring.rules.never import why
from tabletop.scenario.conditions import Condition
from tabletop.scenario.model import Turn
from tabletop.scenario.nodes import Location

_AT_THE_END = "when the turn is over"
_ENDED = "at the end of a game"


def unreachable_turn(case: Case) -> Iterator[Finding]:
    """No game comes to a turn.

    Play begins with the first turn of the file. From each turn it goes to the one that the first
    entry of its 'next' names whose condition holds; without such an entry it goes to the hot wash,
    not to the next turn of the file. The facilitator may choose another turn, but has to say why.

    In the room: the exercise is over a turn too early, or an afternoon's work is never played.

    Wrong:
        turns:
          first_day:
            next:
              - {turn: quiet_day}

    Right:
        turns:
          first_day:
            next:
              - {turn: second_day, when: photo_shown}
              - {turn: quiet_day}
    """
    for turn in case.scenario.turns.values():
        if turn.id not in case.reach.moments:
            message = f"No game comes to the turn '{turn.id}'."
            yield Finding(("turns", turn.id), message, _way_to(case, turn), key=True)


def _way_to(case: Case, turn: Turn) -> str:
    """How a turn can be made one that play comes to."""
    turns = list(case.scenario.turns.values())
    naming = [one for one in turns if any(entry.turn == turn.id for entry in one.next)]
    if not naming:
        before = turns[turns.index(turn) - 1]
        if before.next:
            return "Name it in the 'next' of a turn that stands before it."
        return (
            "Name it in the 'next' of a turn that stands before it;"
            f" '{before.id}', just above, has none: 'next: [{{turn: {turn.id}}}]'."
        )
    played = [one for one in naming if one.id in case.reach.moments]
    if not played:
        return f"Only '{naming[0].id}' leads to it, and no game comes to that one either."
    source = played[0]
    index = next(i for i, entry in enumerate(source.next) if entry.turn == turn.id)
    at = ("turns", source.id, "next", index)
    line = case.positions.value(at).line
    if case.reach.readings[(*at, "when")].alone:
        return f"The entry in line {line} leads to it, but an entry before it always holds first."
    return f"The entry in line {line} leads to it, but its condition never holds; mend it."


def dead_next(case: Case) -> Iterator[Finding]:
    """Play never goes on by an entry of 'next'.

    Either its condition never holds when the turn is over, or an entry before it always holds then
    as well: the first one that holds names the next turn.

    In the room: two groups that played quite different games are sent the same way.

    Wrong:
        turns:
          first_day:
            next:
              - {turn: second_day, when: hotline is lapsed}
              - {turn: quiet_day}

    Right:
        turns:
          first_day:
            next:
              - {turn: second_day, when: hotline is suspended}
              - {turn: quiet_day}
    """
    for turn in case.scenario.turns.values():
        never = "Play never goes on by this entry"
        yield from _never_first(case, _entries(turn), never, _AT_THE_END)


def dead_ending(case: Case) -> Iterator[Finding]:
    """No game has this ending.

    Either its condition never holds at the end, or an ending before it always holds then as well:
    the first one that holds is read out. A game that is broken off early counts here too.

    In the room: a way to end that the teams worked for all day is not there.

    Wrong:
        endings:
          shared: {when: tension at most calm and tension at least acute}

    Right:
        endings:
          shared: {when: tension at most calm}
    """
    yield from _never_first(case, _endings(case), "No game has this ending", _ENDED)


def always_holds(case: Case) -> Iterator[Finding]:
    """A condition in 'next' or in an ending always holds, so that what follows it is never read.

    In the room: the choice that the list seems to offer is none; every game goes the same way.

    Wrong:
        endings:
          shared: {when: hotline is active or hotline is suspended}

    Right:
        endings:
          shared: {when: hotline is active}
    """
    for turn in case.scenario.turns.values():
        for at, when in _entries(turn)[:-1]:
            yield from _always(case, at, when, _AT_THE_END)
    for at, when in _endings(case)[:-1]:
        yield from _always(case, at, when, _ENDED)


_Listed: TypeAlias = list[tuple[Location, Condition | None]]


def _entries(turn: Turn) -> _Listed:
    return [
        (("turns", turn.id, "next", index, "when"), entry.when)
        for index, entry in enumerate(turn.next)
    ]


def _endings(case: Case) -> _Listed:
    return [(("endings", one.id, "when"), one.when) for one in case.scenario.endings.values()]


def _never_first(case: Case, listed: _Listed, never: str, here: str) -> Iterator[Finding]:
    """The entries of a list with a condition of which none is ever the first that holds.

    Nothing is said of those that stand behind one that always holds; that one is to be mended.
    """
    barred = False
    for at, when in listed:
        reading = case.reach.readings.get(at)
        if when is None or reading is None:
            continue
        if not reading.alone:
            reason = why(case, at, here).never(when)
            yield Finding(at, f"{never}: {reason.text}", reason.hint, span=reason.span)
        elif not reading.possible and not barred:
            message = f"{never}: whenever its condition holds, so does one that stands before it."
            hint = "The first one that holds counts. Put this one before it, or narrow that one."
            yield Finding(at, message, hint)
        barred |= reading.always


def _always(case: Case, at: Location, when: Condition | None, here: str) -> Iterator[Finding]:
    reading = case.reach.readings.get(at)
    if when is not None and reading is not None and reading.always and reading.met:
        reason = why(case, at, here).never(when, holds=False)
        text = "one part of it or another always holds." if reason.apart else reason.text
        message = f"This always holds, so what follows it is never read: {text}"
        yield Finding(at, message, "Narrow the condition, or put this one last without 'when'.")
