"""One text as YAML writes it: plain, in quotes or as a block, whichever reads back the same."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import yaml

STEP = 2
"""Columns by which a block is set in where nothing tells otherwise."""

WIDTH = 100
"""Columns of a line where nothing tells otherwise."""

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
PLAIN, SINGLE, DOUBLE, LITERAL, FOLDED = "", "'", '"', "|", ">"
"""The styles of a text, by the sign that each begins with."""

_BREAK = re.compile(r"(?<=[^ \t\n]) (?=[^ \t\n])")
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"})
_OTHER_KINDS = re.compile(
    r"(?:~|null|true|false|yes|no|on|off|y|n|=|<<"
    r"|[-+]?(?:\.?[0-9][0-9_.]*(?:e[-+]?[0-9]+)?|0[xo][0-9a-f_]+|\.inf)|\.nan)?",
    re.IGNORECASE,
)
"""What one version of YAML or another takes for a number, a yes or no, or nothing."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a text is to stand.

    `parent` is the column of the key or dash that it belongs to, `indent` that of further lines,
    `column` that of its first sign. `flow` tells that brackets or braces are around it, `item` that
    it is an item of a list, `block` that a text may be written as a block here: nothing follows it
    in its line. `wrap` tells that it may go over several lines, even if it would fit on one.
    """

    parent: int
    column: int
    indent: int = 0
    width: int = WIDTH
    flow: bool = False
    item: bool = False
    block: bool = True
    wrap: bool = False


def write(text: str, spot: Spot, style: str = PLAIN) -> str:
    """`text`, in `style` where that reads back as exactly this text, else in the next best one.

    `text` has been cleaned. What comes back has LF as its line end and none after its last line.
    """
    return next(one for one in _candidates(text, spot, style) if reads_as(one, text, spot))


def _candidates(text: str, spot: Spot, style: str) -> Iterator[str]:
    """Ways to write the text, best first; the last always does."""
    for one in _fitting(text, spot, style):
        written = _STYLES[one](text, spot)
        if written is not None:
            yield written
    yield double(text, spot)
    yield double(text, replace(spot, wrap=False))


def _fitting(text: str, spot: Spot, style: str) -> tuple[str, ...]:
    """Styles to be tried: the given one, but blocks for what is long or goes over several lines."""
    if spot.flow or not spot.block:
        return () if style in (LITERAL, FOLDED) else (style,)
    if "\n" in text:
        return (FOLDED, LITERAL) if style == FOLDED else (LITERAL,)
    return (FOLDED, style) if style in (PLAIN, SINGLE) and _too_long(text, spot) else (style,)


def _too_long(text: str, spot: Spot) -> bool:
    return not spot.wrap and spot.column + len(text) > spot.width


def plain(text: str, spot: Spot) -> str | None:
    """The text without quotes; None if it would not be taken for a text by every reader."""
    if "\n" in text or "\t" in text or _OTHER_KINDS.fullmatch(text):
        return None
    return _over_lines(text, spot)


def single(text: str, spot: Spot) -> str | None:
    """The text in single quotes, which know no escapes."""
    return None if "\n" in text else _over_lines("'" + text.replace("'", "''") + "'", spot)


def double(text: str, spot: Spot) -> str:
    """The text in double quotes. Any text can be written so."""
    return _over_lines(f'"{text.translate(_ESCAPES)}"', spot)


def literal(text: str, spot: Spot) -> str | None:
    """The text line by line."""
    header = _header(LITERAL, text)
    if header is None:
        return None
    inset = " " * spot.indent
    lines = (inset + line if line else "" for line in _lines(text))
    return "\n".join([header, *lines])


def folded(text: str, spot: Spot) -> str | None:
    """The text in lines of the spot's width, where a break stands for a blank."""
    header = _header(FOLDED, text)
    if header is None or re.search(r"\n[ \t]", text):
        return None
    inset = " " * spot.indent
    rows: list[str] = []
    for number, line in enumerate(_lines(text)):
        rows += [""] if number else []
        rows += [inset + row for row in wrapped(line, spot.width - spot.indent)] if line else []
    return "\n".join([header, *rows])


_STYLES: Mapping[str, Callable[[str, Spot], str | None]] = {
    PLAIN: plain,
    SINGLE: single,
    DOUBLE: double,
    LITERAL: literal,
    FOLDED: folded,
}


def _header(sign: str, text: str) -> str | None:
    """How a block begins; None if a text cannot be a block, or only with signs few people know."""
    if not text.strip() or text[0] in " \t\n" or text.endswith("\n\n"):
        return None
    return sign if text.endswith("\n") else f"{sign}-"


def _lines(text: str) -> list[str]:
    return text.removesuffix("\n").split("\n")


def _over_lines(written: str, spot: Spot) -> str:
    if not spot.wrap:
        return written
    first, room = spot.width - spot.column, spot.width - spot.indent
    return ("\n" + " " * spot.indent).join(wrapped(written, room, first))


def wrapped(text: str, width: int, first: int | None = None) -> list[str]:
    """`text` in lines of at most `width` signs, but for longer words. The first may have `first`.

    It is broken at single blanks alone, so that joining the lines by a blank gives it back.
    """
    rows: list[str] = []
    row, room = "", width if first is None else first
    for word in _BREAK.split(text):
        if row and len(row) + 1 + len(word) > room:
            rows.append(row)
            row, room = word, width
        else:
            row = f"{row} {word}" if row else word
    return [*rows, row]


def reads_as(written: str, text: str, spot: Spot) -> bool:
    """Whether YAML reads `written` at such a spot as `text`, and as nothing else beside."""
    inset = " " * max(0, spot.parent)
    open_, close = ("[", ", z]") if spot.item else ("{k: ", ", z: z}")
    if spot.flow:
        document = f"{inset}- {open_}{written}{close}\n"
    else:
        key = "- " if spot.item else "k: "
        document = f"{inset}{key}{written}\n{inset}{'- z' if spot.item else 'z: z'}\n"
    try:
        root = yaml.compose(document, Loader=LOADER)
    except yaml.YAMLError:
        return False
    return _values(root) == _expected(text, spot)


def _expected(text: str, spot: Spot) -> list[object]:
    values: list[object] = [text, "z"] if spot.item else ["k", text, "z", "z"]
    return [values] if spot.flow else values


def _values(node: yaml.Node | None) -> object:
    if isinstance(node, yaml.MappingNode):
        return [_values(one) for pair in node.value for one in pair]
    if isinstance(node, yaml.SequenceNode):
        return [_values(one) for one in node.value]
    return None if node is None else node.value
