"""The debrief as a report in PDF."""

from collections.abc import Iterator

from tabletop.debrief.model import Debrief
from tabletop.export.acts.chart import chart
from tabletop.export.figures import PRINTED, Figures
from tabletop.export.report import document
from tabletop.export.report.acts import ACTS
from tabletop.export.report.board import INDICATORS, INSTRUMENTS
from tabletop.export.report.case import Case
from tabletop.formats import pdf
from tabletop.formats.charts import STYLE
from tabletop.formats.document import Block, Paragraph, Picture
from tabletop.formats.dumbbells import laid_out, standalone
from tabletop.formats.svg import Drawing


def write(debrief: Debrief) -> bytes:
    """The report with an outline; the head of the log stands at the foot of each page.

    Raises ModuleNotFoundError (`typst`) without the extra `pdf`.
    """
    made = document(debrief, _pictures(Case(debrief)))
    return pdf.write(made, foot=f"{made.title}, head {debrief.session.head}")


def _pictures(case: Case) -> dict[str, tuple[Block, ...]]:
    """Acts and readings on a page of their own, common indicators, and the lives of instruments."""
    if not case.turns:
        return {}
    drawn, acts = Figures(case), chart(case.debrief)
    lives = drawn.instruments(PRINTED)
    return {
        ACTS: (Picture(standalone(acts, laid_out(acts), ""), acts.spoken, turned=True),),
        INDICATORS: tuple(_indicators(case, drawn)),
        INSTRUMENTS: (_printed(lives),) if lives else (),
    }


def _indicators(case: Case, drawn: Figures) -> Iterator[Block]:
    """The indicators that are common to all; those of teams and pairs stand in the tables alone."""
    for one in case.debrief.indicators:
        if one.changes and ":" not in one.key:
            yield Paragraph(one.name)
            yield _printed(drawn.indicator(one, PRINTED))


def _printed(drawing: Drawing) -> Picture:
    return Picture(drawing.standalone(STYLE), drawing.title)
