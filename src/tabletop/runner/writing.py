"""Writing files: new ones never in the place of others, old ones whole or not at all."""

from contextlib import suppress
from itertools import count
from pathlib import Path

from tabletop.runner.library import LibraryError
from tabletop.text import clean_line


def replace(path: Path, data: bytes) -> Path:
    """Put `data` in the place of what `path` held. Raises OSError, and then all is as before."""
    unfinished = path.with_name(f"{path.name}.unfinished")
    try:
        unfinished.write_bytes(data)
        return unfinished.replace(path)
    except OSError:
        with suppress(OSError):
            unfinished.unlink()
        raise


def create(path: Path, data: bytes) -> Path:
    """Write a new file, never in the place of another, which may hold a colleague's work by now.

    Raises LibraryError if there is one, OSError if nothing can be written there.
    """
    try:
        with path.open("xb") as file:
            file.write(data)
    except FileExistsError:
        message = f"There is a file {clean_line(str(path))} already."
        raise LibraryError(message, f"{clean_line(str(free(path)))} is free.") from None
    return path


def free(path: Path) -> Path:
    """The path, or the nearest one with a number at which nothing lies."""
    numbered = (path.with_stem(f"{path.stem}_{number}") for number in count(2))
    return path if not path.exists() else next(one for one in numbered if not one.exists())
