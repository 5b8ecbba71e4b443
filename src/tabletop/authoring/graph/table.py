"""The table of forms that a chart can be drawn in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tabletop.authoring.graph import dot, mermaid, svg
from tabletop.authoring.graph.model import Graph


@dataclass(frozen=True, slots=True)
class Writer:
    """One form: the endings of its files' names, and what writes its bytes."""

    suffixes: tuple[str, ...]
    write: Callable[[Graph], bytes]


WRITERS: Mapping[str, Writer] = {
    "mermaid": Writer((".mmd", ".mermaid"), mermaid.write),
    "dot": Writer((".dot", ".gv"), dot.write),
    "svg": Writer((".svg",), svg.write),
}
