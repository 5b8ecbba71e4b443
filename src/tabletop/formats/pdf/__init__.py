"""Documents as PDF, set by typst with the fonts that it brings: no font of the machine is used.

A document goes in as data, never as typst's markup, so a text stays the text that it is. The files
are tagged for screen readers (PDF/UA), carry an outline of their headings, no author and no time;
the same document gives the same bytes.
"""

from functools import cache
from importlib import import_module, resources
from typing import Protocol

from tabletop.formats.document import Document
from tabletop.formats.pdf.data import packed

STANDARD = "ua-1"
_PAGES = "pages.typ"


class _Typst(Protocol):
    """The one thing that is asked of the library."""

    def compile(
        self,
        input: bytes,
        *,
        format: str,
        ignore_system_fonts: bool,
        sys_inputs: dict[str, str],
        pdf_standards: list[str],
    ) -> bytes: ...


def write(document: Document, *, foot: str | None = None) -> bytes:
    """The document as a PDF on A4 paper.

    `foot` stands at the foot of each page beside its number; default: the document's title.
    Raises ModuleNotFoundError (`typst`) without the extra `pdf`.
    """
    typst: _Typst = import_module("typst")
    return typst.compile(
        _pages(),
        format="pdf",
        ignore_system_fonts=True,
        sys_inputs={"document": packed(document, document.title if foot is None else foot)},
        pdf_standards=[STANDARD],
    )


@cache
def _pages() -> bytes:
    """How each block is set: the only typst code there is."""
    return resources.files(__package__).joinpath(_PAGES).read_bytes()
