"""Containers are counted before anything is built out of them."""

import io
import zipfile

import pytest

from tabletop.authoring.msel.received import container
from tabletop.authoring.msel.received.container import check
from tabletop.authoring.msel.received.grid import ListError
from tests.authoring.msel.lists import saved, workbook

SHEET = "xl/worksheets/sheet1.xml"


def _with(sheet: bytes) -> bytes:
    """A workbook whose sheet has other bytes."""
    made = io.BytesIO()
    whole = zipfile.ZipFile(io.BytesIO(saved(workbook([("x",)]))))
    with whole, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after:
        for part in whole.namelist():
            after.writestr(part, sheet if part == SHEET else whole.read(part))
    return made.getvalue()


def _sheet(inside: bytes, head: bytes = b"") -> bytes:
    return b'<?xml version="1.0"?>' + head + b"<worksheet>" + inside + b"</worksheet>"


MERGED_ALL = b'<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("sheet", "said"),
    [
        (_sheet(MERGED_ALL), "more than 200,000 cells"),
        (_sheet(b'<mergeCell ref="&#65;1:XFD1048576"/>'), "more than 200,000 cells"),
        (_sheet(b"<mergeCell ref='12:B'/>"), "damaged"),
        (_sheet(b"<row><c/></row>" * 150_000), "more than 200,000 cells"),
        (_sheet(b"&b;", BOMB), "entities"),
        (_sheet(b"<c>", b"").decode().encode("utf-16"), "damaged"),
        (_sheet(b"<c>" * 100 + b"</c>" * 100), "damaged"),
        (b"no xml", "damaged"),
    ],
)
def test_what_would_grow_beyond_bounds_is_refused_at_once(sheet: bytes, said: str) -> None:
    with pytest.raises(ListError, match=said):
        check(_with(sheet))


def test_a_container_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(container, "UNPACKED_LIMIT", 1_000)
    with pytest.raises(ListError, match="would unpack to"):
        check(saved(workbook([("x",)])))


def test_an_encrypted_container_is_refused() -> None:
    data = bytearray(saved(workbook([("x",)])))
    for sign in (b"PK\x03\x04", b"PK\x01\x02"):
        at = -1
        while (at := data.find(sign, at + 1)) >= 0:
            data[at + (6 if sign == b"PK\x03\x04" else 8)] |= 1
    with pytest.raises(ListError, match="damaged"):
        check(bytes(data))


def test_formulas_without_a_result_are_noticed() -> None:
    assert check(saved(workbook([("=1+1",)])))
    assert not check(_with(_sheet(b"<sheetData><row><c><f>1</f><v>2</v></c></row></sheetData>")))
