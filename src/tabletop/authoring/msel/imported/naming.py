"""Ids made from names in any script."""

import re
import unicodedata

from tabletop.scenario.references.names import RESERVED

LONGEST = 40
"""Signs of an id that is made here; the format allows 64, and some are put together of two."""

_CYRILLIC = "абвгґдезийіклмнопрстуўфхыэ"
_LATIN = "a b v g g d e z i y i k l m n o p r s t u u f kh y e"
_LETTERS = str.maketrans(
    {
        **dict(zip(_CYRILLIC, _LATIN.split(), strict=True)),
        "ё": "e", "є": "ye", "ж": "zh", "ї": "yi", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
        "ъ": "", "ь": "", "ю": "yu", "я": "ya", "’": "", "'": "",
        "ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "ð": "d",
        "ı": "i",
    }
)  # fmt: skip
_NO_TEXTS = frozenset(("true", "false", "null", "yes", "no", "on", "off", "y", "n"))
"""Words that YAML, in one version or another, does not take for texts."""

_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")


def slug(name: str) -> str:
    """The letters and digits of a name as an id has them; "" if there are none that it can have."""
    lowered = name.casefold().translate(_LETTERS)
    plain = unicodedata.normalize("NFKD", lowered)
    letters = "".join(one for one in plain if not unicodedata.combining(one))
    words = _NOT_IN_IDS.sub("_", letters).strip("_")
    if len(words) > LONGEST:
        words = words[: LONGEST + 1].rpartition("_")[0] or words[:LONGEST]
    return words


class Ids:
    """Gives out ids, each once."""

    def __init__(self) -> None:
        self._taken = RESERVED | _NO_TEXTS

    def new(self, name: str, otherwise: str) -> str:
        """An id for `name`, or `otherwise` with what can be kept of it."""
        wanted = slug(name)
        if not wanted[:1].isalpha():
            wanted = f"{otherwise}_{wanted}" if wanted else otherwise
        found, number = wanted, 1
        while found in self._taken:
            number += 1
            found = f"{wanted}_{number}"
        self._taken |= {found}
        return found
