"""The scribe's screen: it writes into the session beside the facilitator, and follows it."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from tabletop.authoring.notes.marks import marked
from tabletop.console.paint import content
from tabletop.console.scribe import entering, page
from tabletop.console.scribe.app import Scribe
from tabletop.console.subject import subject as newest_subject
from tabletop.console.trouble import Unreadable
from tabletop.engine.commands import (
    Ask,
    Choose,
    Deliberate,
    Note,
    Redact,
    Release,
    Startex,
    Undo,
)
from tabletop.runner.session import Session
from tests.console.at_the_keys import begun, press, screen_text, write

OPEN = (Startex(), Release(inject="sighting"), Release(inject="drill_order"), Deliberate())
CHOSEN = Choose(decision="arda_open", option="invite")
Writing = Callable[[Pilot[None], Scribe, Session], Awaitable[None]]


def beside(folder: Path, writing: Writing, size: tuple[int, int] = (80, 24)) -> Session:
    """Open the scribe's screen beside a facilitator's session, which is given back."""
    facilitator, clock = begun(folder, *OPEN)

    async def held() -> None:
        with Session.join(facilitator.path, clock=clock) as joined:
            app = Scribe(joined, ticking=False)
            async with app.run_test(size=size) as pilot:
                await pilot.pause()
                await writing(pilot, app, facilitator)

    asyncio.run(held())
    facilitator.refresh()
    return facilitator


def subject(session: Session) -> str | None:
    found = newest_subject(session.view(), session.entries)
    return found.id if found else None


def test_enter_writes_a_note_with_its_marks_at_once(tmp_path: Path) -> None:
    async def writing(pilot: Pilot[None], app: Scribe, facilitator: Session) -> None:
        await write(pilot, "They hesitate @bor #turning_point !2 ~ ^")
        assert "OFF THE RECORD" in screen_text(pilot)
        assert "tag turning point" in screen_text(pilot)
        await press(pilot, "enter")
        assert app.query_one("#line", Input).value == ""
        facilitator.refresh()
        assert facilitator.entries[-1].actor == "scribe"

    facilitator = beside(tmp_path, writing)
    assert facilitator.entries[-1].command == Note(
        text="They hesitate",
        tag="turning point",
        team="borsa",
        off_record=True,
        importance=2,
        link="sighting",
    )


def test_a_note_that_cannot_be_read_stays_on_the_line_and_says_why(tmp_path: Path) -> None:
    async def writing(pilot: Pilot[None], _app: Scribe, _facilitator: Session) -> None:
        await write(pilot, "A word @atlantis")
        await press(pilot, "enter")
        assert "A word @atlantis" in screen_text(pilot)
        assert "is not one team" in screen_text(pilot)

    assert beside(tmp_path, writing).entries[-1].command == Deliberate()


def test_what_the_facilitator_does_is_seen_at_the_next_look(tmp_path: Path) -> None:
    async def writing(pilot: Pilot[None], app: Scribe, facilitator: Session) -> None:
        facilitator.do(Note(text="From the other desk"))
        app.look()
        await pilot.pause()
        assert "Note: From the other desk" in screen_text(pilot)

    beside(tmp_path, writing)


def test_the_last_commit_stays_in_sight_while_the_line_is_written(tmp_path: Path) -> None:
    async def writing(pilot: Pilot[None], app: Scribe, facilitator: Session) -> None:
        for number in range(20):
            facilitator.do(Note(text=f"Remark {number}"))
        app.look()
        await write(pilot, "A word @arda #quote_of_the_day_to_keep_for_the_hot_wash !2 ^")
        await pilot.pause()
        assert "Remark 19" in screen_text(pilot)

    beside(tmp_path, writing)


def test_a_text_that_is_destroyed_leaves_the_screen(tmp_path: Path) -> None:
    async def writing(pilot: Pilot[None], app: Scribe, facilitator: Session) -> None:
        facilitator.do(Note(text="A name"))
        app.look()
        text = max(facilitator.texts())
        facilitator.do(Redact(texts=(text,), reason="Asked for"), destroys=(text,))
        app.look()
        await pilot.pause()
        assert "A name" not in screen_text(pilot)
        assert "Note: [removed]" in screen_text(pilot)

    beside(tmp_path, writing)


def test_receipts_are_one_key_a_team(tmp_path: Path) -> None:
    async def writing(pilot: Pilot[None], _app: Scribe, _facilitator: Session) -> None:
        await press(pilot, "f2", "enter", "enter", "escape")

    entries = beside(tmp_path, writing).entries[-2:]
    assert [entry.command.kind for entry in entries] == ["deliver", "deliver"]
    assert entries[0].command != entries[1].command


def test_a_request_is_written_on_the_same_line(tmp_path: Path) -> None:
    async def writing(pilot: Pilot[None], _app: Scribe, _facilitator: Session) -> None:
        await press(pilot, "f3")
        await write(pilot, "@arda May we see the list?")
        await press(pilot, "enter")
        await write(pilot, "A note again")
        await press(pilot, "enter")

    commands = [entry.command for entry in beside(tmp_path, writing).entries[-2:]]
    assert commands == [Ask(team="arda", text="May we see the list?"), Note(text="A note again")]


def test_letters_are_keys_in_the_log_and_text_on_the_line(tmp_path: Path) -> None:
    async def writing(pilot: Pilot[None], app: Scribe, _facilitator: Session) -> None:
        dark = app.theme
        await press(pilot, "T")
        assert app.theme == dark
        await press(pilot, "escape", "T", "к")
        assert app.theme != dark
        assert "Request to control" in screen_text(pilot)

    beside(tmp_path, writing)


def test_leaving_with_a_letter_still_to_be_shown_is_no_accident(tmp_path: Path) -> None:
    async def writing(_pilot: Pilot[None], app: Scribe, _facilitator: Session) -> None:
        app.query_one("#line", Input).value = "The last"

    beside(tmp_path, writing)


def test_what_is_not_written_yet_is_told_once_before_it_is_lost(tmp_path: Path) -> None:
    async def writing(pilot: Pilot[None], app: Scribe, _facilitator: Session) -> None:
        await write(pilot, "A thought")
        await press(pilot, "ctrl+q")
        assert app.is_running
        assert "A note is not written yet." in screen_text(pilot)
        await press(pilot, "enter")
        await write(pilot, "Another")
        await press(pilot, "escape", "q")
        assert "A note is not written yet." in screen_text(pilot)
        await press(pilot, "q")
        assert app._exit

    last = beside(tmp_path, writing).entries[-1]
    assert last.command == Note(text="A thought")


@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
def test_the_screen_says_where_the_session_stands_at_any_size(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async def writing(pilot: Pilot[None], _app: Scribe, _facilitator: Session) -> None:
        lines = screen_text(pilot).splitlines()
        assert "deliberation" in lines[0]
        assert "Enter write" in lines[-1]
        assert "^Q quit" in lines[-1]

    beside(tmp_path, writing, size)


def test_a_note_links_to_what_was_last_on_the_screen(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, Startex())
    assert subject(session) is None
    session.do(Release(inject="sighting"))
    assert subject(session) == "sighting"
    session.do(Deliberate())
    session.do(CHOSEN)
    assert subject(session) == "arda_open"
    session.do(Note(text="Nothing new on the screen."))
    assert subject(session) == "arda_open"
    session.do(Undo(to=2, reason="Too early."))
    assert subject(session) == "sighting"
    session.do(Undo(to=1, reason="Much too early."))
    assert subject(session) is None


@pytest.mark.parametrize("typed", ["#quote ~", "Two teams @arda @borsa", "So it is ^"])
def test_a_note_without_text_of_two_teams_or_on_nothing_is_not_read(
    tmp_path: Path, typed: str
) -> None:
    session, _ = begun(tmp_path, Startex())
    with pytest.raises(Unreadable):
        entering.note(session.view(), typed, None)


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("@arda May we see it? ~", "always on the record"),
        ("@arda May we see it? #list", "no marks but @team"),
        ("@arda May we see it? !2", "no marks but @team"),
        ("@arda May we see it? ^", "no marks but @team"),
    ],
)
def test_a_request_with_a_mark_that_would_be_dropped_is_not_recorded(
    tmp_path: Path, typed: str, why: str
) -> None:
    session, _ = begun(tmp_path, Startex())
    with pytest.raises(Unreadable, match=why):
        entering.request(session.view(), typed)


def test_a_sign_after_a_backslash_belongs_to_a_request(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, Startex())
    asked = entering.request(session.view(), "@arda May we see list \\#one?")
    assert asked == Ask(team="arda", text="May we see list #one?")


@pytest.mark.parametrize("typed", ["When do we meet?", "@arda"])
def test_a_request_needs_a_team_and_a_text(tmp_path: Path, typed: str) -> None:
    session, _ = begun(tmp_path, Startex())
    with pytest.raises(Unreadable):
        entering.request(session.view(), typed)


def test_what_a_line_means_names_a_team_that_is_not_there(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, Startex())
    told = content(*page.means(session.view(), marked("So @atlantis"), None)).plain
    assert told == "Note, on the record  ·  “atlantis” is no team"


def test_the_log_does_not_tell_what_a_note_off_the_record_says(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, Startex())
    session.do(Note(text="Between us", team="arda", tag="secret", off_record=True))
    assert (
        page.row(session.view(), session.entries[-1]).at(80).plain.endswith("A note off the record")
    )
