"""The debrief as a report in PDF."""

from tabletop.debrief import Debrief
from tabletop.export.report import document
from tabletop.formats import pdf


def write(debrief: Debrief) -> bytes:
    """The report with an outline; the head of the log stands at the foot of each page.

    Raises ModuleNotFoundError (`typst`) without the extra `pdf`.
    """
    made = document(debrief)
    return pdf.write(made, foot=f"{made.title}, head {debrief.session.head}")
