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
        self._given = tuple(rows)
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
        written = self._figures() == [row.id for row in self._given]
        rows.show(self._given if written else self._numbered())
        rows.action_first()

    def _figures(self) -> list[str]:
        """The key of each row, where a short list has keys: its number, or that of its own name.

        A list of numbers keeps them; one that holds others, such as commits, has no keys.
        """
        ids = [row.id for row in self._given]
        if all(one in _FIGURES for one in ids):
            return ids
        short = 1 < len(ids) <= len(_FIGURES) and not any(one.isdigit() for one in ids)
        return list(_FIGURES[: len(ids)]) if short else []

    def _numbered(self) -> Sequence[Row]:
        figures = self._figures()
        if not figures:
            return self._given
        return [
            replace(row, text=content((f"{figure}  ", "bold")) + row.text)
            for figure, row in zip(figures, self._given, strict=True)
        ]

    def action_nth(self, number: int) -> None:
        """Choose the row of this number."""
        figures = self._figures()
        row = self._given[figures.index(str(number))] if str(number) in figures else None
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
