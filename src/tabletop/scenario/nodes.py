"""A file as a tree that remembers where everything stood."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from tabletop.diagnostics import Diagnostic, Severity
from tabletop.scenario.places import Place, Written

Location: TypeAlias = tuple[str | int, ...]
Plain: TypeAlias = "str | int | bool | tuple[Plain, ...] | dict[str, Plain] | None"


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value, and where it stands `at`. A text out of a file of its own stands `inside` that."""

    value: str | int | bool | None
    at: Written
    inside: Written | None = None

    @property
    def place(self) -> Place:
        """Where the value stands, or where the file that it comes from is named."""
        return self.at.whole()

    @property
    def written(self) -> Written | None:
        """Where the characters of a text stand; None for any other value."""
        return (self.inside or self.at) if isinstance(self.value, str) else None

    def plain(self) -> Plain:
        """The value itself."""
        return self.value

    def word(self, start: int, end: int) -> Place:
        """Where the characters from `start` to `end` of the value stand, as near as is known."""
        written, value = self.written, self.value
        if written is None or not isinstance(value, str):
            return self.place
        return written.place(value, start, end) or self.place


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple["Node", ...]
    at: Written

    @property
    def place(self) -> Place:
        """Where the list begins."""
        return self.at.whole()

    def plain(self) -> Plain:
        """The list's values."""
        return tuple(item.plain() for item in self.items)


@dataclass(frozen=True, slots=True)
class Block:
    """A mapping: each key with where it stands and what stands under it."""

    entries: Mapping[str, tuple[Written, "Node"]]
    at: Written

    @property
    def place(self) -> Place:
        """Where the mapping begins."""
        return self.at.whole()

    def plain(self) -> Plain:
        """The mapping's values by key."""
        return {key: node.plain() for key, (_, node) in self.entries.items()}


Node: TypeAlias = Scalar | Sequence | Block


@dataclass(frozen=True, slots=True)
class Positions:
    """Finds places in a file by location: the keys and indices that lead to a thing."""

    file: str
    root: Node

    def finding(
        self,
        place: Place,
        code: str,
        message: str,
        hint: str,
        severity: Severity = Severity.ERROR,
    ) -> Diagnostic:
        """A finding at a place of this file, or of a file that it includes."""
        file = place.file or self.file
        line, column, end = place.line, place.column, place.end_column
        return Diagnostic(file, line, column, code, message, hint, severity, end)

    def value(self, location: Location) -> Place:
        """Where the value at `location` begins; that of its closest known ancestor otherwise."""
        return list(self._walk(location))[-1][1].place

    def key(self, location: Location) -> Place:
        """Where the last key of `location` that is known stands; an item of a list by its value."""
        key, node = list(self._walk(location))[-1]
        return key.whole() if key is not None else node.place

    def word(self, location: Location, span: tuple[int, int]) -> Place:
        """Where a span of characters of the text at `location` stands."""
        node = list(self._walk(location))[-1][1]
        return node.word(*span) if isinstance(node, Scalar) else node.place

    def text(self, location: Location) -> str:
        """The text at `location`; "" where there is none."""
        node = list(self._walk(location))[-1][1]
        value = node.value if isinstance(node, Scalar) else None
        return value if isinstance(value, str) else ""

    def source(self, location: Location) -> str:
        """The text at `location` as it is written in the file; "" where there is none."""
        node = list(self._walk(location))[-1][1]
        written = node.written if isinstance(node, Scalar) else None
        return written.lines.text[written.start : written.end] if written is not None else ""

    def behind(self, location: Location) -> str:
        """What stands behind an unquoted text in its last line; "" if that is not known."""
        node = list(self._walk(location))[-1][1]
        written = node.written if isinstance(node, Scalar) else None
        return written.behind if written is not None else ""

    def knows(self, location: Location) -> bool:
        """Whether every component of `location` stands in the file."""
        return len(list(self._walk(location))) == len(location) + 1

    def walked(self, location: Location) -> Location:
        """The components of `location` that stand in the file; the others are passed over."""
        node: Node = self.root
        known: Location = ()
        for component in location:
            below = _below(node, component)
            if below is not None:
                node = below[1]
                known = (*known, component)
        return known

    def _walk(self, location: Location) -> Iterator[tuple[Written | None, Node]]:
        """The nodes along `location`; components that are no keys of the file are passed over."""
        node = self.root
        yield None, node
        for component in location:
            below = _below(node, component)
            if below is not None:
                node = below[1]
                yield below


def _below(node: Node, component: str | int) -> tuple[Written | None, Node] | None:
    """What stands under a key or index, and where the key stands; None if nothing does."""
    if isinstance(node, Block):
        return node.entries.get(str(component))
    if not isinstance(node, Sequence) or not isinstance(component, int):
        return None
    return (None, node.items[component]) if 0 <= component < len(node.items) else None
