"""Letters brought to the form in which they are compared: small, without diacritics."""

import re
import unicodedata

_LETTERS = str.maketrans({"ł": "l", "đ": "d", "ð": "d", "ø": "o", "ı": "i", "æ": "ae", "œ": "oe"})
"""Letters that Unicode does not take apart into a letter and a mark."""

_WORD = re.compile(r"\w+")


def folded(text: str) -> str:
    """`text` in small letters without diacritics: `Šalčininkų Łódź` and `salcininku lodz` are one.

    Cyrillic letters lose theirs as well: `ё` reads as `е`, `й` as `и`, `ў` as `у`.
    """
    small = text.casefold()
    if small.isascii():
        return small
    apart = unicodedata.normalize("NFKD", small.translate(_LETTERS))
    return "".join(one for one in apart if not unicodedata.combining(one))


def words(text: str) -> tuple[str, ...]:
    """The folded words of `text`, in order."""
    return tuple(_WORD.findall(folded(text)))


def first_place(text: str, beginnings: tuple[str, ...]) -> tuple[int, int] | None:
    """Where the first word of `text` stands that begins with one of `beginnings` (folded).

    From and to, in the text as it is; None if no word does.
    """
    for found in _WORD.finditer(text):
        if folded(found[0]).startswith(beginnings):
            return found.start(), found.end()
    return None
