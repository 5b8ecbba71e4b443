"""Writing a printed pack to a folder of its own."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from tabletop.runner.library import LibraryError
from tabletop.runner.writing import create, free
from tabletop.text import clean_line


def own_folder(folder: Path) -> Path:
    """`folder`, if nothing lies in it: what is left of another pack would mislead a room.

    Raises LibraryError.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        message = f"There is something in {clean_line(str(folder))} already."
        raise LibraryError(message, f"{clean_line(str(free(folder)))} is free.")
    return folder


def write_pack(folder: Path, files: Iterable[tuple[str, bytes]]) -> Iterator[Path]:
    """Write each file, named by its place in `folder` with /. Raises OSError."""
    for place, data in files:
        path = folder.joinpath(*place.split("/"))
        path.parent.mkdir(parents=True, exist_ok=True)
        yield create(path, data)
