"""A program of ours in a terminal: what it has painted, and how soon after a key.

The bytes are stamped as they come and read into a screen only once they pause, so that reading them
takes no time away from the program that is measured.
"""

import os
import select
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import pexpect
import pyte

ROWS, COLUMNS = 40, 120
SETTLED_SECONDS = 0.15
"""What is silent for so long has painted all of an answer."""
PAUSE_SECONDS = 0.03
"""With no byte for so long, what was painted is looked at."""
TOGETHER_SECONDS = 0.003
"""Bytes that come so soon one after another are of one painting."""
LONGEST_SECONDS = 10.0
CHUNK = 65_536
HEAD = 3
"""Rows at the top in which the clock goes on by itself."""


@dataclass(frozen=True)
class Took:
    """Milliseconds until an answer, and for how many of them the program waited for a core.

    Others on the same machine take the cores; where the kernel does not say, it is 0.
    """

    wall: float
    waited: float = 0.0

    @property
    def alone(self) -> float:
        """What it would have been without those who took the cores."""
        return max(0.0, self.wall - self.waited)


Answer = Callable[["Terminal"], bool]
"""Whether what stands on the screen is what was waited for."""


class Silent(Exception):
    """What was waited for was not painted."""


class Terminal:
    """`tabletop` with some arguments, running in a terminal of its own."""

    def __init__(
        self,
        *arguments: str,
        environment: Mapping[str, str],
        rows: int = ROWS,
        columns: int = COLUMNS,
    ) -> None:
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._unread: list[tuple[float, float, bytes]] = []
        self.started = time.monotonic()
        self._child = pexpect.spawn(
            sys.executable,
            ["-m", "tabletop", *arguments],
            # TERM and the size are fixed: what is painted must not hang on where this runs.
            env={**os.environ, "TERM": "xterm-256color", **environment},
            dimensions=(rows, columns),
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._child.close(force=True)

    @property
    def text(self) -> str:
        """What stands on the screen, line by line."""
        return "\n".join(self.rows)

    @property
    def rows(self) -> list[str]:
        """The lines of the screen."""
        rows: list[str] = self._screen.display
        return rows

    @property
    def cells(self) -> tuple[object, ...]:
        """Every letter with its colours, below the rows in which a clock goes on."""
        columns = range(self._screen.columns)
        rows = (self._screen.buffer[row] for row in range(HEAD, self._screen.lines))
        return tuple(tuple(row[column] for column in columns) for row in rows)

    def write(self, keys: bytes) -> None:
        """Type."""
        os.write(self.fileno(), keys)

    def press(self, keys: bytes, answer: Answer) -> Took:
        """Type, and wait until the answer is painted."""
        self._take_in()
        waited, begun = self._waited(), time.monotonic()
        self.write(keys)
        return self._until(answer, begun, waited)

    def opened(self, answer: Answer) -> Took:
        """Wait, from the start of the program on, until `answer` is painted."""
        return self._until(answer, self.started, 0.0)

    def _until(self, answer: Answer, begun: float, waited: float) -> Took:
        came, waited_then = self.wait(answer)
        return Took((came - begun) * 1000, waited_then - waited)

    def wait(self, answer: Answer, longest: float = LONGEST_SECONDS) -> tuple[float, float]:
        """When the painting that holds `answer` had come whole, and the waiting for cores so far.

        The first is a monotonic time. Raises Silent if it does not come within `longest` seconds.
        """
        over = time.monotonic() + longest
        while time.monotonic() < over:
            self._gather()
            while self._unread:
                came, waited, data = self._unread.pop(0)
                self._stream.feed(data)
                if answer(self):
                    return self._last_of(came, waited)
        raise Silent(f"{longest:g} s without what was waited for; on the screen:\n{self.text}")

    def fileno(self) -> int:
        """What `select` looks at."""
        descriptor: int = self._child.child_fd
        return descriptor

    def receive(self) -> None:
        """Keep what has come, and when. Raises Silent if the program has ended."""
        try:
            data = os.read(self.fileno(), CHUNK)
        except OSError as error:
            raise Silent(f"The program has ended; on the screen:\n{self.text}") from error
        self._unread.append((time.monotonic(), self._waited(), data))

    def paintings(self) -> Iterator[float]:
        """When each painting of those kept had come; the screen is then as it was left by it."""
        kept, self._unread = self._unread, []
        for (came, _, data), following in zip(kept, (*kept[1:], None), strict=True):
            self._stream.feed(data)
            if following is None or following[0] - came >= TOGETHER_SECONDS:
                yield came

    def memory(self) -> dict[str, int]:
        """KiB of memory resident now (VmRSS) and at most so far (VmHWM)."""
        status = Path(f"/proc/{self._child.pid}/status").read_text("ascii")
        rows = (line.split() for line in status.splitlines())
        return {row[0].rstrip(":"): int(row[1]) for row in rows if row[0] in ("VmRSS:", "VmHWM:")}

    def _waited(self) -> float:
        """Milliseconds that the program has been ready to run and had no core."""
        try:
            tasks = [one / "schedstat" for one in Path(f"/proc/{self._child.pid}/task").iterdir()]
            return sum(int(one.read_text("ascii").split()[1]) for one in tasks) / 1e6
        except (OSError, IndexError):
            return 0.0

    def _last_of(self, came: float, waited: float) -> tuple[float, float]:
        """When the last bytes of the same painting came; they are read into the screen."""
        for at, waited_then, data in self._unread:
            if at - came < TOGETHER_SECONDS:
                came, waited = at, waited_then
            self._stream.feed(data)
        self._unread.clear()
        return came, waited

    def _take_in(self) -> None:
        """Read what is there, so that nothing painted earlier is taken for an answer."""
        self._gather(SETTLED_SECONDS)
        for _, _, data in self._unread:
            self._stream.feed(data)
        self._unread.clear()

    def _gather(self, pause: float = PAUSE_SECONDS) -> None:
        """Stamp what comes, until nothing does for `pause` seconds."""
        while select.select([self], [], [], pause)[0]:
            self.receive()


def surroundings(home: Path) -> Mapping[str, str]:
    """An environment in which nothing of whoever runs it is read or written."""
    return {
        "TERM": "xterm-256color",
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_STATE_HOME": str(home / "state"),
        "TABLETOP_SESSIONS": str(home / "sessions"),
        "TABLETOP_PREFERENCES": str(home / "preferences.json"),
    }


def p95(values: Iterable[float]) -> float:
    """The value that 95 of 100 do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * 95 // 100)]


def shows(*texts: str) -> Answer:
    """Whether all these texts are on the screen."""
    return lambda terminal: all(text in terminal.text for text in texts)


def gone(text: str) -> Answer:
    """Whether this text is no longer on the screen."""
    return lambda terminal: text not in terminal.text


def other_than(before: tuple[object, ...]) -> Answer:
    """Whether any letter or colour is other than it was."""
    return lambda terminal: terminal.cells != before
