"""The table of documents that a comparison can become."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from tabletop.debrief.compare import Comparison
from tabletop.export.compare import csv, html, json, word

Files = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Writer:
    """One form: a line on it, and what writes its files by their names."""

    title: str
    write: Callable[[Comparison], Files]


def _one(name: str, write: Callable[[Comparison], bytes]) -> Callable[[Comparison], Files]:
    return lambda comparison: {name: write(comparison)}


WRITERS: Mapping[str, Writer] = {
    "html": Writer("a page with pictures", _one("comparison.html", html.write)),
    "docx": Writer("a Word file", _one("comparison.docx", word.write)),
    "csv": Writer("tidy tables", csv.write),
    "json": Writer("everything, for programs", _one("comparison.json", json.write)),
}
"""Each form by the short name that `--format` takes."""


def write_all(comparison: Comparison, formats: Iterable[str] = tuple(WRITERS)) -> Files:
    """Every wanted file by its name. The same comparison gives the same bytes.

    Raises KeyError for a format that is not in `WRITERS`, ModuleNotFoundError where an extra is
    missing.
    """
    wanted = (WRITERS[name] for name in dict.fromkeys(formats))
    return {name: data for one in wanted for name, data in one.write(comparison).items()}
