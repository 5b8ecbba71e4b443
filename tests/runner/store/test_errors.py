import sqlite3
import string
from pathlib import Path

import pytest

from tabletop.runner.store.errors import (
    PROBLEMS,
    StoreError,
    StoreRefused,
    damaged,
    problem,
    refusal,
    translated,
)


def failure(name: str) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("what SQLite says")
    error.sqlite_errorname = name
    return error


@pytest.mark.parametrize("code", PROBLEMS)
def test_every_problem_has_words_and_a_hint(code: str) -> None:
    used = {name for text in PROBLEMS[code] for _, name, _, _ in string.Formatter().parse(text)}
    names = {name: f"<{name}>" for name in used if name and name != "path"}
    told = problem(code, Path("a.tabletop"), None, **names)
    assert told.code == code
    assert told.message.endswith(".")
    assert told.hint == "<reserve>" or told.hint.endswith(".")
    assert str(told) == told.message


def test_braces_in_a_path_are_left_alone() -> None:
    assert "{hint}" in problem("missing", "{hint}.tabletop").message


def test_damage_names_the_first_bad_commit() -> None:
    assert damaged("a", 7, "what").commit == 7
    assert "commit 7" in damaged("a", 7, "what").message
    assert "header" in damaged("a", 0, "what").message


def test_a_refusal_is_of_the_same_family() -> None:
    assert isinstance(refusal("stale", found=3), StoreRefused)
    assert issubclass(StoreRefused, StoreError)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("SQLITE_FULL", "disk-full"),
        ("SQLITE_IOERR_FSYNC", "disk-failed"),
        ("SQLITE_IOERR", "disk-failed"),
        ("SQLITE_BUSY_SNAPSHOT", "busy"),
        ("SQLITE_CORRUPT_INDEX", "damaged"),
        ("SQLITE_NOTADB", "not-a-session"),
        ("SQLITE_READONLY_DBMOVED", "moved"),
        ("SQLITE_READONLY_DIRECTORY", "not-writable"),
        ("SQLITE_READONLY_ROLLBACK", "journal"),
        ("SQLITE_NOMEM", "failed"),
    ],
)
def test_what_sqlite_says_is_put_in_words(name: str, code: str) -> None:
    told = translated(failure(name), Path("a.tabletop"), 10)
    assert told is not None
    assert told.code == code


def test_nothing_is_lost_by_a_file_that_does_not_open() -> None:
    told = translated(failure("SQLITE_IOERR_READ"), Path("a.tabletop"), 10, opening=True)
    assert told is not None
    assert told.code == "failed"


def test_a_defect_is_not_put_in_words_for_the_user() -> None:
    assert translated(sqlite3.ProgrammingError("closed"), Path("a"), 10) is None
    assert translated(failure("SQLITE_ERROR"), Path("a"), 10) is None
