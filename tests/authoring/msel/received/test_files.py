"""What a file is, is told by its bytes; what is no list is refused in plain words."""

import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tabletop.authoring.msel.received.files import read
from tabletop.authoring.msel.received.grid import ListError
from tests.authoring.msel.lists import WORKSHOP, military

WHOLE = military()


def _zipped(**parts: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as container:
        for name, data in parts.items():
            container.writestr(name.replace("__", "/").replace("_x_", "."), data)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b" \r\n", "empty"),
        (b"%PDF-1.7", "a PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "old workbook"),
        (b"<html><table><tr><td>Time</td></tr></table>", "web page"),
        (b"\xef\xbb\xbf  <?xml version='1.0'?>", "web page"),
        (b"PK\x03\x04", "damaged"),
        (bytes(range(32)) * 100, "not text"),
        (b",,,\n,,\n", "nothing in"),
        (_zipped(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), r"\.ods"),
        (_zipped(word__document_x_xml=b"<x/>"), "a Word file"),
        (_zipped(xl__workbook_x_bin=b""), r"\.xlsb"),
        (_zipped(Index__Document_x_iwa=b""), "a Numbers file"),
        (_zipped(a_x_txt=b""), "no workbook"),
    ],
)
def test_what_is_no_list_is_named(data: bytes, said: str) -> None:
    with pytest.raises(ListError, match=said):
        read(data)


def test_a_workbook_is_known_whatever_its_name() -> None:
    assert read(military()).grids[0].name == "MSEL"
    assert read(WORKSHOP).grids[0].name == ""


@settings(max_examples=30)
@given(st.integers(0, 6_000), st.binary(min_size=1, max_size=8))
def test_a_broken_workbook_is_refused_and_nothing_worse(at: int, junk: bytes) -> None:
    for data in (WHOLE[:at], WHOLE[:at] + junk + WHOLE[at + len(junk) :]):
        with suppress(ListError):
            read(data)
