"""Which notes of a file a session has already."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from tabletop.authoring.notes import merging
from tabletop.authoring.notes.written import Written
from tabletop.engine.commands import Endex, Redact, Startex
from tabletop.runner.store import REMOVED
from tests.console.at_the_keys import begun

AT = datetime(2026, 1, 15, 9, 5, tzinfo=UTC)
NOTE = Written("line 1", AT, "They wait.", "arda")


def test_a_note_is_known_by_time_team_and_text(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, Startex())
    session.do(merging.command(NOTE), happened_at=AT)
    others = [
        Written("line 2", AT + timedelta(minutes=1), "They wait.", "arda"),
        Written("line 3", AT, "They wait.", None),
        Written("line 4", AT, "They wait longer.", "arda"),
    ]
    found = merging.sort([NOTE, *others], session.entries, REMOVED)
    assert list(found.new) == others
    assert found.known == (NOTE,)


def test_a_note_that_stands_twice_in_a_file_is_taken_once() -> None:
    found = merging.sort([NOTE, NOTE], (), REMOVED)
    assert (len(found.new), len(found.known)) == (1, 1)


def test_what_was_destroyed_does_not_come_back(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, Startex())
    session.do(merging.command(NOTE), happened_at=AT)
    text = next(iter(session.texts()))
    session.do(Redact(texts=(text,), reason="Asked for."), destroys=(text,))
    assert merging.sort([NOTE], session.entries, REMOVED).new == ()


def test_a_session_spans_startex_to_endex_and_a_day_on_either_side(tmp_path: Path) -> None:
    session, clock = begun(tmp_path)
    created = session.now()
    assert merging.span(session.entries, created, created).begun == created
    clock.advance(60_000)
    session.do(Startex())
    start = session.now()
    clock.advance(3_600_000)
    session.do(Endex(reason="Time."))
    end = session.now()
    found = merging.span(session.entries, created, end + timedelta(days=9))
    day = timedelta(days=1)
    assert found == merging.Span(start, start - day, end + day)
