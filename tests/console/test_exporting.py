"""The debrief is written from inside the hot wash, while a person goes on."""

import asyncio
import errno
import threading
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tabletop.console import plain
from tabletop.console.app import Console
from tabletop.console.room import Room
from tabletop.engine.commands import Close, Endex, Startex
from tabletop.export.table import EXPORTERS, Exporter
from tabletop.runner import exporting
from tests.console.at_the_keys import begun, play, press, screen_text
from tests.console.plain.scripted import Scripted, typed

ENDED = (Startex(), Endex(reason="the room is needed"))


@pytest.fixture(autouse=True)
def _two_documents(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exporting, "writable", lambda: ("md", "json"))


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """What the second of two documents waits for."""
    event = threading.Event()
    report, data = EXPORTERS["md"], EXPORTERS["json"]

    def waited(_debrief: object) -> bytes:
        assert event.wait(30)
        return b"{}"

    slow = {"md": report, "json": Exporter(data.file, data.title, waited)}
    monkeypatch.setattr(exporting, "EXPORTERS", slow)
    return event


async def until_shown(pilot: Pilot[None], text: str) -> None:
    """Wait for a text that a worker brings to the screen."""
    while text not in screen_text(pilot):
        await pilot.pause(0.01)


async def until_done(pilot: Pilot[None], room: Room) -> str:
    """The screen once no export is under way."""
    while room.exporting is not None:
        await asyncio.sleep(0.01)
    await pilot.pause()
    await pilot.pause()
    return " ".join(screen_text(pilot).split())


def test_it_is_written_while_the_hot_wash_is_read_and_then_told_where_it_lies(
    tmp_path: Path, gate: threading.Event
) -> None:
    session, _ = begun(tmp_path, *ENDED)

    async def playing(pilot: Pilot[None], room: Room) -> None:
        await press(pilot, "h", "x", "f2")
        await until_shown(pilot, "2 of 2, debrief.json")
        await press(pilot, "x", "enter")
        assert "Unsettled" in screen_text(pilot) or "Esc back" in screen_text(pilot)
        assert not (tmp_path / "room-debrief").exists()
        await press(pilot, "escape")
        gate.set()
        shown = await until_done(pilot, room)
        assert "Where everything lies" in shown
        assert "2 documents" in shown
        await press(pilot, "escape")
        assert "2 documents written to" in " ".join(screen_text(pilot).split())

    play(session, playing)
    assert (tmp_path / "room-debrief" / "debrief.md").exists()


def test_who_is_elsewhere_by_then_is_told_and_left_there(
    tmp_path: Path, gate: threading.Event
) -> None:
    session, _ = begun(tmp_path, *ENDED)

    async def playing(pilot: Pilot[None], room: Room) -> None:
        await press(pilot, "h", "x", "f2", "escape", "n")
        gate.set()
        shown = await until_done(pilot, room)
        assert "A note" in shown
        assert "2 documents written to" in shown

    play(session, playing, (120, 30))


def test_leaving_says_that_it_goes_on_and_a_second_time_stops_it(
    tmp_path: Path, gate: threading.Event
) -> None:
    session, _ = begun(tmp_path, *ENDED)

    async def playing(pilot: Pilot[None], room: Room) -> None:
        await press(pilot, "h", "x", "f2", "escape", "q")
        await until_shown(pilot, "Where everything lies")
        assert "Writing the debrief" in screen_text(pilot)
        under_way = room.exporting
        await press(pilot, "q")
        assert under_way is not None
        assert under_way.stopped
        await pilot.pause()
        told = pilot.app.farewell if isinstance(pilot.app, Console) else []
        assert "The debrief was left before its end: nothing of it was written." in told
        gate.set()

    play(session, playing)


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "Make room there"),
        (OSError(errno.EACCES, "Permission denied"), "Nothing may be written there"),
        (ImportError("No module named 'docx'", name="docx"), "tabletop-crisis[office]"),
        (ValueError("a secret word"), "a defect of the program, not of yours"),
    ],
)
def test_what_hinders_it_is_told_with_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, told: str
) -> None:
    session, _ = begun(tmp_path, *ENDED)

    def failing(*_: object) -> bytes:
        raise error

    monkeypatch.setattr(exporting, "replace", failing)

    async def playing(pilot: Pilot[None], room: Room) -> None:
        await press(pilot, "h", "x", "f2")
        shown = await until_done(pilot, room)
        assert told in shown
        assert "a secret word" not in shown
        assert "Hot wash" in screen_text(pilot)

    play(session, playing, (120, 30))


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *ENDED)
    (tmp_path / "room-debrief").write_text("")
    script = typed(session, "h", "export", "", "")
    assert "A file has that name: name a folder." in script.text


def test_line_by_line_each_document_is_told_and_at_the_end_where_they_lie(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *ENDED)
    script = typed(session, "h", "export", "", "")
    assert "Writing the debrief: 1 of 2, debrief.md" in script.text
    assert "Writing the debrief: 2 of 2, debrief.json" in script.text
    assert "== Where everything lies" in script.text


def test_an_export_says_how_to_get_what_it_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, _ = begun(tmp_path, *ENDED)
    monkeypatch.setattr(exporting, "lacking", lambda: {"debrief.docx": "office"})
    script = Scripted(("h", "export", "", ""))
    with pytest.raises(plain.Closed):
        plain.play(session, script)
    assert "Left out: debrief.docx." in script.text
    assert "Elsewhere: pip install 'tabletop-crisis[office]'" in script.text


def test_a_closed_session_says_on_leaving_where_everything_lies(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *ENDED, Close())
    assert "== Where everything lies" in typed(session).text

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        await press(pilot, "q")
        await until_shown(pilot, "Where everything lies")
        await press(pilot, "escape", "h")
        assert "Hot wash" in screen_text(pilot)
        await press(pilot, "escape", "q")
        await until_shown(pilot, "Where everything lies")
        await press(pilot, "q")
        assert pilot.app.return_code is not None or not pilot.app.screen_stack[1:]

    play(session, playing)


def test_closing_the_session_says_where_everything_lies_and_is_done_once(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *ENDED)

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        await press(pilot, "h", "c", "y")
        await until_shown(pilot, "Where everything lies")
        assert "To read it again:" in screen_text(pilot)
        await press(pilot, "escape", "c")
        assert "Close the session?" not in screen_text(pilot)

    play(session, playing)
    assert session.entries[-1].command == Close()
