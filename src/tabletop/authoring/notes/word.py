"""The paragraphs and rows of a Word file, read part by part and never unpacked whole.

Libraries that build the whole document leave out what was inserted while changes were tracked and
what stands in content controls; here both are read, and what was deleted is not.
"""

import io
import zlib
from typing import IO
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from tabletop.authoring.msel.received.grid import ListError
from tabletop.authoring.notes.written import Line
from tabletop.text import clean

DOCUMENT = "word/document.xml"
UNPACKED_LIMIT = 32 * 1024 * 1024
DEPTH_LIMIT = 400
LINES_LIMIT = 20_000
"""Lines that a file of notes may have, of whatever kind it is."""

_PIECE = 64 * 1024
_DAMAGED = ("This Word file is damaged or not complete.", "Open it in Word and save it anew.")
_BROKEN = (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)
_PASSED_OVER = frozenset(("del", "moveFrom", "Fallback", "instrText", "pPrChange", "rPrChange"))
"""Elements whose text is no text of the document: deleted, moved away, said twice."""


def is_word(data: bytes) -> bool:
    """Whether these bytes are a Word file, be it a damaged one."""
    return data.startswith(b"PK") and DOCUMENT.encode() in data


def read(data: bytes) -> tuple[Line, ...]:
    """The lines of a Word file: a paragraph each, or a row of a table. Raises ListError."""
    try:
        with ZipFile(io.BytesIO(data)) as container:
            size = container.getinfo(DOCUMENT).file_size
            if size > UNPACKED_LIMIT:
                message = f"This Word file would unpack to {size >> 20} MB, more than is read."
                raise ListError(message, "Copy the notes alone to a new file.")
            with container.open(DOCUMENT) as file:
                return _parsed(file)
    except (*_BROKEN, KeyError, expat.ExpatError):
        raise ListError(*_DAMAGED) from None


def _parsed(file: IO[bytes]) -> tuple[Line, ...]:
    document = _Document()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = document.opened
    parser.EndElementHandler = document.closed
    parser.CharacterDataHandler = document.says
    parser.StartDoctypeDeclHandler = document.defines
    while piece := file.read(_PIECE):
        parser.Parse(piece, False)
    parser.Parse(b"", True)
    return tuple(document.lines)


class _Document:
    """What was met so far; its methods are called by the parser."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._depth = self._passing = self._tables = self._table = self._row = 0
        self._paragraph = 0
        self._in_text = False
        self._text: list[str] = []
        self._cells: list[str] = []

    def opened(self, name: str, _attributes: dict[str, str]) -> None:
        """An element begins."""
        self._depth += 1
        if self._depth > DEPTH_LIMIT:
            raise ListError(*_DAMAGED)
        if len(self.lines) > LINES_LIMIT:
            message = f"This Word file has more than {LINES_LIMIT:,} lines."
            raise ListError(message, "Copy the notes of this session alone to a new file.")
        element = name.rpartition(" ")[2]
        if self._passing or element in _PASSED_OVER:
            self._passing += 1
            return
        match element:
            case "tbl":
                self._tables += 1
                if self._tables == 1:
                    self._table, self._row = self._table + 1, 0
            case "tr" if self._tables == 1:
                self._row += 1
                self._cells = []
            case "t":
                self._in_text = True
            case "tab":
                self._text.append("\t")
            case "br" | "cr":
                self._text.append("\n")

    def closed(self, name: str) -> None:
        """An element ends."""
        self._depth -= 1
        if self._passing:
            self._passing -= 1
            return
        match name.rpartition(" ")[2]:
            case "t":
                self._in_text = False
            case "p":
                self._end_paragraph()
            case "tc" if self._tables == 1:
                self._cells.append(self._taken())
            case "tr" if self._tables == 1:
                place = f"table {self._table}, row {self._row}"
                self.lines.append(Line(place, tuple(self._cells)))
            case "tbl":
                self._tables -= 1

    def says(self, text: str) -> None:
        """Text stands in an element."""
        if self._in_text and not self._passing:
            self._text.append(text)

    def defines(self, *_: object) -> None:
        """Entities are about to be defined."""
        message = "This Word file defines XML entities, which no word processor writes."
        raise ListError(message, "Ask where it comes from; it may be meant to do harm.")

    def _end_paragraph(self) -> None:
        if self._tables:
            self._text.append("\n")
            return
        self._paragraph += 1
        for line in self._taken().split("\n"):
            self.lines.append(Line(f"paragraph {self._paragraph}", (line,)))

    def _taken(self) -> str:
        text = clean("".join(self._text)).strip()
        self._text = []
        return text
