"""A sheet as a page to print: one file that holds all it shows, in large type."""

from importlib.resources import files

from tabletop.export.handouts.sheets import Handout
from tabletop.formats.document import Block, Paragraph, Run
from tabletop.formats.html import blocks, escaped
from tabletop.formats.page import page

WITHDRAWN = "WITHDRAWN"


def write(sheet: Handout, language: str = "en") -> bytes:
    """The page in UTF-8; the same sheet gives the same bytes."""
    return _page(sheet, sheet.title, sheet.blocks, language)


def withdrawn(sheet: Handout, language: str = "en") -> bytes:
    """The page that takes the place of a sheet which was withdrawn: its text is not on it."""
    told = (
        Paragraph((Run(f"“{sheet.title}”", bold=True),)),
        Paragraph(
            "This sheet was withdrawn. Take it that you did not receive it, and hand it back."
        ),
    )
    return _page(sheet, WITHDRAWN, told, language)


def _page(sheet: Handout, title: str, text: tuple[Block, ...], language: str) -> bytes:
    body = (
        f"<header>{escaped(sheet.head)}</header>\n<main>\n<h1>{escaped(title)}</h1>\n"
        f"{blocks(text)}\n</main>"
    )
    look = files("tabletop.export.handouts").joinpath("look.css").read_text("utf-8")
    return page(title, body, look, language=language)
