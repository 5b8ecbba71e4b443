"""The chain of commits: each hash is the SHA-256 of the hash before it and the body as stored."""

import hashlib
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path

from tabletop.runner.store.body import NewerFormat, read, redraft
from tabletop.runner.store.canonical import NotCanonical
from tabletop.runner.store.errors import damaged, problem
from tabletop.runner.store.records import Commit, Destroyed, Draft
from tabletop.runner.store.texts import StoredText
from tabletop.runner.store.upcasts import FORMAT

_COMMITS = "SELECT seq, command_id, body, hash FROM commits WHERE seq > ? ORDER BY seq"
_TEXTS = """SELECT seq, number, salt, text FROM texts
WHERE seq > ? AND typeof(seq) = 'integer' ORDER BY seq, number"""
_PERHAPS_GAMES = """SELECT seq FROM commits
WHERE seq > ? AND seq <= ? AND instr(body, ?) > 0 ORDER BY seq"""
_GAME = b'"game":true'
"""Stands in the body of every command of the game, and perhaps elsewhere."""
_STRAY = """SELECT seq FROM texts WHERE typeof(seq) <> 'integer'
OR seq NOT BETWEEN 1 AND (SELECT coalesce(max(seq), 0) FROM commits) LIMIT 1"""


def link(previous: bytes, body: bytes) -> bytes:
    """The hash of the commit with `body` after the one whose hash is `previous`."""
    return hashlib.sha256(previous + body).digest()


def last(connection: sqlite3.Connection, first: bytes) -> tuple[int, bytes]:
    """Number and hash of the last commit; 0 and `first`, the header's hash, before there is one."""
    query = "SELECT seq, hash FROM commits ORDER BY seq DESC LIMIT 1"
    seq, kept = connection.execute(query).fetchone() or (0, first)
    return int(seq), bytes(kept)


def commits(
    connection: sqlite3.Connection, path: Path, after: int, previous: bytes
) -> Iterator[Commit]:
    """Each commit after number `after`, whose hash is `previous`, checked before it is given.

    To be used up within one transaction. Raises StoreError("damaged") that names the first bad
    commit, StoreError("newer-format") at a commit of a later version of the program.
    """
    cursor = connection.execute(_COMMITS, (after,))
    texts = _Texts(connection, after)
    seq = after + 1
    try:
        for row in cursor:
            commit = _checked(texts, row, seq, previous)
            yield commit
            previous, seq = bytes.fromhex(commit.hash), seq + 1
    except NewerFormat as error:
        raise problem("newer-format", path, seq, found=error.found, known=FORMAT) from error
    except NotCanonical as error:
        raise damaged(path, seq, str(error)) from error
    except sqlite3.DatabaseError as error:
        if _is_damage(error):
            raise damaged(path, seq, str(error)) from error
        raise
    finally:
        cursor.close()
        texts.close()


def perhaps_games(connection: sqlite3.Connection, after: int, last: int) -> list[int]:
    """The numbers, after `after` and up to `last`, of commits that may be ones of the game.

    Among them is every one that is. The bodies are not read for it, which would take long.
    """
    rows = connection.execute(_PERHAPS_GAMES, (after, last, _GAME)).fetchall()
    return [int(seq) for (seq,) in rows]


def draft(connection: sqlite3.Connection, path: Path, seq: int) -> Draft:
    """Commit `seq`, which was read before, as a draft. Raises StoreError("damaged")."""
    row = connection.execute("SELECT body FROM commits WHERE seq = ?", (seq,)).fetchone()
    texts = _Texts(connection, seq - 1)
    try:
        return redraft(bytes(row[0]) if row else b"", texts.of(seq))
    except NotCanonical as error:
        raise damaged(path, seq, str(error)) from error
    finally:
        texts.close()


def check_texts(path: Path, read_back: Sequence[Commit]) -> None:
    """See that each empty text of the commits `read_back` (to the last) was destroyed on record.

    Raises StoreError("damaged") for one that was not, and for one that should be empty and is not.
    """
    ordered = {name: commit.seq for commit in read_back for name in commit.destroys}
    for commit in read_back:
        for name in commit.texts:
            if name in commit.destroyed and ordered.get(name, 0) <= commit.seq:
                raise damaged(path, commit.seq, f"text {name} was emptied, and no commit says so")
            if name in ordered and name not in commit.destroyed:
                raise damaged(
                    path, commit.seq, f"text {name} was to be destroyed and is still there"
                )


def check_strays(connection: sqlite3.Connection, path: Path) -> None:
    """See that no text stands without its commit. Raises StoreError("damaged")."""
    stray = connection.execute(_STRAY).fetchone()
    if stray:
        seq = stray[0] if isinstance(stray[0], int) else 0
        raise damaged(path, max(seq, 0), "a text stands there without its commit")


def destroyed(read_back: Sequence[Commit]) -> tuple[Destroyed, ...]:
    """Every text that the commits `read_back` destroyed, with when and why, in order."""
    return tuple(
        Destroyed(name, commit.seq, commit.at, str(commit.command.get("reason", "")))
        for commit in read_back
        for name in commit.destroys
    )


class _Texts:
    """The texts of one commit after another: one query for all of them."""

    def __init__(self, connection: sqlite3.Connection, after: int) -> None:
        """Those of the commits after number `after`."""
        self._rows = connection.execute(_TEXTS, (after,))
        self._next = self._rows.fetchone()

    def of(self, seq: int) -> dict[str, StoredText]:
        """The texts of commit `seq` by their ids; no earlier commit is asked about afterwards.

        Raises NotCanonical for one that is no text.
        """
        found: dict[str, StoredText] = {}
        while self._next is not None and self._next[0] <= seq:
            if self._next[0] == seq:
                text = _text(self._next)
                found[text.id] = text
            self._next = self._rows.fetchone()
        return found

    def close(self) -> None:
        """Let go of the file."""
        self._rows.close()


def _checked(texts: _Texts, row: tuple[object, ...], seq: int, previous: bytes) -> Commit:
    found, command_id, body, kept = row
    if found != seq:
        raise NotCanonical(f"it is missing, and commit {found} follows")
    if not isinstance(body, bytes) or kept != (linked := link(previous, body)):
        raise NotCanonical("it is not what was recorded")
    commit = read(body, linked.hex(), texts.of(seq))
    if commit.seq != seq or commit.command_id.encode() != command_id:
        raise NotCanonical("it stands under another number or id")
    return commit


def _text(row: tuple[object, ...]) -> StoredText:
    seq, number, salt, text = row
    if not isinstance(seq, int) or not isinstance(number, int):
        raise NotCanonical("the number of a text is no number")
    if not isinstance(salt, bytes | None) or not isinstance(text, bytes | None):
        raise NotCanonical(f"text {seq}.{number} is no text")
    return StoredText(seq, number, salt, text)


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    name = getattr(error, "sqlite_errorname", None) or ""
    return name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB"))
