"""One way to make any text from a file or a person safe to keep, show and print."""

import re
import unicodedata

CUT = " […cut]"
"""Stands at the end of a text that was longer than its limit."""

TEXT_LIMIT = 20_000
LINE_LIMIT = 500

_NEWLINES = re.compile(r"\r\n?|[\u2028\u2029\x85]")
_UNSAFE = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but tab and newline, DEL, C1
    "\u00ad\u061c\u180e"  # soft hyphen, Arabic letter mark, Mongolian vowel separator
    "\u200b-\u200f\u202a-\u202e"  # zero width, marks and overrides of direction
    "\u2060-\u206f\ufeff\ufff9-\ufffb"  # invisible operators, isolates, BOM, annotation
    "\ud800-\udfff"  # surrogates
    "\U000e0000-\U000e007f"  # tags
    "]"
)
_BLANKS = re.compile(r"\s+")


def clean(text: str, limit: int = TEXT_LIMIT) -> str:
    """`text` in NFC, with newline and tab as its only control characters.

    Control, bidirectional and zero-width characters are dropped. What exceeds `limit` characters is
    cut, and the cut is marked by `CUT`. Cleaning twice changes nothing more.
    """
    text = _UNSAFE.sub("", _NEWLINES.sub("\n", text))
    text = unicodedata.normalize("NFC", text)
    if len(text) <= limit:
        return text
    return text[: max(0, limit - len(CUT))].rstrip() + CUT


def clean_line(text: str, limit: int = LINE_LIMIT) -> str:
    """`text` cleaned and brought on one line, runs of white space as one blank."""
    return clean(_BLANKS.sub(" ", clean(text, TEXT_LIMIT)).strip(), limit)


def unsafe_at(text: str) -> int | None:
    """Where the first character stands that `clean` would drop; None if there is none."""
    found = _UNSAFE.search(text)
    return found.start() if found else None
