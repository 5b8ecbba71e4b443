"""The program in a pseudo-terminal: keys in, bytes out, and what then stands on the screen."""

import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pexpect
import pyte
from terminal import surroundings

ROWS, COLUMNS = 24, 80
QUIET_SECONDS = 0.05
"""Without a byte, and without work of the program, for so long: it has done what a key asked."""

LONGEST_SECONDS = 20.0
LAST_SECONDS = 120.0
"""For the last thing that the program does, which may be to write documents."""
_STEP = 0.02


class Stuck(Exception):
    """What was waited for did not come. The message holds what stood on the screen."""


class Terminal:
    """`tabletop` with `arguments`, in a terminal of its own."""

    def __init__(
        self,
        arguments: Sequence[str],
        home: Path,
        *,
        size: tuple[int, int] = (ROWS, COLUMNS),
        **environment: str,
    ) -> None:
        self._child: pexpect.spawn[bytes] = pexpect.spawn(
            sys.executable,
            ["-m", "tabletop", *arguments],
            env={**os.environ, **surroundings(home), **environment},
            cwd=str(home),
            dimensions=size,
            timeout=LONGEST_SECONDS,
        )
        self.received = b""
        self.over = False
        self._screen = pyte.Screen(size[1], size[0])
        self._stream = pyte.ByteStream(self._screen)

    @property
    def text(self) -> str:
        """What stands on the screen."""
        cells = self._screen.buffer
        rows, columns = range(self._screen.lines), range(self._screen.columns)
        return "\n".join("".join(cells[y][x].data for x in columns) for y in rows)

    @property
    def pid(self) -> int:
        """The program's process."""
        return int(self._child.pid or 0)

    def send(self, keys: str | bytes) -> None:
        """Press keys, one write, and wait until the program has done what they ask."""
        if self.over:
            raise Stuck(f"The program has ended before {keys!r}:\n{self.text}")
        self._child.send(keys)
        self.settle()

    def paste(self, text: str) -> None:
        """Hand over a text as a terminal does with what is pasted."""
        self.send(b"\x1b[200~" + text.encode("utf-8", "replace") + b"\x1b[201~")

    def wait(self, wanted: str) -> None:
        """Wait until something stands on the screen. Raises Stuck."""
        end = time.monotonic() + LONGEST_SECONDS
        while wanted not in self.text:
            if self.over or time.monotonic() > end:
                raise Stuck(f"“{wanted}” did not come:\n{self.text}")
            self.settle()
            time.sleep(_STEP)

    def settle(self) -> None:
        """Read until the program has nothing more to do or to show."""
        end = time.monotonic() + LONGEST_SECONDS
        quiet, work = time.monotonic(), _work(self.pid)
        while not self.over and time.monotonic() < end:
            if self._read():
                quiet = time.monotonic()
            now = _work(self.pid)
            if now != work:
                quiet, work = time.monotonic(), now
            if time.monotonic() - quiet > QUIET_SECONDS:
                return

    def _read(self) -> bool:
        try:
            data = self._child.read_nonblocking(1 << 16, _STEP)
        except pexpect.TIMEOUT:
            return False
        except pexpect.EOF:
            self.over = True
            return False
        self.received += data
        self._stream.feed(data)
        return True

    def end(self) -> int | None:
        """Wait until the program is over; its exit code, negative for a signal.

        None: it did not end, and was made to.
        """
        end = time.monotonic() + LAST_SECONDS
        while not self.over and time.monotonic() < end:
            self._read()
        ended = self.over
        self._child.close(force=True)
        if not ended:
            return None
        status = self._child.exitstatus
        return status if status is not None else -(self._child.signalstatus or 0) or None


def _work(pid: int) -> Any:
    """How much work a process has done so far, and whether a thread of it is at work now."""
    tasks = Path(f"/proc/{pid}/task")
    try:
        told = [(one / "stat").read_text().rpartition(")")[2].split() for one in tasks.iterdir()]
    except OSError:
        return None
    busy = [one for one in told if one[0] not in "SZTt"]
    return time.monotonic() if busy else sorted((one[11], one[12]) for one in told)
