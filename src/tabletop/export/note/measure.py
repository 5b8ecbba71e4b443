"""How much the note says, from ample to scant: the most of it that two pages have room for."""

from dataclasses import dataclass
from textwrap import shorten

from tabletop.text import clean

PAGES = 2


@dataclass(frozen=True, slots=True)
class Measure:
    """How long texts are, in characters, and how many of a kind the note has.

    `act` and `outcome` are what a turn tells, `said` is what people wrote. `answers` are those to
    one question of the hot wash.
    """

    act: int
    outcome: int
    said: int
    answers: int
    parked: int
    facts: int
    agreed: int


MEASURES = (
    Measure(400, 500, 400, 8, 12, 14, 8),
    Measure(300, 400, 350, 6, 12, 10, 8),
    Measure(300, 300, 300, 5, 10, 8, 6),
    Measure(250, 220, 250, 4, 8, 6, 5),
    Measure(200, 160, 220, 4, 8, 5, 4),
    Measure(200, 120, 220, 3, 8, 4, 4),
    Measure(200, 0, 220, 3, 6, 3, 4),
    Measure(160, 0, 200, 3, 6, 2, 4),
    Measure(160, 0, 180, 2, 6, 2, 3),
    Measure(140, 0, 150, 2, 5, 2, 3),
    Measure(120, 0, 120, 2, 4, 1, 2),
    Measure(90, 0, 90, 1, 3, 1, 2),
    Measure(60, 0, 60, 1, 2, 1, 1),
)
"""What people said gives way last, the outcomes of the scenario first (0: their titles alone)."""


def cut(text: str, length: int) -> str:
    """A text on one line, cut between words and visibly where it is longer."""
    line = shorten(clean(text), length, placeholder=" …")
    return line if line != "…" else f"{clean(text)[: length - 2]} …"
