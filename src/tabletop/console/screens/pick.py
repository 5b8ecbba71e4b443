"""One of a list, chosen with Enter."""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import OptionList, Static

from tabletop.console.digits import digits
from tabletop.console.keys import Scope, own_binding
from tabletop.console.paint import content
from tabletop.console.screens.base import Shown, bar
from tabletop.console.widgets.lines import Lines, Row

__all__ = ["Pick", "Row"]
_FIGURES = "123456789"
_SINGLE = set(_FIGURES)
_LONG = 30
"""Rows beyond which none has a figure; no row of a long list is made to look for one."""


class Pick(Shown[str | None]):
    """A list with a title; closes with the id of the row chosen, or None."""

    SCOPE: ClassVar[Scope] = "pick"
    BINDINGS: ClassVar[list[BindingType]] = [
        own_binding("back", "pick", "back"),
        own_binding("choose", "pick", "choose"),
        *digits("nth"),
    ]

    def __init__(self, title: str, rows: Sequence[Row], empty: str) -> None:
        super().__init__()
        self._head = title
        self._given = rows
        self._empty = empty

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet"):
            yield Static(content((self._head, "bold")), classes="title")
            yield Lines("", self._empty, id="rows")
            yield bar()
            yield self.foot(without=() if self._figures() else ["nth"])

    def on_mount(self) -> None:
        """Show what can be chosen."""
        self.fill()

    def fill(self) -> None:
        """Show the rows, the first that can be chosen highlighted."""
        rows = self.query_one("#rows", Lines)
        rows.show(self._numbered())
        rows.action_first()

    def _figures(self) -> dict[str, str]:
        """The ids of rows by the figure that chooses them, where a short list has such keys.

        A row whose id is a figure keeps it; a list of other numbers, such as commits, has none.
        """
        if len(self._given) > _LONG:
            return {}
        ids = [row.id for row in self._given]
        numbers = [one for one in ids if one.isdigit()]
        if numbers:
            return {one: one for one in ids if one in _FIGURES} if set(numbers) <= _SINGLE else {}
        short = 1 < len(ids) <= len(_FIGURES)
        return dict(zip(_FIGURES, ids, strict=False)) if short else {}

    def _numbered(self) -> Sequence[Row]:
        """The rows, each under its figure unless it says it itself."""
        figures = {chosen: figure for figure, chosen in self._figures().items()}
        if not figures:
            return self._given
        return [
            _under(figures[row.id], row) if figures.get(row.id, row.id) != row.id else row
            for row in self._given
        ]

    def action_nth(self, number: int) -> None:
        """Choose the row of this number."""
        wanted = self._figures().get(str(number))
        row = next((one for one in self._given if one.id == wanted), None)
        if row is not None and not row.blocked:
            self.dismiss(row.id)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Close with the row's id."""
        event.stop()
        self.dismiss(event.option_id)

    def action_choose(self) -> None:
        """Choose the highlighted row."""
        self.query_one("#rows", Lines).action_select()

    def action_back(self) -> None:
        """Close with nothing chosen."""
        self.dismiss(None)


def _under(figure: str, row: Row) -> Row:
    """The row with the figure that chooses it."""
    mark = content((f"{figure}  ", "bold"))
    return replace(row, text=mark + row.text, laid=row.laid and row.laid.led(mark))
