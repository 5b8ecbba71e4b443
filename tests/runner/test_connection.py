import sys

import pytest
from distributed import LocalCluster

from tabletop.cli import faults
from tabletop.runner import connection
from tabletop.runner.connection import ClusterError, connected


def test_an_address_says_how_the_scheduler_is_spoken_to() -> None:
    with (
        pytest.raises(ClusterError, match=r"'10\.0\.0\.5:8786' is no address"),
        connected("10.0.0.5:8786"),
    ):
        pass


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "tcp://127.0.0.1:port"])
def test_a_cluster_that_does_not_answer_is_named(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "ANSWERS_WITHIN", "0.1s")

    with pytest.raises(ClusterError, match=f"No cluster answers at {address}"), connected(address):
        pass


def test_a_cluster_without_workers_is_of_no_use() -> None:
    with LocalCluster(  # type: ignore[no-untyped-call]  # distributed has no types here
        n_workers=0, processes=False, protocol="tcp", dashboard_address=":0"
    ) as cluster:
        address = cluster.scheduler_address
        with pytest.raises(ClusterError, match="has no workers"), connected(address):
            pass


def test_without_the_extra_the_error_names_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)

    with pytest.raises(ModuleNotFoundError) as found, connected("tcp://127.0.0.1:1"):
        pass
    assert faults.tell(found.value) == 1
    assert "extra 'cluster'" in capsys.readouterr().err
