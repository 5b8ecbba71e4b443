"""The table of forms that a report can be written in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tabletop.explore.report import data, page, text
from tabletop.explore.report.section import Case


@dataclass(frozen=True, slots=True)
class Writer:
    """One form: the endings of its files' names, and what writes its bytes."""

    suffixes: tuple[str, ...]
    write: Callable[[Case], bytes]


WRITERS: Mapping[str, Writer] = {
    "text": Writer((".txt",), lambda case: text.write(case).encode()),
    "json": Writer((".json",), data.write),
    "html": Writer((".html", ".htm"), page.write),
}
