"""Cells of the report's tables: names with their ids, probabilities, roads, what has changed."""

from tabletop.explore.answer import Item
from tabletop.explore.report.section import Case
from tabletop.explore.wording import NONE, chance, points, roads
from tabletop.formats.document import Run

NEVER = "never"
NAME, FIGURE, INTERVAL = 42, 12, 22
"""Relative widths of a column of names, of one of figures, of one of estimates."""


def titled(title: str, *ids: str) -> str:
    """A name with the id by which it is found in the file."""
    return f"{title} ({'.'.join(ids)})"


def how_often(item: Item | None) -> str:
    """A thing's probability; in words where it is impossible."""
    if item is None:
        return NONE
    return NEVER if item.possible is False else chance(item.chance)


def figures(case: Case, item: Item) -> tuple[str, ...]:
    """What a row says of a thing: its probability, roads and, beside an assumption, the change."""
    return (how_often(item), *changed(case, item), roads(item.roads))


def headings(case: Case, often: str) -> tuple[str, ...]:
    """The heads of the columns that `figures` fills."""
    return (often, *(("else", "points") if case.plain else ()), "Roads")


def shares(case: Case) -> tuple[int, ...]:
    """The relative widths of a name's column and of those that `figures` fills."""
    exact = all(one.exact for one in case.answer.parts)
    _, *others = headings(case, "")
    return (NAME, FIGURE if exact else INTERVAL, *(FIGURE for _ in others))


def changed(case: Case, item: Item) -> tuple[str, ...]:
    """What the probability is without the assumption, and the difference that it makes."""
    if case.plain is None:
        return ()
    before = case.before(item)
    by = points(item.chance.value - before.chance.value) if before else NONE
    return how_often(before), by


def loud(text: str) -> tuple[Run, ...]:
    """A text in bold."""
    return (Run(text, bold=True),)
