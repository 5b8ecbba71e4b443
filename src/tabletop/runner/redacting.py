"""Going through the free texts of a session, and what was already judged fit to stay."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tabletop.export.leaks import Leak, Roster, texts_with_hits
from tabletop.runner.session import Session
from tabletop.runner.store import REMOVED
from tabletop.runner.writing import replace


@dataclass(frozen=True)
class FreeText:
    """A text of people: its id, where it was said, its wording, and names found in it."""

    id: str
    where: str
    text: str
    hits: tuple[Leak, ...] = ()


class Kept:
    """The ids of texts that were looked at and kept: a file beside the session, without any text.

    It lets a walk through the texts go on where it stopped. Its first line is the id of the
    session: what was kept in another one of the same file name is not kept in this one.
    """

    def __init__(self, path: Path, session: str) -> None:
        self._path = path.with_name(f"{path.name}.kept")
        self._session = session
        lines = self._path.read_text("utf-8").split() if self._path.exists() else []
        self._ids = dict.fromkeys(lines[1:] if lines[:1] == [session] else ())

    def __contains__(self, text: str) -> bool:
        return text in self._ids

    def add(self, text: str) -> None:
        """Note that a text may stay. Raises OSError."""
        self._ids[text] = None
        replace(self._path, ("\n".join((self._session, *self._ids)) + "\n").encode())


def free_texts(session: Session, roster: Roster | None = None) -> Iterator[FreeText]:
    """The texts that still stand, in the order of the log; with a roster those with hits alone.

    Reasons of redactions are looked at with a roster: one may name whom it was to protect.
    """
    texts = {name: text for name, text in session.texts().items() if text.strip() != REMOVED}
    hits = texts_with_hits(texts, roster) if roster else {}
    entries = {entry.stamp.seq: entry for entry in session.entries}
    for name, text in texts.items():
        entry = entries[int(name.partition(".")[0])]
        if name in hits or (roster is None and entry.command.kind != "redact"):
            where = f"commit {entry.stamp.seq}, {entry.command.kind.replace('_', ' ')}"
            yield FreeText(name, where, text, hits.get(name, ()))
