"""Keeping a reader's marks beside a session, or, where nothing may be written there, at home."""

from collections.abc import Iterable
from pathlib import Path

import platformdirs

from tabletop.debrief.marks import Mark, UnreadableMarks, placed, read, without, written
from tabletop.runner.writing import replace

SUFFIX = ".marks.json"


class MarksError(Exception):
    """Marks that cannot be read or kept. `message` says what is wrong, `hint` what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class Sidecar:
    """The file of marks of one session. The session file itself is never touched."""

    def __init__(self, path: Path, session: str) -> None:
        """For the session file at `path`, whose id is `session`."""
        self._session = session
        self._beside = path.with_suffix(SUFFIX)
        self._at_home = _home() / f"{session}{SUFFIX}"

    @property
    def path(self) -> Path:
        """Where the marks lie, or would: at home once they could not be written beside."""
        return self._at_home if self._at_home.exists() else self._beside

    def marks(self) -> tuple[Mark, ...]:
        """All marks, in the order of commits. Raises MarksError for a file that is not ours."""
        try:
            return read(self.path.read_bytes(), self._session)
        except FileNotFoundError:
            return ()
        except UnreadableMarks as error:
            raise self._told(str(error)) from error
        except OSError as error:
            raise self._told(error.strerror or "it cannot be read") from error

    def put(self, mark: Mark) -> None:
        """Keep a mark in the place of the one at its commit. Raises MarksError."""
        self._write(placed(self.marks(), mark))

    def remove(self, commit: int) -> None:
        """Take away the mark at a commit. Raises MarksError."""
        self._write(without(self.marks(), commit))

    def _write(self, marks: Iterable[Mark]) -> None:
        data = written(self._session, marks)
        try:
            replace(self.path, data)
        except OSError:
            self._write_at_home(data)

    def _write_at_home(self, data: bytes) -> None:
        try:
            self._at_home.parent.mkdir(parents=True, exist_ok=True)
            replace(self._at_home, data)
        except OSError as error:
            raise MarksError(
                f"The marks cannot be kept at {self._at_home}: {error.strerror}.",
                "Make room there, or copy the session to a folder of your own.",
            ) from error

    def _told(self, why: str) -> MarksError:
        return MarksError(
            f"The marks in {self.path} cannot be used: {why}.",
            "The file is left as it is. Move it away to begin anew.",
        )


def _home() -> Path:
    """The folder for marks of sessions that lie where nothing may be written."""
    return platformdirs.user_data_path("tabletop-crisis", appauthor=False) / "marks"
