"""Texts laid out in columns: a lead, a text that hangs beside it, and an end on the right."""

from collections.abc import Iterator, Sequence

from textual.content import Content
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

_NOTHING = Content.empty()
_APART = 2
"""Cells between a text and its end, at the least."""
_FARTHEST = 72
"""Cells of a row with an end."""


class Laid(Visual):
    """A row of at most three columns, broken anew for each width.

    `lead` stands before the first line, and the further ones hang beside it. Of `ends` the first
    that fits the line of a text that has one line stands at its right; otherwise the first follows
    on lines of its own, to the right if they are `flush`. An end stands no farther than the eye
    follows a line, unless the row goes `across` the screen.
    """

    def __init__(
        self,
        body: Content,
        *,
        lead: Content = _NOTHING,
        ends: Sequence[Content] = (),
        flush: bool = False,
        across: bool = False,
    ) -> None:
        self._lead = lead
        self._body = body
        self._ends = tuple(ends)
        self._flush = flush
        self._across = across
        self._broken: tuple[int, Content] = (0, _NOTHING)

    def at(self, width: int) -> Content:
        """The row in lines of at most `width` cells."""
        if self._broken[0] != width:
            margin = Content(" " * self._lead.cell_length)
            reach = width if self._across or not self._ends else min(width, _FARTHEST)
            first, *further = self._lines(max(1, reach - margin.cell_length))
            lines = (self._lead + first, *(margin + line for line in further))
            self._broken = (width, Content("\n").join(lines))
        return self._broken[1]

    def _lines(self, room: int) -> Iterator[Content]:
        """The text and its end, without the lead."""
        body = self._body.wrap(room)
        for end in self._ends:
            gap = room - body[0].cell_length - end.cell_length
            if len(body) == 1 and gap >= _APART:
                yield body[0] + Content(" " * gap) + end
                return
        yield from body
        for end in self._ends[:1]:
            for line in end.wrap(room):
                yield line.pad_left(room - line.cell_length) if self._flush else line

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """As wide as there is room, so that ends stand below one another."""
        del rules
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:
        """In lines."""
        del rules
        return self.at(width).plain.count("\n") + 1

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """The lines as they are painted."""
        return self.at(width).render_strips(width, height, style, options)
