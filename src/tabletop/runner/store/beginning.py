"""What a session file begins with: its header, the hash of it, and the scenario as it was."""

import hashlib
import sqlite3
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from tabletop.runner.store.canonical import NotCanonical, decode, encode
from tabletop.runner.store.errors import damaged, problem
from tabletop.runner.store.records import Header
from tabletop.runner.store.upcasts import FORMAT
from tabletop.scenario.bundle import ScenarioFiles


def write(connection: sqlite3.Connection, header: Header, scenario: ScenarioFiles) -> bytes:
    """Put `scenario` and `header` into a file without either, within the caller's transaction.

    Gives the header's hash, with which the chain of commits begins. Raises
    ValueError if they do not belong together.
    """
    if scenario.main not in scenario.files or header.scenario_main != scenario.main:
        raise ValueError("the header names another main file than the scenario")
    if header.scenario_sha256 != scenario.sha256:
        raise ValueError("the header holds the digest of another scenario")
    data = encode(asdict(header))
    rows = sorted(scenario.files.items())
    connection.executemany("INSERT INTO files (path, content) VALUES (?, ?)", rows)
    first = hashlib.sha256(data).digest()
    connection.execute("INSERT INTO session (id, header, hash) VALUES (1, ?, ?)", (data, first))
    return first


def read(connection: sqlite3.Connection, path: Path) -> tuple[Header, bytes, ScenarioFiles]:
    """The header, its hash and the scenario. Raises StoreError("damaged", commit 0)."""
    rows = connection.execute("SELECT header, hash FROM session").fetchall()
    data, kept = rows[0] if len(rows) == 1 else (None, None)
    if not isinstance(data, bytes) or hashlib.sha256(data).digest() != kept:
        raise damaged(path, 0, "the header is not what was recorded")
    header = _header(data, path)
    files = connection.execute("SELECT path, content FROM files").fetchall()
    try:
        scenario = ScenarioFiles(header.scenario_main, {name.decode(): it for name, it in files})
        sound = header.scenario_main in scenario.files and scenario.sha256 == header.scenario_sha256
    except (AttributeError, TypeError, ValueError):
        # A flipped bit may make a number, or no text at all, of a path or a content.
        sound = False
    if not sound:
        raise damaged(path, 0, "the scenario is not what was recorded")
    return header, kept, scenario


def _header(data: bytes, path: Path) -> Header:
    try:
        found: Any = decode(data)
    except NotCanonical as error:
        raise damaged(path, 0, f"the header is not readable: {error}") from error
    written = found.get("format") if isinstance(found, dict) else None
    if isinstance(written, int) and written > FORMAT:
        raise problem("newer-format", path, found=written, known=FORMAT)
    if not isinstance(found, dict) or set(found) != {field.name for field in fields(Header)}:
        raise damaged(path, 0, "the header has not the entries of a header")
    return Header(**found)
