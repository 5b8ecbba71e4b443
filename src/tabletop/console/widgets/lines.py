"""A list of rows that wraps its texts, keeps its place when redrawn and says when it is empty.

Of a long list only what may soon be looked at is made and wrapped, the rest as one comes near it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Generic, TypeVar, overload

from textual.content import Content
from textual.visual import VisualType
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tabletop.console.paint import content
from tabletop.console.widgets.laid import Laid

AHEAD = 40
"""Rows that are taken into a list at a time, at the least."""

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Row:
    """A row: what is shown, and the id that choosing it gives; `blocked` cannot be chosen.

    `full` is further text by which it is found, not shown. One that `stays` is
    offered whatever the words, where rows are narrowed once and then chosen from.
    A row that is `laid` out is shown so in a list; its `text` is the same on one line.
    """

    id: str
    text: Content
    blocked: bool = False
    full: str = ""
    stays: bool = False
    laid: Laid | None = field(default=None, compare=False)


def columns(id: str, lead: Content, body: Content, end: Content | None = None) -> Row:
    """A row whose text hangs beside its lead, an end at the right or below."""
    text = lead + body if end is None else lead + body + Content("  ") + end
    laid = Laid(body, lead=lead, ends=() if end is None else (end,))
    return Row(id, text, laid=laid)


class Made(Sequence[Row], Generic[Thing]):
    """The rows of things, each made when it is first looked at."""

    def __init__(self, things: Sequence[Thing], make: Callable[[Thing], Row]) -> None:
        """`make` gives the row of one; it is asked once for each."""
        self._things = things
        self._make = make
        self._made: dict[int, Row] = {}

    def __len__(self) -> int:
        return len(self._things)

    @overload
    def __getitem__(self, place: int) -> Row: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Row]: ...

    def __getitem__(self, place: int | slice) -> Row | Sequence[Row]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        at = range(len(self))[place]
        if at not in self._made:
            self._made[at] = self._make(self._things[at])
        return self._made[at]


def matching(rows: Sequence[Row], typed: str) -> Sequence[Row]:
    """The rows that hold every word typed, in capitals or not, each as a part of a word."""
    words = typed.casefold().split()
    if not words:
        return rows
    return [row for row in rows if all(word in _text(row) for word in words)]


def _text(row: Row) -> str:
    return f"{row.text.plain} {row.full}".casefold()


class Lines(OptionList):
    """A list of rows."""

    def __init__(self, title: str, empty: str, *, id: str) -> None:
        super().__init__(id=id, markup=False)
        self.border_title = title
        self.empty = empty
        self._rows: Sequence[Row] = ()
        self._taken: int | None = None
        """How many of the rows stand in the list; None before anything was shown."""
        self._drawn: dict[Row, VisualType] = {}
        self._kept: dict[Row, VisualType] = {}
        """The visuals of the rows that were shown before these."""

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows; nothing happens if they are the ones shown."""
        if self._shows(rows):
            self._rows = rows
            return
        place = self.highlighted
        chosen = self.chosen
        self._rows, self._taken = rows, 0
        # A row that was there keeps its visual, which knows how it was broken into lines.
        self._kept, self._drawn = self._drawn, {}
        self.clear_options()
        if not rows:
            self.add_option(Option(content((self.empty, "italic")), disabled=True))
            return
        self._take(max(AHEAD, self.size.height))
        again = _place(rows, chosen) if place else None
        if again is not None:
            self._go_to(again)
        elif place is not None:
            self._go_to(self._open(place))
        else:
            self.action_first()

    def _shows(self, rows: Sequence[Row]) -> bool:
        """Whether what stands in the list is what it would hold of these rows."""
        taken = self._taken
        if taken is None or len(rows) != len(self._rows):
            return False
        return list(rows[:taken]) == list(self._rows[:taken])

    def _open(self, place: int) -> int | None:
        """The row at this place or the next that can be chosen, else the last such one."""
        count = len(self._rows)
        places = chain(range(place, count), range(min(place, count) - 1, -1, -1))
        return next((at for at in places if not self._rows[at].blocked), None)

    def _go_to(self, place: int | None) -> None:
        self._take((place or 0) + max(AHEAD, 2 * self.size.height))
        self.highlighted = place

    def _take(self, wanted: int) -> None:
        """Take rows into the list until it holds `wanted` of them, or all."""
        taken = self._taken or 0
        fresh = self._rows[taken:wanted]
        if fresh:
            self._taken = taken + len(fresh)
            drawn = {row: self._kept.get(row, row.laid or row.text) for row in fresh}
            self._drawn |= drawn
            self.add_options([Option(drawn[row], row.id, row.blocked) for row in fresh])

    def _take_ahead(self) -> None:
        """Take in more rows where what is looked at comes within a screen of the last."""
        height = self.size.height
        if self.virtual_size.height < self.scroll_y + 2 * height:
            self._take((self._taken or 0) + max(AHEAD, 2 * height))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """What is looked at moves, by whatever moved it."""
        super().watch_scroll_y(old_value, new_value)
        self._take_ahead()

    def on_resize(self) -> None:
        """More may have come into sight."""
        self._take_ahead()

    def action_cursor_up(self) -> None:
        """Go to the row above; from the first to the last of all."""
        if all(one.disabled for one in self.options[: self.highlighted]):
            self._take(len(self._rows))
        super().action_cursor_up()

    def action_last(self) -> None:
        """Go to the last row of all."""
        self._take(len(self._rows))
        super().action_last()

    @property
    def chosen(self) -> str | None:
        """The id of the highlighted row."""
        if self.highlighted is None or self.highlighted >= len(self._rows):
            return None
        return self._rows[self.highlighted].id


def _place(rows: Sequence[Row], chosen: str | None) -> int | None:
    """Where the row with the id `chosen` stands."""
    return next((place for place, row in enumerate(rows) if row.id == chosen), None)
