"""Documents as PDF, set by typst with the fonts that it brings: no font of the machine is used.

A document goes in as data, never as typst's markup, so a text stays the text that it is. The files
are tagged for screen readers (PDF/UA), carry an outline of their headings, no author and no time;
the same document gives the same bytes.
"""

from functools import cache
from importlib import resources

from tabletop.formats.document import Document
from tabletop.formats.pdf.data import packed
from tabletop.formats.pdf.setting import set_by

_PAGES = "pages.typ"


def write(document: Document, *, foot: str | None = None) -> bytes:
    """The document as a PDF on A4 paper.

    `foot` stands at the foot of each page beside its number; default: the document's title.
    Raises ModuleNotFoundError (`typst`) without the extra `pdf`.
    """
    told = packed(document, document.title if foot is None else foot)
    return set_by(_pages(), "document", told)


@cache
def _pages() -> bytes:
    """How each block is set: the only typst code there is."""
    return resources.files(__package__).joinpath(_PAGES).read_bytes()
