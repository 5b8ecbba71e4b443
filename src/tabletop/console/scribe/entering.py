"""What the scribe typed, as a command. Pure."""

from tabletop.authoring.notes.marks import Marked, marked
from tabletop.console.scribe.page import SAMPLE
from tabletop.console.subject import Subject
from tabletop.console.trouble import Unreadable
from tabletop.console.typed import team
from tabletop.engine.commands import Ask, Note
from tabletop.engine.view.model import View


def note(view: View, typed: str, subject: Subject | None) -> Note:
    """The note on a line, with its marks. Raises Unreadable."""
    written = marked(typed)
    if not written.text:
        raise Unreadable("A note needs a text.", f"Write {SAMPLE}.")
    if written.link and subject is None:
        raise Unreadable("There is nothing on the screen to link to.", "Leave “^” out.")
    return Note(
        text=written.text,
        tag=written.tag,
        team=_one_team(view, written),
        off_record=written.off_record,
        importance=written.importance,
        link=subject.id if written.link and subject else "",
    )


def request(view: View, typed: str) -> Ask:
    """The request on a line such as `@poland When do we meet?`. Raises Unreadable.

    A mark other than the team's is refused: it would be dropped, and the words go on the record.
    """
    written = marked(typed)
    if written.off_record:
        hint = "Leave “~” out, or write a note (F3)."
        raise Unreadable("A request is always on the record.", hint)
    if written.tags or written.link or written.importance != Marked("").importance:
        hint = "Write a backslash before # ! ^ that belong to the text."
        raise Unreadable("A request has no marks but @team.", hint)
    who = _one_team(view, written)
    if who is None or not written.text:
        raise Unreadable("A request needs a team and what it asks for.", "@team and the text.")
    return Ask(team=who, text=written.text)


def _one_team(view: View, written: Marked) -> str | None:
    found = {team(view, word) for word in written.teams}
    if len(found) > 1:
        hint = "Keep one mark; the others may stand in the text without @."
        raise Unreadable("A note is about one team.", hint)
    return next(iter(found), None)
