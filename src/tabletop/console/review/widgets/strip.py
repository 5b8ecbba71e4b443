"""The whole session on one line: turns, marks, and where the reader stands."""

from collections.abc import Collection

from textual.content import Content
from textual.widget import Widget

from tabletop.console.paint import content

_LINE, _TURN, _MARK, _HERE = "─", "┼", "★", "█"


class Strip(Widget):
    """A line as wide as the screen; each of its places stands for some commits."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._last, self._commit = 0, 0
        self._turns: Collection[int] = ()
        self._marks: Collection[int] = ()

    def show(self, last: int, commit: int, turns: Collection[int], marks: Collection[int]) -> None:
        """Show a session of `last` commits with those that begin turns, and those marked."""
        self._last, self._commit, self._turns, self._marks = last, commit, turns, marks
        self.refresh()

    def render(self) -> Content:
        """The line."""
        return content(drawn(self.size.width, self._last, self._commit, self._turns, self._marks))


def drawn(
    width: int, last: int, commit: int, turns: Collection[int], marks: Collection[int]
) -> str:
    """The line of a session of `last` commits, `width` letters long."""
    cells = [_LINE] * max(1, width)
    for commits, sign in ((turns, _TURN), (marks, _MARK), ((commit,), _HERE)):
        for one in commits:
            if 1 <= one <= last:
                cells[(one - 1) * (len(cells) - 1) // max(1, last - 1)] = sign
    return "".join(cells)
