"""What a workbook's container holds, before anything is built out of it.

A few kilobytes can unpack to gigabytes, one merged cell can cover a sheet of 17 thousand million
cells, and XML can define entities that multiply. All of it is counted first, part by part, with a
parser that keeps nothing.
"""

import io
import zlib
from typing import IO
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile, ZipInfo

from tabletop.authoring.msel.received.grid import ListError

UNPACKED_LIMIT = 64 * 1024 * 1024
CELLS_LIMIT = 200_000
"""Cells of all sheets, empty ones that only have a look and those under merged cells included."""

PARTS_LIMIT = 2_000
DEPTH_LIMIT = 60

_PIECE = 64 * 1024
_DAMAGED = (
    "This workbook is damaged or not complete.",
    "Fetch it again, or open it in a spreadsheet and save it anew.",
)
_BROKEN = (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)
"""What reading a container may raise: for a cut one, an encrypted one, an unknown packing."""

_WORKBOOK = "xl/workbook.xml"


class _Count:
    """What was met in the parts so far; its methods are called by the parser."""

    def __init__(self) -> None:
        self.cells = self.formulas = self.results = self._depth = 0
        self._in_formula_cell = self._awaits_result = False

    def opened(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self._depth += 1
        if self._depth > DEPTH_LIMIT:
            raise ListError(*_DAMAGED)
        match name.rpartition(" ")[2]:
            case "c" | "row":
                self.cells += 1
                self._in_formula_cell = False
            case "f":
                self.formulas += 1
                self._in_formula_cell = True
            case "v" if self._in_formula_cell:
                self._awaits_result = True
            case "mergeCell":
                self.cells += _area(attributes.get("ref", ""))

    def closed(self, _: str) -> None:
        """An element ends."""
        self._depth -= 1
        self._awaits_result = False

    def says(self, _: str) -> None:
        """Text stands in an element."""
        self.results += self._awaits_result
        self._awaits_result = False

    def defines(self, *_: object) -> None:
        """Entities are about to be defined."""
        message = "This workbook defines XML entities, which no spreadsheet writes."
        raise ListError(message, "Ask where it comes from; it may be meant to do harm.")


def check(data: bytes) -> bool:
    """Whether any formula stands in the workbook without its last result.

    Raises ListError if these bytes are no workbook that may be read.
    """
    try:
        with ZipFile(io.BytesIO(data)) as container:
            parts = container.infolist()
            _check_kind(container)
            _check_size(parts)
            return _counted(container, parts)
    except _BROKEN:
        raise ListError(*_DAMAGED) from None


def _check_kind(container: ZipFile) -> None:
    names = set(container.namelist())
    if _WORKBOOK in names:
        return
    kind = "is a zip file, but no workbook"
    if "xl/workbook.bin" in names:
        kind = "is a binary workbook (.xlsb)"
    elif "mimetype" in names and b"opendocument" in container.read("mimetype")[:100]:
        kind = "is an OpenDocument file (.ods)"
    elif "word/document.xml" in names:
        kind = "is a Word file"
    elif any(name.startswith("Index/") for name in names):
        kind = "is a Numbers file"
    raise ListError(f"This {kind}.", "Save the list as .xlsx or as CSV.")


def _check_size(parts: list[ZipInfo]) -> None:
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > PARTS_LIMIT or unpacked > UNPACKED_LIMIT:
        size = f"{unpacked // 1024 // 1024:,} MB in {len(parts):,} parts"
        message = f"This workbook would unpack to {size}, more than is read."
        raise ListError(message, "Copy the list alone, without pictures, to a new workbook.")


def _counted(container: ZipFile, parts: list[ZipInfo]) -> bool:
    count = _Count()
    for part in parts:
        if part.filename.endswith((".xml", ".rels")):
            with container.open(part) as file:
                _count_part(file, count)
    _check_cells(count)
    return count.formulas > count.results


def _count_part(file: IO[bytes], count: _Count) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = count.opened
    parser.EndElementHandler = count.closed
    parser.CharacterDataHandler = count.says
    parser.StartDoctypeDeclHandler = count.defines
    try:
        while piece := file.read(_PIECE):
            parser.Parse(piece, False)
            _check_cells(count)
        parser.Parse(b"", True)
    except expat.ExpatError:
        raise ListError(*_DAMAGED) from None


def _check_cells(count: _Count) -> None:
    if count.cells > CELLS_LIMIT:
        message = f"This workbook has more than {CELLS_LIMIT:,} cells, counting empty ones."
        raise ListError(message, "Copy the list alone to a new workbook.")


def _area(span: str) -> int:
    """How many cells a merged cell covers. Raises ListError if that cannot be told."""
    first, _, last = span.partition(":")
    (left, top), (right, bottom) = _corner(first), _corner(last or first)
    return (abs(right - left) + 1) * (abs(bottom - top) + 1)


def _corner(name: str) -> tuple[int, int]:
    word = name.replace("$", "").rstrip("0123456789")
    number = name.replace("$", "")[len(word) :]
    if not (word.isascii() and word.isalpha() and len(word) <= 3 and 0 < len(number) <= 7):
        raise ListError(*_DAMAGED)
    column = 0
    for letter in word.upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return column, int(number)
