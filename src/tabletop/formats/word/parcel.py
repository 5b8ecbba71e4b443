"""A Word file's package: no author, no program, no time; the same content as the same bytes."""

import re
import zipfile
from io import BytesIO

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.package import OpcPackage

from tabletop.text import clean_line

_NOT_OURS = (RELATIONSHIP_TYPE.EXTENDED_PROPERTIES, RELATIONSHIP_TYPE.THUMBNAIL)
"""What the library's own empty document says of the program that made it, and its picture."""

_THEME = "/theme/"
_SCRIPT_FONTS = re.compile(rb'<a:font script="[^"]*" typeface="[^"]*"/>')
"""The library's fonts for every script; a search for names takes "Hans" and others for a person."""

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip archive can name."""


def sealed(made: WordDocument, title: str) -> bytes:
    """The file of a document, with its title as its only property."""
    package = made.part.package
    if package is not None:
        _anonymous(package, title)
    written = BytesIO()
    made.save(written)
    return _timeless(written)


def _anonymous(package: OpcPackage, title: str) -> None:
    for key in [key for key, one in package.rels.items() if one.reltype in _NOT_OURS]:
        del package.rels[key]
    properties = package.core_properties._element  # its setters can change a time, not leave it out
    for one in list(properties):
        properties.remove(one)
    package.core_properties.title = clean_line(title, 255)


def _timeless(written: BytesIO) -> bytes:
    """The same archive, whatever the clock and the system that it was written on."""
    again = BytesIO()
    with zipfile.ZipFile(written) as old, zipfile.ZipFile(again, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.create_system = 0
            entry.compress_type = zipfile.ZIP_DEFLATED
            held = old.read(name)
            new.writestr(entry, _SCRIPT_FONTS.sub(b"", held) if _THEME in name else held)
    return again.getvalue()
