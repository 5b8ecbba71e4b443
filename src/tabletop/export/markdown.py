"""The debrief as a report in Markdown."""

from tabletop.debrief.model import Debrief
from tabletop.export.report import document
from tabletop.formats import markdown_document


def write(debrief: Debrief) -> bytes:
    """The report in UTF-8."""
    return markdown_document.write(document(debrief)).encode()
