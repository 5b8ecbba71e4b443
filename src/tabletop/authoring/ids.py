"""Ids and short names out of the names that people give, in Latin or Cyrillic letters."""

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator
from itertools import chain, count

from tabletop.scenario.references.names import RESERVED

ID_LENGTH = 40
"""Shorter than the format allows, so that further words can be added: `poland_first`."""

_RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_OTHER = "іўґєїłđðþøæœß"
"""Belarusian and Ukrainian letters, and Latin ones that are not a letter and a mark."""

_LATIN = (
    *("a", "b", "v", "g", "d", "e", "yo", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p"),
    *("r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"),
    *("i", "u", "g", "ye", "yi", "l", "d", "d", "th", "o", "ae", "oe", "ss"),
)
_LETTERS = dict(zip(_RUSSIAN + _OTHER, _LATIN, strict=True))
_NO_IDS = RESERVED | {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}
"""Words of the format, and those that one version of YAML or another takes for no text."""

_APOSTROPHES = re.compile("['\u2018\u2019\u02bc`]")
_NO_ID = re.compile(r"[^a-z0-9]+")
_SHORT = 4
"""Signs in the longest short name that the format allows; of a single word it takes one less."""


def transliterated(text: str) -> str:
    """`text` in small letters, Cyrillic and accented ones as plain Latin; other signs stay."""
    small = unicodedata.normalize("NFC", text).lower()
    latin = "".join(_LETTERS.get(sign, sign) for sign in small)
    return "".join(
        sign for sign in unicodedata.normalize("NFKD", latin) if not unicodedata.combining(sign)
    )


def id_of(name: str, sort: str, taken: Container[str] = ()) -> str:
    """An id for a thing called `name`: no word of the format or of YAML, and none of `taken`.

    `sort` is a word for what it is an id of. It goes before a name that an id cannot begin with,
    and stands for one of which no letter can be written in an id.
    """
    plain = _NO_ID.sub("_", _APOSTROPHES.sub("", transliterated(name))).strip("_")
    as_it_is = plain[:1].isalpha() and plain not in _NO_IDS
    stem = (plain if as_it_is else f"{sort}_{plain}")[:ID_LENGTH].rstrip("_")
    numbered = (f"{stem}_{number}" for number in count(2))
    return next(one for one in chain([stem], numbered) if one not in taken)


def ids_of(names: Iterable[str], sort: str, taken: Iterable[str] = ()) -> list[str]:
    """An id for each of several things, as `id_of` gives it, all different."""
    given = list(taken)
    before = len(given)
    for name in names:
        given.append(id_of(name, sort, given))
    return given[before:]


def short_of(name: str, taken: Container[str] = ()) -> str:
    """A short name of two to four signs for columns and badges, in capitals, none of `taken`.

    Several words give their first letters, a single one its beginning: EU, POL, NATO.
    """
    return next(one for one in _shorts(_words(name)) if len(one) > 1 and one not in taken)


def shorts_of(names: Iterable[str]) -> list[str]:
    """A short name for each of several names, as `short_of` gives it, all different."""
    given: list[str] = []
    for name in names:
        given.append(short_of(name, given))
    return given


def _words(name: str) -> list[str]:
    plain = _APOSTROPHES.sub("", name)
    return "".join(sign if _is_plain(sign) else " " for sign in plain).split()


def _is_plain(sign: str) -> bool:
    return sign.isalpha() or sign.isdecimal()


def _shorts(words: list[str]) -> Iterator[str]:
    whole = "".join(words)
    if len(words) > 1:
        yield _capitals("".join(word[0] for word in words))
    if whole.isupper():
        yield _capitals(whole)
    begin = _capitals(whole)[: _SHORT - 2] or "T"
    yield from (_capitals(begin + letter) for letter in whole[_SHORT - 2 :])
    yield from (f"{begin}{number}" for number in count(2))


def _capitals(text: str) -> str:
    return "".join(filter(_is_plain, text.upper()))[:_SHORT]
