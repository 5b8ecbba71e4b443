"""Marking commits, by keys."""

from pathlib import Path

from textual.pilot import Pilot

from tabletop.console.review.desk import Desk
from tabletop.debrief.marks import Mark
from tests.console.at_the_keys import press, screen_text, write
from tests.console.review.reading import read, rehearsed


def test_a_mark_is_made_shown_changed_and_removed(tmp_path: Path) -> None:
    path = rehearsed(tmp_path)
    before = path.read_bytes()

    async def reading(pilot: Pilot[None], desk: Desk) -> None:
        await press(pilot, "right", "m")
        assert "friday.marks.json" in screen_text(pilot)
        await write(pilot, "misreading, поворот")
        await press(pilot, "enter")
        await write(pilot, "Here it turned")
        await press(pilot, "enter")
        assert desk.marks() == (Mark(2, ("misreading", "поворот"), "Here it turned"),)
        assert "★ misreading, поворот Here it turned" in " ".join(screen_text(pilot).split())
        await press(pilot, "home", "M", "enter")
        assert desk.commit == 2
        await press(pilot, "M", "e")
        await write(pilot, ", key")
        await press(pilot, "f2")
        assert desk.marks()[0].tags == ("misreading", "поворот", "key")
        await press(pilot, "x", "enter")
        assert desk.marks() == ()
        assert "No marks yet" in screen_text(pilot)

    read(reading, path)
    assert path.read_bytes() == before


def test_marks_outlast_the_review(tmp_path: Path) -> None:
    path = rehearsed(tmp_path)

    async def marking(pilot: Pilot[None], _desk: Desk) -> None:
        await press(pilot, "m", "f2")

    async def reading(_pilot: Pilot[None], desk: Desk) -> None:
        assert desk.marks() == (Mark(1),)

    read(marking, path)
    read(reading, path)


def test_a_broken_file_of_marks_is_said_and_left(tmp_path: Path) -> None:
    path = rehearsed(tmp_path)
    beside = tmp_path / "friday.marks.json"
    beside.write_bytes(b"{ no marks")

    async def reading(pilot: Pilot[None], desk: Desk) -> None:
        await press(pilot, "m")
        assert "cannot be used" in screen_text(pilot)
        await press(pilot, "M")
        assert "cannot be used" in screen_text(pilot)
        await press(pilot, "escape", "right")
        assert desk.commit == 2

    read(reading, path)
    assert beside.read_bytes() == b"{ no marks"


def test_a_mark_of_a_commit_that_is_not_there_is_listed(tmp_path: Path) -> None:
    path = rehearsed(tmp_path)

    async def reading(pilot: Pilot[None], desk: Desk) -> None:
        desk.put(0, Mark(99_999, ("gone",)))
        await press(pilot, "M")
        assert "This session has no such commit." in screen_text(pilot)
        await press(pilot, "enter")
        assert desk.commit == desk.session.last

    read(reading, path)
