"""Long texts as their writers set them: the few marks of Markdown that prose needs, as blocks.

Headings, lists, quotations, bold and italic are read; all else stays text as it was written.
"""

from collections.abc import Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from tabletop.formats.document import (
    Block,
    Bullets,
    Heading,
    Item,
    Line,
    Numbered,
    Paragraph,
    Quote,
    Run,
)
from tabletop.text import clean

_READ = ("heading", "list", "blockquote", "emphasis", "escape", "newline")


def blocks(text: str, under: int = 0) -> tuple[Block, ...]:
    """The blocks of `text`; its headings stand below a heading of level `under`."""
    tree = SyntaxTreeNode(_reader().parse(clean(text)))
    return tuple(_blocks(tree, under + 1 - _shallowest(tree)))


@cache
def _reader() -> MarkdownIt:
    return MarkdownIt("zero").enable(list(_READ))


def _shallowest(tree: SyntaxTreeNode) -> int:
    levels = (_level(node) for node in tree.walk() if node.type == "heading")
    return min(levels, default=1)


def _level(heading: SyntaxTreeNode) -> int:
    return int(heading.tag.removeprefix("h"))


def _blocks(parent: SyntaxTreeNode, deeper: int) -> Iterator[Block]:
    for node in parent.children:
        match node.type:
            case "heading":
                yield Heading(_level(node) + deeper, _line(node))
            case "bullet_list":
                yield Bullets(_items(node, deeper))
            case "ordered_list":
                yield Numbered(_items(node, deeper), int(node.attrs.get("start", 1)))
            case "blockquote":
                yield Quote(tuple(_blocks(node, deeper)))
            case _:
                yield Paragraph(_line(node))


def _items(node: SyntaxTreeNode, deeper: int) -> tuple[Item, ...]:
    return tuple(tuple(_blocks(item, deeper)) for item in node.children)


def _line(block: SyntaxTreeNode) -> Line:
    """The running text of a heading or paragraph; one string if all of it has the same look."""
    found = [run for inline in block.children for run in _runs(inline, bold=False, italic=False)]
    plain = all(not (run.bold or run.italic) for run in found)
    return "".join(run.text for run in found) if plain else tuple(found)


def _runs(parent: SyntaxTreeNode, *, bold: bool, italic: bool) -> Iterator[Run]:
    for node in parent.children:
        match node.type:
            case "strong":
                yield from _runs(node, bold=True, italic=italic)
            case "em":
                yield from _runs(node, bold=bold, italic=True)
            case "softbreak":
                yield Run(" ", bold, italic)
            case "hardbreak":
                yield Run("\n", bold, italic)
            case _:
                yield Run(node.content, bold, italic)
