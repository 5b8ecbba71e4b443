"""A chart in DOT, the language of Graphviz.

Labels are plain texts: Graphviz would read a backslash, a quote and a character entity in them as
something else, so these three are written out.
"""

from collections.abc import Iterable, Iterator, Mapping

from tabletop.authoring.graph.colours import FILLS, INK, PAPER
from tabletop.authoring.graph.drawing import Box, Drawing, Line, drawn
from tabletop.authoring.graph.measure import BOLD, width
from tabletop.authoring.graph.model import Graph, Kind

CAPTION = "caption"
"""The id of the group that the caption's lines stand in, in a picture."""

CAPTION_TITLE = 2
"""How many of its first lines are the title: it follows an empty one."""

_SIZE = 11
"""Of the font, in points."""

_FONT = f'fontname="Arial", fontcolor="{INK}"'
"""A list of fonts would make Graphviz take its widths from Times."""

_POINTS = 72
_DOWN = "rankdir=TB, ranksep=0.28"
_ACROSS = "rankdir=LR, ranksep=0.6"
_PADDING = 0.2
_CENTRE, _LEFT = "\\n", "\\l"

_SHAPES: Mapping[Kind, str] = {
    Kind.START: 'shape=box, style="filled,rounded", penwidth=2',
    Kind.TURN: 'shape=box, style="filled"',
    Kind.HOT_WASH: 'shape=octagon, style="filled", penwidth=2',
    Kind.ENDING: 'shape=box, style="filled,rounded", peripheries=2',
    Kind.INJECT: 'shape=note, style="filled"',
    Kind.DECISION: 'shape=box, style="filled"',
    Kind.OUTCOME: 'shape=box, style="filled,rounded"',
    Kind.WAY: 'shape=box, style="filled", penwidth=0, margin="0,0.03", height=0',
}


def write(graph: Graph) -> bytes:
    """`graph` as a DOT file in UTF-8."""
    return written(drawn(graph)).encode()


def written(drawing: Drawing) -> str:
    """`drawing` in DOT, its title and what stands below it as a caption."""
    statements = (
        _whole(drawing),
        f'node [fontsize={_SIZE}, {_FONT}, color="{INK}"]',
        f'edge [color="{INK}", arrowsize=0.8]',
        *(_box(box) for box in drawing.boxes),
        *(_line(line) for line in drawing.lines),
        *(_column(keys) for keys in drawing.columns),
    )
    return "\n".join(("digraph scenario {", *(f"  {one}" for one in statements), "}", ""))


def _whole(drawing: Drawing) -> str:
    direction = _ACROSS if drawing.across else _DOWN
    caption = quoted(_caption(drawing), _LEFT)
    place = f'id="{CAPTION}", labelloc=b, labeljust=l, fontsize=10, {_FONT}'
    return f'graph [{direction}, nodesep=0.2, pad=0.1, bgcolor="{PAPER}", {place}, label={caption}]'


def _caption(drawing: Drawing) -> Iterator[str]:
    """With room to the right, for a reader's font that is wider than Graphviz thinks."""
    yield from ("", drawing.title)
    for line in drawing.below:
        yield line + " " * (len(line) // 4)


def quoted(lines: Iterable[str], end: str = _CENTRE) -> str:
    """Lines as one DOT string, each ended so that it is set centred or to the left."""
    # Never an empty line: a label that begins with one crashes Graphviz 16.1 as WebAssembly.
    return f'"{end.join(_escaped(line) or " " for line in lines)}{end if end == _LEFT else ""}"'


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("\\", "\\\\").replace('"', '\\"')


def _box(box: Box) -> str:
    style = _SHAPES[box.kind]
    if box.dashed:
        style = style.replace("filled", "filled,dashed")
    fill = f'fillcolor="{FILLS[box.kind]}"'
    size = f"width={_inches(box):.2f}"
    label = quoted(box.lines, _LEFT if box.left else _CENTRE)
    return f'{box.key} [id="{box.key}", {style}, {fill}, {size}, label={label}]'


def _inches(box: Box) -> float:
    """The width that the box takes, whatever font its text is then shown in."""
    title = max((width(line) for line in box.title), default=0.0) * BOLD
    under = max((width(line) for line in box.under), default=0.0)
    slant = 1.2 if box.kind is Kind.HOT_WASH else 1.0
    padding = 0.0 if box.kind is Kind.WAY else _PADDING
    return slant * max(title, under) * _SIZE / _POINTS + padding


def _line(line: Line) -> str:
    if line.hidden:
        return f"{line.source} -> {line.target} [style=invis, weight=0]"
    style = "dashed" if line.dashed else "solid"
    head = "normal" if line.head else "none"
    return f"{line.source} -> {line.target} [style={style}, arrowhead={head}]"


def _column(keys: tuple[str, ...]) -> str:
    """Boxes below each other, kept in order by lines that are not drawn."""
    return f"{{rank=same; {' -> '.join(keys)} [style=invis]}}"
