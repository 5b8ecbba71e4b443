"""Reading what a part of the report says."""

from collections.abc import Iterable

from tabletop.export.report.case import Case
from tabletop.export.report.part import Part
from tabletop.formats.document import Block, Bullets, Paragraph, Table, words
from tests.debrief.telling import told
from tests.engine.play import Play


def case(play: Play) -> Case:
    return Case(told(play))


def cells(blocks: Iterable[Block]) -> list[list[str]]:
    """The cells of the only table among blocks, without its head; none without a table."""
    tables = [one for one in blocks if isinstance(one, Table)]
    assert len(tables) <= 1
    return [[words(cell) for cell in row] for one in tables for row in one.rows]


def lines(part: Part) -> list[str]:
    """Every paragraph and item of a part and its parts, in order."""
    found = [line for block in part.blocks for line in _lines(block)]
    return found + [line for inner in part.parts for line in lines(inner)]


def _lines(block: Block) -> list[str]:
    match block:
        case Paragraph(text):
            return [words(text)]
        case Bullets(items):
            return [line for item in items for inner in item for line in _lines(inner)]
    return []
