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
    Measure(300, 300, 300, 6, 10, 8, 6),
    Measure(250, 250, 300, 5, 10, 7, 6),
    Measure(250, 220, 250, 4, 8, 6, 5),
    Measure(200, 180, 220, 4, 8, 5, 4),
    Measure(200, 160, 220, 3, 6, 5, 4),
    Measure(160, 140, 180, 3, 6, 4, 4),
    Measure(160, 120, 180, 3, 6, 3, 4),
    Measure(160, 120, 160, 2, 5, 3, 3),
    Measure(160, 100, 160, 2, 4, 2, 3),
    Measure(120, 90, 120, 2, 4, 2, 2),
    Measure(90, 90, 90, 1, 3, 2, 2),
    Measure(60, 60, 60, 1, 2, 1, 1),
)


def cut(text: str, length: int) -> str:
    """A text on one line, cut between words and visibly where it is longer."""
    line = shorten(clean(text), length, placeholder=" …")
    return line if line != "…" else f"{clean(text)[: length - 2]} …"
