"""Every text that a document's bytes hold: its members, streams, properties and names of files."""

import base64
import binascii
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_UTF16 = re.compile(rb"\xfe\xff(?:[^()<>\\]|\\.)+", re.DOTALL)
_HEX = re.compile(rb"<((?:FE\s*FF|fe\s*ff)[0-9A-Fa-f\s]+)>")
_EMBEDDED = re.compile(r"base64,([A-Za-z0-9+/=\s]{16,})")
_DEEPEST = 4
_RUN = re.compile(rb"[\x20-\x7e]{8,}")
_MARKS = bytes((0, 9, 10, 13, *range(0x20, 0x7F)))
_TEXTUAL = 0.7
"""Bytes of which fewer are letters and signs are a font or a picture: their text is in runs."""


@dataclass(frozen=True, slots=True)
class Surface:
    """A text and where in a file it stands: a member of an archive, a stream; "" for all of it."""

    place: str
    text: str


def surfaces(data: bytes, place: str = "", depth: int = 0) -> Iterator[Surface]:
    """Every text in `data`, archives and compressed streams opened."""
    if depth > _DEEPEST:
        return
    if data.startswith(b"PK\x03\x04"):
        yield from _archive(data, place, depth)
    elif data.startswith(b"%PDF"):
        yield from _pdf(data, place)
    else:
        text = _decoded(data)
        yield Surface(place, text)
        yield from _embedded(text, place, depth)


def _archive(data: bytes, place: str, depth: int) -> Iterator[Surface]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        yield Surface(f"{place} (comment)".strip(), _decoded(archive.comment))
        for member in archive.infolist():
            inside = f"{place}{'!' if place else ''}{member.filename}"
            told = (member.comment, member.extra)
            yield Surface(f"{inside} (entry)", member.filename + " ".join(map(_decoded, told)))
            yield from surfaces(archive.read(member), inside, depth + 1)


def _pdf(data: bytes, place: str) -> Iterator[Surface]:
    """The file as it stands, then what its streams hold, each with its strings decoded."""
    parts = [_STREAM.sub(b"stream", data), *(_inflated(one) for one in _STREAM.findall(data))]
    for number, part in enumerate(parts):
        where = f"{place} (stream {number})".strip() if number else place
        yield Surface(where, _decoded(part))
        if not _is_text(part):
            continue
        strings = [one[2:].decode("utf-16-be", "replace") for one in _UTF16.findall(part)]
        strings += [_unhexed(one) for one in _HEX.findall(part)]
        yield Surface(f"{where} (strings)".strip(), "\n".join(strings))


def _inflated(stream: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(stream)
    except zlib.error:
        return stream


def _unhexed(digits: bytes) -> str:
    try:
        raw = bytes.fromhex(digits.decode("ascii"))
    except ValueError:
        return ""
    return raw.removeprefix(b"\xfe\xff").decode("utf-16-be", "replace")


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1") if _is_text(data) else _runs(data)


def _is_text(data: bytes) -> bool:
    return len(data.translate(None, _MARKS)) <= (1 - _TEXTUAL) * len(data)


def _runs(data: bytes) -> str:
    """The stretches of plain letters in bytes that are no text."""
    return "\n".join(one.decode("ascii") for one in _RUN.findall(data))


def _embedded(text: str, place: str, depth: int) -> Iterator[Surface]:
    for number, match in enumerate(_EMBEDDED.finditer(text), 1):
        try:
            data = base64.b64decode(match[1])
        except (binascii.Error, ValueError):
            continue
        yield from surfaces(data, f"{place} (embedded {number})".strip(), depth + 1)
