"""From a scenario's bytes to a tree of plain values with positions.

YAML's core values only, and none of what makes YAML unsafe or surprising: the stream of events,
which survives any depth, is walked and bounded before the recursive composer may see it.
"""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from tabletop.diagnostics import Diagnostic
from tabletop.scenario.bundle import ScenarioFiles
from tabletop.scenario.nodes import Block, Node, Place, Scalar, Sequence
from tabletop.text import TEXT_LIMIT, unsafe_at

SIZE_LIMIT = 2 * 1024 * 1024
DEPTH_LIMIT = 40
NODES_LIMIT = 200_000
FAULTS_LIMIT = 50

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTEGER = re.compile(r"(0|-?[1-9][0-9]*)\Z")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}
_TEXT_FILES = (".md", ".txt")


class _Faults(list[Diagnostic]):
    """Findings of one file."""

    def __init__(self, file: str) -> None:
        super().__init__()
        self.file = file

    def add(self, code: str, line: int, column: int, message: str, hint: str) -> None:
        self.append(Diagnostic(self.file, line, column, code, message, hint))

    def at(self, code: str, mark: Any, message: str, hint: str) -> None:
        self.add(code, mark.line + 1, mark.column + 1, message, hint)


def read(files: ScenarioFiles) -> tuple[Node | None, list[Diagnostic]]:
    """The tree of the main file, None where it cannot be read, and every fault found on the way."""
    faults = _Faults(files.main)
    text = _decode(files.files[files.main], faults)
    if text is None or not _bounded(text, faults):
        return None, faults
    root = yaml.compose(text, Loader=_LOADER)
    if root is None:
        faults.add("empty", 1, 1, "This file is empty.", "A scenario begins with 'format: 1'.")
        return None, faults
    return _build(root, files, faults), faults


def _decode(data: bytes, faults: _Faults) -> str | None:
    if len(data) > SIZE_LIMIT:
        faults.add(
            "too-large",
            1,
            1,
            f"This file has {len(data):,} bytes; at most {SIZE_LIMIT:,} are read.",
            "Move long texts to files of a scenario folder.",
        )
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - (data.rfind(b"\n", 0, error.start) + 1) + 1
        faults.add("encoding", line, column, "This is not UTF-8 text.", "Save the file as UTF-8.")
        return None
    text = text.replace("\r\n", "\n")
    where = unsafe_at(text)
    if where is None:
        return text
    line = text.count("\n", 0, where) + 1
    column = where - (text.rfind("\n", 0, where) + 1) + 1
    code = f"U+{ord(text[where]):04X}"
    faults.add(
        "control-character",
        line,
        column,
        f"An invisible or control character ({code}) stands here.",
        "Delete it; it is often pasted in with text from elsewhere.",
    )
    return None


def _bounded(text: str, faults: _Faults) -> bool:
    """Whether the stream of events keeps to what a scenario may use."""
    depth = nodes = documents = 0
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            nodes += isinstance(event, yaml.events.NodeEvent)
            documents += isinstance(event, yaml.events.DocumentStartEvent)
            depth += isinstance(event, yaml.events.CollectionStartEvent)
            depth -= isinstance(event, yaml.events.CollectionEndEvent)
            _check_event(event, documents, faults)
            if depth > DEPTH_LIMIT or nodes > NODES_LIMIT:
                _too_much(event.start_mark, depth, faults)
                return False
            if len(faults) >= FAULTS_LIMIT:
                return False
    except yaml.YAMLError as error:
        _syntax(error, faults)
    return not faults


def _too_much(mark: Any, depth: int, faults: _Faults) -> None:
    if depth > DEPTH_LIMIT:
        message = f"This is nested more than {DEPTH_LIMIT} levels deep."
        faults.at("too-deep", mark, message, "Close brackets, or write it in fewer levels.")
        return
    message = f"This file has more than {NODES_LIMIT:,} values."
    faults.at("too-large", mark, message, "Split it into several scenarios.")


def _check_event(event: yaml.events.Event, documents: int, faults: _Faults) -> None:
    mark = event.start_mark
    if isinstance(event, yaml.events.AliasEvent) or getattr(event, "anchor", None):
        message = "Anchors and aliases (& and *) are not part of the format."
        faults.at("alias", mark, message, "Write the value out; put a text with & or * in quotes.")
    elif (tag := getattr(event, "tag", None)) is not None:
        message = f"The tag '{tag}' is not part of the format."
        faults.at("tag", mark, message, "Leave it out; put a text that begins with ! in quotes.")
    elif isinstance(event, yaml.events.DocumentStartEvent) and documents > 1:
        message = "A second document begins here."
        faults.at("documents", mark, message, "One file holds one scenario: remove the '---'.")
    elif isinstance(event, yaml.events.ScalarEvent):
        _check_scalar(event, faults)


def _check_scalar(event: yaml.events.ScalarEvent, faults: _Faults) -> None:
    if len(event.value) > TEXT_LIMIT:
        message = f"This text is longer than {TEXT_LIMIT:,} characters."
        faults.at("text-too-long", event.start_mark, message, "Shorten or split it.")
    if unsafe_at(event.value.replace("\r\n", "\n")) is not None:
        message = "This text hides an invisible or control character behind an escape."
        faults.at("control-character", event.start_mark, message, "Remove the escape.")


def _syntax(error: yaml.YAMLError, faults: _Faults) -> None:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    problem = getattr(error, "problem", None) or "the file cannot be read as YAML"
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    hint = "Look at the indentation, colons and quotes here and in the line above."
    faults.add("yaml", line, column, f"This is not valid YAML: {problem}.", hint)


def _place(node: yaml.Node) -> Place:
    start, end = node.start_mark, node.end_mark
    end_column = end.column + 1 if end.line == start.line else 0
    return Place(start.line + 1, start.column + 1, end_column)


def _build(node: yaml.Node, files: ScenarioFiles, faults: _Faults) -> Node:
    if isinstance(node, yaml.MappingNode):
        block = Block(dict(_entries(node, files, faults)), _place(node))
        return _included(block, files, faults)
    if isinstance(node, yaml.SequenceNode):
        items = tuple(_build(item, files, faults) for item in node.value)
        return Sequence(items, _place(node))
    if isinstance(node, yaml.ScalarNode):
        return _scalar(node, faults)
    raise TypeError(f"not a node of a file: {node!r}")


def _entries(
    node: yaml.MappingNode, files: ScenarioFiles, faults: _Faults
) -> Iterator[tuple[str, tuple[Place, Node]]]:
    seen: dict[str, int] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            message = "A key must be a single word."
            faults.at("key", key.start_mark, message, "Write 'name: value'.")
            continue
        name = str(key.value)
        if name == "<<":
            message = "Merge keys (<<) are not part of the format."
            faults.at("alias", key.start_mark, message, "Write the values out.")
        elif name in seen:
            message = f"The key '{name}' stands here a second time (first in line {seen[name]})."
            faults.at("duplicate-key", key.start_mark, message, "Keep one; rename the other.")
        else:
            seen[name] = key.start_mark.line + 1
            yield name, (_place(key), _build(value, files, faults))


def _included(block: Block, files: ScenarioFiles, faults: _Faults) -> Node:
    """A `{file: briefs/poland.md}` becomes the text of that file of the scenario's folder."""
    entry = block.entries.get("file")
    if entry is None or len(block.entries) > 1 or not isinstance(entry[1], Scalar):
        return block
    path = entry[1].value
    if not isinstance(path, str) or not path.endswith(_TEXT_FILES):
        return block
    place = entry[1].place
    inside = _Faults(path)
    text = _decode(files.files[path], inside) if path in files.files else None
    faults.extend(inside)
    if path not in files.files:
        there = ", ".join(sorted(set(files.files) - {files.main})) or "none"
        message = f"There is no file '{path}' in the scenario's folder."
        faults.add("unknown-file", place.line, place.column, message, f"There are: {there}.")
    if text is not None and len(text) > TEXT_LIMIT:
        message = f"The file '{path}' is longer than {TEXT_LIMIT:,} characters."
        faults.add("text-too-long", place.line, place.column, message, "Shorten or split it.")
    return Scalar(text or path, place)


def _scalar(node: yaml.ScalarNode, faults: _Faults) -> Scalar:
    place, text = _place(node), str(node.value)
    quotes = 1 if node.style in ("'", '"') else 0
    written = place.end_column - place.column - 2 * quotes
    exact = place.end_column > 0 and written == len(text)
    if node.style:
        return Scalar(text, place, exact, quotes)
    if text in _WORDS:
        return Scalar(_WORDS[text], place)
    if not _INTEGER.match(text):
        return Scalar(text, place, exact)
    if len(text) > 19 or not -(2**63) <= int(text) < 2**63:
        message = "This number is beyond 64 bits."
        faults.at("number", node.start_mark, message, "Write a smaller one, or quote a text.")
        return Scalar(0, place)
    return Scalar(int(text), place, exact)
