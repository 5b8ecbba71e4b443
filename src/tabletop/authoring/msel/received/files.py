"""Any file as a list: what it is, is told by its first bytes and never by its name."""

from tabletop.authoring.msel.received import separated, workbooks
from tabletop.authoring.msel.received.grid import ListError, Received

SIZE_LIMIT = 20 * 1024 * 1024

_OTHERS = (
    (b"\xd0\xcf\x11\xe0", "is an old workbook (.xls), or one with a password"),
    (b"%PDF", "is a PDF"),
    (b"{\\rtf", "is a text of a word processor (.rtf)"),
    (b"\x1f\x8b", "is a packed file"),
    (b"7z\xbc\xaf", "is a packed file"),
    (b"Rar!", "is a packed file"),
    (b"\x89PNG", "is a picture"),
    (b"\xff\xd8\xff", "is a picture"),
    (b"GIF8", "is a picture"),
    (b"SQLite format 3", "is a database, perhaps a session"),
)
_SAVE_AS = "Open it in a spreadsheet and save the list as .xlsx (without a password) or as CSV."
_WEB = (b"<!doctype", b"<html", b"<table", b"<?xml", b"<workbook")


def read(data: bytes, encoding: str | None = None, delimiter: str | None = None) -> Received:
    """The sheets of a workbook or a file of separated values. Raises ListError.

    `encoding` and `delimiter` are those of a text file, where they are known.
    """
    if len(data) > SIZE_LIMIT:
        message = f"This file has {len(data) >> 20} MB; at most {SIZE_LIMIT >> 20} are read."
        raise ListError(message, "Copy the list alone, without pictures, to a new workbook.")
    if not data.strip():
        raise ListError("This file is empty.", "See that the right file was saved.")
    refuse_others(data, _SAVE_AS)
    zipped = data.startswith(b"PK")
    received = workbooks.read(data) if zipped else separated.read(data, encoding, delimiter)
    if not any(grid.cells for grid in received.grids):
        raise ListError("There is nothing in this file.", "See that the right one was saved.")
    return received


def refuse_others(data: bytes, hint: str) -> None:
    """Raises ListError with `hint` for a file of another kind, such as a picture."""
    for sign, kind in _OTHERS:
        if data.startswith(sign):
            raise ListError(f"This {kind}.", hint)
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:12].lower().startswith(_WEB):
        raise ListError("This is a web page or XML, no workbook, whatever its name.", hint)
