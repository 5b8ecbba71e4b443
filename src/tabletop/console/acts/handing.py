"""The act that writes the sheets to be handed to the teams."""

from tabletop.console.room import Room
from tabletop.console.trouble import Trouble
from tabletop.text import counted


async def write(room: Room) -> None:
    """Write every sheet there is by now; from here on each release writes its own."""
    folder = room.handouts
    if room.session.read_only:
        room.say("You are looking on: nothing is written here.")
        return
    if not folder.wanted and not await room.confirm(
        "Write a sheet for each team, now and at each release and assessment?",
        f"They are pages to print, and lie in\n{folder.path}\n"
        "To have no more of them written, move that folder elsewhere.",
    ):
        return
    try:
        folder.begin()
        count = folder.write_all()
    except OSError as error:
        message = f"The sheets could not be written: {error.strerror or error}."
        room.tell(Trouble(message, f"See whether {folder.path} can be written to."))
        return
    room.say(f"{counted(count, 'sheet', 'sheets')} written.", f"They lie in {folder.path}")
