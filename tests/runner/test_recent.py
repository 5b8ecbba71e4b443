from pathlib import Path

import pytest

from tabletop.engine.commands import Startex
from tabletop.runner import recent
from tabletop.runner.library import LibraryError
from tabletop.runner.recent import recent_sessions
from tabletop.runner.session import Session
from tabletop.scenario import ScenarioFiles


@pytest.fixture
def sessions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(recent.SESSIONS_VARIABLE, str(tmp_path / "sessions"))
    return recent.sessions_folder()


def test_recent_sessions_say_where_they_stand(sessions: Path, small_files: ScenarioFiles) -> None:
    with Session.create(sessions / "a.tabletop", small_files, seed=1) as session:
        session.do(Startex())
    (listed,) = recent_sessions()
    assert listed.sound
    assert listed.title == "The strait"
    assert listed.where.startswith("turn 1, ")
    assert listed.where.endswith(": briefing")


def test_a_damaged_session_is_listed_with_what_is_wrong(sessions: Path) -> None:
    (sessions / "b.tabletop").write_bytes(b"not a session at all")
    (listed,) = recent_sessions()
    assert not listed.sound
    assert "not a session" in listed.where


def test_a_new_session_gets_a_free_name(sessions: Path) -> None:
    first = recent.new_session_path("small", "2026-01-15")
    assert first == sessions / "small-2026-01-15.tabletop"
    first.touch()
    assert recent.new_session_path("small", "2026-01-15").name == "small-2026-01-15-2.tabletop"


def test_a_sessions_folder_that_cannot_be_made_is_explained(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv(recent.SESSIONS_VARIABLE, str(tmp_path / "file" / "sessions"))
    with pytest.raises(LibraryError) as error:
        recent.sessions_folder()
    assert recent.SESSIONS_VARIABLE in error.value.hint
