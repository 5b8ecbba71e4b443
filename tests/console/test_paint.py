"""The one path of a text to the screen."""

import pytest

from tabletop.console.paint import LONGEST, content, one_line, plain

HOSTILE = "[@click=app.quit]go[/] [/] \x1b[2J\x1b]52;c;aGk=\x07\x9b31m\u202eabc [Annex A]"


def test_markup_in_a_text_stays_text() -> None:
    shown = content(HOSTILE)
    assert "[@click=app.quit]go[/] [/]" in shown.plain
    assert "[Annex A]" in shown.plain
    assert shown.spans == []


@pytest.mark.parametrize("paint", [plain, one_line])
def test_no_control_character_is_left(paint: object) -> None:
    assert callable(paint)
    shown = paint(HOSTILE)
    assert not set(shown) & {"\x1b", "\x07", "\x9b", "\u202e"}


def test_a_text_is_bounded_and_says_so() -> None:
    shown = plain("a" * (LONGEST * 2))
    assert len(shown) < LONGEST + 100
    assert "cut" in shown
