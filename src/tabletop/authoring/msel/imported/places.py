"""Where rows stand, told in few words."""

from collections.abc import Iterable
from itertools import groupby

from tabletop.authoring.msel.imported.rows import Event


def places(events: Iterable[Event]) -> str:
    """The rows of events by sheet, those that follow each other as one: 'Day 1, rows 5, 7-9'."""
    by_sheet: dict[str, list[int]] = {}
    for event in events:
        by_sheet.setdefault(event.sheet, []).append(event.row)
    return "; ".join(
        f"{f'{sheet}, ' if sheet else ''}row{'s' * (len(rows) > 1)} {', '.join(_runs(rows))}"
        for sheet, rows in by_sheet.items()
    )


def _runs(rows: Iterable[int]) -> Iterable[str]:
    numbered = enumerate(sorted(set(rows)))
    for _, run in groupby(numbered, key=lambda pair: pair[1] - pair[0]):
        found = [row for _, row in run]
        if len(found) > 2:
            yield f"{found[0]}-{found[-1]}"
        else:
            yield from (str(row) for row in found)
