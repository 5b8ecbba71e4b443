"""Play at random in place of all play, where exact would be too large: seeded Monte Carlo.

Games are played in batches, each with chance of its own from the seed and the batch's number, so
that what comes out depends on the seed and on how many games there are, and on nothing else: not on
who plays which batch, nor in what order they finish.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from tabletop.explore.batch import Batch
from tabletop.explore.counting import Counting
from tabletop.explore.counts import Counts
from tabletop.explore.dice import Dice
from tabletop.explore.intervals import widest
from tabletop.explore.sampler import Sampler

BATCH = 15_000
"""Games in a batch: their columns still fit into a processor's own cache."""
STRETCH = 20
"""Batches that are played in one go; in between it is looked whether there are enough."""

Progress: TypeAlias = Callable[[Counts], None]
"""Is told all counts so far, each time a stretch has been added."""


def stretches(games: int) -> range:
    """The numbers of the stretches that so many games make, the last of them perhaps shorter."""
    return range(-(-games // (BATCH * STRETCH)))


def stretch(sampler: Sampler, seed: int, number: int, games: int) -> Counts:
    """Play one of the stretches of so many `games` in all. `seed` is 0 or more."""
    first = number * STRETCH
    sizes = ((batch, min(BATCH, games - batch * BATCH)) for batch in range(first, first + STRETCH))
    counting = Counting(sampler)
    for batch, size in sizes:
        if size > 0:
            Batch(sampler, Dice(seed, batch), counting).play(size)
    return counting.counts()


def sample(sampler: Sampler, seed: int, games: int, progress: Progress | None = None) -> Counts:
    """Play so many games at random."""
    return gathered(_here(sampler, seed, games), progress=progress)


def until(
    sampler: Sampler, seed: int, precision: float, most: int, progress: Progress | None = None
) -> Counts:
    """Play until the interval of every ending is narrower than `precision`, at most `most` games.

    It is looked after each stretch, so more games are played than would just do.
    """
    endings = tuple(ending for ending, _ in sampler.endings)
    return gathered(_here(sampler, seed, most), narrow(endings, precision), progress)


def _here(sampler: Sampler, seed: int, games: int) -> Iterator[Counts]:
    return (stretch(sampler, seed, number, games) for number in stretches(games))


def narrow(endings: tuple[str, ...], precision: float) -> Callable[[Counts], bool]:
    """Whether the interval of each of these endings is narrower than `precision`."""
    return lambda counts: widest(counts, endings) < precision


def never(_counts: Counts) -> bool:
    """There are never enough games before all have been played."""
    return False


def gathered(
    parts: Iterable[Counts],
    enough: Callable[[Counts], bool] = never,
    progress: Progress | None = None,
) -> Counts:
    """Add up stretches in their order until there are enough."""
    whole = Counts()
    for part in parts:
        whole.add(part)
        if progress:
            progress(whole)
        if enough(whole):
            break
    return whole
