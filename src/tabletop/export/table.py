"""The table of documents that a debrief can become."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from tabletop.debrief.marks import Mark
from tabletop.debrief.model import Debrief
from tabletop.export import (
    csv,
    html,
    json,
    markdown,
    note,
    pdf,
    qdpx,
    transcript,
    word,
    workbook,
)
from tabletop.export.acts import page, picture


@dataclass(frozen=True, slots=True)
class Exporter:
    """One document: its file's name, one line on it, and what writes its bytes.

    `needs` is the module outside of the base installation without which it cannot be written.
    `marked` writes it with a reader's marks, where it can hold them. `quotes_unnamed`: it quotes
    words of the room without saying whose.
    """

    file: str
    title: str
    write: Callable[[Debrief], bytes]
    needs: str = ""
    marked: Callable[[Debrief, Sequence[Mark]], bytes] | None = None
    quotes_unnamed: bool = False


EXPORTERS: Mapping[str, Exporter] = {
    "acts": Exporter("acts.html", "each act beside how it was read, one page", page.write),
    "picture": Exporter("acts.svg", "the picture of that page alone", picture.write),
    "picture-pdf": Exporter("acts.pdf", "the same picture for print", picture.pdf, "typst"),
    "note": Exporter(
        "note.docx",
        "an unattributed note of two pages",
        note.write,
        "docx",
        quotes_unnamed=True,
    ),
    "corrections": Exporter(
        "note-for-corrections.docx",
        "the note for participants' corrections",
        note.for_corrections,
        "docx",
        quotes_unnamed=True,
    ),
    "md": Exporter("debrief.md", "the report, to read and edit", markdown.write),
    "html": Exporter("debrief.html", "the report as a page, to filter and follow", html.write),
    "docx": Exporter("debrief.docx", "the report in Word, to edit", word.write, "docx"),
    "pdf": Exporter("debrief.pdf", "the report in PDF, to print", pdf.write, "typst"),
    "json": Exporter("debrief.json", "everything, for programs", json.write),
    "csv": Exporter("debrief.csv", "one row an event, to work figures out again", csv.write),
    "xlsx": Exporter(
        "debrief.xlsx", "a workbook of tidy sheets, for statistics", workbook.write, "xlsxwriter"
    ),
    "txt": Exporter("transcript.txt", "who said what, for transcript tools", transcript.write),
    "qdpx": Exporter(
        "debrief.qdpx",
        "a coded project, for qualitative analysis",
        qdpx.write,
        marked=qdpx.write,
    ),
    "qdpx-blind": Exporter(
        "debrief-blind.qdpx",
        "the same without signals and outcomes",
        qdpx.write_blind,
        marked=qdpx.write_blind,
    ),
}
"""Each document by the short name that `--format` takes."""
