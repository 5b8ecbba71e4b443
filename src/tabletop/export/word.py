"""The debrief as a report in Word."""

from tabletop.debrief.model import Debrief
from tabletop.export.report import document
from tabletop.formats import word


def write(debrief: Debrief) -> bytes:
    """The report with heading styles and a table of contents.

    Raises ModuleNotFoundError (`docx`) without the extra `office`.
    """
    return word.write(document(debrief))
