"""What lies beside a session: its debrief, the sheets for the teams, a reader's marks."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tabletop.debrief.rule import RULES, Level
from tabletop.runner.handing import HandoutFolder
from tabletop.runner.marking import Sidecar
from tabletop.runner.session import Session
from tabletop.text import clean_line

if TYPE_CHECKING:
    from tabletop.export.table import Exporter

_LONGEST = 50_000_000
"""Bytes of a debrief that is read; a longer one is none of ours."""
_LONGEST_HEAD = 20


@dataclass(frozen=True)
class Lying:
    """A debrief in a folder: its documents, and what its data say of how they were made.

    `level` is the level of attribution and `head` the session's code at that time; None and ""
    where the folder has no such data.
    """

    folder: Path
    documents: "tuple[Exporter, ...]"
    level: Level | None = None
    head: str = ""


def debrief_folder(session: Session) -> Path:
    """Where the debrief of a session is written unless another place is named."""
    return session.path.with_name(f"{session.path.stem}-debrief")


def debrief_in(folder: Path, session: Session) -> Lying | None:
    """The debrief of the session in a folder; None if nothing of it lies there."""
    # What makes the documents takes a while to import.
    from tabletop.export.table import EXPORTERS

    documents = tuple(one for one in EXPORTERS.values() if (folder / one.file).is_file())
    if not documents:
        return None
    level, head = _made(folder / EXPORTERS["json"].file, session.facts.session)
    return Lying(folder, documents, level, head)


def sheets(session: Session) -> tuple[Path, int]:
    """The folder of the sheets for the teams, and how many there are."""
    folder = HandoutFolder(session).path
    return folder, sum(1 for _ in folder.glob("*/*.html"))


def marks(session: Session) -> Path | None:
    """A reader's marks of a session, if there are any."""
    path = Sidecar(session.path, session.facts.session).path
    return path if path.is_file() else None


def _made(data: Path, session: str) -> tuple[Level | None, str]:
    """The level and the session's code by a debrief's data; nothing if they are none of ours."""
    try:
        with data.open("rb") as file:
            told = json.loads(file.read(_LONGEST))["session"]
        level = next(one for one in RULES if one == told["attribution"]["level"])
        head = clean_line(str(told["head"]), _LONGEST_HEAD)
        ours = told["session"] == session
    except (OSError, ValueError, TypeError, KeyError, StopIteration, RecursionError):
        return None, ""
    return (level, head) if ours else (None, "")
