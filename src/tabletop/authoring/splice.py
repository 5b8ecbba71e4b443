"""Changing single texts of a YAML file for its writer: nothing else in the file moves.

The new text takes the old one's place, in its style where that can say it; comments, layout, line
ends and a byte order mark stay. What comes out is read again: exactly the wanted texts differ.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import yaml

from tabletop.authoring.scalars import (
    DOUBLE,
    FOLDED,
    LITERAL,
    LOADER,
    PLAIN,
    STEP,
    WIDTH,
    Spot,
    write,
)
from tabletop.scenario.bundle import ScenarioFiles
from tabletop.scenario.nodes import Location, Plain
from tabletop.scenario.source import read
from tabletop.text import clean

NARROWEST, WIDEST = 60, 120
"""Between these a folded text keeps the width that it had."""

_LINE_END = re.compile(r"\r\n?|\n")
_HEADER = re.compile(r"[|>][-+0-9]*")
_FILE = "scenario.yaml"


class SpliceError(Exception):
    """A text that cannot be changed where it is to be; the message says why, for its writer."""


@dataclass(frozen=True, slots=True)
class Change:
    """A text for a location: that of a text in the file, or of a key that a mapping lacks yet."""

    at: Location
    text: str


@dataclass(frozen=True, slots=True)
class _Patch:
    """New characters for those from `start` to `end`, which count in the text with LF ends."""

    start: int
    end: int
    written: str


@dataclass(frozen=True, slots=True)
class _Around:
    """Where a node stands: the column of its key or dash, and what is around it."""

    parent: int = -1
    flow: bool = False
    item: bool = False


class _Source:
    """A file as it is, and as YAML counts it: without a byte order mark, every line end an LF."""

    def __init__(self, data: bytes) -> None:
        written = data.decode("utf-8")
        self._mark = "\ufeff" if written.startswith("\ufeff") else ""
        self._raw = written.removeprefix("\ufeff")
        self.text = _LINE_END.sub("\n", self._raw)
        ends = [one.group() for one in _LINE_END.finditer(self._raw)]
        self._breaks = [one.start() for one in re.finditer("\n", self.text)]
        self._ends = ends

    def patched(self, patches: Iterable[_Patch]) -> bytes:
        """The file with each patch in its place."""
        raw = self._raw
        for patch in sorted(patches, key=lambda one: one.start, reverse=True):
            end_of_line = self._end_near(patch.start)
            written = patch.written.replace("\n", end_of_line)
            raw = raw[: self._offset(patch.start)] + written + raw[self._offset(patch.end) :]
        return (self._mark + raw).encode()

    def _offset(self, index: int) -> int:
        """The place in the file of a place in the text."""
        before = bisect_left(self._breaks, index)
        return index + sum(len(one) - 1 for one in self._ends[:before])

    def _end_near(self, index: int) -> str:
        """How the line ends that a place lies in, or the one before it."""
        line = bisect_left(self._breaks, index)
        return self._ends[min(line, len(self._ends) - 1)] if self._ends else "\n"


def splice(data: bytes, changes: Sequence[Change]) -> bytes:
    """The file with the texts changed, and all else as it is, byte by byte.

    Texts are cleaned first. A location whose last key is missing in its mapping gets that key,
    after the others. Raises SpliceError if the file cannot be read, if no text stands at a
    location, or if what would come out does not read as wanted.
    """
    if not changes:
        return data
    wanted = [Change(one.at, clean(one.text)) for one in changes]
    expected = plain_values(_alone(data))
    for one in wanted:
        expected = with_text(expected, one.at, one.text)
    made = _spliced(data, wanted, cautious=False)
    if _reads_as(made, expected):
        return made
    if len(wanted) > 1:
        return _one_by_one(data, wanted)
    made = _spliced(data, wanted, cautious=True)
    if not _reads_as(made, expected):
        raise SpliceError(f"{said(wanted[0].at)} cannot be changed without changing more.")
    return made


def _alone(data: bytes) -> ScenarioFiles:
    return ScenarioFiles(_FILE, {_FILE: data})


def _reads_as(data: bytes, expected: Plain) -> bool:
    root, _ = read(_alone(data))
    return root is not None and same_values(root.plain(), expected)


def said(at: Location) -> str:
    """A location as a person reads it."""
    return ".".join(str(one) for one in at)


def _one_by_one(data: bytes, changes: Sequence[Change]) -> bytes:
    for one in changes:
        data = splice(data, [one])
    return data


def _spliced(data: bytes, changes: Sequence[Change], *, cautious: bool) -> bytes:
    """The file with new texts; `cautious` writes them in double quotes, on one line."""
    source = _Source(data)
    root: Any = yaml.compose(source.text, Loader=LOADER)
    return source.patched(_patch(source.text, root, one, cautious) for one in changes)


def _patch(text: str, root: yaml.Node, change: Change, cautious: bool) -> _Patch:
    node, around = root, _Around()
    for depth, component in enumerate(change.at):
        below = _below(node, component, around)
        if below is None and depth == len(change.at) - 1 and isinstance(node, yaml.MappingNode):
            return _added(text, node, around, change, cautious)
        if below is None:
            raise SpliceError(f"There is no {said(change.at)} in the file.")
        node, around = below
    if not isinstance(node, yaml.ScalarNode):
        raise SpliceError(f"{said(change.at)} is not a single text.")
    return _replaced(text, node, around, change.text, cautious)


def _below(
    node: yaml.Node, component: str | int, around: _Around
) -> tuple[yaml.Node, _Around] | None:
    """What stands under a key or an index, and where."""
    flow = around.flow or bool(getattr(node, "flow_style", False))
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == str(component):
                parent = around.parent if flow else key.start_mark.column
                return value, _Around(parent, flow)
    if isinstance(node, yaml.SequenceNode) and isinstance(component, int):
        parent = around.parent if flow else node.start_mark.column
        return node.value[component], _Around(parent, flow, item=True)
    return None


def _replaced(
    text: str, node: yaml.ScalarNode, around: _Around, new: str, cautious: bool
) -> _Patch:
    start, end = node.start_mark.index, _end(text, node)
    old = text[start:end]
    spot = _spot(text, node, around, end)
    style = str(node.style or PLAIN)
    header = _HEADER.match(old) if style in (LITERAL, FOLDED) else None
    if cautious or (end == len(text) and new.endswith("\n")):
        spot = replace(spot, block=False, wrap=False)
        style = DOUBLE
    written = write(new, spot, style)
    if header is not None:
        written = _with_comment(written, old[header.end() :].split("\n")[0])
    blank = " " if text[start - 1 : start] == ":" else ""
    return _Patch(start, end, blank + written)


def _with_comment(written: str, comment: str) -> str:
    """A text with the comment that stood beside the head of the block before."""
    head, newline, rest = written.partition("\n")
    return f"{head}{comment}{newline}{rest}"


def _spot(text: str, node: yaml.ScalarNode, around: _Around, end: int) -> Spot:
    rows = text[node.start_mark.index : end].split("\n")
    further = [row for row in rows[1:] if row.strip()]
    set_in = min((len(row) - len(row.lstrip(" ")) for row in further), default=0)
    after = text[end:].split("\n", 1)[0]
    return Spot(
        parent=around.parent,
        column=node.start_mark.column,
        indent=set_in if set_in > around.parent else around.parent + STEP,
        width=_width(node.start_mark.column + len(rows[0]), further),
        flow=around.flow,
        item=around.item,
        block=not after.strip(),
        wrap=bool(further) and node.style not in (LITERAL, FOLDED),
    )


def _width(first: int, further: Sequence[str]) -> int:
    """The width of a text: how long its first line is, and what its further lines are."""
    if not further:
        return max(WIDTH, first)
    if len(further) == 1:
        return WIDTH
    return min(WIDEST, max(NARROWEST, *(len(row) for row in further)))


def _end(text: str, node: Any) -> int:
    """Where a node ends: of a block, at the end of its last line that is not blank."""
    if isinstance(node, yaml.ScalarNode):
        start, end = node.start_mark.index, node.end_mark.index
        if node.style not in (LITERAL, FOLDED):
            return int(end)
        return start + len(_without_blank_end(text[start:end]))
    if node.flow_style or not node.value:
        return int(node.end_mark.index)
    last = node.value[-1]
    return _end(text, last[1] if isinstance(last, tuple) else last)


def _without_blank_end(block: str) -> str:
    """A block as it is written, without the blank lines after it, unless they belong to it."""
    header, *rows = block.removesuffix("\n").split("\n")
    if "+" in (_HEADER.match(header) or [""])[0]:
        return "\n".join([header, *rows])
    set_in = next((len(row) - len(row.lstrip(" ")) for row in rows if row.strip()), 0)
    while rows and len(rows[-1]) <= set_in and not rows[-1].strip(" "):
        rows.pop()
    return "\n".join([header, *rows])


def _added(
    text: str, node: yaml.MappingNode, around: _Around, change: Change, cautious: bool
) -> _Patch:
    """A key and its text after the last of a mapping."""
    key = str(change.at[-1])
    flow = around.flow or bool(node.flow_style)
    if not node.value:
        raise SpliceError(f"There is nothing at {said(change.at[:-1])} to add '{key}' to.")
    last = _end(text, node.value[-1][1])
    style = DOUBLE if cautious else PLAIN
    if flow:
        spot = Spot(around.parent, WIDTH, flow=True)
        return _Patch(last, last, f", {key}: {write(change.text, spot, style)}")
    column = node.value[0][0].start_mark.column
    at = text.find("\n", last)
    at = len(text) if at < 0 else at
    spot = Spot(column, column + len(key) + 2, column + STEP, block=not cautious)
    written = write(change.text, spot, style)
    return _Patch(at, at, f"\n{' ' * column}{key}: {written}")


def included(data: bytes, at: Location) -> str | None:
    """The path in `{file: path}`, if that is what stands at a location of the file; else None."""
    node: Any = yaml.compose(_Source(data).text, Loader=LOADER)
    for component in at:
        below = _below(node, component, _Around())
        if below is None:
            return None
        node = below[0]
    if not isinstance(node, yaml.MappingNode) or len(node.value) != 1:
        return None
    (key, value), *_ = node.value
    return str(value.value) if key.value == "file" and isinstance(value, yaml.ScalarNode) else None


def plain_values(files: ScenarioFiles) -> Plain:
    """What a scenario's files say, as plain values. Raises SpliceError if they cannot be read."""
    root, findings = read(files)
    if root is None:
        raise SpliceError(f"{files.main} cannot be read: {findings[0].message}")
    return root.plain()


def same_values(one: Plain, other: Plain) -> bool:
    """Whether two trees of plain values are the same; the number 1 is not the word true."""
    return one == other and list(_kinds(one)) == list(_kinds(other))


def _kinds(value: Plain) -> Iterator[type]:
    if isinstance(value, dict):
        for below in value.values():
            yield from _kinds(below)
    elif isinstance(value, tuple):
        for below in value:
            yield from _kinds(below)
    else:
        yield type(value)


def with_text(values: Plain, at: Location, text: str) -> Plain:
    """The plain values with a text at a location. Raises SpliceError if there is no such place."""
    if not at:
        return text
    first, rest = at[0], at[1:]
    if isinstance(values, dict) and (first in values or not rest):
        return {**values, str(first): with_text(values.get(str(first)), rest, text)}
    if isinstance(values, tuple) and isinstance(first, int) and 0 <= first < len(values):
        return (*values[:first], with_text(values[first], rest, text), *values[first + 1 :])
    raise SpliceError(f"There is no {said(at)} in the file.")
