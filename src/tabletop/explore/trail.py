"""How states came of one another, written down on the way forward so as to be gone back along.

Forward, probabilities are carried along, split and added up. Every such step is linear: a share of
what a state has goes on to a state after it. Backward, the same steps are taken the other way round
with values: a state is worth what the states are worth to which it went on, times the shares. So
nothing needs to be worked out again but the values themselves.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from tabletop.explore.board import Places
from tabletop.explore.hands import Hands

Worth: TypeAlias = NDArray[np.float64]
"""`worth[s, a]`: what state s is worth for aim a. All of a state lies together in memory."""


@dataclass(frozen=True, eq=False)
class Trail:
    """States at one moment, and the steps by which they came of others.

    All trails of one exploration are written into one diary, in the order in which they were made.
    """

    states: int
    steps: Sequence["Step"]
    diary: list["Trail"] = field(repr=False)

    def __post_init__(self) -> None:
        self.diary.append(self)

    def went_on(self, states: int, step: "Step") -> "Trail":
        """So many states that came of these by one step."""
        return Trail(states, (step,), self.diary)

    def at(self, which: Places | slice, states: int) -> "Trail":
        """Some of the states."""
        return self.went_on(states, Line(self, which=which))

    def shared(self, share: float | NDArray[np.float64]) -> "Trail":
        """The same states with a share of what they had."""
        return self.went_on(self.states, Line(self, share=share))


class Worths:
    """What the states of trails are worth, as far as is known."""

    def __init__(self, last: Trail, worth: Worth) -> None:
        self._known: dict[Trail, Worth] = {last: worth}
        self._given: set[Trail] = {last}
        """Trails whose values are an array that others hold as well."""

    def pop(self, trail: Trail) -> Worth | None:
        """The values of a trail, which are then forgotten; None if nothing came of it."""
        self._given.discard(trail)
        return self._known.pop(trail, None)

    def add(self, trail: Trail, which: Places | slice | None, worth: Worth) -> None:
        """Add to the values of a trail, or of `which` of its states."""
        known = self._known.get(trail)
        if which is None and known is None:
            self._known[trail] = worth
            self._given.add(trail)
        elif which is None and known is not None:
            self._known[trail] = known + worth
            self._given.discard(trail)
        else:
            if known is None:
                known = self._known[trail] = np.zeros((trail.states, worth.shape[1]))
            elif trail in self._given:
                known = self._known[trail] = known.copy()
                self._given.discard(trail)
            if isinstance(which, slice):
                known[which] += worth
            elif which is not None:
                put(known, which, known.take(which, axis=0) + worth)


class Step(Protocol):
    """A step from one trail to the next."""

    def back(self, after: Worth, worths: Worths, hands: Hands) -> None:
        """Add to the values before the step what comes of those after it."""


@dataclass(frozen=True, eq=False)
class Line:
    """States that went on: `which` of those before, to which `places`, with what `share`.

    Without `which` all went on, without `places` each to the next state after, without a share
    with all that they had.
    """

    before: Trail
    which: Places | slice | None = None
    places: Places | slice | None = None
    share: float | NDArray[np.float64] | None = None

    def back(self, after: Worth, worths: Worths, hands: Hands) -> None:
        """Add to the values before what the states are worth to which they went on."""
        del hands  # nobody chooses here
        worth = after if self.places is None else fetched(after, self.places)
        if self.share is not None:
            worth = worth * np.reshape(self.share, (-1, 1))
        worths.add(self.before, self.which, worth)


def put(worth: Worth, places: Places, values: Worth) -> None:
    """Put the values of states at their places.

    All that a state is worth is moved as one piece of memory: that takes a third of the time.
    """
    piece = np.dtype((np.void, worth.itemsize * worth.shape[1]))
    pieces = np.ascontiguousarray(values).view(piece).ravel()
    np.put(worth.view(piece).ravel(), places, pieces, mode="clip")


def fetched(worth: Worth, places: Places | slice) -> Worth:
    """The values at some places."""
    return worth[places] if isinstance(places, slice) else worth.take(places, axis=0)


def joined(trails: Iterable[Trail | None], places: Places | None = None) -> Trail | None:
    """The states of several trails one after another, or, by `places`, equal ones made one.

    None if they are not written down.
    """
    lines, begin = list[Line](), 0
    for trail in trails:
        if trail is None:
            return None
        part = slice(begin, begin + trail.states)
        lines.append(Line(trail, places=part if places is None else places[part]))
        begin += trail.states
    states = begin if places is None else int(places.max(initial=-1)) + 1
    return Trail(states, lines, lines[0].before.diary)


def gone_back(
    last: Trail, worth: Worth, hands: Hands, wanted: Iterable[Trail]
) -> dict[Trail, Worth]:
    """What states of the `wanted` trails are worth, given what those of the last one are."""
    worths, sought, found = Worths(last, worth), set(wanted), dict[Trail, Worth]()
    for trail in reversed(last.diary):
        worth_here = worths.pop(trail)
        if worth_here is None:
            continue
        if trail in sought:
            found[trail] = worth_here
        for step in trail.steps:
            step.back(worth_here, worths, hands)
    return found
