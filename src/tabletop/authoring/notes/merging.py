"""Which notes of a file a session does not have yet. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from tabletop.authoring.notes.written import Written
from tabletop.engine.commands import Close, Endex, Note, Startex
from tabletop.engine.log import Entry

Known = tuple[datetime, str | None, str]


_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """When a session was held: its beginning, and the first and last moment for notes of it."""

    begun: datetime
    earliest: datetime
    latest: datetime


def span(entries: Sequence[Entry], created: datetime, now: datetime) -> Span:
    """From STARTEX (or when the file was made) to ENDEX (or `now`), and a day on either side."""
    begun = _first(entries, (Startex,)) or created
    ended = _first(entries, (Endex, Close)) or now
    return Span(begun, begun - _A_DAY, ended + _A_DAY)


def _first(entries: Sequence[Entry], kinds: tuple[type, ...]) -> datetime | None:
    at = (one.stamp.at for one in entries if isinstance(one.command, kinds))
    return next((datetime.fromisoformat(one) for one in at), None)


@dataclass(frozen=True, slots=True)
class Sorted:
    """Notes that are new, and those that the session has, or that stand twice in the file."""

    new: tuple[Written, ...]
    known: tuple[Written, ...]


def sort(notes: Iterable[Written], entries: Sequence[Entry], removed: str) -> Sorted:
    """The notes, told apart by time, team and text.

    Of a note whose text was destroyed, which now reads `removed`, time and team are enough: what
    was taken out of the record is not put back by reading its file again.
    """
    seen = {known for entry in entries for known in _recorded(entry)}
    gone = {(at, team) for at, team, text in seen if text == removed}
    new: list[Written] = []
    known: list[Written] = []
    for note in notes:
        key = (note.at, note.team, _plain(note.text))
        (known if key in seen or key[:2] in gone else new).append(note)
        seen.add(key)
    return Sorted(tuple(new), tuple(known))


def _recorded(entry: Entry) -> Iterable[Known]:
    if isinstance(entry.command, Note) and entry.stamp.happened_at:
        at = datetime.fromisoformat(entry.stamp.happened_at)
        yield at, entry.command.team, _plain(entry.command.text)


def _plain(text: str) -> str:
    return " ".join(text.split())


def command(note: Written) -> Note:
    """The note as the session records it."""
    return Note(
        text=note.text,
        tag=note.tag,
        team=note.team,
        off_record=note.off_record,
        importance=note.importance,
    )
