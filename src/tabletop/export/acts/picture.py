"""The picture as a file of its own, for a slide, a text or a poster."""

from tabletop.debrief.model import Debrief
from tabletop.export import colophon
from tabletop.export.acts.chart import chart
from tabletop.formats.document import Picture
from tabletop.formats.dumbbells import Chart, laid_out, standalone
from tabletop.formats.pdf import sheets


def write(debrief: Debrief) -> bytes:
    """The picture as SVG. The same debrief gives the same bytes."""
    drawn = chart(debrief)
    return standalone(drawn, laid_out(drawn), _below(debrief, drawn))


def pdf(debrief: Debrief) -> bytes:
    """The picture as PDF, a page for each sheet that it takes.

    Raises ModuleNotFoundError (`typst`) without the extra `pdf`.
    """
    drawn = chart(debrief)
    below = _below(debrief, drawn)
    pages = [standalone(drawn, (sheet,), below) for sheet in laid_out(drawn)]
    pictures = [Picture(one, drawn.spoken) for one in pages or [standalone(drawn, (), below)]]
    return sheets.write(drawn.title, pictures)


def _below(debrief: Debrief, drawn: Chart) -> str:
    return f"{drawn.spoken} {colophon.rule(debrief)} {colophon.identity(debrief)}"
