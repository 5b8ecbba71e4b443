"""Nothing on the screen, for a room that should look at one another."""

from textual import events
from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Static

from tabletop.console.paint import content
from tabletop.console.trouble import Trouble


class Blank(ModalScreen[None], inherit_bindings=False):
    """Any key brings the screen back."""

    def __init__(self, trouble: Trouble | None = None) -> None:
        """`trouble` is why other screens are not blank as well, which is all that is shown."""
        super().__init__()
        self._trouble = trouble

    def compose(self) -> ComposeResult:
        told = f"{self._trouble.message} {self._trouble.hint}" if self._trouble else ""
        yield Static(content((told, "dim")))

    def on_key(self, event: events.Key) -> None:
        """Come back; the key does nothing else."""
        event.stop()
        event.prevent_default()
        self.dismiss(None)
