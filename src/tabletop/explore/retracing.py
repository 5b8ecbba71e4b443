"""The acts of a turn gone back through, on the fields that states were laid out in.

An act adds the same number to the code of every state. Where the values after a decision lie as a
field, what the states before it are worth after one act is therefore a single look-up in that
field, begun so many cells further on. A choice at random is the mean over its acts; whoever chooses
as suits best takes the highest or the lowest over the options.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import groupby
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from tabletop.explore.board import Places
from tabletop.explore.calling import Possible
from tabletop.explore.hands import Bent, Hands
from tabletop.explore.layouts import Renaming
from tabletop.explore.merging import places_of
from tabletop.explore.packing import Codes, Digits
from tabletop.explore.patches import Patch, Plot
from tabletop.explore.trail import Trail, Worth, Worths, put

Pending: TypeAlias = tuple[tuple[str, ...], ...]
"""The options on offer in each of the decisions that are still to come, by id."""
Key: TypeAlias = tuple[Pending, int]
"""What tells patches apart: what is pending, and the node in the graph of choices."""
Ground: TypeAlias = Plot | Codes
"""Where states were laid as a field, or the codes of scattered ones."""

TOGETHER = 1 << 12
"""Values that are fetched at a time for one act: few enough to stay in the cache."""


Mix: TypeAlias = defaultdict[int, float]
"""The share of each look-up, by number."""


@dataclass(frozen=True)
class Look:
    """The values that states before a decision look up for one act: those of cells, and which."""

    values: Worth
    places: Places


@dataclass(frozen=True)
class Decision:
    """One decision as it was applied to the patches `before` it.

    `steps` has for each node and kind of act the node after, `possible` the acts for what is
    pending. `landed` is where the acts led, in codes that were then renamed by `renaming`.
    """

    team: str
    numbers: Digits
    steps: Sequence[Sequence[int]]
    possible: Mapping[Pending, Sequence[Possible]]
    before: Mapping[Key, Patch]
    landed: Mapping[Key, Ground]
    renaming: Renaming | None

    def back(
        self, after: Mapping[Key, Patch], worth: dict[Key, Worth], hands: Hands
    ) -> dict[Key, Worth]:
        """What the patches before are worth, given what those after are: cell by cell in a field,
        else state by state. Cells in which there is no state have any value: nothing looks it up.
        """
        there = {
            # What is renamed is not needed any more, and leaves its memory to the next.
            key: _unnamed(ground, self.renaming, after[key], worth.pop(key))
            for key, ground in self.landed.items()
        }
        bents = hands.bents(self.team)
        return {key: self._worth(key, there, bents) for key in self.before}

    def _worth(self, key: Key, there: Mapping[Key, Worth], bents: Sequence[Bent]) -> Worth:
        """What one patch is worth."""
        patch, possible = self.before[key], self.possible[key[0]]
        leads, spots = [self._lead(key, one) for one in possible], patch.spots
        looks = self._looks(patch, spots, leads, there)
        number = {lead: at for at, lead in enumerate(looks)}
        mean: Mix = defaultdict(float)
        options: dict[str, Mix] = {}
        for one, lead in zip(possible, leads, strict=True):
            mean[number[lead]] += float(one.chance)
            option = options.setdefault(one.tried, defaultdict(float))
            option[number[lead]] += float(one.share)
        each = [*options.values()]
        mixes: dict[Bent, list[Mix]] = {"mean": [mean], "high": each, "low": each}
        found = np.empty((patch.size, looks[leads[0]].values.shape[1]))
        _choose(found, spots, list(looks.values()), bents, mixes)
        return found

    def _lead(self, key: Key, one: Possible) -> tuple[Key, int]:
        """Where an act leads: to which patch, and by which shift."""
        pending, node = key
        after = self.steps[node][one.act.kind]
        return (pending[1:], after), self.numbers.shift(one.act.moves)

    def _looks(
        self,
        patch: Patch,
        spots: Places,
        leads: Sequence[tuple[Key, int]],
        there: Mapping[Key, Worth],
    ) -> dict[tuple[Key, int], Look]:
        """What is looked up for each different lead.

        Within a plot the places are worked out for the least shift; for the others the look-up
        begins so many cells further on.
        """
        found: dict[tuple[Key, int], Look] = {}
        for after, same in groupby(sorted(set(leads)), key=lambda lead: lead[0]):
            ground, shifts = self.landed[after], [by for _, by in same]
            if isinstance(ground, Plot):
                places = patch.places_in(ground, shifts[0], spots)
                for by in shifts:
                    found[after, by] = Look(there[after][by - shifts[0] :], places)
            else:
                codes = patch.scattered.codes
                for by in shifts:
                    found[after, by] = Look(there[after], places_of(ground, codes + by))
        return found


def _choose(
    found: Worth,
    spots: Places,
    looks: Sequence[Look],
    bents: Sequence[Bent],
    mixes: Mapping[Bent, Sequence[Mix]],
) -> None:
    """Put at its spot what each state's looks come to, each block of aims chosen by its own bent.

    That is done for some states at a time: all that these look up stays in the cache.
    """
    aims = found.shape[1]
    step, blocks = max(1, TOGETHER // aims), list(_blocks(bents, aims))
    fetched, chosen = np.empty((len(looks), step, aims)), np.empty((step, aims))
    for begin in range(0, len(spots), step):
        here = spots[begin : begin + step]
        some = fetched[:, : len(here)]
        for look, into in zip(looks, some, strict=True):
            # No place lies outside; to say what becomes of one that did spares the check.
            look.values.take(look.places[begin : begin + step], axis=0, out=into, mode="clip")
        for bent, block in blocks:
            ways = (_mixed(some[:, :, block], one) for one in mixes[bent])
            best = reduce(np.minimum if bent == "low" else np.maximum, ways)
            chosen[: len(here), block] = best
        put(found, here, chosen[: len(here)])


def _blocks(bents: Sequence[Bent], aims: int) -> Iterator[tuple[Bent, slice]]:
    """The aims that are chosen by each bent; neighbours with the same bent together."""
    each, begin = aims // len(bents), 0
    for bent, same in groupby(bents):
        end = begin + each * len(list(same))
        yield bent, slice(begin, end)
        begin = end


def _mixed(fetched: NDArray[np.float64], mix: Mix) -> Worth:
    """The sum of what was looked up, each look-up with its share."""
    which = sorted(mix)
    some = fetched if len(which) == len(fetched) else fetched[which]
    worth: Worth = np.einsum("l,lsa->sa", [mix[at] for at in which], some)
    return worth


def _unnamed(ground: Ground, renaming: Renaming | None, patch: Patch, worth: Worth) -> Worth:
    """What cells, or scattered states, are worth in the codes that they had before renaming.

    `patch` is the patch after it, `worth` its values.
    """
    if not isinstance(ground, Plot):
        if renaming is None:
            return worth
        row, number = np.divmod(ground, renaming.before.span)
        codes = row * renaming.after.span + renaming.of(number)
        return worth.take(places_of(patch.scattered.codes, codes), axis=0)
    if renaming is None:
        return worth
    rows = worth.reshape(len(ground.rows), -1, worth.shape[1])
    cells = renaming.cells(ground.low, ground.low + ground.width, 1) - patch.stretch[0]
    return rows.take(cells, axis=1, mode="clip").reshape(-1, worth.shape[1])


@dataclass(frozen=True, eq=False)
class Acts:
    """All decisions of a turn on the states of a band: a step of the trail.

    `begun` has for each patch at the call the places of its states there, `ended` the patches after
    all acts, in the order in which their states follow one another.
    """

    call: Trail
    begun: Mapping[Key, Places]
    decisions: Sequence[Decision]
    ended: Mapping[Key, Patch]

    def back(self, after: Worth, worths: Worths, hands: Hands) -> None:
        """Add to the values at the call what comes of those after all acts."""
        patches, worth, begin = self.ended, dict[Key, Worth](), 0
        for key, patch in patches.items():
            worth[key] = np.empty((patch.size, after.shape[1]))
            put(worth[key], patch.spots, after[begin : begin + patch.states])
            begin += patch.states
        for one in reversed(self.decisions):
            worth, patches = one.back(patches, worth, hands), one.before
        for key, places in self.begun.items():
            worths.add(self.call, places, worth[key])
