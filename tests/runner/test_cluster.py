"""Games on a cluster are the games of one machine, whoever plays them."""

import os
import signal
from collections.abc import Iterator

import pytest
from distributed import LocalCluster

import tabletop
from tabletop.explore.counts import Counts
from tabletop.explore.plan import plan
from tabletop.explore.policy import Policy
from tabletop.explore.sampler import sampler
from tabletop.explore.sampling import BATCH, STRETCH, sample, until
from tabletop.runner import cluster
from tabletop.runner.cluster import Running, on_cluster
from tabletop.runner.connection import ClusterError
from tabletop.runner.job import Job
from tabletop.scenario import ScenarioFiles, load

GAMES = 5 * BATCH * STRETCH - 1


def started(workers: int, *, processes: bool = False) -> LocalCluster:
    return LocalCluster(  # type: ignore[no-untyped-call]  # distributed has no types here
        n_workers=workers,
        threads_per_worker=1,
        processes=processes,
        protocol="tcp",
        dashboard_address=":0",
    )


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with started(2) as cluster:
        yield cluster.scheduler_address


def here(files: ScenarioFiles, policy: Policy, games: int = GAMES) -> Counts:
    return sample(sampler(plan(load(files)), policy, by_choice=True), 4, games)


def test_many_workers_come_to_the_same_as_this_machine(
    address: str, small_files: ScenarioFiles
) -> None:
    [counts] = on_cluster(address, [Job(small_files)], 4, GAMES)

    assert counts == here(small_files, Policy())


def test_one_worker_comes_to_the_same_as_many(small_files: ScenarioFiles) -> None:
    with started(1) as alone:
        [counts] = on_cluster(alone.scheduler_address, [Job(small_files)], 4, GAMES)

    assert counts == here(small_files, Policy())


def test_a_sweep_gives_the_counts_of_each_policy_in_order(
    address: str, small_files: ScenarioFiles
) -> None:
    policies = [Policy(), Policy("weighted", "never"), Policy(manual="always")]
    told: list[tuple[int, int]] = []
    swept = on_cluster(
        address,
        [Job(small_files, one) for one in policies],
        4,
        2 * BATCH * STRETCH,
        progress=lambda number, so_far: told.append((number, so_far.games)),
    )

    assert swept == [here(small_files, one, 2 * BATCH * STRETCH) for one in policies]
    steps = (BATCH * STRETCH, 2 * BATCH * STRETCH)
    assert sorted(told) == [(number, games) for number in range(3) for games in steps]


def test_games_end_at_the_precision_at_which_they_end_here(
    address: str, small_files: ScenarioFiles
) -> None:
    ready = sampler(plan(load(small_files)), Policy(), by_choice=True)
    alone = until(ready, 4, 0.004, GAMES)

    assert on_cluster(address, [Job(small_files)], 4, GAMES, precision=0.004) == [alone]
    assert alone.games < GAMES


def test_stretches_are_added_in_their_order_whenever_they_come(
    small_files: ScenarioFiles,
) -> None:
    told: list[int] = []
    running = Running(0, Job(small_files), 4, lambda so_far: so_far.games >= 7)
    for number in (2, 0, 3, 1):
        running.take(number, Counts(1 << number), lambda _, so_far: told.append(so_far.games))

    assert told == [1, 3, 7]
    assert (running.over, running.counts) == (True, Counts(7))


def test_a_lost_worker_costs_time_only(small_files: ScenarioFiles) -> None:
    lost: list[int] = []

    with started(2, processes=True) as cluster:

        def kill_one(_number: int, _so_far: Counts) -> None:
            if not lost:
                lost.append(next(iter(cluster.workers.values())).pid)
                os.kill(lost[0], signal.SIGKILL)

        [counts] = on_cluster(
            cluster.scheduler_address, [Job(small_files)], 4, GAMES, progress=kill_one
        )

    assert lost
    assert counts == here(small_files, Policy())


def test_a_lost_cluster_is_named(small_files: ScenarioFiles) -> None:
    with started(1) as gone, pytest.raises(ClusterError, match="was lost"):
        on_cluster(
            gone.scheduler_address,
            [Job(small_files)],
            4,
            100 * GAMES,
            progress=lambda _number, _so_far: gone.close(),
        )


def test_a_worker_of_another_version_is_named(
    address: str, small_files: ScenarioFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "RETRIES", 0)
    old = Job(small_files)
    old.__dict__["text"] = old.text.replace(tabletop.__version__, "0.0.0", 1)

    with pytest.raises(ClusterError, match="A worker of the cluster has version"):
        on_cluster(address, [old], 4, 10)


def test_nothing_to_do_comes_to_nothing(address: str, small_files: ScenarioFiles) -> None:
    assert on_cluster(address, [], 4, GAMES) == []
    assert on_cluster(address, [Job(small_files)], 4, 0) == [Counts()]
