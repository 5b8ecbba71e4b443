"""The marks of a scribe on a line of a note: `text #tag @team !2 ~ ^`. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile

_SIGNS = "#@!~^"
_TAG = re.compile(r"#([^\W\d_][\w-]*)[.,;:]*")
_TEAM = re.compile(r"@([^\W\d_][\w-]*)[.,;:]*")
_IMPORTANCE = re.compile(r"!([012])[.,;:]*")
_OFF = re.compile(r"~[.,;:]*")
_LINK = re.compile(r"\^[.,;:]*")
_MARKS = (_TAG, _TEAM, _IMPORTANCE, _OFF, _LINK)
_NAMELESS = (_IMPORTANCE, _OFF, _LINK)


@dataclass(frozen=True, slots=True)
class Marked:
    """A note as it was written: its text without the marks, and what they say.

    `teams` are words after `@`, as they stand; `link` says whether the note belongs to what is on
    the screen.
    """

    text: str
    tags: tuple[str, ...] = ()
    teams: tuple[str, ...] = ()
    importance: int = 1
    off_record: bool = False
    link: bool = False

    @property
    def tag(self) -> str:
        """All tags in one."""
        return ", ".join(self.tags)


def marked(line: str) -> Marked:
    """What a line says.

    A mark is a word by itself: `#tag` (`_` for a blank in it), `@team`, `!0` to `!2` for
    importance, `~` for off the record, `^` for what is on the screen. A tag or team in the middle
    of a sentence counts and stays as a word of it. A backslash before a sign makes it text.
    """
    words = line.split()
    importance = [int(found[1]) for word in words if (found := _IMPORTANCE.fullmatch(word))]
    return Marked(
        text=" ".join(_text(words)),
        tags=tuple(dict.fromkeys(_named(_TAG, words))),
        teams=tuple(dict.fromkeys(_named(_TEAM, words))),
        importance=importance[-1] if importance else 1,
        off_record=any(map(_OFF.fullmatch, words)),
        link=any(map(_LINK.fullmatch, words)),
    )


def _named(mark: re.Pattern[str], words: Iterable[str]) -> list[str]:
    return [found[1].replace("_", " ") for word in words if (found := mark.fullmatch(word))]


def _text(words: list[str]) -> list[str]:
    """The words without the marks before and after them; those between are words themselves."""
    first = len(list(takewhile(_is_mark, words)))
    last = len(words) - len(list(takewhile(_is_mark, reversed(words))))
    within = (_word(word) for word in words[first:last])
    return [word for word in within if word]


def _is_mark(word: str) -> bool:
    return any(mark.fullmatch(word) for mark in _MARKS)


def _word(word: str) -> str:
    """A word between others: the name in a mark, nothing of a mark that has none."""
    if any(mark.fullmatch(word) for mark in _NAMELESS):
        return ""
    if _TAG.fullmatch(word) or _TEAM.fullmatch(word):
        return word[1:].replace("_", " ")
    return word[1:] if word[:1] == "\\" and word[1:2] in _SIGNS and len(word) > 1 else word
