"""A terminal that is handled roughly: resized, clicked on, sent what nobody asked for."""

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pexpect
import pytest

from tabletop.engine.commands import Startex
from tabletop.runner.session import Session
from tests.console.at_the_keys import begun
from tests.console.in_terminal import COLUMNS, F2, ROWS, paste, seen, spawned

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="pexpect needs a pseudo-terminal, which Windows has not"
)

CTRL_C, CTRL_Z, CTRL_BACKSLASH, CTRL_D = b"\x03", b"\x1a", b"\x1c", b"\x04"
UNASKED = (
    b"\x1b[1089::99;5u",
    b"\x1b[1089:1057:99;5:3u",
    b"\x1b[>0;276;0c",
    b"\x1b[?62;22c",
    b"\x1b\\",
    b"\x1b[::;u",
    b"\x1b[99999999999;5u",
    b"\x1b[55296;1u",
    b"\x1b[27;5;99~",
    b"\x1b[<999;999;999M",
    b"\x1b[?1;2c",
    b"\x1b[5;5R",
    b"\x1b]11;rgb:0000/0000/0000\x07",
    b"\x1bP>|xterm(390)\x1b\\",
)
"""Reports and keys of protocols that were not switched on; some are no key at all."""


class Handled:
    """The console on a session, and all that its terminal received."""

    def __init__(self, child: "pexpect.spawn[bytes]", received: io.BytesIO, path: Path) -> None:
        self.child = child
        self.received = received
        self.path = path

    def kinds(self) -> list[str]:
        """What was recorded, by kind of command."""
        with Session.open(self.path, read_only=True) as session:
            return [entry.command.kind for entry in session.entries]

    def note(self, text: str) -> None:
        """Write a note, and see that it is recorded: the console does what it is told."""
        self.child.send(b"n")
        self.child.expect_exact(b"About a team")
        paste(self.child, text.encode())
        self.child.expect_exact(text.split()[-1].encode())
        self.child.send(F2)
        self.child.expect_exact(b"Note:")


@contextmanager
def handled(folder: Path) -> Iterator[Handled]:
    """The console in a terminal; it is left by its own key, and well."""
    session, _ = begun(folder, Startex())
    session.close()
    received = io.BytesIO()
    child = spawned("resume", str(session.path), received=received)
    try:
        child.expect_exact(b"SPACE")
        child.expect_exact(b"keys")
        yield Handled(child, received, session.path)
        child.send(b"q")
        child.expect(pexpect.EOF)
        child.wait()
    finally:
        child.close(force=True)
    assert (child.exitstatus, child.signalstatus) == (0, None)


def test_keys_that_stop_other_programs_stop_nothing_here(tmp_path: Path) -> None:
    with handled(tmp_path) as console:
        for key in (CTRL_C, CTRL_Z, CTRL_BACKSLASH, CTRL_D, CTRL_C):
            console.child.send(key)
        console.note("still here")
        assert console.kinds() == ["startex", "note"]


def test_what_a_terminal_sends_unasked_does_nothing(tmp_path: Path) -> None:
    with handled(tmp_path) as console:
        for sent in UNASKED:
            console.child.send(sent)
        console.note("unimpressed")
        assert console.kinds()[:1] == ["startex"]
        assert console.kinds()[-1] == "note"


def test_a_window_dragged_about_loses_nothing_of_a_form(tmp_path: Path) -> None:
    with handled(tmp_path) as console:
        console.child.send(b"n")
        console.child.expect_exact(b"About a team")
        paste(console.child, b"half written")
        console.child.expect_exact(b"written")
        for turn in range(60):
            rows, columns = (5, 20) if turn % 3 == 0 else (60, 200) if turn % 3 == 1 else (13, 70)
            console.child.setwinsize(rows, columns)
        console.child.expect_exact(b"A little more room")
        console.child.setwinsize(ROWS, COLUMNS)
        console.child.expect_exact(b"half written")
        console.child.send(F2)
        console.child.expect_exact(b"Note:")
        with Session.open(console.path, read_only=True) as session:
            assert [note.text for note in session.state.room.notes] == ["half written"]


def test_clicks_do_what_keys_do(tmp_path: Path) -> None:
    with handled(tmp_path) as console:
        shown = seen(console.received.getvalue()).split("\n")
        row = next(number for number, line in enumerate(shown, 1) if "?" in line and "keys" in line)
        column = shown[row - 1].index("?") + 1
        for end in (b"M", b"m"):
            console.child.send(b"\x1b[<0;%d;%d" % (column, row) + end)
        console.child.expect_exact(b"Enter does the one chosen")
        console.child.send(b"\x1b")
        console.child.expect_exact(b"Queue")
        console.note("by keys again")


def test_letters_of_other_keyboards_are_keys_and_letters(tmp_path: Path) -> None:
    with handled(tmp_path) as console:
        console.child.send("т".encode())
        console.child.expect_exact(b"About a team")
        console.child.send("ąčęėįšųūž łódź Гродно ў")
        console.child.expect_exact("ў".encode())
        console.child.send(F2)
        console.child.expect_exact(b"Note:")
        with Session.open(console.path, read_only=True) as session:
            assert session.state.room.notes[0].text == "ąčęėįšųūž łódź Гродно ў"
