"""A text to be read, scrolled by the arrow keys."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from tabletop.console.paint import Part, content
from tabletop.console.screens.base import Shown, bar


class Read(Shown[None]):
    """A text with a title."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,q,й", "back", "back", show=False),
    ]

    def __init__(self, title: str, parts: Sequence[Part]) -> None:
        super().__init__()
        self._head = title
        self._parts = tuple(parts)

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet"):
            yield Static(content((self._head, "bold")), classes="title")
            with VerticalScroll(id="text"):
                yield Static(content(*self._parts))
            yield bar()
            yield Static(content("↑↓ scroll   Enter or Esc back"), classes="keys")

    def action_back(self) -> None:
        """Close."""
        self.dismiss(None)
