"""The program in a pseudo-terminal: what is typed goes in, what a terminal would get comes out."""

import io
import os
import sys

import pexpect
import pyte

F2 = b"\x1bOQ"
COLUMNS, ROWS = 80, 24
WAIT_SECONDS = 30


def spawned(*arguments: str, received: io.BytesIO, **environment: str) -> "pexpect.spawn[bytes]":
    """A command of the program; all that its terminal gets is kept in `received`."""
    child: pexpect.spawn[bytes] = pexpect.spawn(
        sys.executable,
        ["-m", "tabletop", *arguments],
        env={**os.environ, "TERM": "xterm-256color", **environment},
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
