"""Checking again whenever a file is saved."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from tabletop.cli.output import message
from tabletop.runner.extras import how_to_add
from tabletop.runner.library import LibraryError

WAITING = "Waiting for the next save; Ctrl+C ends."

Changes = Iterable[object]


def watch(
    files: Iterable[str], again: Callable[[], object], changes: Changes | None = None
) -> None:
    """Call `again` now and after each change of one of the files, until Ctrl+C.

    `changes` brings an item for each change; by default the system tells of them. Raises
    LibraryError where a file is not there or the extra that watches is not installed.
    """
    paths = [Path(name).resolve() for name in files]
    for path in paths:
        if not path.exists():
            hint = "Only files and folders can be watched; give a path."
            raise LibraryError(f"There is no file or folder {path.name}.", hint)
    told = _changes(paths) if changes is None else changes
    again()
    message(WAITING)
    try:
        for _ in told:
            message("\nSaved. Checked again:")
            again()
            message(WAITING)
    except KeyboardInterrupt:
        return


def _changes(paths: Iterable[Path]) -> Iterator[object]:
    """What the system says of the files, and of what lies in folders.

    Editors save by putting a new file in the place of the old one, so folders are watched.
    """
    try:
        import watchfiles
    except ImportError:
        hint = how_to_add(["author"])
        raise LibraryError("Watching needs the extra 'author'.", hint) from None
    wanted = set(paths)
    folders = {path if path.is_dir() else path.parent for path in wanted}

    def concerns(_: object, changed: str) -> bool:
        path = Path(changed).resolve()
        return path in wanted or any(one in wanted for one in path.parents)

    return iter(watchfiles.watch(*folders, watch_filter=concerns))
