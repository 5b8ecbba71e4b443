"""What a phrase that cannot be read was most likely to say.

Writers know signs and words of other languages of rules: `tension >= 4`, `raise tension by 1`. Such
a phrase is written anew, slip by slip; if what comes of it can be read, the hint shows it whole.
Nothing is ever played of it.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import TypeAlias

from tabletop.scenario.phrases import (
    KEYWORDS,
    PhraseError,
    parse_condition,
    parse_effect,
    print_condition,
    print_effect,
)

LONGEST = 400
"""No longer phrase is written anew."""

_Rewrite: TypeAlias = tuple[str, str | Callable[[re.Match[str]], str]]

_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
NUMBERS = {word: str(number) for number, word in enumerate(_WORDS, 1)}
"""Numbers in words, which are to be written as digits."""

LATIN = str.maketrans("асеорхуіјѕԁһԛԝАВСЕНІЈКМОРЅТХУаο", "aceopxyijsdhqwABCEHIJKMOPSTXYao")
"""Cyrillic and Greek letters that look like Latin ones, with what they look like."""

_NAME = r"([a-z]\w*(?: of \w+(?: towards \w+)?| between \w+ and \w+)?)"
_STATUS = r"(active|suspended|lapsed)"
_SORTS = r"(?:team|turn|inject|milestone|decision|outcome|indicator|instrument|option|level)"


def _next(step: int, bound: str) -> Callable[[re.Match[str]], str]:
    """`X > 4` is `X at least 5`; `X > strained` is `not X at most strained`."""

    def written(found: re.Match[str]) -> str:
        name, value = found.group(1), found.group(2)
        if value.lstrip("-").isdecimal():
            return f"{name} {bound} {int(value) + step}"
        other = "at most" if bound == "at least" else "at least"
        return f"not {name} {other} {value}"

    return written


def _one_of(found: re.Match[str]) -> str:
    options = re.split(r"[\s,\[\]]+|\bor\b|\band\b", found.group(2))
    return f"{found.group(1)} chose one of {', '.join(filter(None, options))}"


def _each_of(found: re.Match[str]) -> str:
    name, values = found.group(1), re.split(r"\s*,\s*|\s+or\s+", found.group(2))
    return f"({' or '.join(f'{name} is {value}' for value in values)})"


_DIGITS: _Rewrite = (
    rf"\b(at least|at most|left|up|down|to|by|spend|restore) ({'|'.join(NUMBERS)})\b",
    lambda found: f"{found.group(1)} {NUMBERS[found.group(2)]}",
)
_TYPING: tuple[_Rewrite, ...] = (
    ("[“”„‟«»\"'‘’‚`]", ""),
    (r"^\s*(?:[•·▪–—*]|-(?!\d))\s*", ""),
    (r"[\s.;,:]+$", ""),
    (rf"\b(?:{'|'.join(sorted(KEYWORDS))})\b", lambda found: found.group().lower()),
    (r"(?<=[a-z0-9_])[-‐‑–](?=[a-z])", "_"),
    _DIGITS,
)  # fmt: skip
_CONDITIONS: tuple[_Rewrite, ...] = (
    (r"^(?:if|when|that|only if) ", ""),
    (r"^either ", ""),
    (r"^unless (\w.*)$", r"not (\1)"),
    (r"(?:^|(?<= ))no (?=\w)|!(?=\w)", "not "),
    (r"(\w+) (?:is |was )?not (?:reached|marked|true|set|done)\b", r"not \1"),
    (r"(\w+) *(?:={1,3}|:| is| was) *(?:false|no)\b", r"not \1"),
    (r"(\w+) *(?:={1,3}|:| is| was| has been)? *\b(?:reached|marked|true|set|done)\b", r"\1"),
    (r" *(?:&&?|\+) *", " and "),
    (r" *\|\|? *", " or "),
    (r" but(?: also)?(?: and)? ", " and "),
    (rf"\b{_SORTS} (?=[a-z]\w* |[a-z]\w*$)", ""),
    (r"\bat[-_]?(least|most)\b", r"at \1"),
    (r"(?<=\w) (least|most|minimum|maximum|min|max)(?= \w)",
     lambda found: f" at {'least' if found.group(1)[:2] in ('le', 'mi') else 'most'}"),
    (r"\bat at ", "at "),
    (r" *(?:>=|=>|≥) *| (?:is )?(?:not|no) (?:less|fewer) than ", " at least "),
    (r" *(?:<=|=<|≤) *| (?:is )?(?:not|no) more than ", " at most "),
    (rf"{_NAME} *(?:>| (?:is )?(?:(?:more|greater|higher) than|above|over|exceeds) ) *(-?\w+)",
     _next(1, "at least")),
    (rf"{_NAME} *(?:<| (?:is )?(?:(?:less|fewer|lower) than|below|under) ) *(-?\w+)",
     _next(-1, "at most")),
    (rf"{_NAME} between (\d+) and (\d+)", r"\1 at least \2 and \1 at most \3"),
    (rf"{_NAME} at (least|most) (-?\w+) (and|or) at (least|most)",
     r"\1 at \2 \3 \4 \1 at \5"),
    (r"\b(?:is|has|was|are|has been|have) (?=at (?:least|most) )", ""),
    (rf"{_NAME} *(?:!=|≠|<>| (?:is|was|are) not | (?:isnt|wasnt|arent) ) *(-?\w+)",
     r"not \1 is \2"),
    (r" *(?:={1,3}|:) *", " is "),
    (r" (?:equals|equal to|was|are|has been|stands at|becomes|became|remains) (?!chose)", " is "),
    (rf"(\w+) is ((?:{_STATUS}(?:,| or ) *)+{_STATUS})(?! is)", _each_of),
    (rf"(?<!is )(?<!not )\b([a-z]\w*) {_STATUS}\b", r"\1 is \2"),
    (r"\b(?:choose|chooses|chosen|selects|selected|picks|picked|takes|took|decides|decided)\b",
     "chose"),
    (r"(\w+) (?:did not|didnt|does not|not|never) chose\b|(\w+) chose not\b",
     lambda found: f"not {found.group(1) or found.group(2)} chose"),
    (r"\b(?:did|has|is) (?=chose\b)", ""),
    (r"(\w+) chose (?:one|any|either)(?: of)? \[?(\w+(?:(?:, *| or | and )\w+)+)\]?", _one_of),
    (r"(\w+) chose \[?(\w+(?:, *\w+)+)\]?", _one_of),
    (r"\b(?:happens|happened|occurs|occurred)\b", "happened"),
    (r"\b(?:is|has|was|has been|is not yet) (?=(?:released|happened|played)\b)", ""),
    (r"^(released|happened|played) (\w+)$", r"\2 \1"),
    (r"\bthe (?=\w)", ""),
    (r"\bcause is not (\w+)", r"not cause is \1"),
    (r"\bcause (?!is\b)(\w+)", r"cause is \1"),
    (r" reaches (?=-?\w)", " at least "),
    (r" has (?=-?\w)", " is "),
    _DIGITS,
    (r"\b(\w+) left (\d+)", r"\1 left at least \2"),
)  # fmt: skip
_EFFECTS: tuple[_Rewrite, ...] = (
    (rf"\b{_SORTS} (?=[a-z]\w* )", ""),
    (r"^(?:raise|increase|lift|add to) (.+?)(?: by)? (\d+)$", r"\1 up \2"),
    (r"^(?:lower|reduce|decrease|cut) (.+?)(?: by)? (\d+)$", r"\1 down \2"),
    (r"^set (.+?) to (-?\d+)$", r"\1 to \2"),
    (r"^(spend|restore) (\w+) (\d+)$", r"\2 \1 \3"),
    (r"^(.+?) *(?:\+=?|↑|(?:plus|rises?|increases?|increased|grows|goes up|gains|adds)\b) *"
     r"(?:by )?(\d+)$", r"\1 up \2"),
    (r"^(.+?) *(?:[-−–]=?|↓|(?:minus|falls?|decreases?|decreased|drops?|sinks?|goes down|loses)\b)"
     r" *(?:by )?(\d+)$", r"\1 down \2"),
    (r"\b(up|down) by\b", r"\1"),
    (r"\b(up|down)[: ]+\1\b", r"\1"),
    (r"\bup [-−–](\d+)$", r"down \1"),
    (r"^(.+?):? *(up|down)$", r"\1 \2 1"),
    (r"^(.+?) *(?:=|:=| is | becomes | set to ) *(-?\d+)$", r"\1 to \2"),
    (rf"^(\w+) *(?:=|:|to|is|become|became|is now)? *{_STATUS}$", r"\1 becomes \2"),
    (r"^(?:suspend|suspends) (\w+)$|^(\w+) suspends?$",
     lambda found: f"{found.group(1) or found.group(2)} becomes suspended"),
    (r"^(\w+) lapses?$|^end (\w+)$",
     lambda found: f"{found.group(1) or found.group(2)} becomes lapsed"),
    (r"^(?:activate|reactivate|resume) (\w+)$", r"\1 becomes active"),
    (r"^(\w+) (?:use|uses|spends|takes) (\d+)$", r"\1 spend \2"),
    (r"^(\w+) (?:restores|restored|returns) (\d+)$", r"\1 restore \2"),
    (r"^(?:marks?|set|flag):? (\w+)$", r"mark \1"),
    (r"^mark not (\w+)$|^(?:unmark|unset|clears|remove):? (\w+)$",
     lambda found: f"clear {found.group(1) or found.group(2)}"),
    (r"^(\w+) (?:is |becomes |= ?)?(?:marked|reached|true|set)$", r"mark \1"),
    (r"^(\w+) (?:is |becomes |= ?)?(?:cleared|false)$", r"clear \1"),
    (r"^(\w+) *: *", r"\1 "),
    (r"^([a-z]\w*)$", r"mark \1"),
)  # fmt: skip
_NONE = re.compile(r"(?:none|nothing|no (?:effects?|change)|n/?a|-|—|–|)\Z")
_DECIMAL = re.compile(r"\d[.,]\d")
_SEVERAL = re.compile(r"\s*(?:;|,|\band\b|&)\s*")


def condition_hint(phrase: str) -> str:
    """What would be right instead of a condition that cannot be read; "" if that is not known."""
    if _DECIMAL.search(phrase):
        return _WHOLE
    meant = _read(phrase, (*_TYPING, *_CONDITIONS), _as_condition)
    return f"Did you mean '{meant}'?" if meant else ""


def effect_hint(phrase: str) -> str:
    """The same for an effect."""
    if _NONE.match(phrase.strip().lower()):
        return "If nothing is to change, leave the list empty: []."
    if _DECIMAL.search(phrase):
        return _WHOLE
    if re.search(r"\b(?:if|when|unless) ", phrase):
        return "An effect has no condition of its own: give one to what holds it, after 'when:'."
    meant = _one_effect(phrase)
    if meant:
        return f"Did you mean '{meant}'?"
    parts = [_one_effect(part) for part in _SEVERAL.split(phrase)]
    if len(parts) > 1 and all(parts):
        return f"Write each effect as an item of its own: [{', '.join(map(str, parts))}]."
    return ""


_WHOLE = "Only whole numbers are counted: write one without a comma or point."


def _one_effect(phrase: str) -> str | None:
    return _read(phrase, (*_TYPING, *_EFFECTS), _as_effect)


def _as_condition(phrase: str) -> str:
    return print_condition(parse_condition(phrase))


def _as_effect(phrase: str) -> str:
    return print_effect(parse_effect(phrase))


def _read(phrase: str, rewrites: Iterable[_Rewrite], read: Callable[[str], str]) -> str | None:
    """The phrase after as many rewrites as it takes to be read; None if it never is."""
    if len(phrase) > LONGEST:
        return None
    written = latin(phrase)
    for pattern, said in rewrites:
        written = " ".join(re.sub(pattern, said, written, flags=re.IGNORECASE).split())
        try:
            return read(written.lower())
        except PhraseError:
            continue
    return None


def latin(word: str) -> str:
    """A word with look-alike letters of other alphabets and wide letters as Latin ones."""
    return unicodedata.normalize("NFKC", word).translate(LATIN)
