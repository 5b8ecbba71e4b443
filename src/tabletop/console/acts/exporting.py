"""The act that writes the debrief while a person goes on reading, and tells how far it is."""

import asyncio
import errno
import sys
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from tabletop.console.room import Room
from tabletop.console.screens.form import Field, Filled, Sheet
from tabletop.console.trouble import Trouble, trouble_of
from tabletop.engine.commands import AnyCommand
from tabletop.runner.extras import EXTRAS, how_to_add
from tabletop.runner.marking import MarksError
from tabletop.runner.report import report
from tabletop.text import counted

if TYPE_CHECKING:
    from tabletop.runner.exporting import Step


_MAKER = "tabletop.runner.exporting"


class Stopped(Exception):
    """An export was left before its documents were written."""


@dataclass
class Exporting:
    """An export under way."""

    folder: Path
    line: str = "The debrief is being written."
    """How far it is, in words."""
    stopped: bool = False

    def reach(self, step: "Step") -> None:
        """Another document is being made. Raises Stopped if it is not wanted any more."""
        if self.stopped:
            raise Stopped
        self.line = f"Writing the debrief: {step.number} of {step.of}, {step.file}"


async def export(room: Room) -> None:
    """Write the debrief beside the session file, or elsewhere."""
    if room.exporting is not None:
        room.say(room.exporting.line, "It is told when all are there.")
        return
    wanted: list[Path] = []

    def make(filled: Filled) -> tuple[AnyCommand, ...]:
        wanted.append(Path(filled["folder"]).expanduser().absolute())
        return ()

    field = Field("folder", "Folder", str(room.debrief_folder), needed=True)
    if await room.fill(Sheet("Export the debrief to", (field,), make, (), "exports")):
        room.exporting = Exporting(wanted[-1])
        await room.meanwhile(_written(room, room.exporting))


async def _written(room: Room, exporting: Exporting) -> None:
    """Have the documents written, and tell how that went."""
    room.progressed()
    try:
        files = await _made(room, exporting)
    except Stopped:
        wrong: Trouble | None = Trouble("The export was stopped: nothing of it was written.")
    except (OSError, ImportError, MarksError) as error:
        wrong = _failed(error, exporting.folder)
    except Exception as error:
        # In front of a room one document that cannot be made must not take the screen away.
        wrong = _defect(error)
    else:
        wrong = None
        room.debrief_folder = exporting.folder
    finally:
        room.exporting = None
    room.progressed()
    if wrong is not None:
        room.tell(wrong)
    else:
        await _done(room, len(files))


async def _made(room: Room, exporting: Exporting) -> tuple[Path, ...]:
    """Make and write the documents in a thread of their own, so that the screen goes on."""
    await imported()
    from tabletop.runner.exporting import prepared

    def progress(step: "Step") -> None:
        exporting.reach(step)
        room.progressed()

    return await asyncio.to_thread(prepared(room.session).write, exporting.folder, progress)


async def imported() -> None:
    """Import what makes the documents: it takes a while, in which the screen goes on."""
    if _MAKER not in sys.modules:
        await asyncio.to_thread(import_module, _MAKER)


def _defect(error: Exception) -> Trouble:
    """What is told of an error that nobody foresaw: a report of it is written."""
    path = report(error)
    message = "The debrief cannot be made: this is a defect of the program, not of yours."
    where = f"A report lies in {path}." if path else f"({type(error).__name__})"
    return Trouble(message, f"The session is safe. {where}")


def _failed(error: Exception, folder: Path) -> Trouble:
    """What hindered an export, and what would be right."""
    if isinstance(error, ImportError):
        message = f"A document cannot be made: {error.name or 'a part of the program'} is missing."
        return Trouble(message, how_to_add([EXTRAS.get(error.name or "", "office")]))
    if not isinstance(error, OSError):
        return trouble_of(error)
    why = error.strerror or str(error)
    hint = _REMEDIES.get(error.errno or 0, "Name another folder.")
    if not folder.is_dir():
        return Trouble(f"The debrief could not be written to {folder}: {why}.", hint)
    return Trouble(f"Not all is written to {folder}: {why}. What is there is whole.", hint)


_REMEDIES = {
    errno.ENOSPC: "Make room there, or name a folder on another disk; then x again.",
    errno.EDQUOT: "Make room there, or name a folder on another disk; then x again.",
    errno.EACCES: "Nothing may be written there: name another folder.",
    errno.EPERM: "Nothing may be written there: name another folder.",
    errno.EROFS: "Nothing can be written there: name a folder on another disk.",
    errno.EEXIST: "A file has that name: name a folder.",
    errno.ENOTDIR: "A file stands in the place of a folder: name another.",
}


async def _done(room: Room, count: int) -> None:
    from tabletop.runner.exporting import AS_AGREED

    level = AS_AGREED.of(room.session)
    number = counted(count, "document", "documents")
    message = f"{number} written to {room.debrief_folder}, attribution '{level}' as agreed."
    room.say(message, "W tells what each is for.")
    if room.free():
        await room.open("where")
