"""Sentences that a debrief made of names and texts: which of them may stand."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from tabletop.debrief.attribution.naming import Naming
from tabletop.debrief.attribution.readings import OWN
from tabletop.debrief.datum import Sentence
from tabletop.debrief.names import shortened

UNTOLD = "not told"
"""Stands for who or what may not be told at a level of attribution."""
_PIECE = 24
"""So many letters of a text of people are taken for a piece of it."""


class Saying:
    """Tells sentences that may stand from those that hold a team's name or what people said.

    `groups`: whether figures on allies may be told, which are one group's where only one has two
    members.
    """

    def __init__(self, naming: Naming, words: Iterable[str], *, groups: bool) -> None:
        self._naming = naming
        pieces = sorted({shortened(one).removesuffix(" …")[:_PIECE] for one in words if one})
        self._pieces = re.compile("|".join(map(re.escape, pieces))) if pieces else None
        self._groups = groups

    def tells(self, text: str) -> bool:
        """Whether a sentence may stand."""
        if not self._groups and OWN in text:
            return False
        piece = self._pieces.search(text) if self._pieces else None
        return not piece and not self._naming.names(text)

    def kept(self, value: Any) -> Any:
        """A text as it stands or as untold; of several, those that may stand."""
        if isinstance(value, tuple):
            return tuple(one for one in value if self.tells(one))
        return value if self.tells(value) else UNTOLD

    def sentences(self, told: Sequence[Sentence]) -> tuple[Sentence, ...]:
        """The sentences that may stand."""
        return tuple(one for one in told if self.tells(one.text))
