"""A question that SPACE cannot answer, so that no key pressed twice does what was not meant."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from tabletop.console.keys import Scope, own_binding
from tabletop.console.paint import Part, content
from tabletop.console.screens.base import Shown, bar


class Confirm(Shown[bool]):
    """Yes by Enter or y, no by Escape."""

    SCOPE: ClassVar[Scope] = "confirm"
    BINDINGS: ClassVar[list[BindingType]] = [
        own_binding("yes", "confirm", "answer(True)"),
        own_binding("no", "confirm", "answer(False)"),
    ]
    AUTO_FOCUS = None

    def __init__(self, question: str, detail: Sequence[Part] = ()) -> None:
        super().__init__()
        self._question = question
        self._detail = tuple(detail)

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(content((self._question, "bold")), id="question")
            if self._detail:
                with VerticalScroll(id="detail"):
                    yield Static(content(*self._detail))
            yield bar()
            yield self.foot()

    def action_answer(self, said: bool) -> None:
        """Close with the answer."""
        self.dismiss(said)
