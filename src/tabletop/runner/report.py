"""A report of a defect of ours, for the person who met it to send to the maintainers."""

import platform
import sqlite3
import sys
import tempfile
import traceback
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import tabletop

PACKAGES = ("click", "pydantic", "pyyaml", "textual", "transitions")


def report(error: BaseException) -> Path | None:
    """Write what happened to a new file and say where it lies; None if no file can be written.

    The report holds versions and the trace of calls, but neither texts of a session nor names of
    people: of the command line it keeps the command alone.
    """
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    try:
        folder = Path(tempfile.mkdtemp(prefix="tabletop-report-"))
        path = folder / f"report-{stamp}.txt"
        path.write_text(_text(error), "utf-8")
    except OSError:
        return None
    return path


def _text(error: BaseException) -> str:
    lines = [
        f"tabletop {tabletop.__version__}, Python {platform.python_version()}",
        f"{platform.platform()}, SQLite {sqlite3.sqlite_version}",
        *(f"{name} {_version(name)}" for name in PACKAGES),
        f"command: {' '.join(sys.argv[1:2]) or '(none)'}",
        "",
        *_trace(error),
    ]
    return "\n".join(lines) + "\n"


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


def _trace(error: BaseException) -> list[str]:
    """The calls and the kind of error. Its message may quote somebody's text and is left out."""
    calls = [
        f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    return [*calls, f"{type(error).__module__}.{type(error).__qualname__}"]
