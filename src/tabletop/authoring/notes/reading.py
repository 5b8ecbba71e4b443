"""Lines of a file to notes: when, about whom, what. Pure; nothing in a file is ever evaluated."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta

from tabletop.authoring.msel.received.grid import ListError
from tabletop.authoring.notes import received, times
from tabletop.authoring.notes.columns import Column, Header, header
from tabletop.authoring.notes.marks import marked
from tabletop.authoring.notes.names import Names
from tabletop.authoring.notes.times import Time
from tabletop.authoring.notes.written import Left, Line, Understood, Written
from tabletop.text import TEXT_LIMIT, clean, clean_line

NOTES_LIMIT = 3_000
_ANOTHER_DAY = 12 * 60
"""So many minutes back, and a time without a day is of the next one: after midnight."""

_A_WHILE = 30
"""Notes are put down minutes late; a time further back than this may be mistyped."""

Placed = Callable[[datetime], datetime]
"""Gives a time of the place its zone."""


def understood(
    data: bytes, names: Names, first: date, placed: Placed, encoding: str | None = None
) -> Understood:
    """The notes of a file. `first` is the day of STARTEX at the place, whose zone `placed` gives.

    Raises ListError for a file that cannot be read, or that has too many notes to be one.
    """
    lines, remarks = received.lines(data, encoding)
    reader = _Reader(names, first, placed)
    for line in lines:
        reader.take(line)
    reader.end()
    notes = tuple(sorted(reader.notes, key=lambda one: one.at))
    others = tuple(
        f"The column '{clean_line(one, 80)}' is not taken in." for one in reader.other_columns
    )
    return Understood(notes, tuple(reader.left), (*remarks, *others))


@dataclass
class _Reader:
    """Takes one line after another; what it read last is not yet among `notes`."""

    names: Names
    first: date
    placed: Placed
    notes: list[Written] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    other_columns: dict[str, None] = field(default_factory=dict)
    _open: Written | None = None
    _day: date | None = None
    _last: int | None = None
    _header: Header | None = None

    def take(self, line: Line) -> None:
        """Read a line."""
        if not line.text:
            self.end()
        elif len(line.cells) > 1:
            self._take_row(line)
        else:
            self._take_prose(line)
        if len(self.notes) > NOTES_LIMIT:
            message = f"This file has more than {NOTES_LIMIT:,} notes."
            raise ListError(message, "Leave in it the notes of this session alone.")

    def end(self) -> None:
        """Nothing more belongs to the note that was read last."""
        done, self._open = self._open, None
        if done is None:
            return
        if done.text:
            self.notes.append(self._marked(done))
        else:
            self.left.append(Left(done.place, f"{done.at:%H:%M}", "a time without a text"))

    def _take_prose(self, line: Line) -> None:
        text = line.cells[0]
        if day := times.named_day(text, self.first):
            self.end()
            self._day, self._last = day, None
            return
        found = times.leading(text, self.first)
        if found and (found[0].sure or self._begins_with_team(found[1])):
            self.end()
            self._begin(line.place, *found)
        elif self._open is None:
            self.left.append(Left(line.place, text.strip(), "no time stands before it"))
        elif len(self._open.text) + len(text) >= TEXT_LIMIT:
            self.left.append(Left(line.place, text.strip(), "the note above it is full"))
        else:
            self._open = self._longer(self._open, text)

    def _begins_with_team(self, text: str) -> bool:
        """Whether four digits are a time: a team is named after them."""
        words = text.split(maxsplit=1)
        return bool(words and self.names.team(words[0])) or bool(self.names.said(text).team)

    def _begin(self, place: str, time_: Time, text: str) -> None:
        back = self._goes_back(time_)
        self._open = self._said(place, self._moment(time_), text, back)

    def _said(self, place: str, moment: datetime, text: str, doubt: str) -> Written:
        said = self.names.said(text)
        near = f"no team; did you mean {said.near}?" if said.near else ""
        doubts = "; ".join(filter(None, (doubt, near)))
        return Written(place, moment, said.text, said.team, doubt=doubts)

    def _goes_back(self, time_: Time) -> str:
        """A doubt about a time well before the one above it on the same day."""
        if time_.day or self._last is None:
            return ""
        back = _A_WHILE < self._last - time_.minutes <= _ANOTHER_DAY
        return "earlier than what stands before it" if back else ""

    def _longer(self, note: Written, text: str) -> Written:
        """The note with a line that has no time of its own."""
        if note.text:
            return replace(note, text=f"{note.text}\n{text.strip()}")
        said = self.names.said(text)
        return replace(note, text=said.text, team=said.team)

    def _take_row(self, line: Line) -> None:
        self.end()
        found = header(line.cells)
        if found is not None:
            self._header = found
            self.other_columns |= dict.fromkeys(found.others)
        elif self._header is not None:
            self._take_columns(line, self._header)
        else:
            self._take_unnamed(line)
        self.end()

    def _take_columns(self, line: Line, columns: Header) -> None:
        text = columns.cell(Column.TEXT, line.cells)
        if day := times.named_day(columns.cell(Column.DATE, line.cells), self.first):
            self._on_day(day)
        found = self._row_time(columns.cell(Column.TIME, line.cells))
        doubt = self._goes_back(found) if found else ""
        moment = self._moment(found) if found else None
        if moment is None or not text:
            why = "no text" if moment else "no time that can be read"
            self.left.append(Left(line.place, line.text, why))
            return
        who = columns.cell(Column.TEAM, line.cells)
        tag = clean_line(columns.cell(Column.TAG, line.cells))
        team = self.names.team(who) if who else None
        if team is not None:
            self._open = Written(line.place, moment, text, team, tag, doubt=doubt)
        else:
            whole = f"{who}: {text}" if who else text
            self._open = replace(self._said(line.place, moment, whole, doubt), tag=tag)

    def _on_day(self, day: date) -> None:
        """A time on another day than the one above says nothing of going back."""
        if day != self._day:
            self._day, self._last = day, None

    def _row_time(self, cell: str) -> Time | None:
        """The time of a row; a row without one has that of the row above."""
        if not cell.strip() and self._last is not None:
            return Time(self._last)
        return times.of_cell(cell, self.first)

    def _take_unnamed(self, line: Line) -> None:
        """A row of a table without headings: a time, perhaps a team, the rest."""
        head, *rest = (cell for cell in line.cells if cell)
        found = times.of_cell(head, self.first)
        if found is None or not rest:
            self._take_prose(Line(line.place, (line.text,)))
            return
        team = self.names.team(rest[0]) if len(rest) > 1 else None
        if team is not None:
            back, text = self._goes_back(found), ", ".join(rest[1:])
            self._open = Written(line.place, self._moment(found), text, team, doubt=back)
        else:
            self._begin(line.place, found, ", ".join(rest))

    def _moment(self, time_: Time) -> datetime:
        """When that was: on the day named last, or the next if the clock went round."""
        day = time_.day or self._day or self.first
        gone_round = self._last is not None and self._last - time_.minutes > _ANOTHER_DAY
        if time_.day is None and gone_round:
            day += timedelta(days=1)
        self._day, self._last = day, time_.minutes
        moment = datetime.combine(day, time(*divmod(time_.minutes, 60)))
        return moment.replace(tzinfo=UTC) if time_.universal else self.placed(moment)

    def _marked(self, note: Written) -> Written:
        """The note with its marks read, as on the scribe's own line."""
        lines = [marked(line) for line in clean(note.text).split("\n")]
        tags = [tag for one in lines for tag in one.tags]
        named = [self.names.team(word) for one in lines for word in one.teams]
        return replace(
            note,
            text="\n".join(one.text for one in lines).strip() or clean(note.text),
            tag=note.tag or ", ".join(dict.fromkeys(tags)),
            team=note.team or next((one for one in named if one), None),
            importance=next((one.importance for one in lines if one.importance != 1), 1),
            off_record=any(one.off_record for one in lines),
        )


def flagged(
    notes: Iterable[Written], earliest: datetime, latest: datetime, now: datetime
) -> tuple[Written, ...]:
    """The notes, with a doubt about each that lies outside the session or in the future."""

    def doubt(note: Written) -> str:
        if note.at > now:
            return "still to come"
        if note.at < earliest:
            return "long before STARTEX"
        return "long after ENDEX" if note.at > latest else ""

    return tuple(
        replace(one, doubt="; ".join(filter(None, (doubt(one), one.doubt)))) for one in notes
    )
