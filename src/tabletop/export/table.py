"""The table of documents that a debrief can become."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from tabletop.debrief import Debrief
from tabletop.export import json, markdown

STEM = "debrief"
"""The name of every exported file before its suffix."""


@dataclass(frozen=True, slots=True)
class Exporter:
    """One document: the end of its file's name, one line on it, and what writes its bytes."""

    suffix: str
    title: str
    write: Callable[[Debrief], bytes]


EXPORTERS: Mapping[str, Exporter] = {
    "markdown": Exporter(".md", "the report, to read and edit", markdown.write),
    "json": Exporter(".json", "everything, for programs", json.write),
}


def export_all(debrief: Debrief, formats: Iterable[str] = tuple(EXPORTERS)) -> Mapping[str, bytes]:
    """Every wanted document by the name of its file. The same debrief gives the same bytes.

    Raises KeyError for a format that is not in `EXPORTERS`.
    """
    wanted = (EXPORTERS[name] for name in dict.fromkeys(formats))
    return {f"{STEM}{one.suffix}": one.write(debrief) for one in wanted}
