"""From a scenario's bytes to a tree of plain values with positions.

YAML's core values only, and none of what makes YAML unsafe or surprising: the tree is built from
the stream of events, which survives any depth, and each event is held to bounds before it is used.
PyYAML's own composer, which recurses without bound, is never called.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import yaml

from tabletop.diagnostics import Diagnostic
from tabletop.scenario.bundle import ScenarioFiles
from tabletop.scenario.nodes import Node
from tabletop.scenario.tree import Faults, TreeBuilder, decode, stray_at
from tabletop.text import TEXT_LIMIT

DEPTH_LIMIT = 40
NODES_LIMIT = 60_000
FAULTS_LIMIT = 50

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPER: Mapping[type, int] = {
    yaml.events.MappingStartEvent: 1,
    yaml.events.SequenceStartEvent: 1,
    yaml.events.MappingEndEvent: -1,
    yaml.events.SequenceEndEvent: -1,
}
_NODES = frozenset(
    (
        *(yaml.events.AliasEvent, yaml.events.ScalarEvent),
        *(yaml.events.MappingStartEvent, yaml.events.SequenceStartEvent),
    )
)
_BLOCKING = frozenset(("alias", "documents", "too-deep", "too-large", "yaml"))
"""After these the tree is of another shape than its writer meant."""


def read(files: ScenarioFiles, loader: Any = _LOADER) -> tuple[Node | None, list[Diagnostic]]:
    """The tree of the main file, None where it cannot be read, and every fault found on the way.

    `loader` is the class of PyYAML that reads the text: libyaml's, or its equal in Python.
    """
    faults = Faults(files.main)
    text = decode(files.files[files.main], faults)
    if text is None:
        return None, faults
    root = None
    try:
        events = _bounded(yaml.parse(text, Loader=loader), faults)
        root = TreeBuilder(text, files, faults).document(events)
    except _TooMuch:
        return None, faults
    except yaml.YAMLError as error:
        from tabletop.scenario.syntax import syntax_fault  # only for a file that is not YAML

        syntax_fault(error, text, faults)
    if any(one.code in _BLOCKING for one in faults):
        return None, faults
    if root is None:
        faults.add("empty", 1, 1, "This file is empty.", "A scenario begins with 'format: 1'.")
    return root, faults


class _TooMuch(Exception):
    """There is more in the file than is read on; the faults say what."""


def _bounded(events: Iterable[yaml.events.Event], faults: Faults) -> Iterator[yaml.events.Event]:
    """The events, as long as they keep to what may be built. Raises _TooMuch."""
    depth = nodes = documents = 0
    for event in events:
        kind = type(event)
        nodes += kind in _NODES
        depth += _DEEPER.get(kind, 0)
        documents += kind is yaml.events.DocumentStartEvent
        _check_event(event, documents, faults)
        if depth > DEPTH_LIMIT or nodes > NODES_LIMIT:
            _too_much(event.start_mark, depth, faults)
            raise _TooMuch
        if documents > 1 or len(faults) >= FAULTS_LIMIT:
            raise _TooMuch
        yield event


def _too_much(mark: Any, depth: int, faults: Faults) -> None:
    if depth > DEPTH_LIMIT:
        message = f"This is nested more than {DEPTH_LIMIT} levels deep."
        faults.at("too-deep", mark, message, "Close brackets, or write it in fewer levels.")
        return
    message = f"This file has more than {NODES_LIMIT:,} values."
    faults.at("too-large", mark, message, "Split it into several scenarios.")


def _check_event(event: yaml.events.Event, documents: int, faults: Faults) -> None:
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


def _check_scalar(event: yaml.events.ScalarEvent, faults: Faults) -> None:
    if len(event.value) > TEXT_LIMIT:
        message = f"This text is longer than {TEXT_LIMIT:,} characters."
        faults.at("text-too-long", event.start_mark, message, "Shorten or split it.")
    if not event.value.isprintable() and stray_at(event.value.replace("\r\n", "\n")) is not None:
        message = "This text hides an invisible or control character behind an escape."
        faults.at("control-character", event.start_mark, message, "Remove the escape.")
