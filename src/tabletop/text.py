"""One way to make any text from a file or a person safe to keep, show and print."""

import re
import unicodedata

CUT = " […cut]"
"""Stands at the end of a text that was longer than its limit."""

TEXT_LIMIT = 20_000
LINE_LIMIT = 500

_NEWLINES = re.compile(r"\r\n?|[\u2028\u2029\x85]")
_MARKS_IN_A_ROW = 30  # the bound of Unicode's stream-safe text format (UAX 15, section 13)
_PERHAPS_MARKS = re.compile(rf"\W{{{_MARKS_IN_A_ROW + 1},}}")
_UNSAFE = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but tab and newline, DEL, C1
    "\u00ad\u061c\u180e"  # soft hyphen, Arabic letter mark, Mongolian vowel separator
    "\u200b-\u200f\u202a-\u202e"  # zero width, marks and overrides of direction
    "\u2060-\u206f\ufeff\ufff9-\ufffb"  # invisible operators, isolates, BOM, annotation
    "\u2028\u2029"  # separators that some programs take for the end of a line
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"  # surrogates and what is no character
    "\U000e0000-\U000e007f"  # tags
    "]"
)
_BLANKS = re.compile(r"\s+")


def clean(text: str, limit: int = TEXT_LIMIT) -> str:
    """`text` in NFC, with newline and tab as its only control characters.

    Control, bidirectional and zero-width characters are dropped. What exceeds `limit` characters is
    cut, and the cut is marked by `CUT`. Cleaning twice changes nothing more.
    """
    if text.isascii() and text.isprintable() and len(text) <= limit:
        return text  # most texts are: thousands of them stand in one debrief
    text = _UNSAFE.sub("", _NEWLINES.sub("\n", text))
    text = _calm(unicodedata.normalize("NFC", _calm(text)))
    if len(text) <= limit:
        return text
    return text[: max(0, limit - len(CUT))].rstrip() + CUT


def clean_line(text: str, limit: int = LINE_LIMIT) -> str:
    """`text` cleaned and brought on one line, runs of white space as one blank."""
    return clean(_BLANKS.sub(" ", clean(text, TEXT_LIMIT)).strip(), limit)


def _calm(text: str) -> str:
    """Without the combining marks beyond 30 in a row, which take quadratic time to normalise."""
    if not _PERHAPS_MARKS.search(text):
        return text
    kept: list[str] = []
    row = 0
    for character in text:
        row = row + 1 if unicodedata.combining(character) else 0
        if row <= _MARKS_IN_A_ROW:
            kept.append(character)
    return "".join(kept)


def unsafe_at(text: str) -> int | None:
    """Where the first character stands that `clean` would drop; None if there is none."""
    found = _UNSAFE.search(text)
    return found.start() if found else None


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun: `1 decision has`, `3 decisions have`."""
    return f"{number} {one if number == 1 else many}"
