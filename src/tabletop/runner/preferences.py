"""What the person at the console prefers, kept in a small file of their own.

A file that cannot be read, or holds something else, counts as one without preferences.
"""

import json
import os
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

import platformdirs

from tabletop.runner import writing

PREFERENCES_VARIABLE = "TABLETOP_PREFERENCES"
LONGEST = 10_000
"""Bytes of a file of preferences; a longer one is none of ours."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """`theme` names the colours ("": not chosen); `warnings` is bell, screen or off.

    The words are not judged here: whoever uses them takes a word unknown to him as not chosen.
    """

    theme: str = ""
    warnings: str = ""


def preferences_path() -> Path:
    """Where the file lies: as the environment names it, else where the system keeps settings."""
    named = os.environ.get(PREFERENCES_VARIABLE)
    folder = platformdirs.user_config_path("tabletop-crisis", appauthor=False)
    return Path(named) if named else folder / "preferences.json"


def load() -> Preferences:
    """The preferences as they were left; what cannot be read is left out."""
    try:
        data = preferences_path().read_bytes()[:LONGEST]
        found = json.loads(data)
    except (OSError, ValueError, RecursionError):
        return Preferences()
    if not isinstance(found, dict):
        return Preferences()
    known = {field.name for field in fields(Preferences)}
    words = {key: value for key, value in found.items() if key in known and isinstance(value, str)}
    return Preferences(**words)


def change(*, theme: str | None = None, warnings: str | None = None) -> Preferences:
    """The preferences with these in place of the old, written to the file.

    Raises OSError if that cannot be written; what was there stays whole.
    """
    known = load()
    wanted = replace(
        known,
        theme=known.theme if theme is None else theme,
        warnings=known.warnings if warnings is None else warnings,
    )
    path = preferences_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    writing.replace(path, (json.dumps(asdict(wanted), indent=2) + "\n").encode())
    return wanted
