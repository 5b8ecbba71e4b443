"""Nothing on the screen, for a room that should look at one another."""

from textual import events
from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Static


class Blank(ModalScreen[None], inherit_bindings=False):
    """Any key brings the screen back."""

    def compose(self) -> ComposeResult:
        yield Static("")

    def on_key(self, event: events.Key) -> None:
        """Come back; the key does nothing else."""
        event.stop()
        event.prevent_default()
        self.dismiss(None)
