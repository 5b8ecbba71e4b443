"""The text of a PDF that typst made, read from its pages' own streams."""

import re
import zlib
from collections.abc import Iterator, Mapping

_OBJECT = re.compile(rb"(?s)\b(\d+) 0 obj\s(.*?)endobj")
_STREAM = re.compile(rb"(?s)stream\r?\n(.*)\r?\nendstream")
_SHOWN = re.compile(rb"/(f\d+) [\d.]+ Tf|(/\w+)?\(")
_WITHIN = re.compile(rb"(?s)\\.|[()]")
_ESCAPED = re.compile(rb"(?s)\\([0-7]{1,3}|.)")
_CONTROLS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_CHARACTER = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]+)>")


def text(data: bytes) -> str:
    """All that is written in the file, pieces of a line with nothing between them."""
    return "\n".join(pages(data))


def pages(data: bytes) -> list[str]:
    """The text of each page."""
    objects = {int(one[1]): one[2] for one in _OBJECT.finditer(data)}
    return [_page(objects, one) for one in objects.values() if re.search(rb"/Type\s*/Page\b", one)]


def _page(objects: Mapping[int, bytes], page: bytes) -> str:
    resources = objects[_reference(page, b"Resources")]
    fonts = {
        name: _letters(_stream(objects[_reference(objects[int(number)], b"ToUnicode")]))
        for name, number in re.findall(rb"/(f\d+) (\d+) 0 R", resources)
    }
    return "".join(_said(fonts, _stream(objects[_reference(page, b"Contents")])))


def _said(fonts: Mapping[bytes, Mapping[int, str]], stream: bytes) -> Iterator[str]:
    font: Mapping[int, str] = {}
    at = 0
    while found := _SHOWN.search(stream, at):
        at = found.end()
        if found[1]:
            font = fonts[found[1]]
            continue
        end = _end(stream, at)
        if not found[2]:  # else it is a property of what is shown
            codes = _ESCAPED.sub(_unescaped, stream[at : end - 1])
            pairs = zip(codes[::2], codes[1::2], strict=True)
            yield "".join(font.get(256 * high + low, "?") for high, low in pairs)
        at = end


def _end(stream: bytes, at: int) -> int:
    """Where a string ends whose opening parenthesis stands before `at`; pairs may stand in it."""
    depth = 1
    while depth:
        found = _WITHIN.search(stream, at)
        assert found
        depth += {b"(": 1, b")": -1}.get(found[0], 0)
        at = found.end()
    return at


def _unescaped(found: re.Match[bytes]) -> bytes:
    mark = found[1]
    if mark.isdigit():
        return bytes([int(mark, 8)])
    return _CONTROLS.get(mark, mark)


def _letters(stream: bytes) -> Mapping[int, str]:
    return {
        int(code, 16): bytes.fromhex(letters.decode()).decode("utf-16-be")
        for code, letters in _CHARACTER.findall(stream)
    }


def _reference(one: bytes, key: bytes) -> int:
    found = re.search(rb"/" + key + rb" (\d+) 0 R", one)
    assert found, key
    return int(found[1])


def _stream(one: bytes) -> bytes:
    found = _STREAM.search(one)
    assert found
    return zlib.decompress(found[1])
