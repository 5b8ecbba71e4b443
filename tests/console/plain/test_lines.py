"""Where lines come from and go to."""

import io

import pytest

from tabletop.console.plain.lines import Terminal, chosen
from tests.console.plain.scripted import Scripted

HOSTILE = "\x1b]52;c;AAAA\x07[/] \x9b31m\u202eok"


def test_neither_a_prompt_nor_a_line_holds_what_a_terminal_acts_on(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{HOSTILE}\n"))
    assert Terminal().ask(f"Note [{HOSTILE}]:") == "]52;c;AAAA[/] 31mok"
    assert capsys.readouterr().out == "Note []52;c;AAAA[/] 31mok]: "


@pytest.mark.parametrize("typed", ["²", "٣", "0", "4", "9" * 5000, "x", "-1"])
def test_what_is_no_number_of_the_list_is_said_so(typed: str) -> None:
    lines = Scripted(())
    assert chosen(lines, typed, 3) is None
    assert "A number from 1 to 3." in lines.text


@pytest.mark.parametrize("typed", ["2", "č"])
def test_a_number_is_a_place(typed: str) -> None:
    assert chosen(Scripted(()), typed, 3) == 1
