"""The console in a terminal of its own: the bytes that a real screen gets, and what it needs."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from tabletop.console.terminal import must_fit
from tabletop.console.trouble import TerminalError
from tabletop.runner.session import Session
from tabletop.text import unsafe_at
from tests.console.at_the_keys import SMALL, begun
from tests.console.in_terminal import F2, WAIT_SECONDS, paste, seen, spawned

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="pexpect needs a pseudo-terminal, which Windows has not"
)

HOSTILE = "[Annex A] [@click=app.quit]x[/] [/] =1+1"
CLIPBOARD = b"\x1b]52;c;AAAA\x07"
CLIPBOARD_C1 = "\x9d52;c;AAAA\x9c".encode()
TITLE = b"\x1b]2;taken\x07"
POINTER = b"\x1b]22;default\x07"
"""The one operating system command of Textual itself: the shape of the mouse pointer."""


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
    return spawned(*wanted, received=received, TABLETOP_SESSIONS=str(folder))


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
    child = spawned("scribe", str(session.path), received=io.BytesIO())
    try:
        child.expect_exact(b"Enter write")
        child.send("ł".encode("iso8859-2"))
        child.expect_exact(b"not UTF-8")
        child.expect(pexpect.EOF)
        child.wait()
    finally:
        child.close(force=True)
    assert child.exitstatus == 1


WAYS = (("run", str(SMALL)), (), ("scribe", "x"), ("screen", "x"), ("review", "x"))


def refusal(folder: Path, *arguments: str, stdin: int, **said: str) -> str:
    """What the program says, and leaves by 1, on a terminal that is none."""
    session, _ = begun(folder)
    session.close()
    path = str(session.path)
    done = subprocess.run(
        [sys.executable, "-m", "tabletop", *(path if one == "x" else one for one in arguments)],
        stdin=stdin,
        capture_output=True,
        text=True,
        check=False,
        timeout=WAIT_SECONDS,
        env={**os.environ, "TABLETOP_SESSIONS": str(folder), **said},
    )
    assert done.returncode == 1
    assert done.stdout == ""
    return done.stderr


@pytest.mark.parametrize("arguments", WAYS, ids=lambda one: " ".join(one[:1]) or "home")
def test_without_a_terminal_there_is_no_screen_but_a_plain_message(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    said = refusal(tmp_path, *arguments, stdin=subprocess.DEVNULL)
    assert "needs a terminal" in said
    assert "--plain" in said
    assert "\x1b" not in said


class Stream(io.TextIOWrapper):
    """A terminal that takes letters in some encoding."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("named", "encoding", "wrong"),
    [
        ("xterm-256color", "utf-8", ""),
        ("linux", "UTF8", ""),
        ("dumb", "utf-8", "TERM=dumb"),
        ("", "utf-8", "TERM="),
        ("xterm", "iso8859-2", "not set to UTF-8"),
        ("xterm", "ascii", "not set to UTF-8"),
    ],
)
def test_a_terminal_that_cannot_show_a_screen_is_refused_with_the_reason(
    monkeypatch: pytest.MonkeyPatch, named: str, encoding: str, wrong: str
) -> None:
    monkeypatch.setenv("TERM", named)
    for stream in ("__stdin__", "__stdout__", "__stderr__"):
        monkeypatch.setattr(sys, stream, Stream(io.BytesIO(), encoding))
    if not wrong:
        must_fit()
        return
    with pytest.raises(TerminalError) as refused:
        must_fit()
    assert wrong in refused.value.message
    assert "--plain" in refused.value.hint
