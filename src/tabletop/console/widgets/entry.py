"""A line to type in. Whatever is typed or pasted is cleaned before it is shown."""

from textual.widgets import Input

from tabletop.console.paint import one_line


class Entry(Input):
    """An input of one line of plain text."""

    def __init__(self, value: str = "", placeholder: str = "", *, id: str | None = None) -> None:
        super().__init__(
            value,
            one_line(placeholder),
            id=id,
            select_on_focus=False,
            compact=True,
            max_length=4000,
        )
        self.cursor_blink = False

    def validate_value(self, value: str) -> str:
        """Keep to one line of clean text, spaces at the ends included."""
        cleaned = one_line(value)
        lead = " " if value[:1] == " " and cleaned else ""
        trail = " " * (len(value) - len(value.rstrip(" "))) if cleaned else ""
        return f"{lead}{cleaned}{trail}"
