"""Letters of one alphabet that have slipped into a word of another."""

import re
from collections.abc import Iterator, Mapping

from tabletop.authoring.rules.case import Case, Finding, first_few

_LATIN, _CYRILLIC, _GREEK = "A-Za-zÀ-ÖØ-öø-ɏ", "Ѐ-ӿ", "Ͱ-Ͽ"
_SCRIPTS = {
    "Latin": re.compile(f"[{_LATIN}]"),
    "Cyrillic": re.compile(f"[{_CYRILLIC}]"),
    "Greek": re.compile(f"[{_GREEK}]"),
}
_MEETING = re.compile(
    f"[{_LATIN}][{_CYRILLIC}{_GREEK}]|[{_CYRILLIC}][{_LATIN}{_GREEK}]"
    f"|[{_GREEK}][{_LATIN}{_CYRILLIC}]"
)
_WORD = re.compile(f"[{_LATIN}{_CYRILLIC}{_GREEK}]+")
_ENDING = re.compile(f"[A-Z]{{2,}}[{_CYRILLIC}]{{1,5}}")
"""A Latin abbreviation with the ending of a Cyrillic language."""

_TO_LATIN: Mapping[str, Mapping[str, str]] = {
    "Cyrillic": dict(
        zip("АВЕЅІЈКМНОРСТУХаеѕіјкорсухёї", "ABESIJKMHOPCTYXaesijkopcyxëï", strict=True)
    ),
    "Greek": dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορυ", "ABEZHIKMNOPTYXaikvopu", strict=True)),
}
_TO_CYRILLIC = {latin: cyrillic for cyrillic, latin in _TO_LATIN["Cyrillic"].items()}
"""Letters that cannot be told from one of the other alphabet by looking at them."""


def mixed(case: Case) -> Iterator[Finding]:
    """A word in which some letters are of another alphabet and only look right.

    A Cyrillic "а" or "с" in a Latin word comes in with a keyboard that was switched too late. Words
    that are wholly of one alphabet, such as the first part of "Су-30", are left alone, and so are
    abbreviations with an ending of another alphabet.

    In the room: the word cannot be searched for, sorts elsewhere, breaks a line strangely, and is
    another word for every program that reads the exports.

    Wrong:
        turns:
          quiet_day: {briefing: The find is on page five in Мinsk.}

    Right:
        turns:
          quiet_day: {briefing: The find is on page five in Minsk.}
    """
    for _, wording in case.wordings:
        text = wording.text
        if text.isascii() or not _MEETING.search(text):
            continue
        for found, (letter, script, mended) in first_few(_slips(text)):
            word = found.group()
            message = f"The '{letter}' in '{word}' is a {script} letter that looks like another."
            hint = f"Type the word again: '{mended}'."
            yield Finding(wording.at, message, hint, span=case.span(wording, *found.span()))


def _slips(text: str) -> Iterator[tuple[re.Match[str], tuple[str, str, str]]]:
    for found in _WORD.finditer(text):
        slip = _slip(found.group()) if _MEETING.search(found.group()) else None
        if slip:
            yield found, slip


def _slip(word: str) -> tuple[str, str, str] | None:
    """The first letter that slipped in, its alphabet, and the word as it was meant."""
    if _ENDING.fullmatch(word):
        return None
    letters = {name: script.findall(word) for name, script in _SCRIPTS.items()}
    rarest = sorted((name for name in letters if letters[name]), key=lambda one: len(letters[one]))
    home = rarest[-1]
    for script in rarest[:-1]:
        mended = "".join(_as_in(home, letter) or letter for letter in word)
        if not _SCRIPTS[script].search(mended):
            return letters[script][0], script, mended
    if len(rarest) == 2:
        mended = "".join(_as_in(rarest[0], letter) or letter for letter in word)
        if not _SCRIPTS[home].search(mended):
            return letters[home][0], home, mended
    return None


def _as_in(script: str, letter: str) -> str | None:
    """The letter of an alphabet that looks like this one; None if there is none."""
    plain = next((there[letter] for there in _TO_LATIN.values() if letter in there), letter)
    if script == "Cyrillic":
        return _TO_CYRILLIC.get(plain)
    return plain if script == "Latin" else None
