"""Words before a choice, and reasons one team after another, by the keys."""

from pathlib import Path

from textual.pilot import Pilot

from tabletop.console.room import Room
from tabletop.engine.commands import AnyCommand, Choose, Configure, Deliberate, Release, Startex
from tests.console.at_the_keys import begun, play, press, screen_text, write
from tests.console.plain.scripted import typed

OPEN = (Startex(), Release(inject="sighting"), Release(inject="drill_order"), Deliberate())
HIDDEN = (Configure.model_validate({"options": "hidden"}), *OPEN)
SEALED = (
    Choose(decision="arda_open", option=None, words="a letter"),
    Choose(decision="borsa_open", option="watch"),
    Choose(decision="coria_open", option="stay_silent"),
)


def chosen(commands: tuple[AnyCommand, ...]) -> list[tuple[str, str | None, str]]:
    return [(one.decision, one.option, one.words) for one in commands if isinstance(one, Choose)]


def test_a_room_that_sees_no_options_is_asked_for_words_first(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *HIDDEN)

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        assert "words first" in screen_text(pilot)
        await press(pilot, "space", "enter")
        assert "words first" in screen_text(pilot)
        await write(pilot, "We only look on")
        await press(pilot, "enter")
        await write(pilot, "1")
        await press(pilot, "f2")
        await write(pilot, "A letter to everybody")
        await press(pilot, "enter")
        await write(pilot, "own")
        await press(pilot, "f2")

    play(session, playing)
    first, second = chosen(tuple(one.command for one in session.entries))
    assert first[1:] == ("invite", "We only look on")
    assert second[1:] == (None, "A letter to everybody")


def test_one_team_that_refuses_the_menu_gives_its_words_first(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN)

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        await press(pilot, "d", "f5", "down", "enter")
        await write(pilot, "We watch the road")
        await press(pilot, "enter", "f5", "1", "enter")
        await write(pilot, "We do not know yet")
        await press(pilot, "f2")

    play(session, playing)
    assert [one.command.kind for one in session.entries[-2:]] == ["choose", "explain"]
    choice = session.entries[-2].command
    assert isinstance(choice, Choose)
    assert (choice.decision, choice.option) == ("borsa_open", "survey")


def test_reasons_are_asked_of_one_team_after_another_and_the_foot_says_of_whom(
    tmp_path: Path,
) -> None:
    session, _ = begun(tmp_path, *OPEN, *SEALED)

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        await press(pilot, "e", "enter")
        assert "saves; then Borsa" in screen_text(pilot)
        await press(pilot, "enter")
        await write(pilot, "first")
        await press(pilot, "f2")
        assert "Borsa: words and reasons" in screen_text(pilot)
        await press(pilot, "f2")
        assert "Coria: words and reasons" in screen_text(pilot)
        assert "then" not in screen_text(pilot).splitlines()[-1]
        await press(pilot, "f2")
        assert "SPACE" in screen_text(pilot)

    play(session, playing)
    assert session.view().decisions[0].explanation is not None


def test_words_come_first_line_by_line_as_well(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *HIDDEN)
    typed(session, "d", "words", "We look on", "1", "calm", "", "", ".", "")
    assert chosen((session.entries[-2].command,)) == [("arda_open", "invite", "We look on")]
