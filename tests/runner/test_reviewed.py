"""A session opened to be read."""

from pathlib import Path

import pytest

from tabletop.engine.commands import Note, Redact, Startex, Undo
from tabletop.engine.state import State
from tabletop.engine.view import FACILITATOR
from tabletop.runner.clock import ManualClock
from tabletop.runner.rehearsal import START, rehearse
from tabletop.runner.reviewed import Reviewed
from tabletop.runner.session import Session
from tabletop.runner.store import REMOVED, StoreError
from tabletop.scenario import ScenarioFiles


@pytest.fixture
def path(small_files: ScenarioFiles, tmp_path: Path) -> Path:
    clock = ManualClock(START)
    with Session.create(tmp_path / "a.tabletop", small_files, seed=7, clock=clock) as session:
        session.do(Startex())
        session.do(Note(text="In confidence."))
        session.do(Note(text="For all."))
    return tmp_path / "a.tabletop"


def test_every_moment_of_a_rehearsal_is_what_was_seen_then(
    small_files: ScenarioFiles, tmp_path: Path
) -> None:
    seen: list[State] = []
    path = rehearse(small_files, 3, tmp_path / "r.tabletop", progress=seen.append).path
    with Reviewed.open(path) as reviewed:
        assert reviewed.last == len(seen)
        for commit in range(1, reviewed.last + 1, 5):
            assert reviewed.state(commit) == seen[commit - 1]
            assert reviewed.sentence(commit)
            assert reviewed.view(commit, FACILITATOR).last.seq == commit


def test_reading_leaves_the_folder_as_it_is(path: Path) -> None:
    before = path.read_bytes()
    with Reviewed.open(path) as reviewed:
        reviewed.view(2, FACILITATOR)
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_session_in_play_is_read_on(path: Path) -> None:
    with Reviewed.open(path) as reviewed, Session.open(path) as session:
        assert not reviewed.refresh()
        session.do(Undo(to=0, reason="A mistake."))
        assert reviewed.refresh()
        assert reviewed.last == 4
        assert reviewed.head == session.head
        assert reviewed.undone(1)
        assert reviewed.state(4) == session.state
        assert not reviewed.refresh()


@pytest.mark.parametrize("destroy", [False, True])
def test_a_withdrawn_text_is_read_nowhere(path: Path, destroy: bool) -> None:
    with Reviewed.open(path) as reviewed:
        assert "In confidence" in reviewed.sentence(2)
        with Session.open(path) as session:
            session.do(Redact(texts=("2.1",), reason="Asked."), destroys=("2.1",) * destroy)
        assert reviewed.refresh()
        with Reviewed.open(path) as again:
            for one in (reviewed, again):
                assert REMOVED in one.sentence(2)
                assert [passage.text for passage in one.passages(2)] == [REMOVED]
                notes = one.state(4).room.notes
                assert [note.text for note in notes] == [REMOVED, "For all."]


def test_a_session_without_commits_can_be_opened(
    small_files: ScenarioFiles, tmp_path: Path
) -> None:
    Session.create(tmp_path / "new.tabletop", small_files, seed=1).close()
    with Reviewed.open(tmp_path / "new.tabletop") as reviewed:
        assert reviewed.last == 0
        assert reviewed.view(0, FACILITATOR).turn is None


def test_a_damaged_session_is_told(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data.replace(b'"actor":"facilitator"', b'"actor":"facilitatos"', 1))
    with pytest.raises(StoreError) as caught:
        Reviewed.open(path)
    assert caught.value.code == "damaged"
    assert "damaged at commit" in caught.value.message


def test_a_long_session_is_read_in_two_goes(small_files: ScenarioFiles, tmp_path: Path) -> None:
    path = rehearse(small_files, 3, tmp_path / "r.tabletop").path
    with Reviewed.open(path, 10) as reviewed, Reviewed.open(path) as all_of_it:
        assert (reviewed.last, reviewed.whole) == (10, False)
        assert reviewed.state(7) == all_of_it.state(7)
        assert not reviewed.refresh()
        reviewed.read_on()
        assert (reviewed.last, reviewed.whole) == (all_of_it.last, True)
        assert reviewed.entries == all_of_it.entries
        assert reviewed.head == all_of_it.head


def test_a_withdrawn_text_is_not_seen_before_the_rest_is_read(path: Path) -> None:
    with Session.open(path) as session:
        session.do(Note(text="Afterwards."))
        session.do(Redact(texts=("2.1",), reason="Asked."))
    with Reviewed.open(path, 2) as reviewed:
        assert reviewed.whole
        assert REMOVED in reviewed.sentence(2)
