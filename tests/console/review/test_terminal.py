"""The review in a terminal of its own: the bytes that a real screen receives."""

import io
import sys
from pathlib import Path

import pexpect
import pytest

from tabletop.engine.commands import Note, Startex
from tests.console.at_the_keys import SMALL
from tests.console.in_terminal import seen, spawned
from tests.console.review.reading import recorded
from tests.console.test_terminal import HOSTILE, POINTER

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="pexpect needs a pseudo-terminal, which Windows has not"
)


def test_hostile_text_reaches_the_terminal_as_letters_alone(tmp_path: Path) -> None:
    text = SMALL.read_text("utf-8").replace("{en: The buoy, ru: Буй}", f"'{HOSTILE}'")
    path = recorded(tmp_path, Startex(), Note(text=f"{HOSTILE} last"), text=text)
    (tmp_path / "room.marks.json").write_bytes(b"\x1b]2;taken\x07")
    received = io.BytesIO()
    child = spawned("review", str(path), received=received)
    try:
        child.expect_exact(b"quit")
        child.send(b"\x1b[F")
        child.expect_exact(b"2 of 2")
        child.send(b" ")
        child.expect_exact(b"=1+1 last")
        assert HOSTILE[:30] in seen(received.getvalue())
        child.send(b"\r")
        child.expect_exact(b"2 of 2")
        child.send(b"q")
        child.expect(pexpect.EOF)
        child.wait()
    finally:
        child.close(force=True)
    assert (child.exitstatus, child.signalstatus) == (0, None)
    data = received.getvalue().replace(POINTER, b"")
    assert b"\x1b]" not in data, "a title, the clipboard or a link was set"
