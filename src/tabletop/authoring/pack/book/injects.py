"""The list of injects on paper: what goes out when, to whom, and what it changes."""

from collections.abc import Iterator

from tabletop.authoring.msel.columns import Field
from tabletop.authoring.msel.listing import cells
from tabletop.authoring.pack.wording import BOX
from tabletop.authoring.telling.naming import Naming
from tabletop.formats.document import Block, Heading, Line, Paragraph, Run, Table
from tabletop.scenario.model import Turn

_HEADINGS = (
    "No.",
    "Planned",
    "Title, from, mode",
    "To",
    "Only if; effects when it goes out",
    "Out at",
)
_SHARES = (8, 11, 27, 15, 28, 11)


def listed(naming: Naming) -> Iterator[Block]:
    """The list, a table a turn, with a place to note when each went out."""
    yield Heading(1, "The list of injects")
    yield Paragraph(
        "Planned times count from the opening of the turn. Strike out what lapsed. The full texts "
        "stand on the cards."
    )
    rows = cells(naming.scenario, "")
    for turn in naming.scenario.turns.values():
        if turn.injects:
            yield Heading(2, f"Turn {naming.turns[turn.id]}: {turn.title}")
            yield _table(naming, turn, rows)


def _table(naming: Naming, turn: Turn, rows: dict[str, dict[Field, str]]) -> Table:
    inside = (row for inject, row in rows.items() if naming.scenario.turn_of[inject] == turn.id)
    return Table(_HEADINGS, tuple(map(_row, inside)), _SHARES)


def _row(row: dict[Field, str]) -> tuple[Line, ...]:
    only_if = row[Field.CONDITION]
    return (
        row[Field.NUMBER],
        row[Field.DELIVERY],
        (
            Run(row[Field.TITLE], bold=True),
            Run(f"\n{row[Field.FROM]} ({row[Field.MODE]})"),
        ),
        row[Field.TO],
        (
            Run(f"Only if: {only_if}\n" if only_if else "", italic=True),
            Run(row[Field.EFFECTS].replace("\n", " ")),
        ),
        BOX,
    )
