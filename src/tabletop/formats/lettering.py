"""How much room a text takes in Arial and its like, and where to break it.

The reader's font is not known when a picture is laid out. The figures are those of Arial and of the
fonts made to its widths, rounded up; where another stands in, a line comes out about as long.
"""

import unicodedata

BOLD = 1.08
"""How much wider bold letters are."""

CUT = "…"
"""Stands where a text was longer than its room."""

_ALIKE = {
    0.24: "ijl|'‘’",
    0.3: " .,:;!/\\ftI[]ії",
    0.36: 'r()-`“”"{}°',
    0.51: "cksvxyzJ",
    0.62: "FTZL",
    0.79: "GOQ",
    0.85: "mwMжшщюфыЖМДæœ",
    1.01: "W@%ШЩЮФЫÆŒ—…",
}
_WIDTHS = {letter: ems for ems, letters in _ALIKE.items() for letter in letters}
_LOWER, _UPPER, _EAST_ASIAN_OR_EMOJI = 0.56, 0.73, 1.05


def width(line: str, size: float) -> float:
    """The width of one line in letters of `size`, in the unit of `size`."""
    return size * sum(map(_ems, line))


def _ems(character: str) -> float:
    if unicodedata.combining(character):
        return 0.0
    if character in _WIDTHS:
        return _WIDTHS[character]
    if unicodedata.east_asian_width(character) in "WF":
        return _EAST_ASIAN_OR_EMOJI
    return _UPPER if character.isupper() else _LOWER


def broken(text: str, room: float, size: float, most: int) -> tuple[str, ...]:
    """A text in at most `most` lines of a width; what does not fit is cut visibly."""
    lines: list[str] = []
    for word in _pieces(text, room, size):
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and width(joined, size) <= room:
            lines[-1] = joined
        elif len(lines) < most:
            lines.append(word)
        else:
            return (*lines[:-1], _cut(lines[-1], room, size))
    return tuple(lines)


def _pieces(text: str, room: float, size: float) -> list[str]:
    """The words of a text, those that are longer than a line in parts."""
    pieces: list[str] = []
    for word in text.split():
        part = ""
        for character in word:
            if part and width(part + character, size) > room:
                pieces.append(part)
                part = ""
            part += character
        pieces.append(part)
    return pieces


def _cut(line: str, room: float, size: float) -> str:
    """A line with the sign of a cut, short of the words that this takes the room of."""
    while line and width(f"{line} {CUT}", size) > room:
        shorter, blank, _ = line.rpartition(" ")
        line = shorter if blank else line[:-1]
    return f"{line} {CUT}".strip()
