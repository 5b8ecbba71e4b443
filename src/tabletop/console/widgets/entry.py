"""A line to type in. Whatever is typed or pasted is cleaned before it is shown."""

from collections.abc import Callable

from textual import events
from textual.widgets import Input

from tabletop.console.paint import one_line
from tabletop.text import clean

LONGEST = 4000
"""Letters in a line."""
LIST = "?"
"""What is typed into an empty line to choose from its list."""


class Entry(Input):
    """An input of one line of plain text.

    Enter calls `entered` at once, not by a message: whoever types on quickly types into the line
    that comes next.
    """

    def __init__(
        self,
        value: str = "",
        placeholder: str = "",
        *,
        id: str,
        entered: Callable[["Entry"], None],
        listed: bool = False,
        marked: bool = False,
    ) -> None:
        """`listed`: a question mark in the empty line is left to the screen, to open a list.

        `marked`: what stands in the line is selected when it gets the focus.
        """
        super().__init__(
            value,
            one_line(placeholder),
            id=id,
            select_on_focus=marked,
            compact=True,
            max_length=LONGEST,
        )
        self.cursor_blink = False
        self._entered = entered
        self._listed = listed

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Whether the line takes the key for itself."""
        asks = self._listed and character == LIST and not self.value
        return not asks and super().check_consume_key(key, character)

    def validate_value(self, value: str) -> str:
        """Keep to one line of clean text, blanks at its ends included."""
        cleaned = one_line(value)
        lead = " " if value[:1] == " " and cleaned else ""
        trail = " " * (len(value) - len(value.rstrip(" "))) if cleaned else ""
        return f"{lead}{cleaned}{trail}"

    def _on_paste(self, event: events.Paste) -> None:
        """Take all lines of what is pasted, on one; Textual takes the first alone.

        What is too long for the line is cut, and the cut is marked.
        """
        event.stop()
        event.prevent_default()
        start, end = sorted(self.selection)
        room = LONGEST - len(self.value) + end - start
        self.replace(clean(one_line(event.text), max(room, 0)), start, end)

    async def action_submit(self) -> None:
        """Enter was pressed."""
        self._entered(self)
