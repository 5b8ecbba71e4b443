"""The log above the scribe's line: it grows at its foot, and stays there unless read back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tabletop.console.scribe.page import row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tabletop.engine.log import Entry
    from tabletop.engine.view.model import View

SHOWN_AT_FIRST = 500
"""Of a long session so many last commits are shown."""


class Log(OptionList):
    """Commits, one below another."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id, markup=False)
        self._shown: Sequence[Entry] = ()

    def follow(self, view: View, entries: Sequence[Entry]) -> None:
        """Show the commits that came since; all anew where the file was read anew."""
        if self._shown and self._shown[0] is not entries[0]:
            self.clear_options()
            self._shown = ()
        first = len(self._shown) or max(0, len(entries) - SHOWN_AT_FIRST)
        self._shown = entries
        if first == len(entries):
            return
        at_foot = self._at_foot
        self.add_options([Option(row(view, one)) for one in entries[first:]])
        if at_foot:
            self.highlighted = self.option_count - 1
            self.scroll_end(animate=False)

    @property
    def _at_foot(self) -> bool:
        """Whether nobody is reading back."""
        return not self.has_focus or self.highlighted in (None, self.option_count - 1)

    def on_resize(self) -> None:
        """Keep the last commit in sight when the line below takes more room, or less."""
        if self._at_foot:
            self.scroll_end(animate=False)
