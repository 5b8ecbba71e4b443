from collections.abc import Iterator
from pathlib import Path

import pytest

from tabletop.engine import commands as cm
from tabletop.export.leaks import Person, Roster
from tabletop.runner.redacting import Kept, free_texts
from tabletop.runner.session import Session
from tabletop.runner.verification import verify_session
from tabletop.scenario import ScenarioFiles

ROSTER = Roster((Person("Zenobia Quillfeather"),))


@pytest.fixture
def room(small_files: ScenarioFiles, tmp_path: Path) -> Iterator[Session]:
    with Session.create(tmp_path / "room.tabletop", small_files, seed=4) as session:
        session.do(cm.Startex())
        session.do(cm.Note(text="Zenobia spoke for them"))
        session.do(cm.Note(text="Somebody spoke for them"))
        yield session


def test_a_withdrawn_text_is_in_no_view_and_no_entry(room: Session) -> None:
    room.do(cm.Redact(texts=("2.1",), reason="Names a person"))
    assert "Zenobia" not in repr(room.state)
    assert "Zenobia" not in repr(room.entries)
    assert room.texts()["2.1"] == "[removed]"


def test_it_is_withdrawn_for_whoever_opens_the_session_later(room: Session) -> None:
    room.do(cm.Redact(texts=("2.1",), reason="Names a person"))
    with Session.open(room.path, read_only=True) as later:
        assert "Zenobia" not in repr(later.entries)


def test_it_is_withdrawn_for_whoever_looks_on_meanwhile(room: Session) -> None:
    with Session.open(room.path, read_only=True) as onlooker:
        room.do(cm.Redact(texts=("2.1",), reason="Names a person"))
        assert onlooker.refresh()
        assert "Zenobia" not in repr(onlooker.entries)


@pytest.mark.parametrize("destroy", [False, True])
def test_the_session_verifies_after_a_redaction(room: Session, destroy: bool) -> None:
    room.do(cm.Redact(texts=("2.1",), reason="Asked for"), destroys=("2.1",) if destroy else ())
    path = room.path
    room.close()
    check = verify_session(path)
    assert check.ok
    assert len(check.destroyed) == destroy
    assert (b"Zenobia" in path.read_bytes()) != destroy


def test_a_walk_meets_every_text_that_still_stands(room: Session) -> None:
    room.do(cm.Redact(texts=("2.1",), reason="Asked for"))
    assert [one.id for one in free_texts(room)] == ["3.1"]


def test_with_a_roster_it_stops_at_hits_alone(room: Session) -> None:
    (one,) = free_texts(room, ROSTER)
    assert (one.id, one.where, [hit.found for hit in one.hits]) == (
        "2.1",
        "commit 2, note",
        ["Zenobia"],
    )


def test_the_reason_of_a_redaction_is_looked_at_with_a_roster(room: Session) -> None:
    room.do(cm.Redact(texts=("2.1",), reason="Zenobia asked for it"))
    assert [one.where for one in free_texts(room, ROSTER)] == ["commit 4, redact"]


def test_what_was_kept_is_remembered_without_its_text(room: Session) -> None:
    session = room.facts.session
    kept = Kept(room.path, session)
    kept.add("3.1")
    again = Kept(room.path, session)
    assert "3.1" in again
    assert "2.1" not in again
    sidecar = room.path.with_name("room.tabletop.kept")
    assert sidecar.read_text() == f"{session}\n3.1\n"


@pytest.mark.parametrize("left", [None, "", "3.1\n"])
def test_what_was_kept_in_another_session_of_that_name_is_not_kept_in_this_one(
    room: Session, left: str | None
) -> None:
    if left is None:
        Kept(room.path, "another").add("3.1")
    else:
        room.path.with_name("room.tabletop.kept").write_text(left)
    assert "3.1" not in Kept(room.path, room.facts.session)
