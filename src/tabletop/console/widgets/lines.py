"""A list of rows that wraps its texts, keeps its place when redrawn and says when it is empty."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from textual.content import Content
from textual.visual import VisualType
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tabletop.console.paint import content
from tabletop.console.widgets.laid import Laid


@dataclass(frozen=True, slots=True)
class Row:
    """A row: what is shown, and the id that choosing it gives; `blocked` cannot be chosen.

    `full` is further text by which it is found, not shown. One that `stays` is
    offered whatever the words, where rows are narrowed once and then chosen from.
    A row that is `laid` out is shown so in a panel.
    """

    id: str
    text: Content
    blocked: bool = False
    full: str = ""
    stays: bool = False
    laid: Laid | None = field(default=None, compare=False)


def columns(
    id: str, lead: Content, body: Content, end: Content | None = None, *, blocked: bool = False
) -> Row:
    """A row whose text hangs beside its lead, an end at the right or below."""
    text = lead + body if end is None else lead + body + Content("  ") + end
    laid = Laid(body, lead=lead, ends=() if end is None else (end,))
    return Row(id, text, blocked, laid=laid)


def matching(rows: Sequence[Row], typed: str) -> list[Row]:
    """The rows that hold every word typed, in capitals or not, each as a part of a word."""
    words = typed.casefold().split()
    return [row for row in rows if all(word in _text(row) for word in words)]


def _text(row: Row) -> str:
    return f"{row.text.plain} {row.full}".casefold()


class Lines(OptionList):
    """A list of rows."""

    def __init__(self, title: str, empty: str, *, id: str) -> None:
        super().__init__(id=id, markup=False)
        self.border_title = title
        self.empty = empty
        self._rows: tuple[Row, ...] | None = None
        self._drawn: dict[Row, VisualType] = {}

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows; nothing happens if they are the ones shown."""
        if self._rows == tuple(rows):
            return
        place = self.highlighted
        chosen = self.chosen
        self._rows = tuple(rows)
        self.clear_options()
        if not rows:
            self.add_option(Option(content((self.empty, "italic")), disabled=True))
            return
        # A row that was there keeps its visual, which knows how it was broken into lines.
        self._drawn = {row: self._drawn.get(row, row.laid or row.text) for row in rows}
        self.add_options([Option(self._drawn[row], row.id, row.blocked) for row in rows])
        ids = [row.id for row in rows]
        if chosen in ids and place:
            self.highlighted = ids.index(chosen)
        elif place is not None:
            self.highlighted = self._open(place)
        else:
            self.action_first()

    def _open(self, place: int) -> int | None:
        """The row at this place or the next that can be chosen, else the last such one."""
        free = [at for at, row in enumerate(self._rows or ()) if not row.blocked]
        return next((at for at in free if at >= place), free[-1] if free else None)

    @property
    def chosen(self) -> str | None:
        """The id of the highlighted row."""
        if self.highlighted is None or not self._rows or self.highlighted >= len(self._rows):
            return None
        return self._rows[self.highlighted].id
