"""The console, driven by keys."""

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tabletop.console.app import Console, Start
from tabletop.console.room import Room
from tabletop.engine.commands import (
    Adjourn,
    Ask,
    Choose,
    Deliberate,
    Endex,
    Meet,
    Note,
    Release,
    Send,
    Startex,
)
from tabletop.engine.words import Phase
from tabletop.runner import exporting
from tabletop.runner.session import Session
from tabletop.runner.store import StoreError
from tabletop.runner.store.errors import problem
from tests.console.at_the_keys import (
    SMALL,
    begun,
    kinds,
    play,
    press,
    screen_text,
    small_files,
    write,
)

MARKUP = "[@click=app.quit]go[/] [/] [b]x"
ESCAPES = f"{MARKUP} \x1b[2J\x1b]52;c;aGk=\x07\u202e"
OPEN = (Startex(), Release(inject="sighting"), Release(inject="drill_order"), Deliberate())


def test_a_whole_turn_by_keys_gives_its_commands(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, Startex())

    async def playing(pilot: Pilot[None], room: Room) -> None:
        await press(pilot, "space", "space", "space", "space")
        await write(pilot, "4 2 own")
        await press(pilot, "enter")
        await write(pilot, "we wait")
        await press(pilot, "f2", "escape", "space")
        await write(pilot, "")
        await press(pilot, "enter")
        await write(pilot, "yes")
        await press(pilot, "enter", "space", "space")
        assert room.view.phase == Phase.DELIBERATION
        await press(pilot, "enter", "space", "a", "space", "enter", "space")
        await write(pilot, "-2 o")
        await press(pilot, "enter", "f8", "enter")
        assert room.view.turn is not None
        assert room.view.turn.number == 2

    play(session, playing)
    assert kinds(session)[1:] == [
        "release",
        "release",
        "deliberate",
        "choose",
        "choose",
        "choose",
        "consent",
        "call_time",
        "rule",
        "rule",
        "rule",
        "apply",
        "read",
        "next_turn",
    ]


def test_space_twice_does_not_call_time(tmp_path: Path) -> None:
    choices = (("arda_open", "wait"), ("borsa_open", "watch"), ("coria_open", "stay_silent"))
    sealed = (Choose(decision=decision, option=option) for decision, option in choices)
    session, _ = begun(tmp_path, *OPEN, *sealed)

    async def playing(pilot: Pilot[None], room: Room) -> None:
        await press(pilot, "space", "space", "space")
        assert room.view.phase == Phase.DELIBERATION
        await press(pilot, "escape")
        assert room.view.phase == Phase.DELIBERATION

    play(session, playing)


def test_a_note_at_any_moment_and_a_refusal_in_words(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN)

    async def playing(pilot: Pilot[None], room: Room) -> None:
        await press(pilot, "d", "f3")
        await write(pilot, "they look tired")
        await press(pilot, "f2", "escape", "g")
        assert "Not now: go on" in screen_text(pilot)
        assert [note.text for note in session.state.room.notes] == ["they look tired"]
        assert room.view.phase == Phase.DELIBERATION

    play(session, playing)


def test_the_screen_goes_blank_and_any_key_brings_it_back(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN)

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        await press(pilot, "b")
        assert not screen_text(pilot).strip()
        await press(pilot, "z")
        assert " SPACE " in screen_text(pilot)

    play(session, playing)
    assert kinds(session)[-1] == "deliberate"


def test_a_sealed_choice_is_not_on_the_screen(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN, Choose(decision="arda_open", option="patrol"))

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        assert "✓" in screen_text(pilot)
        assert "patrol" not in screen_text(pilot).lower()

    play(session, playing, (120, 40))


def test_markup_and_escapes_change_nothing_wherever_they_stand(tmp_path: Path) -> None:
    text = SMALL.read_text("utf-8")
    for plain in ("The buoy is seen", "Naval hotline", "Domestic pressure", "What does Arda do?"):
        assert plain in text
        text = text.replace(plain, f"'{plain} {MARKUP}'")
    typed = (
        Note(text=ESCAPES),
        Send(sender="arda", to=("borsa",), text=ESCAPES),
        Ask(team="arda", text=ESCAPES),
        Meet(teams=("arda", "borsa")),
    )
    session, _ = begun(tmp_path, *OPEN, text=text)
    for command in typed:
        session.do(command)
    session.do(Adjourn(meeting=session.view().meetings[0].id, gist=ESCAPES))

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        assert MARKUP in screen_text(pilot)
        for screen in ("d", "R", "B", "v", "question_mark", "u", "k", "f", "i", "enter"):
            await press(pilot, screen)
            assert not set(screen_text(pilot)) & {"\x1b", "\x07", "\u202e"}
            await press(pilot, "escape")
        assert pilot.app.is_running

    play(session, playing, (120, 40))


def test_setup_makes_the_session_file_and_begins(tmp_path: Path) -> None:
    path = tmp_path / "new.tabletop"

    async def held() -> None:
        app = Console(Start(files=small_files(), path=path, seed=7), ticking=False)
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            await press(pilot, "down", "down", "down")
            await write(pilot, "cor")
            await press(pilot, *["down"] * 4)
            await write(pilot, "3 2 4")
            await press(pilot, "f2")
            assert app.room is not None
            assert app.room.session.facts.card["sizes"] == {"arda": 3, "borsa": 2, "coria": 4}
            assert kinds(app.room.session) == [
                "configure",
                "pick_cause",
                "set_presence",
                "startex",
            ]
            assert app.room.session.state.seed == 7
            await press(pilot, "q")
        assert str(path) in app.farewell[0]

    asyncio.run(held())
    assert path.exists()


def test_a_second_facilitator_is_offered_to_look_on(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN)

    async def held() -> None:
        app = Console(Start(path=session.path), ticking=False)
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            assert "Look on?" in screen_text(pilot)
            await press(pilot, "y")
            assert app.room is not None
            session.do(Note(text="seen from the other screen"))
            app.room.look()
            await press(pilot, "t", "enter")
            assert app.room.view.phase == Phase.DELIBERATION
            assert "look on" in screen_text(pilot)
            assert kinds(app.room.session)[-1] == "note"
            await press(pilot, "q")

    with session:
        asyncio.run(held())


def test_what_cannot_be_opened_is_raised_to_whoever_asked(tmp_path: Path) -> None:
    broken = tmp_path / "broken.tabletop"
    broken.write_bytes(b"no session")
    app = Console(Start(path=broken), ticking=False)

    async def held() -> None:
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()

    asyncio.run(held())
    assert isinstance(app.left_with, StoreError)
    assert broken.read_bytes() == b"no session"


def test_home_lists_what_is_there_and_explains_what_is_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TABLETOP_SESSIONS", str(tmp_path))
    (tmp_path / "broken.tabletop").write_bytes(b"no session")

    async def held() -> None:
        app = Console(Start(), ticking=False)
        async with app.run_test(size=(100, 30)) as pilot:
            await app.workers.wait_for_complete()
            await pilot.pause()
            assert "CANNOT BE OPENED" in screen_text(pilot)
            await press(pilot, "tab", "tab", "enter")
            assert "▸" in screen_text(pilot)

    asyncio.run(held())


def test_looking_for_a_place_never_imports_textual() -> None:
    code = "import sys, tabletop.console; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_doubtful_place_is_told_when_a_session_begins_and_when_it_goes_on(tmp_path: Path) -> None:
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    path = folder / "new.tabletop"

    async def told(start: Start, *keys: str) -> None:
        app = Console(start, ticking=False)
        async with app.run_test(size=(120, 30)) as pilot:
            await pilot.pause()
            await press(pilot, *keys)
            shown = " ".join(screen_text(pilot).split())
            assert "lies in Dropbox" in shown
            assert "Keep the session in a folder of this computer" in shown
            await press(pilot, "q")

    asyncio.run(told(Start(files=small_files(), path=path, seed=7), "f2"))
    asyncio.run(told(Start(path=path)))


def test_a_good_place_is_not_spoken_of(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN)

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        assert "▸" not in screen_text(pilot)

    play(session, playing)


def test_when_the_disk_failed_a_key_copies_the_session_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, _ = begun(tmp_path, *OPEN)
    elsewhere = tmp_path / "stick"
    elsewhere.mkdir()

    def failing(*_: object, **_named: object) -> None:
        raise problem("disk-failed", session.path, problem="no confirmation")

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        monkeypatch.setattr(session, "do", failing)
        await press(pilot, "s")
        assert "C makes the copy" in " ".join(screen_text(pilot).split())
        await press(pilot, "C")
        await write(pilot, str(session.path))
        await press(pilot, "enter")
        assert "▸" in screen_text(pilot)
        await press(pilot, "ctrl+u")
        await write(pilot, str(elsewhere))
        await press(pilot, "enter")
        assert "The session was copied" in " ".join(screen_text(pilot).split())

    play(session, playing, (120, 30))
    with Session.open(elsewhere / session.path.name, read_only=True) as copied:
        assert kinds(copied) == kinds(session)


def test_the_debrief_is_exported_from_the_hot_wash(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, Startex(), Endex(reason="the room is needed"))

    async def playing(pilot: Pilot[None], room: Room) -> None:
        assert room.view.phase == Phase.HOT_WASH
        await press(pilot, "h", "x", "f2")
        assert "written to" in " ".join(screen_text(pilot).split())

    play(session, playing, (120, 30))
    assert list((tmp_path / "room-debrief").glob("*.md"))


def test_an_export_says_how_to_get_what_it_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, _ = begun(tmp_path, Startex(), Endex(reason="Late."))
    monkeypatch.setattr(exporting, "write_debrief", lambda *_: ())
    monkeypatch.setattr(exporting, "lacking", lambda: {"debrief.docx": "office"})

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        await press(pilot, "h", "x", "f2")
        shown = " ".join(screen_text(pilot).split())
        assert "Left out: debrief.docx." in shown
        assert "Elsewhere: pip install 'tabletop-crisis[office]'" in shown

    play(session, playing)


def test_opening_the_console_waits_for_no_document() -> None:
    code = (
        "import sys, tabletop.console.app; "
        "print([one for one in sys.modules if one.startswith(('tabletop.export', 'docx'))])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
