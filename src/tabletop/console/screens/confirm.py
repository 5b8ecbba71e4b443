"""A question that the key which asked cannot answer: pressed twice it does nothing unmeant."""

from collections.abc import Sequence
from typing import ClassVar, cast

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from tabletop.console.ground import Ground
from tabletop.console.keys import Scope, own_binding
from tabletop.console.paint import Part, content
from tabletop.console.screens.base import Shown, bar
from tabletop.console.trouble import Trouble


class Confirm(Shown[bool]):
    """Yes by y, or by Enter where it did not ask; no by Escape."""

    SCOPE: ClassVar[Scope] = "confirm"
    BINDINGS: ClassVar[list[BindingType]] = [
        own_binding("yes", "confirm", "agree"),
        own_binding("no", "confirm", "refuse"),
    ]
    AUTO_FOCUS = None

    def __init__(self, question: str, detail: Sequence[Part] = (), asked_by: str = "") -> None:
        """`asked_by` is the key that led here."""
        super().__init__()
        self._asked_by = asked_by
        self._question = question
        self._detail = tuple(detail)

    def compose(self) -> ComposeResult:
        with Vertical(classes="box"):
            yield Static(content((self._question, "bold")), id="question")
            if self._detail:
                with VerticalScroll(id="detail"):
                    yield Static(content(*self._detail))
            yield bar()
            yield self.foot({} if self._asked_by == "enter" else {"yes": "or Enter: yes"})

    def action_agree(self) -> None:
        """Close with yes, unless Enter both asked and answered."""
        if self._asked_by == "enter" == cast(Ground, self.app).last_key:
            self.tell(Trouble("Press y for yes.", "Enter led here, so it does not answer."))
        else:
            self.dismiss(True)

    def action_refuse(self) -> None:
        """Close with no."""
        self.dismiss(False)
