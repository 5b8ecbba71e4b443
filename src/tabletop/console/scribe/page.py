"""What stands on the scribe's screen. Pure."""

from collections.abc import Iterator

from textual.content import Content

from tabletop.authoring.notes.marks import Marked
from tabletop.console.audience.page import left
from tabletop.console.chronicle import stamped, told
from tabletop.console.paint import Part, content, one_line
from tabletop.console.subject import Subject
from tabletop.console.trouble import Unreadable
from tabletop.console.typed import team
from tabletop.console.widgets.laid import Laid
from tabletop.console.wording import name
from tabletop.engine import commands as cm
from tabletop.engine.log import Entry
from tabletop.engine.view.model import View

SAMPLE = "text #tag @team !2 ~ ^"
NOTE_KEYS = "Enter write  F2 delivered  F3 request  F6 colours  Esc the log  ^Q quit"
ASK_KEYS = "Enter record   F3 or Esc back to notes"
LOG_KEYS = "n to the line  d delivered  r request  ↑↓ read back  T colours  q quit"
IMPORTANCE = {0: "importance 0", 1: "", 2: "importance 2"}


def head(view: View, clock_ms: int, subject: Subject | None) -> Content:
    """Where the session stands, and what a note can be linked to."""
    phase = str(view.phase).replace("_", " ")
    turn = f"Turn {view.turn.number}: {view.turn.title}  ·  " if view.turn else ""
    clock = left(view, clock_ms)
    stopped = "" if view.clock_running or not clock else " (stopped)"
    rest = f"  ·  {clock}{stopped}" if clock else ""
    on_screen = subject.title if subject else "nothing yet"
    return content((f"{turn}{phase}{rest}", "bold"), f"\nOn the screen (^): {on_screen}")


def row(view: View, entry: Entry) -> Laid:
    """A commit as a line of the log; a note with its marks."""
    stamp = content((f"{stamped(entry)} ", "dim"))
    return Laid(_said(view, entry), lead=stamp, across=True)


def _said(view: View, entry: Entry) -> Content:
    text = one_line(told(view, entry))
    match entry.command:
        case cm.Note() as note:
            return content((text, "bold"), _marks(view, note))
        case cm.Park() | cm.Ask() | cm.Deliver():
            return content((text, "bold"))
    return content(text)


def _marks(view: View, note: cm.Note) -> str:
    """What the marks of a recorded note say; of one off the record no more than that it is."""
    said = () if note.off_record else (name(view, note.team) if note.team else "", note.tag)
    parts = [one for one in (*said, IMPORTANCE[note.importance]) if one]
    return f"  [{'; '.join(parts)}]" if parts else ""


def means(view: View, written: Marked, subject: Subject | None) -> tuple[Part, ...]:
    """What will be recorded of the line as it stands now."""
    about = tuple(_teams(view, written))
    linked = f"on {subject.title}" if subject else "nothing is on the screen"
    parts = (
        *about,
        f"tag {written.tag}" if written.tag else "",
        IMPORTANCE[written.importance],
        linked if written.link else "",
    )
    record: Part = ("OFF THE RECORD", "reverse") if written.off_record else "on the record"
    return ("Note, ", record, *(f"  ·  {one}" for one in parts if one))


def _teams(view: View, written: Marked) -> Iterator[str]:
    """The teams that are named, or that there is no such team."""
    for word in written.teams:
        try:
            yield f"about {name(view, team(view, word))}"
        except Unreadable:
            yield f"“{word}” is no team"
