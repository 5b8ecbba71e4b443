"""A text to be read, scrolled by the arrow keys."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.widgets import Static

from tabletop.console.keys import Scope, own_binding
from tabletop.console.paint import Part, content
from tabletop.console.screens.base import Shown, bar
from tabletop.console.widgets.long_text import LONG, LongText, paragraphs


class Read(Shown[None]):
    """A text with a title; what stands beside it stands below where the screen is narrow."""

    SCOPE: ClassVar[Scope] = "read"
    BINDINGS: ClassVar[list[BindingType]] = [own_binding("back", "read", "back")]

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 -- as the base class declares it

    def __init__(self, title: str, parts: Sequence[Part], beside: Sequence[Part] = ()) -> None:
        super().__init__()
        self._head = title
        self._parts = tuple(parts)
        self._beside = tuple(beside)

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet"):
            yield Static(content((self._head, "bold")), classes="title")
            yield from self._text()
            yield bar()
            yield self.foot()

    def _text(self) -> ComposeResult:
        lines = paragraphs(self._parts)
        if len(lines) > LONG and not self._beside:
            yield LongText(lines, id="text")
            return
        with VerticalScroll(id="text"), Container(id="columns"):
            yield Static(content(*self._parts), id="main")
            if self._beside:
                yield Static(content(*self._beside), id="beside")

    def action_back(self) -> None:
        """Close."""
        self.dismiss(None)
