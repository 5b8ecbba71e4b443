"""How a text can be read once its format is taken off: tags, entities, escapes, broken lines."""

import html
import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import unquote

_TAG = re.compile(r"<[^<>]*>")
_BLOCK = re.compile(
    r"</?(?:\w+:)?(?:p|td|th|tr|tc|li|div|h\d|br|dd|dt|si|row|text|title|section)\b[^<>]*>"
)
"""Tags between which a word never goes on."""
_UNICODE = re.compile(r"\\u([0-9A-Fa-f]{4})")
_LINE_ESCAPE = re.compile(r"\\[nrtbf]")
_ESCAPED = re.compile(r"\\([^\w\s])")
_PERCENT = re.compile(r"%[0-9A-Fa-f]{2}")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")
_HYPHENATED = re.compile(r"[-\u2010\u2011]\s*\n[\s>|]*")


def readings(text: str) -> Iterator[str]:
    """The ways of reading `text`, each once, in NFC: as it stands first."""
    seen: set[str] = set()
    for one in _readings(text):
        reading = unicodedata.normalize("NFC", one)
        if reading not in seen:
            seen.add(reading)
            yield reading


def _readings(text: str) -> Iterator[str]:
    yield text
    plain = _plain(text)
    yield plain
    apart = _BLOCK.sub(" ", text)
    for between in ("", " "):
        yield _plain(_TAG.sub(between, apart))
    yield _HYPHENATED.sub("", plain)


def _plain(text: str) -> str:
    """Without entities, escapes and letters that nobody sees."""
    text = html.unescape(text)
    if "\\" in text:
        text = _LINE_ESCAPE.sub(" ", _UNICODE.sub(_letter, text))
        text = _ESCAPED.sub(r"\1", text)
    if _PERCENT.search(text):
        text = unquote(text, errors="replace")
    return _INVISIBLE.sub("", text)


def _letter(match: re.Match[str]) -> str:
    letter = chr(int(match[1], 16))
    return letter if not "\ud800" <= letter <= "\udfff" else " "
