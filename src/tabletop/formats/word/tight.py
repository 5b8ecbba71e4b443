"""The look of a Word file that has to do with few pages: smaller letters, less space between."""

from docx.document import Document as WordDocument
from docx.shared import Cm, Pt
from docx.styles.style import ParagraphStyle

from tabletop.formats.word.look import CELL, SIZES, styles

MARGIN_CM, BODY, SPACING = 1.9, 9.5, 1.05
BEFORE, AFTER = 8, 4
"""Points above a heading, and below it or a paragraph."""

_SMALLER = {"Title": 18, "Heading 1": 13, "Heading 2": 11}


def tighten(made: WordDocument) -> None:
    """Draw together what `look.dress` has dressed."""
    section = made.sections[0]
    section.left_margin = section.right_margin = Cm(MARGIN_CM)
    section.top_margin = section.bottom_margin = Cm(MARGIN_CM)
    for style in styles(made):
        _tighten(style)


def _tighten(style: ParagraphStyle) -> None:
    name = style.name or ""
    shape = style.paragraph_format
    style.font.size = Pt(_SMALLER.get(name, BODY))
    if name in SIZES:
        shape.space_before, shape.space_after = Pt(BEFORE), Pt(AFTER)
    elif name != CELL:
        shape.line_spacing, shape.space_after = SPACING, Pt(AFTER)
