"""The file of marks beside a session."""

from pathlib import Path

import pytest

from tabletop.debrief.marks import Mark, written
from tabletop.runner import marking
from tabletop.runner.marking import MarksError, Sidecar
from tabletop.runner.writing import replace

SESSION = "0f" * 16


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own folder for marks."""
    folder = tmp_path / "home" / "marks"
    monkeypatch.setattr(marking, "_home", lambda: folder)
    return folder


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "friday.tabletop"


def test_marks_lie_beside_the_session(path: Path) -> None:
    sidecar = Sidecar(path, SESSION)
    assert sidecar.marks() == ()
    sidecar.put(Mark(9, ("key",), "Here."))
    sidecar.put(Mark(3))
    sidecar.put(Mark(9, ("other",)))
    assert Sidecar(path, SESSION).marks() == (Mark(3), Mark(9, ("other",)))
    sidecar.remove(3)
    assert sidecar.marks() == (Mark(9, ("other",)),)
    assert [one.name for one in path.parent.iterdir()] == ["friday.marks.json"]


def test_what_a_colleague_marked_meanwhile_stays(path: Path) -> None:
    mine, theirs = Sidecar(path, SESSION), Sidecar(path, SESSION)
    mine.put(Mark(1))
    theirs.put(Mark(2))
    mine.put(Mark(3))
    assert [one.commit for one in mine.marks()] == [1, 2, 3]


@pytest.mark.parametrize("data", [b"{", b"\xff", b"[]", written("another", (Mark(1),))])
def test_a_file_that_cannot_be_used_is_told_and_left_as_it_is(path: Path, data: bytes) -> None:
    beside = path.with_name("friday.marks.json")
    beside.write_bytes(data)
    sidecar = Sidecar(path, SESSION)
    for attempt in (sidecar.marks, lambda: sidecar.put(Mark(1)), lambda: sidecar.remove(1)):
        with pytest.raises(MarksError) as caught:
            attempt()
        assert str(beside) in caught.value.message
        assert "Move it away" in caught.value.hint
    assert beside.read_bytes() == data


def test_marks_go_home_where_nothing_may_be_written_beside(
    path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Sidecar(path, SESSION).put(Mark(1))

    def locked(target: Path, data: bytes) -> Path:
        if target.parent == path.parent:
            raise PermissionError(13, "Permission denied", str(target))
        return replace(target, data)

    monkeypatch.setattr(marking, "replace", locked)
    sidecar = Sidecar(path, SESSION)
    sidecar.put(Mark(2))
    assert sidecar.path.parent == home
    assert [one.commit for one in sidecar.marks()] == [1, 2]


def test_marks_that_can_be_kept_nowhere_are_told(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(target: Path, _data: bytes) -> Path:
        raise OSError(28, "No space left on device", str(target))

    monkeypatch.setattr(marking, "replace", full)
    with pytest.raises(MarksError, match="No space left"):
        Sidecar(path, SESSION).put(Mark(1))
