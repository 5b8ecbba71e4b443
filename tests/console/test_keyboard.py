"""What a terminal sends beside keys is no key."""

import pytest
from textual import events

from tabletop.console.keyboard import CalmParser

pytestmark = pytest.mark.usefixtures("_no_protocol")


@pytest.fixture
def _no_protocol(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("textual._xterm_parser.constants.DISABLE_KITTY_KEY", True)


def read(*sent: str) -> list[str]:
    """The keys and pastes of what came, piece by piece."""
    parser = CalmParser()
    messages = [message for piece in sent for message in parser.feed(piece)]
    messages += list(parser.feed(""))
    return [
        one.key if isinstance(one, events.Key) else f"paste {one.text}"
        for one in messages
        if isinstance(one, events.Key | events.Paste)
    ]


@pytest.mark.parametrize(
    "report",
    [
        "\x1b[?1;2c",
        "\x1b[>0;276;0c",
        "\x1b[::;u",
        "\x1b[99999999999;5u",
        "\x1b[55296;1u",
        "\x1b[1234567890;1u",
        "\x1b]11;rgb:0000/0000/0000\x07",
        "\x1b]10;rgb:ffff/ffff/ffff\x1b\\",
        "\x1bP>|xterm(390) and a long name that is longer than any key\x1b\\",
        "\x1b_Gi=31;OK\x1b\\",
        "\x1b[?2026;2$y",
    ],
)
def test_a_report_is_nothing_in_one_piece_or_in_several(report: str) -> None:
    assert read(f"a{report}b") == ["a", "b"]
    assert read("a", report[:4], report[4:-1], f"{report[-1]}b") == ["a", "b"]


@pytest.mark.parametrize(
    ("sent", "keys"),
    [
        ("\x1b[A", ["up"]),
        ("\x1bOQ", ["f2"]),
        ("\x1b[15~", ["f5"]),
        ("\x1b[1;5C", ["ctrl+right"]),
        ("тž", ["т", "ž"]),
        ("\x13", ["ctrl+s"]),
        ("\x1b[200~a\nb\x1b[201~c", ["paste a\nb", "c"]),
        ("\x1b[2~\x1b[200~\x1b[201~", ["insert", "paste "]),
    ],
)
def test_keys_and_pastes_come_as_they_are(sent: str, keys: list[str]) -> None:
    assert read(sent) == keys


def test_a_key_of_a_protocol_that_nobody_asked_for_is_the_key() -> None:
    assert read("\x1b[110;1u") == ["n"]
    assert read("\x1b[13;1u") == ["enter"]


def test_escape_alone_is_escape() -> None:
    parser = CalmParser()
    assert list(parser.feed("\x1b")) == []
    (key,) = parser.feed("")
    assert isinstance(key, events.Key)
    assert key.key == "escape"


PASTED = "\x1b[200~one\x1b[31m two \x1b]52;c;x\x07\x1b[?1049l\x1b\x1b three\x1b[201~q"


@pytest.mark.parametrize("size", [2, 3, 7, 1000])
def test_what_is_pasted_presses_no_key_whatever_it_holds_and_however_it_comes(size: int) -> None:
    pieces = [PASTED[at : at + size] for at in range(0, len(PASTED), size)]
    assert read(*pieces) == ["paste one[31m two ]52;c;x\x07[?1049l three", "q"]
