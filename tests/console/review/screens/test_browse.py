"""The screen for reading, driven by keys."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from tabletop.console.colours import DARK
from tabletop.console.review import desk as desk_module
from tabletop.console.review.desk import Desk
from tabletop.engine.commands import Choose, Deliberate, Note, Release, Startex, Undo
from tabletop.runner.session import Session
from tests.console.at_the_keys import SMALL, press, screen_text
from tests.console.review.reading import read, recorded, rehearsed

MARKUP = "[@click=app.quit]go[/] [/] [b]x"
ESCAPES = f"{MARKUP} \x1b[2J\x1b]52;c;aGk=\x07\u202e"


def test_the_keys_go_along_the_log(tmp_path: Path) -> None:
    path = rehearsed(tmp_path)

    async def reading(pilot: Pilot[None], desk: Desk) -> None:
        last, begins = desk.session.last, desk.turn_begins()
        assert desk.commit == 1
        await press(pilot, "right", "right", "left")
        assert desk.commit == 2
        await press(pilot, "left", "left", "left")
        assert desk.commit == 1
        await press(pilot, "n")
        assert desk.commit == begins[1]
        await press(pilot, "right", "p")
        assert desk.commit == begins[1]
        await press(pilot, "p")
        assert desk.commit == begins[0]
        await press(pilot, "end", "right")
        assert desk.commit == last
        await press(pilot, "n", "home")
        assert desk.commit == 1
        await press(pilot, "down", "down", "up")
        assert desk.commit == 2
        await press(pilot, "g", "1", "2", "enter")
        assert desk.commit == 12
        await press(pilot, "g", "9", "9", "9", "9", "enter")
        assert "is no commit of this session" in screen_text(pilot)
        await press(pilot, "escape")
        assert desk.commit == 12
        assert f"commit 12 of {last}" in screen_text(pilot)

    read(reading, path)


def test_home_and_end_move_along_the_log_wherever_the_focus_is(tmp_path: Path) -> None:
    path = rehearsed(tmp_path)

    async def reading(pilot: Pilot[None], desk: Desk) -> None:
        await press(pilot, "tab", "down", "end")
        assert desk.commit == desk.session.last
        await press(pilot, "home", "right")
        assert desk.commit == 2

    read(reading, path)


def test_a_letter_works_at_the_same_place_of_a_cyrillic_keyboard(tmp_path: Path) -> None:
    path = rehearsed(tmp_path)

    async def reading(pilot: Pilot[None], desk: Desk) -> None:
        await press(pilot, "т", "ф")
        assert desk.commit == desk.turn_begins()[1]
        assert desk.audience == desk.audiences[1]

    read(reading, path)


def test_a_team_is_shown_what_it_might_see_and_no_more(tmp_path: Path) -> None:
    path = recorded(
        tmp_path,
        Startex(),
        Release(inject="sighting"),
        Release(inject="drill_order"),
        Deliberate(),
        Choose(decision="arda_open", option="patrol", words="We sail at dawn"),
    )

    async def reading(pilot: Pilot[None], desk: Desk) -> None:
        await press(pilot, "end", "d")
        assert "patrol" in screen_text(pilot).lower()
        seen = {}
        for _ in desk.audiences:
            title = screen_text(pilot)
            seen[desk.audience] = "patrol" in title.lower().split("decisions and readings")[1]
            await press(pilot, "a")
        assert [who for who, sees in seen.items() if sees] == ["facilitator", "arda"]
        await press(pilot, "A")
        assert desk.audience == "public"

    read(reading, path)


def test_a_row_opens_in_full_and_a_commit_too(tmp_path: Path) -> None:
    path = recorded(tmp_path, Startex(), Release(inject="sighting"), Note(text="Ąžuolas"))

    async def reading(pilot: Pilot[None], desk: Desk) -> None:
        inject = desk.session.scenario.injects["sighting"]
        beginning = " ".join(str(inject.text).split()[:4])
        await press(pilot, "end", "k", "tab", "enter")
        assert beginning in screen_text(pilot)
        assert "Released: commit 2" in screen_text(pilot)
        await press(pilot, "escape", "left", "space")
        assert beginning in screen_text(pilot)
        assert "--at 2" in screen_text(pilot)
        await press(pilot, "escape", "end", "space")
        assert "Ąžuolas" in screen_text(pilot)
        await press(pilot, "escape")
        assert desk.commit == 3

    read(reading, path)


def test_an_undone_commit_is_marked(tmp_path: Path) -> None:
    path = recorded(tmp_path, Startex(), Deliberate(), Undo(to=1, reason="Too early."))

    async def reading(pilot: Pilot[None], _desk: Desk) -> None:
        await press(pilot, "right")
        assert "UNDONE LATER" in screen_text(pilot)
        assert "✗" in screen_text(pilot)
        await press(pilot, "right")
        assert "UNDONE LATER" not in screen_text(pilot)

    read(reading, path)


def test_several_sessions_keep_their_places(tmp_path: Path) -> None:
    paths = [rehearsed(tmp_path, name, seed) for name, seed in (("friday", 3), ("saturday", 4))]

    async def reading(pilot: Pilot[None], desk: Desk) -> None:
        await press(pilot, "end", "o")
        assert "saturday.tabletop (2 of 2, o the next)" in screen_text(pilot)
        assert desk.commit == 1
        await press(pilot, "o")
        assert desk.commit == desk.session.last

    read(reading, *paths)


def test_a_session_that_cannot_be_opened_is_told_beside_the_others(tmp_path: Path) -> None:
    path = rehearsed(tmp_path)
    broken = tmp_path / "broken.tabletop"
    broken.write_bytes(b"nothing")

    async def reading(pilot: Pilot[None], desk: Desk) -> None:
        assert len(desk.sessions) == 1
        assert "is not a session file" in " ".join(screen_text(pilot).split())
        await press(pilot, "right")
        assert "is not a session file" not in screen_text(pilot)

    read(reading, path, path, broken)


def test_a_session_without_commits_is_said_to_have_none(tmp_path: Path) -> None:
    path = recorded(tmp_path)

    async def reading(pilot: Pilot[None], desk: Desk) -> None:
        assert "no commit yet" in screen_text(pilot)
        await press(pilot, "right", "n", "p", "end", "space", "m", "k", "d", "slash", "x")
        assert desk.commit == 0

    read(reading, path)


def test_markup_and_escapes_change_nothing_wherever_they_stand(tmp_path: Path) -> None:
    text = SMALL.read_text("utf-8")
    for plain in ("The buoy is seen", "Naval hotline", "Domestic pressure", "What does Arda do?"):
        assert plain in text
        text = text.replace(plain, f"'{plain} {MARKUP}'")
    path = recorded(
        tmp_path,
        Startex(),
        Release(inject="sighting"),
        Deliberate(),
        Note(text=ESCAPES),
        text=text,
    )

    async def reading(pilot: Pilot[None], desk: Desk) -> None:
        await press(pilot, "end")
        for keys in (["s"], ["k"], ["d"], ["space", "escape"], ["slash", "c", "escape"]):
            for key in keys:
                await press(pilot, key)
                assert "\x1b" not in screen_text(pilot)
                assert "\u202e" not in screen_text(pilot)
        assert "[@click=app.quit]go[/]" in screen_text(pilot)
        assert desk.commit == 4

    read(reading, path, size=(120, 40))


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 40), (160, 45), (60, 20)])
def test_every_size_shows_where_the_reader_stands(tmp_path: Path, size: tuple[int, int]) -> None:
    path = rehearsed(tmp_path)

    async def reading(pilot: Pilot[None], desk: Desk) -> None:
        await press(pilot, "n")
        for key, title in (("s", "State"), ("k", "Known"), ("d", "Decisions")):
            await press(pilot, key)
            shown = screen_text(pilot)
            assert title in shown
            assert f"commit {desk.commit} of" in " ".join(shown.split())
            assert f" {desk.commit} " in shown
            assert "q quit" in shown

    read(reading, path, size=size)


def test_colours_and_blank_and_help(tmp_path: Path) -> None:
    path = rehearsed(tmp_path)

    async def reading(pilot: Pilot[None], desk: Desk) -> None:
        await press(pilot, "T")
        assert pilot.app.theme != DARK.name
        await press(pilot, "b")
        assert not screen_text(pilot).strip()
        await press(pilot, "x", "question_mark")
        assert "✗ undone" in screen_text(pilot)
        await press(pilot, "down", "enter")
        assert desk.commit == 2

    read(reading, path)


def test_what_is_recorded_meanwhile_is_shown(tmp_path: Path) -> None:
    path = recorded(tmp_path, Startex())

    async def reading(pilot: Pilot[None], desk: Desk) -> None:
        with Session.open(path) as session:
            session.do(Note(text="A new note."))
        assert desk.refresh()
        assert desk.commit == 2
        await press(pilot, "s")
        assert "A new note." in screen_text(pilot)

    read(reading, path)


def test_what_is_left_for_after_the_first_paint_is_read_then(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk_module, "AT_ONCE", 5)
    path = rehearsed(tmp_path)

    async def reading(pilot: Pilot[None], desk: Desk) -> None:
        while not desk.whole:
            await pilot.pause(0.05)
        await pilot.pause()
        assert f"commit 1 of {desk.session.last}" in screen_text(pilot)
        assert desk.session.last > 5

    read(reading, path)
