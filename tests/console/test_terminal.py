"""The console in a terminal of its own: the bytes that a real screen receives."""

import io
import os
import sys
from pathlib import Path

import pexpect
import pyte
import pytest

from tabletop.runner.session import Session
from tabletop.text import unsafe_at
from tests.console.at_the_keys import SMALL, begun

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="pexpect needs a pseudo-terminal, which Windows has not"
)

HOSTILE = "[Annex A] [@click=app.quit]x[/] [/] =1+1"
CLIPBOARD = b"\x1b]52;c;AAAA\x07"
CLIPBOARD_C1 = "\x9d52;c;AAAA\x9c".encode()
TITLE = b"\x1b]2;taken\x07"
POINTER = b"\x1b]22;default\x07"
"""The one operating system command of Textual itself: the shape of the mouse pointer."""
F2 = b"\x1bOQ"
COLUMNS, ROWS = 80, 24
WAIT_SECONDS = 30


def hostile_scenario(folder: Path) -> Path:
    """The small scenario, its first inject and its first turn under a hostile name."""
    text = SMALL.read_text("utf-8")
    for plain in ("The buoy is seen", "{en: The buoy, ru: Буй}"):
        assert plain in text
        text = text.replace(plain, f"'{HOSTILE}'")
    path = folder / "hostile.yaml"
    path.write_text(text, "utf-8")
    return path


def console(folder: Path, received: io.BytesIO) -> "pexpect.spawn[bytes]":
    """A new session of the hostile scenario; what the terminal gets is kept in `received`."""
    session = folder / "room.tabletop"
    wanted = ["run", str(hostile_scenario(folder)), "--session", str(session), "--seed", "7"]
    child: pexpect.spawn[bytes] = pexpect.spawn(
        sys.executable,
        ["-m", "tabletop", *wanted],
        env={**os.environ, "TERM": "xterm-256color", "TABLETOP_SESSIONS": str(folder)},
        dimensions=(ROWS, COLUMNS),
        timeout=WAIT_SECONDS,
    )
    child.logfile_read = received
    return child


def seen(received: bytes) -> str:
    """What stands on a screen that received these bytes."""
    screen = pyte.Screen(COLUMNS, ROWS)
    pyte.ByteStream(screen).feed(received)
    return "\n".join(screen.display)


def paste(child: "pexpect.spawn[bytes]", text: bytes) -> None:
    """Hand over a text as a terminal does with what is pasted."""
    child.send(b"\x1b[200~" + text + b"\x1b[201~")


def test_hostile_text_reaches_the_terminal_as_letters_alone(tmp_path: Path) -> None:
    received = io.BytesIO()
    child = console(tmp_path, received)
    try:
        child.expect_exact(b"Session file")
        child.expect_exact(b"begins (STARTEX)")
        child.send(F2)
        child.expect_exact(b"[Annex A]")
        child.expect_exact(b" SPACE ")
        child.expect_exact(b"keys")
        assert HOSTILE[:30] in seen(received.getvalue())
        child.send(b"n")
        child.expect_exact(b"A note")
        child.expect_exact(b"F2 saves")
        paste(child, CLIPBOARD_C1 + b"first")
        child.expect_exact(b"first")
        paste(child, CLIPBOARD + TITLE + b"[/]after")
        child.expect_exact(b"[/]after")
        child.send(F2)
        child.expect_exact(b"Note:")
        assert "[Annex A]" in seen(received.getvalue())
        child.send(b"q")
        child.expect(pexpect.EOF)
        child.wait()
    finally:
        child.close(force=True)
    assert (child.exitstatus, child.signalstatus) == (0, None)
    data = received.getvalue().replace(POINTER, b"")
    assert b"\x1b]" not in data, "a title, the clipboard or a link was set"
    assert "\x9d" not in data.decode(), "the same, begun with one character"
    assert b"The session lies at" in data
    with Session.open(tmp_path / "room.tabletop", read_only=True) as session:
        (note,) = session.state.room.notes
        assert "52;c;AAAA" in note.text
        assert unsafe_at(note.text) is None


def test_a_letter_that_is_not_utf8_ends_the_screen_with_a_plain_message(tmp_path: Path) -> None:
    session, _ = begun(tmp_path)
    session.close()
    child: pexpect.spawn[bytes] = pexpect.spawn(
        sys.executable,
        ["-m", "tabletop", "scribe", str(session.path)],
        env={**os.environ, "TERM": "xterm-256color"},
        dimensions=(ROWS, COLUMNS),
        timeout=WAIT_SECONDS,
    )
    try:
        child.expect_exact(b"Enter write")
        child.send("ł".encode("iso8859-2"))
        child.expect_exact(b"not UTF-8")
        child.expect(pexpect.EOF)
        child.wait()
    finally:
        child.close(force=True)
    assert child.exitstatus == 1
