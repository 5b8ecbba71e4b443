"""In which encoding a text file was saved: by its marks, or by what letters it would hold."""

import codecs
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from tabletop.authoring.msel.received.grid import ListError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CYRILLIC = (
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
)
_CENTRAL = ("ąćęłńóśźż", "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîșțşţ", "čćđšž")
_BALTIC = ("ąčęėįšųūž", "āčēģīķļņšūž", "äõöüšž")
_WESTERN = ("äöüß", "àâæçéèêëîïôœùûüÿ", "åäöæøé", "áéíñóúü", "ãâáàçéêíóôõú")
_ALPHABETS: Mapping[str, tuple[str, ...]] = {
    "cp1251": _CYRILLIC,
    "cp1250": _CENTRAL,
    "cp1257": _BALTIC,
    "cp1252": _WESTERN,
    "iso8859_2": _CENTRAL,
    "cp866": _CYRILLIC,
    "koi8_r": _CYRILLIC,
}
"""The encodings that are tried, each with the letters beside ASCII of languages written in it."""

_TYPOGRAPHY = frozenset("«»„“”‘’‚–—…№§°·•€\u00a0©®±×")
_WORD = re.compile(r"[^\W\d_]+")
_LOOKED_AT = 200_000


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was read in, and whether another would have done about as well."""

    text: str
    encoding: str
    doubtful: bool = False


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """The text of a file, in `encoding` or in the one that fits best. Raises ListError."""
    if encoding is not None:
        return _as_told(data, encoding)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _as_told(data, name)
    wide = _without_mark(data)
    if wide is not None:
        return Decoded(data.decode(wide), wide)
    return _best(data)


def _as_told(data: bytes, encoding: str) -> Decoded:
    try:
        codecs.lookup(encoding)
        text = data.decode(encoding)
    except LookupError:
        message = f"'{encoding}' is not an encoding that is known here."
        raise ListError(message, f"Known are utf-8, {', '.join(_ALPHABETS)}.") from None
    except (UnicodeError, ValueError):
        message = f"This file is not text in {encoding}."
        raise ListError(message, "Save it as CSV in UTF-8, or as .xlsx.") from None
    return Decoded(text.removeprefix("\ufeff"), encoding)


def _without_mark(data: bytes) -> str | None:
    """UTF-16 or UTF-8 without a byte order mark."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    if max(even, odd) * 20 > len(data) and len(data) % 2 == 0:
        wide = "utf-16-le" if odd > even else "utf-16-be"
        return wide if _decodes(data, wide) else None
    return "utf-8" if _decodes(data, "utf-8") else None


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _best(data: bytes) -> Decoded:
    """The text in the encoding of one byte a letter in which it looks most like a language."""
    seen = data[:_LOOKED_AT]
    ranked = sorted(((_likeness(seen, name), name) for name in _ALPHABETS), reverse=True)
    possible = [(likeness, name) for likeness, name in ranked if _decodes(data, name)]
    if not possible or data.count(0):
        message = "It cannot be told in which encoding this file was saved."
        raise ListError(message, "Save it as CSV in UTF-8, or as .xlsx.")
    (best, name), *others = possible
    doubtful = best <= 0 or any(other > best * 0.9 for other, _ in others)
    return Decoded(data.decode(name), name, doubtful)


def _likeness(data: bytes, encoding: str) -> int:
    """How much the bytes look like words of one of the encoding's languages."""
    text = data.decode(encoding, "replace")
    odd = sum(one > "\x7f" and not one.isalpha() and one not in _TYPOGRAPHY for one in text)
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    return max(_fit(words, frozenset(letters)) for letters in _ALPHABETS[encoding]) - odd


def _fit(words: list[str], alphabet: frozenset[str]) -> int:
    return sum(point for word in words for point in _points(word, alphabet))


def _points(word: str, alphabet: frozenset[str]) -> Iterator[int]:
    """Points for letters of the alphabet; off for others, and for words that no one writes so."""
    beyond = [letter for letter in word if letter > "\x7f"]
    for letter in beyond:
        yield (1 + letter.islower()) if letter.lower() in alphabet else -2
    yield from (-1 for one, other in pairwise(word) if one.islower() and other.isupper())
    if "а" in alphabet and len(beyond) < len(word):
        yield -2 * len(word)
