"""What can go wrong with a session file, in words for the person at the keyboard."""

import sqlite3
from pathlib import Path


class StoreError(Exception):
    """A session file that cannot be used as asked. The file is left as it is.

    `code` is one of PROBLEMS; `message` says what is wrong and where, `hint` what would be right;
    `commit` is the first bad commit of a damaged file (0: header or scenario), else None.
    """

    def __init__(self, code: str, message: str, hint: str, commit: int | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint
        self.commit = commit


class StoreRefused(StoreError):
    """One command that was not recorded; the file is sound and takes the next."""


PROBLEMS: dict[str, tuple[str, str]] = {
    "missing": (
        "There is no session file at {path}.",
        "Look at the spelling, or whether the disk or stick is connected.",
    ),
    "exists": (
        "There is a file at {path} already.",
        "Choose another name. Nothing is ever overwritten.",
    ),
    "not-a-session": (
        "{path} is not a session file of this program.",
        "Session files end in .tabletop. If this was one, take your last copy of it.",
    ),
    "damaged": (
        "{path} is damaged at {where}: {problem}.",
        "Go on from your last sound copy. Keep this file: what stands before that place is good.",
    ),
    "newer-format": (
        "{path} was written by a newer version of this program (format {found}, here {known}).",
        "Open it with that version, or install it here.",
    ),
    "older-format": (
        "{path} has the format {found}, which was never released (the first is {known}).",
        "Open it with the program that wrote it.",
    ),
    "schema": (
        "The tables of {path} are not those of a session file: {problem}.",
        "Another program changed it. Take your last copy.",
    ),
    "wal": (
        "{path} was switched to write-ahead logging by another program.",
        "Close that program and take your last copy; a file named -wal may hold its last commits.",
    ),
    "not-writable": (
        "{path} cannot be written: {problem}.",
        "Copy it to a folder of your own, or open it to look on.",
    ),
    "no-folder": (
        "There is no folder {path}.",
        "Create it first, or choose another.",
    ),
    "disk-full": (
        "The disk is full. The last command was not recorded; everything before it is safe.",
        "{reserve}",
    ),
    "open-elsewhere": (
        "{path} is open at another facilitator's screen{holder}.",
        "Close it there, or open it here to look on.",
    ),
    "busy": (
        "{path} is in use by another program, which did not let go within {seconds} seconds.",
        "Enter it again. If it happens again, see which program has the file open.",
    ),
    "journal": (
        "{path} was interrupted in the middle of a command, and cannot be tidied up here.",
        "Copy it, with the file ending in -journal beside it, where you may write; open it there.",
    ),
    "moved": (
        "{path} was moved, renamed or replaced while it was open. The command was not recorded.",
        "Put it back or close this session, and open the file where it is now.",
    ),
    "disk-failed": (
        "The disk failed under {path}: {problem}. What was not acknowledged before may be lost.",
        "Nothing more is recorded here. Save a copy in another place and go on with that.",
    ),
    "read-only": (
        "{path} is open to look on. Nothing was recorded.",
        "Enter it at the facilitator's screen.",
    ),
    "behind": (
        "{path} holds {found} commits, fewer than the {known} that were shown here.",
        "An older copy was put in its place. Close this session and find the newer file.",
    ),
    "not-created": (
        "The session file {path} could not be created: {problem}.",
        "Make room there, or choose another folder.",
    ),
    "no-such-commit": (
        "{path} has no commit {found}: {counted}.",
        "Give a number that it has; 'tabletop review' shows what each commit did.",
    ),
    "copy-failed": (
        "The copy at {path} could not be made: {problem}. The session itself is as it was.",
        "Try again, or choose another disk.",
    ),
    "old-sqlite": (
        "The SQLite of this Python ({found}) cannot keep a session safely: {problem}.",
        "Use a Python with SQLite {known} or later.",
    ),
    "failed": (
        "{path} could not be used: {problem}.",
        "Try again. If it happens again, copy the file to another disk and open it there.",
    ),
    "stale": (
        "Something else was recorded in commit {found}, after what was on the screen.",
        "Look at it and enter the command again if it still holds.",
    ),
    "other-command": (
        "The id of this command stands in commit {found} already, with another content.",
        "Enter it again as a new command.",
    ),
    "no-such-text": (
        "There is no text {found} in this session.",
        "Text ids look like 12.1: the commit's number, a point, the text's number.",
    ),
}
"""Code -> (message, hint), each with the names that `problem` fills in."""


def problem(
    code: str, path: Path | str = "", commit: int | None = None, **names: object
) -> StoreError:
    """The error `code` about the file at `path`, its words filled in with `names`."""
    message, hint = _filled(code, path, names)
    return StoreError(code, message, hint, commit)


def refusal(code: str, **names: object) -> StoreRefused:
    """The refusal `code` of one command, its words filled in with `names`."""
    message, hint = _filled(code, "", names)
    return StoreRefused(code, message, hint)


def damaged(path: Path | str, commit: int, what: str) -> StoreError:
    """A damaged file whose first bad commit is `commit` (0: the header or the scenario)."""
    where = f"commit {commit}" if commit else "the header"
    return problem("damaged", path, commit, where=where, problem=what)


def translated(
    error: sqlite3.Error, path: Path, busy_seconds: int, opening: bool = False
) -> StoreError | None:
    """What SQLite's `error` means to a person; None for one that only a defect can cause.

    While a file is opened, nothing has been written yet that could be lost, and a statement that
    SQLite does not understand is the fault of the file: we ask the same of every one.
    """
    name = str(getattr(error, "sqlite_errorname", ""))
    if opening and name == "SQLITE_ERROR":
        name = "SQLITE_CORRUPT"
    if name in ("", *_DEFECTS) or isinstance(error, sqlite3.IntegrityError):
        return None
    code = _CODES.get(name) or _CODES.get("_".join(name.split("_")[:2]), "failed")
    if opening and code in ("disk-failed", "not-writable"):
        code = "failed"
    what = f"{error} ({name})"
    if code == "damaged":
        return problem(code, path, where="a place that SQLite cannot read", problem=what)
    return problem(code, path, problem=what, seconds=busy_seconds, reserve="")


_DEFECTS = ("SQLITE_ERROR", "SQLITE_MISUSE", "SQLITE_RANGE", "SQLITE_MISMATCH")

_CODES = {
    "SQLITE_FULL": "disk-full",
    "SQLITE_IOERR": "disk-failed",
    "SQLITE_CORRUPT": "damaged",
    "SQLITE_NOTADB": "not-a-session",
    "SQLITE_BUSY": "busy",
    "SQLITE_LOCKED": "busy",
    "SQLITE_READONLY": "not-writable",
    "SQLITE_READONLY_DBMOVED": "moved",
    "SQLITE_READONLY_ROLLBACK": "journal",
    "SQLITE_READONLY_RECOVERY": "wal",
    "SQLITE_CANTOPEN": "not-writable",
    "SQLITE_PERM": "not-writable",
}


def _filled(code: str, path: Path | str, names: dict[str, object]) -> tuple[str, str]:
    message, hint = PROBLEMS[code]
    return message.format(path=path, **names), hint.format(path=path, **names)
