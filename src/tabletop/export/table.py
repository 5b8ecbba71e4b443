"""The table of documents that a debrief can become."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from tabletop.debrief import Debrief
from tabletop.export import csv, json, markdown, qdpx, transcript, workbook


@dataclass(frozen=True, slots=True)
class Exporter:
    """One document: its file's name, one line on it, and what writes its bytes.

    `needs` is the module outside of the base installation without which it cannot be written.
    """

    file: str
    title: str
    write: Callable[[Debrief], bytes]
    needs: str = ""


EXPORTERS: Mapping[str, Exporter] = {
    "md": Exporter("debrief.md", "the report, to read and edit", markdown.write),
    "json": Exporter("debrief.json", "everything, for programs", json.write),
    "csv": Exporter("debrief.csv", "one row an event, to work figures out again", csv.write),
    "xlsx": Exporter(
        "debrief.xlsx", "a workbook of tidy sheets, for statistics", workbook.write, "xlsxwriter"
    ),
    "txt": Exporter("transcript.txt", "who said what, for transcript tools", transcript.write),
    "qdpx": Exporter("debrief.qdpx", "a coded project, for qualitative analysis", qdpx.write),
    "qdpx-blind": Exporter(
        "debrief-blind.qdpx", "the same without signals and outcomes", qdpx.write_blind
    ),
}
"""Each document by the short name that `--format` takes."""


def export_all(debrief: Debrief, formats: Iterable[str] = tuple(EXPORTERS)) -> Mapping[str, bytes]:
    """Every wanted document by the name of its file. The same debrief gives the same bytes.

    Raises KeyError for a format that is not in `EXPORTERS`.
    """
    wanted = (EXPORTERS[name] for name in dict.fromkeys(formats))
    return {one.file: one.write(debrief) for one in wanted}
