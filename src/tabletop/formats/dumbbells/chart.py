"""What a picture of pairs shows, as plain data."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pair:
    """One row: an open mark and a full one on the scale; None where a mark is missing.

    `said` stands in the place of what is missing, `beside` right of the scale. Pairs are of two
    kinds, told apart by shape: round, and `square`.
    """

    label: str
    open: float | None
    full: float | None
    square: bool = False
    said: str = ""
    beside: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """The pairs of one column in one band, below what they are about.

    `quoted` is set apart below `text`; `note` stands where there are no pairs.
    """

    text: str
    pairs: tuple[Pair, ...]
    quoted: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: a heading over one cell for each band."""

    title: str
    subtitle: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Key:
    """What the marks mean, in a few words each; `lower` and `higher` are the ways of a line."""

    open: str
    full: str
    round: str
    square: str
    lower: str
    higher: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """Bands across, columns down. The scale has whole steps from `low` to `high` with 0 between.

    `spoken` is what is read out in the place of the picture.
    """

    title: str
    spoken: str
    key: Key
    low: int
    high: int
    low_word: str
    high_word: str
    bands: tuple[str, ...]
    columns: tuple[Column, ...]
