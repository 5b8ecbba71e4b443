from pathlib import Path

import pytest

from tabletop.debrief.compare import NotComparable
from tabletop.runner.comparing import compare_sessions, write_comparison
from tabletop.runner.rehearsal import rehearse
from tabletop.scenario import ScenarioFiles


@pytest.fixture(scope="module")
def sessions(small_files: ScenarioFiles, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("sessions")
    paths = [folder / f"room {seed}.tabletop" for seed in (1, 2)]
    for seed, path in enumerate(paths, 1):
        rehearse(small_files, seed, path)
    return paths


def test_runs_are_called_by_their_files(sessions: list[Path]) -> None:
    found = compare_sessions(sessions)
    assert [(one.label, one.name) for one in found.runs] == [("A", "room 1"), ("B", "room 2")]


def test_the_level_is_what_the_cards_allow_unless_told(sessions: list[Path]) -> None:
    assert {one.attribution.level for one in compare_sessions(sessions).runs} == {"team"}
    told = compare_sessions(sessions, "none")
    assert {one.attribution.level for one in told.runs} == {"none"}
    assert not told.told


def test_a_session_and_its_copy_are_refused(sessions: list[Path], tmp_path: Path) -> None:
    copy = tmp_path / "copy.tabletop"
    copy.write_bytes(sessions[0].read_bytes())
    with pytest.raises(NotComparable, match="'room 1' and 'copy' are the same session"):
        compare_sessions([sessions[0], copy])


def test_files_are_replaced_and_the_same(sessions: list[Path], tmp_path: Path) -> None:
    found = compare_sessions(sessions)
    written = write_comparison(found, tmp_path / "out", ["json"])
    before = written[0].read_bytes()
    assert write_comparison(compare_sessions(sessions), tmp_path / "out", ["json"]) == written
    assert written[0].read_bytes() == before
