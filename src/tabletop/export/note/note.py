"""The note as a Word document, and the copy in which participants write corrections."""

from collections.abc import Iterator

from tabletop.debrief.model import Debrief
from tabletop.export import colophon
from tabletop.export.note.course import course, played
from tabletop.export.note.left_open import established, left_open
from tabletop.export.note.measure import MEASURES, PAGES, Measure
from tabletop.export.note.readings import readings
from tabletop.export.note.room import fits
from tabletop.formats import word
from tabletop.formats.document import Block, Document, Paragraph, Quote, Run

BLANK = "_" * 24
ASKED = (
    "Please write what should be corrected or added into the margin, or name the number of its "
    f"line, and return this copy to {BLANK} by {BLANK}. Nothing that you write will be ascribed to "
    "you or to your delegation."
)


def write(debrief: Debrief) -> bytes:
    """The note for circulation.

    Raises ModuleNotFoundError (`docx`) without the extra `office`.
    """
    return word.write(Document(_title(debrief), _blocks(debrief)), tight=True)


def for_corrections(debrief: Debrief) -> bytes:
    """The same with numbered lines and a wide margin, and the request for corrections on top.

    Raises ModuleNotFoundError (`docx`) without the extra `office`.
    """
    blocks = (Quote((Paragraph(ASKED),)), *_blocks(debrief))
    document = Document(f"{_title(debrief)}, for corrections", blocks)
    return word.write(document, for_comments=True)


def _title(debrief: Debrief) -> str:
    return f"{debrief.scenario.title}: note on the exercise"


def _blocks(debrief: Debrief) -> tuple[Block, ...]:
    """The most that two pages have room for."""
    ample = (tuple(_all(debrief, measure)) for measure in MEASURES)
    return next((one for one in ample if fits(one, PAGES)), tuple(_all(debrief, MEASURES[-1])))


def _all(debrief: Debrief, measure: Measure) -> Iterator[Block]:
    yield from played(debrief)
    yield from course(debrief, measure)
    yield from readings(debrief)
    yield from left_open(debrief, measure)
    yield from established(debrief, measure)
    yield Paragraph((Run(colophon.identity(debrief), italic=True),))
