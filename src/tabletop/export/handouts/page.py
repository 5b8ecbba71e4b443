"""A sheet as a page to print: one file that holds all it shows, in large type."""

from importlib.resources import files

from tabletop.export.handouts.sheets import Handout
from tabletop.export.handouts.wording import wording
from tabletop.formats.document import Block, Paragraph, Run
from tabletop.formats.html import blocks, escaped
from tabletop.formats.page import page


def write(sheet: Handout) -> bytes:
    """The page in UTF-8; the same sheet gives the same bytes."""
    return _page(sheet, sheet.title, sheet.blocks)


def withdrawn(sheet: Handout) -> bytes:
    """The page that takes the place of a sheet which was withdrawn: its text is not on it."""
    words = wording(sheet.language)
    titled = Paragraph((Run(f"“{sheet.title}”", bold=True),))
    return _page(sheet, words.withdrawn, (titled, Paragraph(words.hand_back)))


def _page(sheet: Handout, title: str, text: tuple[Block, ...]) -> bytes:
    body = (
        f"<header>{escaped(sheet.head)}</header>\n<main>\n<h1>{escaped(title)}</h1>\n"
        f"{blocks(text)}\n</main>"
    )
    look = files("tabletop.export.handouts").joinpath("look.css").read_text("utf-8")
    return page(title, body, look, language=sheet.language)
