"""Surnames in the cases and alphabets of the region.

Belarusian, English, Lithuanian, Polish and Russian. A name and a word are brought to one skeleton
of plain Latin letters, in which the usual ways to write a sound fall together (Kowalczyk,
Ковальчик, Kovalchik). A skeleton has stems, each with the endings that it takes from case to case.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

LONGEST_ENDING = 5
LEAST_STEM = 3
LEAST_LITHUANIAN = 4
"""A Lithuanian ending is taken off where so many letters are left: "Kalvis", not "Gus"."""

_LETTERS = str.maketrans(
    {
        **dict(zip("абвгґдезийіїклмнопрстуўфцыэє", "abvhhdeziiiiklmnoprstuvfciee", strict=True)),
        **dict(zip("ёхłđßøæ", "ehldsoe", strict=True)),
        **dict.fromkeys("жżž", "zh"),
        **dict.fromkeys("чč", "ch"),
        **dict.fromkeys("шщš", "sh"),
        **dict.fromkeys("ьъ", ""),
        "ю": "iu",
        "я": "ia",
    }
)
_SOUNDS = (
    ("szcz", "sh"), ("shch", "sh"), ("sch", "sh"), ("sz", "sh"), ("cz", "ch"), ("kh", "h"),
    ("ts", "c"), ("tz", "c"), ("ph", "f"), ("x", "ks"), ("w", "v"), ("g", "h"), ("q", "k"),
    ("y", "i"), ("j", "i"), ("ie", "e"), ("io", "o"),
)  # fmt: skip
_DOUBLE = re.compile(r"(.)\1+")
_VOWELS = "aeiou"

_POLISH = (
    "a u owi em ie y ą ę o i e ów om ami ach iem im ym ego emu ej ich ych imi ymi iego iemu owie"
)
_LITHUANIAN = "as o ui ą e ai ų ams ais is io iui į iu y ys us aus um ė ės ei"
_CYRILLIC = (
    "а у ю ом ем ым им е о ой ою ей ею ы и ов ев ам ям ами ями ах ях ого его ому ему ая ую ые ие "
    "ых их ыми ими ага яга аму яму эй ай аю ий ый"
)
_ENGLISH = "s es"
_SOFTENED = (("k", "c"), ("t", "ci"), ("d", "dzi"), ("l", "l"), ("r", "rz"), ("h", "dz"))
"""Polish and Belarusian consonants before the ending of the dative: Matejko, Matejce."""
_BEFORE_IO = (("t", "ch"), ("d", "dzh"))
"""Lithuanian consonants before the endings of the other cases: Pavyzdaitis, Pavyzdaičio."""
_FLEETING = (("ek", "k"), ("ec", "c"), ("el", "l"), ("ok", "k"))
"""Vowels that stand in the nominative alone: Marzec, Marca."""


def skeleton(word: str) -> str:
    """A word in plain Latin letters, in which the ways to write it fall together."""
    marked = unicodedata.normalize("NFC", word.lower()).translate(_LETTERS)
    plain = unicodedata.normalize("NFD", marked)
    letters = "".join(one for one in plain if not unicodedata.combining(one))
    for written, sound in _SOUNDS:
        letters = letters.replace(written, sound)
    return _DOUBLE.sub(r"\1", letters)


ENDINGS = frozenset(
    skeleton(one) for one in f"{_POLISH} {_LITHUANIAN} {_CYRILLIC} {_ENGLISH}".split()
)
_DATIVE = frozenset(("e", "i"))


def forms(surname: str) -> Iterator[tuple[str, frozenset[str]]]:
    """The stems of a surname's skeleton, each with its endings; "" is that it stands bare."""
    yield surname, ENDINGS | {""}
    stem = _stem(surname)
    if stem != surname:
        yield stem, ENDINGS
    yield from ((one, _DATIVE) for one in _changed(stem, _SOFTENED))
    yield from ((one, ENDINGS) for one in _changed(surname, _FLEETING))
    if surname.endswith("is"):
        yield from ((one, ENDINGS) for one in _changed(stem, _BEFORE_IO))


def _changed(stem: str, changes: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield from (stem.removesuffix(old) + new for old, new in changes if stem.endswith(old))


def _stem(surname: str) -> str:
    for ending in ("as", "is", "us"):
        if surname.endswith(ending) and len(surname) - len(ending) >= LEAST_LITHUANIAN:
            return surname.removesuffix(ending)
    stem = surname.rstrip(_VOWELS)
    return stem if len(stem) >= LEAST_STEM else surname
