from pathlib import Path

import pytest

from tabletop.engine.commands import Startex
from tabletop.runner import replaying
from tabletop.runner.session import Session
from tabletop.runner.store import StoreError
from tabletop.scenario import ScenarioFiles


@pytest.fixture
def path(tmp_path: Path, small_files: ScenarioFiles) -> Path:
    path = tmp_path / "trial.tabletop"
    with Session.create(path, small_files, seed=7) as session:
        session.do(Startex())
    return path


def test_a_session_of_newer_rules_is_not_opened(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(replaying, "RULES", 0)
    with pytest.raises(StoreError) as refused:
        Session.open(path)
    assert refused.value.code == "newer-rules"


def test_a_refused_opening_leaves_nothing_behind(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(replaying, "RULES", 0)
        with pytest.raises(StoreError):
            Session.open(path)
    assert [one.name for one in path.parent.iterdir()] == [path.name]
    Session.open(path).close()


def test_one_scenario_is_read_once_for_many_sessions(path: Path) -> None:
    with Session.open(path, read_only=True) as one, Session.open(path, read_only=True) as other:
        assert one.scenario is other.scenario
