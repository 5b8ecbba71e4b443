"""The picture as a file of its own, for a slide, a text or a poster."""

from tabletop.debrief import Debrief
from tabletop.export import colophon
from tabletop.export.acts.chart import chart
from tabletop.formats.dumbbells import laid_out, standalone


def write(debrief: Debrief) -> bytes:
    """The picture as SVG. The same debrief gives the same bytes."""
    drawn = chart(debrief)
    below = f"{drawn.spoken} {colophon.rule(debrief)} {colophon.identity(debrief)}"
    return standalone(drawn, laid_out(drawn), below)
