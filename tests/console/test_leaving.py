"""Told to stop from outside, the console leaves the terminal as it found it."""

import io
import signal
import sys
from pathlib import Path

import pexpect
import pytest

from tabletop.engine.commands import Startex
from tabletop.runner.verification import verify_session
from tests.console.at_the_keys import begun
from tests.console.in_terminal import spawned

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="pexpect needs a pseudo-terminal, which Windows has not"
)

STOPPED = 130
PUT_BACK = (b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?1003l", b"\x1b[?2004l", b"\x1b[?7h")
"""The screen before, the cursor, no mouse, no marked pastes, long lines broken."""


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_the_terminal_is_put_back_and_the_session_is_sound(tmp_path: Path, told: int) -> None:
    session, _ = begun(tmp_path, Startex())
    session.close()
    received = io.BytesIO()
    child = spawned("resume", str(session.path), received=received)
    try:
        child.expect_exact(b"SPACE")
        child.expect_exact(b"keys")
        child.kill(told)
        child.expect(pexpect.EOF)
        child.wait()
    finally:
        child.close(force=True)
    assert (child.exitstatus, child.signalstatus) == (STOPPED, None)
    after = received.getvalue()
    assert [one for one in PUT_BACK if one not in after] == []
    assert b"The session lies at" in after[after.index(b"\x1b[?1049l") :]
    assert verify_session(session.path).ok
