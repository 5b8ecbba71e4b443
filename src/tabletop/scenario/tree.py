"""The steps from bytes to nodes: decoding, and building a tree out of YAML's events."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import yaml

from tabletop.diagnostics import Diagnostic, did_you_mean
from tabletop.scenario.bundle import ScenarioFiles
from tabletop.scenario.nodes import Block, Node, Scalar, Sequence
from tabletop.scenario.places import Lines, Place, Written
from tabletop.text import TEXT_LIMIT, unsafe_at

SIZE_LIMIT = 2 * 1024 * 1024
SHOWN_LIMIT = 20
_SEVERAL = 2
"""So many keys that stand twice in a thing are told one by one."""

_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)\Z")
_LINE_END = re.compile(r"\r\n?")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}
_TEXT_FILES = (".md", ".txt")


class Faults(list[Diagnostic]):
    """Findings of one file."""

    def __init__(self, file: str) -> None:
        super().__init__()
        self.file = file

    def add(self, code: str, line: int, column: int, message: str, hint: str) -> None:
        """A finding at a line and column, both counted from 1."""
        self.append(Diagnostic(self.file, line, column, code, message, hint))

    def at(self, code: str, mark: Any, message: str, hint: str) -> None:
        """A finding at a mark of PyYAML, which counts from 0."""
        self.add(code, mark.line + 1, mark.column + 1, message, hint)


def decode(data: bytes, faults: Faults) -> str | None:
    """The text of a file, its line ends as LF; None if it is none that may be read on."""
    if len(data) > SIZE_LIMIT:
        message = f"This file has {len(data):,} bytes; at most {SIZE_LIMIT:,} are read."
        faults.add("too-large", 1, 1, message, "Move long texts to files of a scenario folder.")
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", "replace")
        line, column = _line_and_column(before, len(before))
        faults.add("encoding", line, column, "This is not UTF-8 text.", "Save the file as UTF-8.")
        return None
    text = _LINE_END.sub("\n", text)
    return None if _has_controls(text, faults) else text


def _has_controls(text: str, faults: Faults) -> bool:
    """Whether invisible or control characters stand in a text. The first ones are told."""
    at = stray_at(text)
    for _ in range(SHOWN_LIMIT):
        if at is None:
            break
        line, column = _line_and_column(text, at)
        message = f"An invisible or control character (U+{ord(text[at]):04X}) stands here."
        hint = "Delete it; it is often pasted in with text from elsewhere."
        faults.add("control-character", line, column, message, hint)
        more = stray_at(text[at + 1 :])
        at = None if more is None else at + 1 + more
    return stray_at(text) is not None


_PICTURE = "\u203c-\u3299\ufe0f\U0001f000-\U0001faff"
_JOINED = re.compile(f"(?<=[{_PICTURE}])\u200d(?=[{_PICTURE}])")


def stray_at(text: str) -> int | None:
    """Where the first invisible or control character stands that joins no emoji; None if none."""
    return unsafe_at(_JOINED.sub("+", text) if "\u200d" in text else text)


def _line_and_column(text: str, at: int) -> tuple[int, int]:
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


class TreeBuilder:
    """Builds nodes out of YAML's events of `text`; faults are written down on the way."""

    def __init__(self, text: str, files: ScenarioFiles, faults: Faults) -> None:
        self._lines = Lines(text)
        self._files = files
        self._faults = faults
        self._events: Iterator[yaml.events.Event] = iter(())

    def document(self, events: Iterable[yaml.events.Event]) -> Node | None:
        """The tree of the first document; None if there is none.

        The depth of `events` is bounded by who gives them. Raises what they raise.
        """
        self._events = iter(events)
        root = None
        for event in self._events:
            if isinstance(event, yaml.events.NodeEvent):
                root = self._node(event)
        return root

    def _node(self, event: yaml.events.Event) -> Node:
        if isinstance(event, yaml.events.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.events.MappingStartEvent):
            return self._mapping(event)
        if isinstance(event, yaml.events.SequenceStartEvent):
            return self._sequence(event)
        return Scalar(None, self._written(event))  # an alias, told already

    def _written(self, event: Any, end: Any = None, style: str = "") -> Written:
        """From where an event begins to where it ends, or another that closes it."""
        return Written(self._lines, event.start_mark.index, (end or event).end_mark.index, style)

    def _sequence(self, start: yaml.events.Event) -> Sequence:
        items: list[Node] = []
        for event in self._events:
            if isinstance(event, yaml.events.SequenceEndEvent):
                return Sequence(tuple(items), self._written(start, event))
            items.append(self._node(event))
        raise ValueError("the events end inside a list")

    def _mapping(self, start: yaml.events.Event) -> Node:
        entries: dict[str, tuple[Written, Node]] = {}
        again: list[tuple[str, Any]] = []
        for event in self._events:
            if isinstance(event, yaml.events.MappingEndEvent):
                self._tell_again(again, entries)
                return self._included(Block(entries, self._written(start, event)))
            name = self._key(event, entries, again)
            value = self._node(next(self._events))
            if name is not None:
                entries[name] = self._written(event), value
        raise ValueError("the events end inside a mapping")

    def _tell_again(
        self, again: list[tuple[str, Any]], first: Mapping[str, tuple[Written, Node]]
    ) -> None:
        """Keys that a thing has twice; many at once are another thing, whose id is missing."""
        if len(again) > _SEVERAL:
            names = ", ".join(f"'{name}'" for name, _ in again)
            message = f"These keys stand here again: {names}."
            hint = "If another thing begins here, give it a line with its id and a colon above."
            self._faults.at("duplicate-key", again[0][1], message, hint)
            return
        for name, mark in again:
            message = (
                f"The key '{name}' stands here again (first in line {first[name][0].whole().line})."
            )
            self._faults.at("duplicate-key", mark, message, "Keep one; rename the other.")

    def _key(
        self,
        event: yaml.events.Event,
        before: Mapping[str, tuple[Written, Node]],
        again: list[tuple[str, Any]],
    ) -> str | None:
        """The name of a key; None, with the fault written down, if it can be none.

        One that stands there already is added to `again`, which is told at the end.
        """
        mark = event.start_mark
        if not isinstance(event, yaml.events.ScalarEvent):
            self._node(event)  # read past it
            message = "A key must be a single word."
            self._faults.at("key", mark, message, "Write 'name: value'.")
            return None
        name = str(event.value)
        if name == "<<":
            message = "Merge keys (<<) are not part of the format."
            self._faults.at("alias", mark, message, "Write the values out.")
        elif name.startswith("@"):
            message = "A key does not begin with @."
            self._faults.at("key", mark, message, "Leave the @ out.")
        elif name in before:
            again.append((name, mark))
        else:
            return name
        return None

    def _included(self, block: Block) -> Node:
        """A `{file: briefs/poland.md}` becomes the text of that file of the scenario's folder."""
        entry = block.entries.get("file")
        if entry is None or len(block.entries) > 1 or not isinstance(entry[1], Scalar):
            return block
        path, at = entry[1].value, entry[1].at
        if not isinstance(path, str) or not path.endswith(_TEXT_FILES):
            return block
        if path not in self._files.files:
            self._unknown_file(path, at.whole())
            return Scalar(path, at)
        text = decode(self._files.files[path], inside := Faults(path))
        self._faults.extend(inside)
        if text is not None and len(text) > TEXT_LIMIT:
            message = f"The file '{path}' is longer than {TEXT_LIMIT:,} characters."
            place, hint = at.whole(), "Shorten or split it."
            self._faults.add("text-too-long", place.line, place.column, message, hint)
        if text is None:
            return Scalar(path, at)
        return Scalar(text, at, Written(Lines(text, path), 0, len(text)))

    def _unknown_file(self, path: str, place: Place) -> None:
        there = sorted(set(self._files.files) - {self._files.main})
        near = did_you_mean(path, there)
        listed = ", ".join(there[:12]) or "none; a scenario with files is a folder"
        hint = f"Did you mean '{near}'?" if near else f"There are: {listed}."
        message = f"There is no file '{path}' in the scenario's folder."
        self._faults.add("unknown-file", place.line, place.column, message, hint)

    def _scalar(self, node: yaml.events.ScalarEvent) -> Scalar:
        text, written = str(node.value), self._written(node, style=node.style or "")
        if node.style:
            return Scalar(text, written)
        if text in _WORDS:
            return Scalar(_WORDS[text], written)
        if not _INTEGER.match(text):
            return Scalar(text, written)
        return Scalar(self._integer(node, text), written)

    def _integer(self, node: yaml.events.ScalarEvent, text: str) -> int:
        if len(text) <= 20 and -(2**63) <= int(text) < 2**63:
            return int(text)
        message = "This number is beyond 64 bits."
        hint = "Write a smaller one, or quote a text."
        self._faults.at("number", node.start_mark, message, hint)
        return 0
