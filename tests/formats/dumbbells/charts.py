"""Charts as short as a test needs them."""

from dataclasses import replace

from tabletop.formats.dumbbells import Cell, Chart, Column, Key, Pair

KEY = Key("meant", "read", "other", "same", "lower", "higher", ("a note",))
PAIR = Pair("BOR", 1.0, -2)


def chart(*pairs: Pair, columns: int = 1, bands: int = 1, text: str = "An act.") -> Chart:
    """Every cell holds `text` and the pairs."""
    cell = Cell(text, pairs, quoted=text, note="" if pairs else "nobody was asked")
    column = Column("1. A turn", "D+0", (cell,) * bands)
    return Chart(
        title="A title",
        spoken="What is read out.",
        key=KEY,
        low=-3,
        high=3,
        low_word="pressure",
        high_word="reassure",
        bands=("Arda",) * bands,
        columns=(column,) * columns,
    )


def saying(text: str) -> Chart:
    """A chart in which each text is the one given."""
    pair = Pair(text, 1.0, None, said=text, beside=text, hint=text)
    cell = Cell(text, (pair,), quoted=text)
    empty = Cell(text, (), note=text)
    return replace(
        chart(),
        title=text,
        spoken=text,
        key=Key(text, text, text, text, text, text, (text,)),
        bands=(text, text),
        columns=(Column(text, text, (cell, empty)),),
    )
