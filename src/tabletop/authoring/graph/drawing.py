"""A chart as boxes with lines of text, ready for any writer.

What an arrow says becomes a box without a border on the arrow's way, so that it stands on the line
and not somewhere beside it. What is too long for that stands whole in a note below the chart.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, pairwise
from textwrap import wrap

from tabletop.authoring.graph.model import Edge, Graph, Kind, Node

_CHARACTERS: Mapping[Kind, int] = {
    Kind.START: 40,
    Kind.TURN: 40,
    Kind.HOT_WASH: 40,
    Kind.ENDING: 17,
    Kind.INJECT: 30,
    Kind.DECISION: 40,
    Kind.OUTCOME: 30,
    Kind.WAY: 21,
}
"""In a line at most: few where boxes stand side by side."""

ITEM, _INDENT = "– ", "\N{EM SPACE}"
"""What begins an item of a list, and what the item's further lines begin with."""

_NOTE_CHARACTERS = {False: 84, True: 150}
"""In a line of a note at least, by whether the chart runs across the page."""

_NOTE_CHARACTERS_A_WAY = 24
"""For each way that leaves one box: they stand side by side and make the chart wide."""

_MOST_LINES = 6
_LINES_BEFORE_NOTE = 4


@dataclass(frozen=True, slots=True)
class Box:
    """A box; `title` and `under` are its lines of text, at least one in all."""

    key: str
    kind: Kind
    title: tuple[str, ...]
    under: tuple[str, ...]
    dashed: bool = False

    @property
    def left(self) -> bool:
        """Whether its lines begin below each other; otherwise each is centred."""
        return self.kind is Kind.DECISION

    @property
    def lines(self) -> tuple[str, ...]:
        """All of its text, from the top."""
        return self.title + self.under


@dataclass(frozen=True, slots=True)
class Line:
    """A line from box to box, with an arrow's head or without. A hidden one only holds places."""

    source: str
    target: str
    dashed: bool = False
    head: bool = True
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Drawing:
    """A chart ready to be written.

    `columns` are keys of boxes that stand beside each other; `below` are the lines under the chart;
    `spoken` is all of it in words.
    """

    title: str
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    columns: tuple[tuple[str, ...], ...]
    below: tuple[str, ...]
    spoken: str
    across: bool


def drawn(graph: Graph) -> Drawing:
    """`graph`, its texts broken into lines."""
    notes: list[str] = []
    boxes = [_box(node, notes) for node in graph.nodes]
    lines: list[Line] = []
    for at, edge in enumerate(graph.edges, 1):
        if edge.text:
            boxes.append(_way(graph, edge, f"way_{at}", notes))
        lines += _lines(edge, boxes[-1].key)
    columns = _columns(graph)
    return Drawing(
        title=graph.title,
        boxes=tuple(boxes),
        lines=(*lines, *_places(columns)),
        columns=columns,
        below=tuple(_below(graph, notes)),
        spoken=_spoken(graph),
        across=graph.across,
    )


def _box(node: Node, notes: list[str]) -> Box:
    line = _CHARACTERS[node.kind]
    title = broken(node.title, line) or (" ",)
    under = [_fitted(one, line, f"{node.title}: {one}", notes) for one in node.lines]
    return Box(node.key, node.kind, title, tuple(chain(*under)), node.dashed)


def _way(graph: Graph, edge: Edge, key: str, notes: list[str]) -> Box:
    """The box for what an edge says."""
    line = _CHARACTERS[Kind.WAY]
    return Box(key, Kind.WAY, (), _fitted(_numbered(edge), line, _said(graph, edge), notes))


def _fitted(text: str, line: int, whole: str, notes: list[str]) -> tuple[str, ...]:
    """`text` in lines. If they are too many it is cut, and `whole` becomes a note."""
    lines = broken(text, line)
    if len(lines) <= _MOST_LINES:
        return lines
    notes.append(f"Note {len(notes) + 1}. {whole}")
    return (*lines[:_LINES_BEFORE_NOTE], f"… (see note {len(notes)})")


def broken(text: str, line: int) -> tuple[str, ...]:
    """`text` in as few lines of at most `line` characters as will do, all about equally long."""
    lines = _wrapped(text, line)
    for shorter in range(line - 1, line // 2, -1):
        narrower = _wrapped(text, shorter)
        if len(narrower) > len(lines):
            break
        lines = narrower
    return tuple(lines)


def _wrapped(text: str, line: int) -> list[str]:
    indent = _INDENT if text.startswith(ITEM) else ""
    return wrap(text, line, subsequent_indent=indent, break_on_hyphens=False)


def _lines(edge: Edge, way: str) -> Iterator[Line]:
    if edge.text:
        yield Line(edge.source, way, edge.otherwise, head=False)
        yield Line(way, edge.target, edge.otherwise)
    else:
        yield Line(edge.source, edge.target, edge.otherwise)


def _columns(graph: Graph) -> tuple[tuple[str, ...], ...]:
    numbers = sorted({one.column for one in graph.nodes if one.column})
    return tuple(
        tuple(one.key for one in graph.nodes if one.column == number) for number in numbers
    )


def _places(columns: tuple[tuple[str, ...], ...]) -> Iterator[Line]:
    """Hidden lines that put each column behind the one before."""
    for here, there in pairwise(columns):
        yield from (Line(here[0], one, hidden=True) for one in there)
        yield from (Line(one, there[0], hidden=True) for one in here[1:])


def _numbered(edge: Edge) -> str:
    return f"{edge.order}: {edge.text}" if edge.order else edge.text


def _below(graph: Graph, notes: list[str]) -> Iterator[str]:
    """How to read the chart, and its notes, in lines about as long as the chart is wide."""
    abreast = max(Counter(one.source for one in graph.edges).values(), default=1)
    line = max(_NOTE_CHARACTERS[graph.across], _NOTE_CHARACTERS_A_WAY * abreast)
    for text in (graph.reading, *notes):
        yield from wrap(text, line, break_on_hyphens=False)


def _spoken(graph: Graph) -> str:
    sentences = (graph.reading, *(_said(graph, edge) for edge in graph.edges))
    return " ".join(" ".join(sentences).split())


def _said(graph: Graph, edge: Edge) -> str:
    source, target = graph.node(edge.source).title, graph.node(edge.target).title
    return f"From {source} to {target}{', ' if edge.text else ''}{edge.text.rstrip('.')}."
