"""A comparison as a Word file: the same sections, with tables where the page has pictures."""

from tabletop.debrief.compare import Comparison
from tabletop.export.compare.sections import sections, title
from tabletop.formats import word
from tabletop.formats.document import Document, Heading


def write(comparison: Comparison) -> bytes:
    """The .docx. Raises ModuleNotFoundError (`docx`) without the extra `office`."""
    blocks = tuple(
        block for part in sections(comparison) for block in (Heading(1, part.title), *part.blocks)
    )
    return word.write(Document(title(comparison), blocks))
