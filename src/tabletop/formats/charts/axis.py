"""The turns along the top of a chart: columns of one width, and where a moment stands in them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tabletop.formats import svg

HIGH = 24.0
"""What the turns' names take above a chart."""


@dataclass(frozen=True, slots=True)
class Axis:
    """Columns from `left` to `right`. A moment is a number: 1.5 is the middle of the second."""

    columns: tuple[str, ...]
    left: float
    right: float

    @property
    def column(self) -> float:
        """The width of a column."""
        return (self.right - self.left) / max(1, len(self.columns))

    def at(self, moment: float) -> float:
        """Where a moment stands; outside of the columns it is brought to their edge."""
        return self.left + self.column * max(0.0, min(float(len(self.columns)), moment))

    def drawn(self, bottom: float) -> Iterator[str]:
        """The columns' names and the lines between them, down to `bottom`."""
        for number, name in enumerate(self.columns):
            x = self.at(number)
            yield svg.line(x, HIGH - 6, x, bottom, "grid")
            shown = self._fitting(name, number)
            yield svg.text(x + self.column / 2, HIGH - 10, shown, "quiet", "middle")
        yield svg.line(self.right, HIGH - 6, self.right, bottom, "grid")

    def _fitting(self, name: str, number: int) -> str:
        """The name where there is room for it, else the column's number."""
        return name if len(name) * svg.LETTER <= self.column else str(number + 1)


def within(moment: float, openings: Sequence[int], end: int) -> float:
    """Where a commit stands in columns that open with the commits `openings`, the last until `end`.

    Before the first opening it stands at 0.
    """
    for number in range(len(openings) - 1, -1, -1):
        begins = openings[number]
        ends = openings[number + 1] if number + 1 < len(openings) else end
        if moment >= begins:
            return number + min(1.0, (moment - begins) / max(1, ends - begins))
    return 0.0
