"""Whether the terminal can show a full screen, and what it lacks that our screens would use."""

import os
import sys
from codecs import lookup
from typing import TextIO

from tabletop.console.trouble import TerminalError

CONSOLE_OF_LINUX = "linux"
"""What TERM says on the text console of Linux, whose fonts have 256 or 512 signs."""

_WITHOUT_SCREEN = ("dumb", "unknown", "")
BY_LINES = "Add --plain to 'run' or 'resume' to go line by line."


def must_fit() -> None:
    """Raise TerminalError, which says what would be right, where no full screen can be shown."""
    if not all(map(_to_a_person, (sys.__stdin__, sys.__stdout__, sys.__stderr__))):
        message = "A full screen needs a terminal; input or output goes elsewhere here."
        raise TerminalError(message, f"Leave out '<', '>' and '|'. {BY_LINES}")
    if sys.platform != "win32" and _named() in _WITHOUT_SCREEN:
        message = f"This terminal says (TERM={_named()}) that it cannot show a full screen."
        raise TerminalError(message, f"If it can: TERM=xterm-256color. {BY_LINES}")
    if not _writes_utf8():
        message = "This terminal is not set to UTF-8: letters and frames would come out broken."
        raise TerminalError(message, f"Set it so, and LC_ALL=C.UTF-8. {BY_LINES}")


def few_signs() -> bool:
    """Whether the terminal's font may lack all signs beyond those of the first PCs."""
    return _named() == CONSOLE_OF_LINUX


def _named() -> str:
    return os.environ.get("TERM", "")


def _to_a_person(stream: TextIO | None) -> bool:
    return stream is not None and not stream.closed and stream.isatty()


def _writes_utf8() -> bool:
    """Whether what is written in letters goes out in an encoding that has them all."""
    out = sys.__stdout__ if sys.platform == "win32" else sys.__stderr__
    return out is not None and lookup(out.encoding or "ascii").name == "utf-8"
