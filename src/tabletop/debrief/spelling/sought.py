"""What is looked for: a name, a phrase or an acronym, as the keys that its forms begin with."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tabletop.debrief.spelling.key import name_keys

SHORT = 3
"""A stem of so few letters is looked for in words with a capital alone."""
LEAST = 2
"""A name of fewer letters is looked for only beside the rest of its phrase."""
_WORDS = re.compile(r"[^\W\d_]+(?:['’ʼ`][^\W\d_]+)*")
_MASCULINE = re.compile(r"(?<=..)(?:as|is|us|es)$")
_VOWELS = re.compile(r"[aeiu]+$")
_FLEETING = re.compile(r"(?<=..)[aei]([kclnrthv])$")
_SOFTENED = {"k": ("c",), "h": ("z", "s"), "r": ("rz", "z"), "t": ("c",), "st": ("sc",)}
"""Consonants that turn into others before an ending: Matejka, Matejce; Sapieha, Sapieże."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word that is looked for: stems that may take an ending, keys that may not."""

    stems: frozenset[str]
    wholes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Sought:
    """A thing that is looked for: words that follow one another, or a text letter for letter.

    `shown` is how it reads in a report of hits.
    """

    shown: str
    words: tuple[Word, ...]
    literal: str = ""


def words_of(text: str) -> list[str]:
    """The words of a text: runs of letters, apostrophes inside."""
    return _WORDS.findall(text)


def word(text: str) -> Word:
    """A word with all its endings."""
    found = name_keys(text)
    stems = {stem for one in found for stem in _stems(one)}
    return Word(frozenset(stems), frozenset(found))


def phrase(text: str) -> Sought:
    """Words that follow one another, each with any ending."""
    return Sought(text, tuple(word(one) for one in words_of(text)))


def acronym(text: str) -> Sought:
    """Letters that are taken as they stand, no part of a longer run of letters and digits."""
    return Sought(text, (), text)


def person(name: str) -> tuple[Sought, ...]:
    """Each word of a person's name by itself, and the words run together as user names have them.

    Words of one letter are left out; those of `LEAST` letters are found with a capital only.
    """
    words = [one for one in words_of(name) if len(one) >= LEAST]
    alone = tuple(Sought(name, (word(one),)) for one in words)
    return alone + tuple(Sought(name, (_run(one),)) for one in _together(words))


def _together(words: list[str]) -> Iterable[str]:
    if len(words) < 2:
        return ()
    first, last = words[0], words[-1]
    return (first + last, last + first, first[0] + last, last + first[0])


def _run(letters: str) -> Word:
    keys = frozenset(name_keys(letters))
    return Word(frozenset(), keys)


def _stems(key: str) -> Iterable[str]:
    """What stays of a name's key in all its cases."""
    bare = _VOWELS.sub("", key) or key
    masculine = _MASCULINE.sub("", key)
    for stem in dict.fromkeys((key if len(bare) < LEAST else bare, masculine)):
        if stem == key and _VOWELS.search(key) and len(bare) >= LEAST:
            continue
        yield stem
        yield from _varied(stem)


def _varied(stem: str) -> Iterable[str]:
    without = _FLEETING.sub(r"\1", stem)
    if without != stem and len(without) > SHORT:
        yield without
    for was, nows in _SOFTENED.items():
        if stem.endswith(was) and len(stem) > SHORT:
            yield from (stem[: -len(was)] + now for now in nows)
