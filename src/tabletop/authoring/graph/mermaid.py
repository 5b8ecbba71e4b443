"""A chart in Mermaid, which many sites and editors draw from text.

Every text stands in quotes, with each character that Mermaid, its Markdown or HTML could take for
something else written as its number: `#35;` for `#`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from tabletop.authoring.graph.colours import FILLS, INK, PAPER
from tabletop.authoring.graph.drawing import Box, Drawing, Line, drawn
from tabletop.authoring.graph.model import Graph, Kind

_SHAPES: Mapping[Kind, tuple[str, str]] = {
    Kind.START: ("([", "])"),
    Kind.TURN: ("[", "]"),
    Kind.HOT_WASH: ("{{", "}}"),
    Kind.ENDING: ("[[", "]]"),
    Kind.INJECT: (">", "]"),
    Kind.DECISION: ("[", "]"),
    Kind.OUTCOME: ("(", ")"),
    Kind.WAY: ("[", "]"),
}
_CONFIG = "config: {flowchart: {wrappingWidth: 1000}}"
"""Mermaid breaks lines itself after 200 pixels unless told otherwise; ours are broken already."""

_PLAIN = re.compile(
    r"[^\W_]+"  # letters and digits of any script
    r"| |,(?=\s)|'(?=\w)|(?<=\w)-(?=\w)|(?<=[^\W\d])\.(?=\s|$)|[“”’…]"
)
_MEANT = re.compile(r"(?<=\\)(?=n)|(?<=\$)(?=\$)|(?<=:)(?=fa-)|(?<=ﬂ)(?=°)|(?<=¶)(?=ß)")
"""Inside what Mermaid reads even after numbers became characters: line ends, formulas, icons."""

_JOINER = "\N{WORD JOINER}"
"""Cannot be seen, and parts what Mermaid would read together."""

_ARROWS = {
    (False, True): "-->",
    (False, False): "---",
    (True, True): "-.->",
    (True, False): "-.-",
}
"""A line by whether it is dashed and whether it has a head."""

_BREAK = "<br/>"


def write(graph: Graph) -> bytes:
    """`graph` as a Mermaid file in UTF-8."""
    return "\n".join((*_lines(graph), "")).encode()


def _lines(graph: Graph) -> Iterator[str]:
    drawing = drawn(graph)
    yield from ("---", _CONFIG, "---")
    yield f"flowchart {'LR' if drawing.across else 'TB'}"
    yield f"  accTitle: {escaped(drawing.title)}"
    yield f"  accDescr: {escaped(drawing.spoken)}"
    for box in drawing.boxes:
        yield f"  {_box(box)}"
    for line in drawing.lines:
        yield f"  {_line(line)}"
    yield f"  caption[{_quoted((drawing.title, *drawing.below))}]:::caption"
    yield f"  {' & '.join(_last(drawing))} ~~~ caption"
    yield from _classes(drawing)


def _box(box: Box) -> str:
    opened, closed = _SHAPES[box.kind]
    return f"{box.key}{opened}{_quoted(box.lines)}{closed}:::{box.kind}"


def _line(line: Line) -> str:
    arrow = "~~~" if line.hidden else _ARROWS[line.dashed, line.head]
    return f"{line.source} {arrow} {line.target}"


def _last(drawing: Drawing) -> Iterator[str]:
    """The boxes that no line leaves."""
    left = {line.source for line in drawing.lines}
    return (box.key for box in drawing.boxes if box.key not in left)


def _classes(drawing: Drawing) -> Iterator[str]:
    for kind, fill in FILLS.items():
        stroke = fill if kind is Kind.WAY else INK
        yield f"  classDef {kind} fill:{fill},stroke:{stroke},color:{INK}"
    yield "  classDef dashed stroke-dasharray:4"
    yield from (f"  class {box.key} dashed" for box in drawing.boxes if box.dashed)
    yield "  classDef left text-align:left"
    yield from (f"  class {box.key} left" for box in drawing.boxes if box.left)
    yield f"  classDef caption fill:{PAPER},stroke:{PAPER},color:{INK},text-align:left"


def _quoted(lines: Iterable[str]) -> str:
    return f'"{_BREAK.join(escaped(line) for line in lines)}"'


def escaped(text: str) -> str:
    """`text` as it must stand between quotes to be shown exactly as written."""
    text = _MEANT.sub(_JOINER, text)
    written, at = [], 0
    while at < len(text):
        plain = _PLAIN.match(text, at)
        written.append(plain.group() if plain else f"#{ord(text[at])};")
        at = plain.end() if plain else at + 1
    return "".join(written)
