"""Where the characters of a scenario's files stand."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

_WORD = re.compile(r"\S+")
_BLOCK_STYLES = ("|", ">")


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one line. Lines and columns count from 1; `end_column` is exclusive, 0 unknown.

    `file` is the path of an included file; "" for the main one.
    """

    line: int
    column: int
    end_column: int = 0
    file: str = ""


class Lines:
    """The text of one file; tells the line and column of its characters. `file` is as in Place."""

    def __init__(self, text: str, file: str = "") -> None:
        self.text = text
        self.file = file

    def place(self, start: int, end: int) -> Place:
        """Where the characters from `start` to `end` stand, up to the end of the first line."""
        line = bisect_right(self._starts, start)
        first = self._starts[line - 1]
        last = self._starts[line] - 1 if line < len(self._starts) else len(self.text)
        return Place(line, start - first + 1, min(end, last) - first + 1, self.file)

    @cached_property
    def _starts(self) -> list[int]:
        """The offset at which each line begins."""
        return [0, *(one.end() for one in re.finditer("\n", self.text))]


@dataclass(frozen=True, slots=True, eq=False)
class Written:
    """How a value stands in its file: from `start` to `end`, in a `style` of YAML ("" is plain).

    Quotes and the head of a block (`>-`) are part of that stretch.
    """

    lines: Lines
    start: int
    end: int
    style: str = ""

    def whole(self) -> Place:
        """Where the value stands; where it ends is not known if that is on another line."""
        place = self.lines.place(self.start, self.end)
        if "\n" in self.lines.text[self.start : self.end]:
            return Place(place.line, place.column, 0, place.file)
        return place

    def place(self, value: str, start: int, end: int) -> Place | None:
        """Where the characters from `start` to `end` of `value` stand; None if that is not known.

        A value over several lines, or with doubled quotes or escapes, is followed word by word.
        """
        first, last = self._inside()
        if self.lines.text[first:last] == value:
            return self.lines.place(first + start, first + max(end, start + 1))
        return self._by_word(value, start, end, first, last)

    @property
    def behind(self) -> str:
        """What stands behind an unquoted value in the same line."""
        end = self.lines.text.find("\n", self.end)
        return "" if self.style else self.lines.text[self.end : end if end >= 0 else None]

    def _inside(self) -> tuple[int, int]:
        """The stretch without quotes, or without the head of a block."""
        if self.style in _BLOCK_STYLES:
            return self.lines.text.find("\n", self.start, self.end) + 1, self.end
        quotes = 1 if self.style else 0
        return self.start + quotes, self.end - quotes

    def _by_word(self, value: str, start: int, end: int, first: int, last: int) -> Place | None:
        there = iter(_WORD.finditer(self.lines.text, first, last))
        for word in _WORD.finditer(value):
            here = next(there, None)
            if here is None or here.group() != word.group():
                return None
            if start < word.end():
                begin = here.start() + max(0, start - word.start())
                stop = here.start() + min(end, word.end()) - word.start()
                return self.lines.place(begin, max(stop, begin + 1))
        return None
