"""What a terminal shows that is too small for the console, until it is large enough again."""

from textual import events
from textual.app import ComposeResult
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widgets import Static

from tabletop.console.paint import content


class TooSmall(ModalScreen[None], inherit_bindings=False):
    """Says what is needed; keys do nothing here, and what stands below waits."""

    def __init__(self, needed: Size) -> None:
        """`needed` is what there must be, in columns and rows."""
        super().__init__()
        self._needed = needed

    def compose(self) -> ComposeResult:
        yield Static("", id="needed")

    def on_resize(self, event: events.Resize) -> None:
        """Say how much is missing."""
        width, height = event.size
        columns, rows = self._needed
        self.query_one("#needed", Static).update(
            content(
                ("A little more room, please.\n", "bold"),
                f"The console needs {columns} columns and {rows} rows; here are "
                f"{width} and {height}. Make the window larger or its letters smaller, and it "
                "comes back where it was. All that was entered is on disk.\n",
                ("It also goes line by line: tabletop resume FILE --plain", "dim"),
            )
        )

    def on_screen_resume(self) -> None:
        """What lay above it may have gone, or the terminal grown, while it was not on top."""
        self.app.call_later(self.app.run_action, "fit")

    def on_key(self, event: events.Key) -> None:
        """Nothing is done unseen."""
        event.stop()
        event.prevent_default()
