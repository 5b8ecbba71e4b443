"""A line to type in. Whatever is typed or pasted is cleaned before it is shown."""

from collections.abc import Callable

from textual.widgets import Input

from tabletop.console.paint import one_line

LONGEST = 4000
"""Letters in a line."""


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
    ) -> None:
        super().__init__(
            value,
            one_line(placeholder),
            id=id,
            select_on_focus=False,
            compact=True,
            max_length=LONGEST,
        )
        self.cursor_blink = False
        self._entered = entered

    def validate_value(self, value: str) -> str:
        """Keep to one line of clean text, blanks at its ends included."""
        cleaned = one_line(value)
        lead = " " if value[:1] == " " and cleaned else ""
        trail = " " * (len(value) - len(value.rstrip(" "))) if cleaned else ""
        return f"{lead}{cleaned}{trail}"

    async def action_submit(self) -> None:
        """Enter was pressed."""
        self._entered(self)
