"""The key of a word: the same for one name in Latin and Cyrillic letters and in any romanisation.

Belarusian, Russian, Ukrainian, Polish, Lithuanian and English write the same name in many ways:
Ковальчук, Кавальчук, Kovalchuk, Kavalčuk, Kowalczuk, Kavaĺčuk. A key keeps what these have in
common. It is coarse on purpose, since a name that slips through cannot be called back: `sh`, `š`,
`sz`, `ш` and `s` are one letter of it, as are `h`, `g` and `kh`; `o` is `a`; a soft sign,
diacritics and doubled letters are dropped. What can be read in two ways has several keys.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import islice, product

_CYRILLIC = {
    **dict(zip("абвгґдеєэжзиіыклмнопрстуфх", "abvhhdeeezziiiklmnoprstufh", strict=True)),
    **dict(zip("цчшщъьюя", ("c", "c", "s", "sc", "", "", "iu", "ia"), strict=True)),
}
_LETTERS = str.maketrans(
    {
        **_CYRILLIC,
        "g": "h",
        "w": "v",
        "y": "i",
        "j": "i",
        "q": "k",
        "x": "ks",
    }
)
_BEFORE_MARKS = str.maketrans(
    {
        "ў": "в",
        "ł": "l",
        "đ": "d",
        "ø": "o",
        "ı": "i",
        "æ": "e",
        "œ": "e",
        "ß": "ss",
        "ŭ": "w",
        "ŝ": "sc",
    }
)
_DIGRAPHS = (
    (r"sh|sz", "s"),
    (r"zh", "z"),
    (r"kh|gh", "h"),
    (r"cz", "c"),
    (r"ph", "f"),
    (r"th", "t"),
)
_TWO_WAYS = {
    "sch": ("S", "SC"),
    "ch": ("C", "H"),
    "rz": ("Z", "RZ"),
    "ck": ("K", "CK"),
    "x": ("KS", "H"),
}
"""What is read in two ways: German or Russian `sch`, English or Polish `ch`, Polish or other `rz`,
English or Polish `ck`, English or scholarly `x`. In capitals, so that it forms no new digraph with
its neighbours."""
_NAME_WAYS = {
    "ą": ("a", "on", "om"),
    "ę": ("e", "en", "em"),
    "ó": ("o", "u"),
    "c": ("C", "K"),
}
"""Letters that another language renders in several ways, when a name is looked for."""
_TWO = re.compile("|".join(_TWO_WAYS))
_NAME = re.compile("[ąęó]|c(?![hzk])")
_SOUNDS = (
    (r"ii+", "i"),
    (r"t+[szc]", "c"),
    (r"dz", "d"),
    (r"io|ie", "e"),
    (r"(?<=[aeiou])i(?=[aeou])", ""),
    (r"(?<=[^aeiou])i(?=[aeou])", ""),
    (r"o", "a"),
    (r"(?<=[ae])u", "v"),
    (r"(.)\1+", r"\1"),
)
_COMPILED = {
    "digraphs": [(re.compile(was), now) for was, now in _DIGRAPHS],
    "sounds": [(re.compile(was), now) for was, now in _SOUNDS],
}
_POSSESSIVE = re.compile(r"['’ʼ`]s$")
_NO_LETTER = re.compile(r"\W|[\d_\u02b0-\u02ff]")
_MOST_KEYS = 32


@lru_cache(maxsize=200_000)
def keys(word: str) -> tuple[str, ...]:
    """The keys of a word as it stands in a text; most words have one."""
    folded = _POSSESSIVE.sub("", word.casefold())
    return _keys(_ways(_no_marks(folded), _TWO, _TWO_WAYS))


def name_keys(word: str) -> tuple[str, ...]:
    """The keys of a word that is looked for: with the ways in which others may render it."""
    folded = unicodedata.normalize("NFC", word.casefold())
    forms = (_no_marks(one) for one in _ways(folded, _NAME, _NAME_WAYS))
    return _keys(way for one in forms for way in _ways(one, _TWO, _TWO_WAYS))


def sound(spelling: str) -> str:
    """The key of letters that can be read in one way only."""
    return _keys([_no_marks(spelling)])[0]


def _keys(spellings: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_reduced(one) for one in spellings))[:_MOST_KEYS]


def _reduced(spelling: str) -> str:
    for was, now in _COMPILED["digraphs"]:
        spelling = was.sub(now, spelling)
    spelling = spelling.translate(_LETTERS).lower()
    for was, now in _COMPILED["sounds"]:
        spelling = was.sub(now, spelling)
    return spelling


def _no_marks(folded: str) -> str:
    decomposed = unicodedata.normalize("NFKD", _whole(folded).translate(_BEFORE_MARKS))
    return _NO_LETTER.sub("", decomposed)


def _whole(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _ways(
    folded: str, ambiguous: re.Pattern[str], ways: Mapping[str, tuple[str, ...]]
) -> list[str]:
    """Every reading of a spelling."""
    found = [ways[one] for one in ambiguous.findall(folded)]
    if not found:
        return [folded]
    parts = ambiguous.split(folded)
    readings = islice(product(*found), _MOST_KEYS)
    return [
        "".join(part + way for part, way in zip(parts, (*reading, ""), strict=True))
        for reading in readings
    ]
