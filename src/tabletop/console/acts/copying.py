"""The act that copies the session elsewhere, above all when the disk under it failed."""

from pathlib import Path

from tabletop.console.room import Room
from tabletop.console.screens.form import Field, Filled, Sheet
from tabletop.console.trouble import Unreadable, trouble_of
from tabletop.engine.commands import AnyCommand
from tabletop.runner.store import StoreError


async def copy(room: Room) -> None:
    """Copy the session to a file that is not there yet, or into a folder under its own name."""
    made: list[Path] = []

    def make(filled: Filled) -> tuple[AnyCommand, ...]:
        made.append(_copied(room, Path(filled["path"]).expanduser()))
        return ()

    field = Field("path", "Folder or file", hint="on another disk or stick", needed=True)
    if await room.fill(Sheet("Copy the session to", (field,), make, (), "copies")):
        room.copies.append(made[-1])
        hint = f'To go on with it: q, then tabletop resume "{made[-1]}"'
        room.say(f"The session was copied to {made[-1]}.", hint)


def _copied(room: Room, wanted: Path) -> Path:
    try:
        path = wanted.resolve()
        path = path / room.session.path.name if path.is_dir() else path
        room.session.copy_to(path)
    except (StoreError, OSError) as error:
        trouble = trouble_of(error)
        raise Unreadable(trouble.message, trouble.hint) from error
    return path
