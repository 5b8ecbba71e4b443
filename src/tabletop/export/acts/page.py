"""The page: what it is, how to read it, the picture, the same in words. No script, no network."""

from collections.abc import Iterator
from importlib.resources import files

from tabletop.debrief.model import Debrief
from tabletop.export import colophon
from tabletop.export.acts.chart import TITLE, chart, counts
from tabletop.export.acts.table import table
from tabletop.formats.dumbbells import Chart, Sheet, inline, laid_out
from tabletop.formats.dumbbells.layout import ROOM, WIDTH
from tabletop.formats.html import escaped
from tabletop.formats.page import page

HOW = (
    "Each row is one delegation reading another's act: the open mark is what the act was meant to "
    "say to it, the full mark how it took the act, from -3 (put strong pressure on) through 0 "
    "(neither) to +3 (reassure strongly). A full mark left of the open one means that the act was "
    "taken as more pressing than it was meant, one right of it as more reassuring, one inside it "
    "as it was meant."
)
ORDER = "Turns, delegations and rows stand in the order of the game; no order here is a ranking."
UNNAMED = "Readings stand in the order of their marks, which does not tell whose they are."

_SPARE = 250.0
"""Pixels that a page must have left below the picture for the table to begin on it."""


def write(debrief: Debrief) -> bytes:
    """The page in UTF-8. The same debrief gives the same bytes."""
    title = f"{debrief.scenario.title}: {TITLE[0].lower()}{TITLE[1:]}"
    order = ORDER if colophon.named(debrief) else UNNAMED
    body = (
        f"<h1>{escaped(TITLE)} <span>{escaped(debrief.scenario.title)}</span></h1>\n"
        f'<p class="how">{HOW}</p>\n<p class="how">{counts(debrief)} {order}</p>\n'
        f"{_body(debrief)}\n<footer><p>{escaped(colophon.rule(debrief))}</p>\n"
        f"<p>{escaped(colophon.identity(debrief))} Made from the log alone.</p></footer>"
    )
    return page(title, body, _look())


def _look() -> str:
    return files("tabletop.export.acts").joinpath("look.css").read_text("utf-8")


def _body(debrief: Debrief) -> str:
    if not debrief.turns:
        return "<p>No turn was played.</p>"
    drawn = chart(debrief)
    sheets = laid_out(drawn)
    begins = "" if sheets[-1].height + _SPARE < ROOM else ' class="overleaf"'
    words = f"<section{begins}>\n<h2>The same in words</h2>\n{table(debrief)}\n</section>"
    return "\n".join((*_figures(drawn, sheets), words))


def _figures(drawn: Chart, sheets: tuple[Sheet, ...]) -> Iterator[str]:
    for number, sheet in enumerate(sheets):
        share = f"--share: {100 * sheet.width / WIDTH:.1f}%; --least: {sheet.width:.0f}px"
        yield f'<figure style="{share}">\n{inline(drawn, sheet, first=not number)}\n</figure>'
