"""Notes of a file, and what of it was not understood."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of a file and where it stands: a line of prose (one cell), or a row of a table."""

    place: str
    cells: tuple[str, ...]

    @property
    def text(self) -> str:
        """The whole of it."""
        return " | ".join(cell for cell in self.cells if cell)


@dataclass(frozen=True, slots=True)
class Written:
    """A note as it was understood. `at` carries its zone; `doubt` is what a person should look at.

    `team` is an id; None for nobody in particular.
    """

    place: str
    at: datetime
    text: str
    team: str | None = None
    tag: str = ""
    importance: int = 1
    off_record: bool = False
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Left:
    """A piece of the file that is no note, and why."""

    place: str
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Understood:
    """A file: its notes in the order of time, what was left, what had to be guessed to read it."""

    notes: tuple[Written, ...]
    left: tuple[Left, ...]
    remarks: tuple[str, ...] = ()
