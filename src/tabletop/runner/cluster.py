"""Random play on a cluster of machines that exists already: the same games, the same answer.

Stretches of batches are handed to the cluster's workers, and what they have counted is added up
here in the stretches' order. A stretch depends on the seed and its number alone, so it does not
matter which worker plays it, how many there are, or whether one that was lost is played again.
What travels is plain: a scenario as the bytes of its files, counts as dictionaries.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import tabletop
from tabletop.explore.counts import Counts
from tabletop.explore.sampling import narrow, never, stretches
from tabletop.runner.connection import ClusterError, connected
from tabletop.runner.job import Job, OtherVersion, play_stretch

AHEAD = 3
"""Stretches that are handed out for each of the cluster's threads: none waits, few are in vain."""
RETRIES = 3
"""How often a stretch is tried again if it fails. Those of a lost worker are played anyway."""

Progress = Callable[[int, Counts], None]
"""Is told a job's place in the list and all its counts so far."""


def on_cluster(
    address: str,
    jobs: Sequence[Job],
    seed: int,
    games: int,
    precision: float | None = None,
    progress: Progress | None = None,
) -> list[Counts]:
    """Play so many games of each job on the cluster at `address`, and give the counts of each.

    With a `precision` a job ends as soon as the intervals of all its endings are narrower, just as
    `sampling.until` does. Raises ClusterError; ModuleNotFoundError without the extra 'cluster'.
    """
    running = []
    for number, job in enumerate(jobs):
        enough = never if precision is None else narrow(job.endings, precision)
        running.append(Running(number, job, len(stretches(games)), enough))
    with connected(address) as client:
        at_once = AHEAD * sum(client.nthreads().values())
        _Handing(client, seed, games, progress, running, at_once).run()
    return [one.counts for one in running]


@dataclass(eq=False)
class Running:
    """A job at work: what has been added up, and stretches that wait for an earlier one."""

    number: int
    job: Job
    stretches: int
    enough: Callable[[Counts], bool]
    counts: Counts = field(default_factory=Counts)
    added: int = 0
    early: dict[int, Counts] = field(default_factory=dict)
    over: bool = False

    def take(self, number: int, found: Counts, progress: Progress | None) -> None:
        """Add a stretch, and those that it had kept waiting, until there are enough."""
        self.early[number] = found
        while not self.over and self.added in self.early:
            self.counts.add(self.early.pop(self.added))
            self.added += 1
            if progress:
                progress(self.number, self.counts)
            self.over = self.enough(self.counts) or self.added == self.stretches


@dataclass
class _Handing:
    """Hands stretches out, as many at a time as keep the workers busy, in turn for each job."""

    client: Any
    seed: int
    games: int
    progress: Progress | None
    running: Sequence[Running]
    at_once: int
    handed: dict[Any, tuple[Running, int]] = field(default_factory=dict)

    def run(self) -> None:
        """Until every job is over."""
        from distributed import as_completed

        left = self._in_turn()
        finished: Any = as_completed(  # type: ignore[no-untyped-call]  # distributed has no types here
            self._hand_out(left), loop=self.client.loop
        )
        for future in finished:
            running, number = self.handed.pop(future)
            found = _result(future)
            if not running.over:
                running.take(number, Counts.from_plain(found), self.progress)
            if all(one.over for one in self.running):
                return
            finished.update(self._hand_out(left))

    def _in_turn(self) -> Iterator[tuple[Running, int]]:
        for number in stretches(self.games):
            yield from ((one, number) for one in self.running if not one.over)

    def _hand_out(self, left: Iterator[tuple[Running, int]]) -> list[Any]:
        new = {}
        for running, number in islice(left, self.at_once - len(self.handed)):
            what = (running.job.text, self.seed, number, self.games)
            future = self.client.submit(play_stretch, *what, pure=False, retries=RETRIES)
            new[future] = (running, number)
        self.handed.update(new)
        return list(new)


def _result(future: Any) -> dict[str, Any]:
    """What a stretch came to, or what went wrong in words."""
    from distributed import KilledWorker

    try:
        found: dict[str, Any] = future.result()
    except KilledWorker as error:
        hint = "Look into the workers' logs: they may be short of memory."
        raise ClusterError("Workers died again and again at the same games.", hint) from error
    except (OtherVersion, ModuleNotFoundError) as error:
        has = f"version {error}" if isinstance(error, OtherVersion) else f"an error: {error}"
        raise ClusterError(
            f"A worker of the cluster has {has}.",
            f"Install tabletop-crisis[cluster] {tabletop.__version__} for each of them.",
        ) from error
    return found
