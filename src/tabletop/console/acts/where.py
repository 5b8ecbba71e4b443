"""What the last screen says: where everything lies, and what is done with it."""

from collections.abc import Iterator
from pathlib import Path

from tabletop.console.acts import exporting
from tabletop.console.paint import Part, one_line
from tabletop.console.room import Room
from tabletop.debrief.rule import RULES, agreed_level
from tabletop.engine.words import Phase
from tabletop.runner import lying
from tabletop.runner.extras import how_to_add
from tabletop.runner.lying import Lying
from tabletop.text import counted

TITLE = "Where everything lies"
_WIDEST = 26
"""Letters kept free for the name of a document."""


async def where(room: Room) -> None:
    """Show it."""
    await exporting.imported()
    await room.open("where")


def told(room: Room) -> tuple[Part, ...]:
    """All of it, part by part, each with what is to be done with it."""
    return (
        *_session(room),
        *_debrief(room),
        *_copies(room),
        *_sheets(room),
        *_marks(room),
    )


def farewell(room: Room) -> list[str]:
    """Where things lie, in a few lines for the terminal that is left behind."""
    session = room.session
    closed = room.view.phase == Phase.CLOSED
    again = f"Read it again with: {_command('review', session.path)}"
    onward = f"Go on with: {_command('resume', session.path)}"
    lines = [f"The session lies at {_shown(session.path)}", again if closed else onward]
    if room.exporting is not None:
        lines.append("The debrief was left before its end: nothing of it was written.")
    elif room.debrief_folder.is_dir():
        lines.append(f"The debrief lies in {_shown(room.debrief_folder)}")
    if room.handouts.wanted:
        lines.append(f"The sheets for the teams lie in {_shown(room.handouts.path)}")
    return lines


def _session(room: Room) -> Iterator[Part]:
    session = room.session
    commits = counted(len(session.entries), "commit", "commits")
    yield "The session", "bold"
    yield f": {commits}, head {session.head}\n{_shown(session.path)}\n"
    yield "Keep it: it can be read, verified and exported again in years. Do not send it on: it "
    yield "holds every team's secrets, the cause card, and what was said off the record.\n"
    closed = room.view.phase == Phase.CLOSED
    yield "To read it again:  " if closed else "To go on with it:  "
    yield f"{_command('review' if closed else 'resume', session.path)}\n\n", "bold"


def _debrief(room: Room) -> Iterator[Part]:
    found = lying.debrief_in(room.debrief_folder, room.session)
    yield "The debrief", "bold"
    if found is None:
        rule = RULES[agreed_level(room.session.facts.card)]
        yield ": nothing of it is written yet. x in the hot wash writes it, under the rule that "
        yield f"was agreed: {rule}.\n\n"
        return
    yield f": {counted(len(found.documents), 'document', 'documents')}\n{_shown(found.folder)}\n"
    yield from _rule(room, found)
    yield from _left_out(found)
    for one in found.documents:
        yield f"  {one.file:<{_WIDEST}}{one.title}\n"
    yield "\n"


def _left_out(found: Lying) -> Iterator[Part]:
    """Documents that are not there since they want what is not installed."""
    from tabletop.runner.exporting import lacking

    there = {one.file for one in found.documents}
    wanting = {file: extra for file, extra in lacking().items() if file not in there}
    if wanting:
        yield f"Left out: {', '.join(wanting)}. {how_to_add(wanting.values())}\n"


def _rule(room: Room, found: Lying) -> Iterator[Part]:
    """What may be done with a debrief, by the level at which it was made."""
    if found.level is None:
        yield "Each says its level of attribution: look at it before it is sent on.\n"
    elif found.level == "full":
        yield "Attribution 'full'", "bold"
        yield ": the whole record. Keep these; none of them is to be sent on.\n"
    else:
        yield f"Attribution '{found.level}'", "bold"
        yield f": {RULES[found.level]}. Share these with those of whom it was agreed, once each "
        yield "delegation has read its part. One exported by itself may be of another level: each "
        yield "says its own.\n"
    if any(one.quotes_unnamed for one in found.documents):
        yield "The note quotes without names: read it for what tells whose words they are.\n"
    if found.head and found.head != room.session.head:
        yield f"Made at {found.head}: what was recorded since is not in it; x writes it again.\n"


def _copies(room: Room) -> Iterator[Part]:
    for copy in room.copies:
        yield "A copy of the session", "bold"
        yield f"\n{_shown(copy)}\nKeep it apart from the first, and send it on as little. What was "
        yield "recorded after it was made is not in it.\n\n"


def _sheets(room: Room) -> Iterator[Part]:
    folder, count = lying.sheets(room.session)
    if count:
        yield "The sheets for the teams", "bold"
        yield f": {count}\n{_shown(folder)}\nEach is for the eyes of one team. Delete them, and "
        yield "destroy those on paper, unless something stands there alone.\n\n"


def _marks(room: Room) -> Iterator[Part]:
    path = lying.marks(room.session)
    if path is not None:
        yield "A reader's marks", "bold"
        yield f"\n{_shown(path)}\nKeep them beside the session: they are the words of whoever "
        yield "read it.\n\n"


def _shown(path: Path) -> str:
    """A path on one line, whatever letters it holds."""
    return one_line(str(path))


def _command(name: str, path: Path) -> str:
    return f'tabletop {name} "{_shown(path)}"'
