"""Looks for many names in texts at once."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tabletop.debrief.spelling.endings import ENDINGS, LONGEST
from tabletop.debrief.spelling.key import keys
from tabletop.debrief.spelling.ordinary import ORDINARY
from tabletop.debrief.spelling.sought import SHORT, Sought, Word, words_of

_TOKEN = re.compile(r"(?:[^\W\d_]|[\u0300-\u036f])+(?:['’ʼ`](?:[^\W\d_]|[\u0300-\u036f])+)*")
_PHRASE_GAP = 12
"""So many characters may stand between two words of a phrase."""


@dataclass(frozen=True, slots=True)
class Hit:
    """What was found: where in the text (code points, `end` exclusive), as it stands there."""

    start: int
    end: int
    text: str
    sought: str


class Finder:
    """Finds what is sought in any text. `endings` are those that a stem may take."""

    def __init__(self, sought: Iterable[Sought], endings: frozenset[str] = ENDINGS) -> None:
        self._endings = endings
        self._sought = tuple(dict.fromkeys(sought))
        self._first: dict[str, list[int]] = defaultdict(list)
        self._known: dict[str, tuple[int, ...]] = {}
        spelt = {word for one in self._sought for word in words_of(one.shown.casefold())}
        self._ordinary = ORDINARY - spelt
        literals = []
        for number, one in enumerate(self._sought):
            if one.literal:
                literals.append(one)
            for stem in one.words[0].stems | one.words[0].wholes if one.words else ():
                self._first[stem].append(number)
        self._literals: Mapping[str, str] = {one.literal.casefold(): one.shown for one in literals}
        self._literal = _literal_pattern(literals)

    def __bool__(self) -> bool:
        return bool(self._sought)

    def hits(self, text: str) -> Iterator[Hit]:
        """Everything found in `text`, in order of place; words before what is taken literally."""
        yield from self._of_words(text)
        if self._literal:
            for match in self._literal.finditer(text):
                shown = self._literals[match[0].casefold()]
                yield Hit(match.start(), match.end(), match[0], shown)

    def _of_words(self, text: str) -> Iterator[Hit]:
        for match in _TOKEN.finditer(text):
            for number in self._candidates(match[0]):
                one = self._sought[number]
                end = self._end(one, text, match.end())
                if end:
                    yield Hit(match.start(), end, text[match.start() : end], one.shown)
                    break

    def _candidates(self, token: str) -> tuple[int, ...]:
        """The things sought whose first word this word may be."""
        if token not in self._known:
            ordinary = token.casefold() in self._ordinary
            begun = () if ordinary else dict.fromkeys(self._begun(token))
            self._known[token] = tuple(
                number for number in begun if self._is(self._sought[number].words[0], token)
            )
        return self._known[token]

    def _begun(self, token: str) -> Iterator[int]:
        for key in keys(token):
            for length in range(len(key), max(0, len(key) - LONGEST - 1), -1):
                yield from self._first.get(key[:length], ())

    def _is(self, word: Word, token: str) -> bool:
        return any(self._fits(word, key, token[0].isupper()) for key in keys(token))

    def _fits(self, word: Word, key: str, capital: bool) -> bool:
        if key in word.wholes and (capital or len(key) > SHORT):
            return True
        return any(
            key.startswith(stem) and key[len(stem) :] in self._endings
            for stem in word.stems
            if capital or len(stem) > SHORT
        )

    def _end(self, one: Sought, text: str, end: int) -> int:
        """Where the words of a phrase end that begins before `end`; 0 if they do not follow."""
        for word in one.words[1:]:
            following = _TOKEN.search(text, end)
            if not following or following.start() - end > _PHRASE_GAP:
                return 0
            if not any(self._fits(word, key, True) for key in keys(following[0])):
                return 0
            end = following.end()
        return end


def _literal_pattern(literals: Iterable[Sought]) -> re.Pattern[str] | None:
    texts = sorted({one.literal for one in literals}, key=len, reverse=True)
    if not texts:
        return None
    either = "|".join(
        re.escape(one) if one.isupper() and len(one) <= 6 else f"(?i:{re.escape(one)})"
        for one in texts
    )
    return re.compile(rf"(?<![^\W_])(?:{either})(?![^\W_])")
