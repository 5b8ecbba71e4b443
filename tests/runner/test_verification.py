import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from tabletop.engine.commands import Note, Redact, Startex
from tabletop.runner import codec
from tabletop.runner.session import Session
from tabletop.runner.store import Commit, Draft, Store
from tabletop.runner.verification import verify_session
from tabletop.scenario import ScenarioFiles


@pytest.fixture
def path(tmp_path: Path, small_files: ScenarioFiles) -> Path:
    path = tmp_path / "trial.tabletop"
    with Session.create(path, small_files, seed=7) as session:
        session.do(Startex())
        session.do(Note(text="A note."))
        session.do(Note(text="Another."))
    return path


def test_a_sound_session_is_judged_anew(path: Path) -> None:
    found = verify_session(path)
    assert (found.ok, found.commits, found.first_bad, found.decided) == (True, 3, None, True)
    with Session.open(path, read_only=True) as session:
        assert found.head == session.head


def test_a_changed_body_is_named(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        trigger = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'commits_update'")
        again = trigger.fetchone()[0]
        connection.execute("DROP TRIGGER commits_update")
        change = "UPDATE commits SET body = replace(body, 'facilitator', 'somebody') WHERE seq = 2"
        connection.execute(change)
        connection.execute(again)
    connection.close()
    found = verify_session(path)
    assert (found.ok, found.first_bad) == (False, 2)


def test_events_that_do_not_follow_from_their_command_are_found(path: Path) -> None:
    """The chain of hashes is whole: only judging the command anew can show it."""
    texts = codec.Texts()
    command = codec.write(Note(text="Harmless."), texts)
    draft = Draft("2026-01-15T09:00:00Z", 0, "facilitator", "x", command, texts=texts.by_name)

    def judge(_fresh: tuple[Commit, ...]) -> Draft:
        return replace(draft, game=False, events=({"kind": "closed"},))

    with Store.open(path) as store:
        store.write(3, replace(draft, game=False), judge)
    found = verify_session(path)
    assert (found.ok, found.first_bad) == (False, 4)
    assert "events" in found.problem


def test_destroyed_texts_are_reported_and_the_session_stays_sound(path: Path) -> None:
    with Session.open(path) as session:
        text_id = next(iter(session.texts()))
        session.do(Redact(texts=(text_id,), reason="Asked for."), destroys=(text_id,))
    found = verify_session(path)
    assert found.ok
    assert "Asked for." in found.destroyed[0]
