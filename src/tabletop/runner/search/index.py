"""A full-text index in memory, over any number of sessions."""

import re
import sqlite3
from dataclasses import dataclass

from tabletop.runner.search.folding import first_place, words

MOST = 300
"""Hits that are given at most."""

_AROUND = 60
"""Letters shown on each side of a hit."""

_PHRASE = re.compile(r'"([^"]*)"?|([^"\s]+)')


class SearchError(Exception):
    """This computer cannot search. `message` says so, `hint` what would be right."""

    message = "Searching is not possible on this computer."
    hint = "The part of Python that searches is missing; python.org's own has it."


@dataclass(frozen=True, slots=True)
class Hit:
    """A commit that holds what was looked for: a piece of its text around `found`."""

    session: int
    commit: int
    before: str
    found: str
    after: str


class Index:
    """The texts of commits, found by the beginnings of their words."""

    def __init__(self) -> None:
        """Raises SearchError where SQLite was built without its full-text index."""
        self._texts: list[tuple[int, int, str]] = []
        self._tables = sqlite3.connect(":memory:")
        try:
            self._tables.execute(
                "CREATE VIRTUAL TABLE texts USING fts5(body, content='', "
                "tokenize='unicode61 remove_diacritics 0')"
            )
        except sqlite3.OperationalError as error:
            self._tables.close()
            raise SearchError from error

    def add(self, session: int, commit: int, text: str) -> None:
        """Take in the text of a commit."""
        self._texts.append((session, commit, text))
        row = (len(self._texts), " ".join(words(text)))
        self._tables.execute("INSERT INTO texts (rowid, body) VALUES (?, ?)", row)

    def find(self, wanted: str, most: int = MOST) -> tuple[Hit, ...]:
        """The commits in which every word begins as one of `wanted`, in the order taken in.

        Words in quotation marks must stand side by side. Nothing but letters and digits counts.
        """
        phrases = [
            found for one in _PHRASE.finditer(wanted) if (found := words(one[1] or one[2] or ""))
        ]
        if not phrases:
            return ()
        query = " AND ".join(f'"{" ".join(phrase)}"*' for phrase in phrases)
        select = "SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rowid LIMIT ?"
        rows = self._tables.execute(select, (query, most)).fetchall()
        beginnings = tuple(phrase[0] for phrase in phrases)
        return tuple(self._hit(row, beginnings) for (row,) in rows)

    def close(self) -> None:
        """Let go of the index."""
        self._tables.close()

    def _hit(self, row: int, beginnings: tuple[str, ...]) -> Hit:
        session, commit, text = self._texts[row - 1]
        start, end = first_place(text, beginnings) or (0, 0)
        return Hit(session, commit, _before(text[:start]), text[start:end], _after(text[end:]))


def _before(text: str) -> str:
    """The end of a text, cut at a blank."""
    if len(text) <= _AROUND:
        return text
    piece = text[-_AROUND:]
    return f"… {piece.partition(' ')[2] or piece}"


def _after(text: str) -> str:
    """The beginning of a text, cut at a blank."""
    if len(text) <= _AROUND:
        return text
    piece = text[:_AROUND]
    return f"{piece.rpartition(' ')[0] or piece} …"
