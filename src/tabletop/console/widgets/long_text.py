"""A long text to be scrolled through: only what may soon be seen is broken into lines."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.containers import ScrollableContainer

from tabletop.console.paint import Part, content
from tabletop.console.widgets.lines import Lines, Made, Row

LONG = 300
"""Paragraphs from which a text is shown so; a shorter one is broken into lines as a whole."""


class LongText(Lines, inherit_bindings=False):
    """A text of many paragraphs."""

    BINDINGS: ClassVar[list[BindingType]] = [*ScrollableContainer.BINDINGS]

    def __init__(self, paragraphs: Sequence[Sequence[Part]], *, id: str) -> None:
        super().__init__("", "", id=id)
        self._paragraphs = paragraphs

    def on_mount(self) -> None:
        """Show the beginning."""
        # A paragraph has no id of its own to be chosen by, and is not chosen.
        self.show(Made(range(len(self._paragraphs)), self._row))

    def _row(self, number: int) -> Row:
        return Row(str(number), content(*self._paragraphs[number]), blocked=True)

    def action_scroll_end(self) -> None:
        """Go to the end of the text."""
        self._take(len(self._paragraphs))
        super().action_scroll_end()


def paragraphs(parts: Iterable[Part]) -> list[list[Part]]:
    """A text as paragraphs, without the ends of their lines."""
    found: list[list[Part]] = [[]]
    for part in parts:
        text, style = (part, "") if isinstance(part, str) else part
        first, *others = text.split("\n")
        found[-1].append((first, style))
        found += [[(other, style)] for other in others]
    return found
