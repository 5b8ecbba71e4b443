"""Sentences that a debrief made of names and texts: which of them may stand."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from tabletop.debrief.attribution.naming import Naming
from tabletop.debrief.attribution.readings import OWN
from tabletop.debrief.datum import Sentence
from tabletop.debrief.names import shortened

UNTOLD = "not told"
"""Stands for who or what may not be told at a level of attribution."""
_PIECE = 24
"""So many letters at the beginning of a text of people are taken for a piece of it."""
_SHORTEST = 8
"""A text of fewer letters stands in others by chance."""


class Saying:
    """Tells sentences that may stand from those that hold a team's name, what people said, or what
    only some came to know of.

    `groups`: whether figures on allies may be told, which are one group's where only one has two
    members. `titles`: of injects and outcomes that only some came to know of.
    """

    def __init__(
        self, naming: Naming, words: Iterable[str], *, groups: bool, titles: Iterable[str] = ()
    ) -> None:
        self._naming = naming
        self._titled = tuple(form for title in titles for form in _titled(title))
        self._pieces: dict[int, set[str]] = defaultdict(set)
        for one in words:
            piece = _beginning(one)
            if len(piece) >= _SHORTEST:
                self._pieces[len(piece)].add(piece)
        self._groups = groups

    def tells(self, text: str) -> bool:
        """Whether a sentence may stand."""
        if not self._groups and OWN in text:
            return False
        if any(form in text for form in self._titled):
            return False
        return not self._quotes(text) and not self._naming.names(text)

    def _quotes(self, text: str) -> bool:
        return any(
            text[start : start + length] in pieces
            for length, pieces in self._pieces.items()
            for start in range(len(text) - length + 1)
        )

    def kept(self, value: Any) -> Any:
        """A text as it stands or as untold; of several, those that may stand."""
        if isinstance(value, tuple):
            return tuple(one for one in value if self.tells(one))
        return value if self.tells(value) else UNTOLD

    def sentences(self, told: Sequence[Sentence]) -> tuple[Sentence, ...]:
        """The sentences that may stand."""
        return tuple(one for one in told if self.tells(one.text))


def _beginning(text: str) -> str:
    return shortened(text).removesuffix(" …")[:_PIECE]


def _titled(title: str) -> tuple[str, str]:
    """How a sentence names a thing by its title: in quotes, or as a cause, maybe shortened."""
    return f"'{title}'", f": {_beginning(title)}"
