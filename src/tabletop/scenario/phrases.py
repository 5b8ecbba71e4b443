"""The phrases of conditions and effects: read into typed values, printed back.

    condition := conjunction ("or" conjunction)*
    conjunction := negation ("and" negation)*
    negation := "not" negation | "(" condition ")" | atom

Reading never evaluates anything; it only looks at words. Whether what they name exists is checked
later, when the whole scenario is known.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NoReturn

from tabletop.diagnostics import did_you_mean
from tabletop.scenario.conditions import (
    And,
    CauseIs,
    Chose,
    Comparison,
    Condition,
    Happened,
    IndicatorIs,
    IndicatorRef,
    InstrumentIs,
    MilestoneReached,
    Not,
    Or,
    Per,
    Played,
    Released,
    Span,
    Status,
    StockLeft,
)
from tabletop.scenario.effects import Become, Effect, Mark, Move, SetTo, Stock

LENGTH_LIMIT = 2_000
DEPTH_LIMIT = 40
DIGITS_LIMIT = 18

KEYWORDS = frozenset(
    (
        *("and", "or", "not", "is", "at", "least", "most", "of", "between", "towards"),
        *("chose", "one", "released", "happened", "played", "cause", "left"),
        *("up", "down", "to", "becomes", "spend", "restore", "mark", "clear"),
        *("active", "suspended", "lapsed"),
    )
)
NOTHING = "nothing more"
"""Stands among what can stand somewhere if the phrase may end there."""

_STATUSES = tuple(status.value for status in Status)
_TOKEN = re.compile(r"[^\W\d]\w*|[-+]?\d+|[(),]|[<>=!&|]+|\S")
_NUMBER = re.compile(rf"[-+]?[0-9]{{1,{DIGITS_LIMIT}}}\Z")
_NAME = re.compile(r"[a-z][a-z0-9_]*\Z")


class PhraseError(ValueError):
    """A phrase that cannot be read: what is wrong, the span of characters concerned, a hint."""

    def __init__(self, message: str, span: Span, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.span = span
        self.hint = hint


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    span: Span


class _Words:
    """A cursor over the words of a phrase."""

    def __init__(self, phrase: str) -> None:
        if len(phrase) > LENGTH_LIMIT:
            message = f"this phrase is longer than {LENGTH_LIMIT} characters"
            raise PhraseError(message, (0, len(phrase)), "Split it into several.")
        self._words = [_Word(m.group(), m.span()) for m in _TOKEN.finditer(phrase)]
        self._end = (len(phrase), len(phrase) + 1)
        self._at = 0

    @property
    def here(self) -> str:
        """The word at the cursor; "" at the end."""
        return self._words[self._at].text if self._at < len(self._words) else ""

    @property
    def span(self) -> Span:
        """Where the word at the cursor stands."""
        return self._words[self._at].span if self._at < len(self._words) else self._end

    def take(self, *wanted: str) -> bool:
        """Move past the words `wanted` if they stand here, all in a row."""
        ahead = self._words[self._at : self._at + len(wanted)]
        if [word.text for word in ahead] != list(wanted):
            return False
        self._at += len(wanted)
        return True

    def next(self) -> _Word:
        word = _Word(self.here, self.span)
        self._at += 1
        return word

    def since(self, start: Span) -> Span:
        """From `start` to the end of the word before the cursor."""
        last = self._words[min(self._at, len(self._words)) - 1] if self._words else None
        return (start[0], last.span[1] if last else start[1])

    def fail(self, *possible: str) -> NoReturn:
        """Refuse the word at the cursor, saying what could stand there."""
        together = {word.replace(" ", ""): word for word in possible if not _is_sort(word)}
        near = together.get(did_you_mean(self.here, together) or self.here, "")
        there = f"'{self.here}' is not understood here" if self.here else "the phrase breaks off"
        alike = near[:1] == self.here[:1].lower() and near
        hint = f"Did you mean '{near}'?" if alike else _possible(possible)
        raise PhraseError(f"{there} (character {self.span[0] + 1})", self.span, hint)

    def name(self, what: str) -> str:
        """An id. `what` says of which kind, for the message."""
        sort = f"a{'n' if what[0] in 'aeiou' else ''} {what}"
        if self.here in KEYWORDS:
            message = f"'{self.here}' is a word of the format and no id"
            raise PhraseError(message, self.span, _possible((sort,)))
        if _NAME.match(self.here.lower()) and not _NAME.match(self.here):
            message = f"'{self.here}' is not an id, which has lower-case letters only"
            raise PhraseError(message, self.span, f"Did you mean '{self.here.lower()}'?")
        if not _NAME.match(self.here):
            self.fail(sort)
        return self.next().text

    def number(self, *, negative: bool = False) -> int:
        """A whole number of at most 18 digits, below 0 only where `negative` allows it."""
        if not _NUMBER.match(self.here) or (self.here.startswith("-") and not negative):
            self.fail("a whole number")
        return int(self.next().text)

    def finish(self, *possible: str) -> None:
        """Refuse anything that is left over, saying what could stand there."""
        if self.here:
            self.fail(*possible)


def _is_sort(word: str) -> bool:
    """Whether this says what sort of word can stand somewhere, and is not the word itself."""
    return word.startswith(("a ", "an ")) or word == NOTHING


def _possible(possible: Sequence[str]) -> str:
    words = [one if _is_sort(one) else f"'{one}'" for one in possible]
    if words == [NOTHING]:
        return "Take it out: the phrase is complete without it."
    either = words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"
    return f"Possible here: {either}."


def parse_condition(phrase: str) -> Condition:
    """The condition that `phrase` says. Raises PhraseError."""
    words = _Words(phrase)
    condition = _alternatives(words, 0)
    words.finish("and", "or", NOTHING)
    return condition


def _alternatives(words: _Words, depth: int) -> Condition:
    parts = [_conjunction(words, depth)]
    while words.take("or"):
        parts.append(_conjunction(words, depth))
    return parts[0] if len(parts) == 1 else Or(tuple(parts))


def _conjunction(words: _Words, depth: int) -> Condition:
    parts = [_negation(words, depth)]
    while words.take("and"):
        parts.append(_negation(words, depth))
    return parts[0] if len(parts) == 1 else And(tuple(parts))


def _negation(words: _Words, depth: int) -> Condition:
    if depth > DEPTH_LIMIT:
        raise PhraseError("this phrase is nested too deeply", words.span, "Use fewer parentheses.")
    if words.take("not"):
        return Not(_negation(words, depth + 1))
    if words.take("("):
        inner = _alternatives(words, depth + 1)
        if not words.take(")"):
            words.fail(")", "and", "or")
        return inner
    return _atom(words)


def _atom(words: _Words) -> Condition:
    start = words.span
    if words.take("cause"):
        if not words.take("is"):
            words.fail("is")
        return CauseIs(words.name("cause card"), words.since(start))
    name = words.name("indicator, instrument, milestone, decision, inject, outcome or turn")
    if words.take("left"):
        if not words.take("at", "least"):
            words.fail("at least")
        return StockLeft(name, words.number(), words.since(start))
    if words.take("chose"):
        options = _options(words)
        return Chose(name, options, words.since(start))
    for verb, made in _PAST.items():
        if words.take(verb):
            return made(name, words.since(start))
    if words.here in ("", "and", "or", ")"):
        return MilestoneReached(name, words.since(start))
    return _compared(words, name, start)


_PAST: dict[str, Callable[[str, Span], Condition]] = {
    "released": Released,
    "happened": Happened,
    "played": Played,
}


def _options(words: _Words) -> tuple[str, ...]:
    if not words.take("one", "of"):
        return (words.name("option"),)
    options = [words.name("option")]
    while words.take(","):
        options.append(words.name("option"))
    return tuple(options)


def _compared(words: _Words, name: str, start: Span) -> Condition:
    ref = _indicator(words, name, start)
    for comparison in Comparison:
        if not words.take(*comparison.value.split()):
            continue
        if comparison is Comparison.IS and not ref.teams and words.here in _STATUSES:
            return InstrumentIs(name, Status(words.next().text), words.since(start))
        return IndicatorIs(ref, comparison, _threshold(words), words.since(start))
    if words.take("at"):
        words.fail("least", "most")
    return words.fail("at least", "at most", "is", *(() if ref.teams else _VERBS))


_VERBS = ("left", "chose", "released", "happened", "played", "of", "between", "and", "or")


def _threshold(words: _Words) -> int | str:
    if _NUMBER.match(words.here):
        return words.number(negative=True)
    return words.name("number or level")


def _indicator(words: _Words, name: str, start: Span) -> IndicatorRef:
    if words.take("between"):
        one = words.name("team")
        if not words.take("and"):
            words.fail("and")
        return IndicatorRef(name, Per.PAIR, (one, words.name("team")), words.since(start))
    if not words.take("of"):
        return IndicatorRef(name, span=words.since(start))
    one = words.name("team")
    if words.take("towards"):
        return IndicatorRef(name, Per.DIRECTED, (one, words.name("team")), words.since(start))
    return IndicatorRef(name, Per.TEAM, (one,), words.since(start))


def parse_effect(phrase: str) -> Effect:
    """The effect that `phrase` says. Raises PhraseError."""
    words = _Words(phrase)
    effect = _effect(words)
    words.finish(NOTHING)
    return effect


def _effect(words: _Words) -> Effect:
    start = words.span
    for verb, reached in (("mark", True), ("clear", False)):
        if words.take(verb):
            return Mark(words.name("milestone"), reached, words.since(start))
    name = words.name("indicator or instrument")
    if words.take("becomes"):
        if words.here not in _STATUSES:
            words.fail(*_STATUSES)
        return Become(name, Status(words.next().text), words.since(start))
    for verb, sign in (("spend", -1), ("restore", 1)):
        if words.take(verb):
            return Stock(name, sign * _step(words), words.since(start))
    ref = _indicator(words, name, start)
    if words.take("to"):
        return SetTo(ref, words.number(negative=True), words.since(start))
    for verb, sign in (("up", 1), ("down", -1)):
        if words.take(verb):
            return Move(ref, sign * _step(words), words.since(start))
    return words.fail("up", "down", "to", *(() if ref.teams else ("becomes", "spend", "restore")))


def _step(words: _Words) -> int:
    span = words.span
    step = words.number()
    if step == 0:
        raise PhraseError("a step of 0 changes nothing", span, "Write 1 or more.")
    return step


def print_condition(condition: Condition) -> str:
    """The phrase of `condition`; reading it gives the same condition again."""
    match condition:
        case Or(parts):
            return " or ".join(_inside(part, Or) for part in parts)
        case And(parts):
            return " and ".join(_inside(part, Or, And) for part in parts)
        case Not(part):
            return f"not {_inside(part, Or, And)}"
        case IndicatorIs(ref, comparison, value):
            return f"{print_indicator(ref)} {comparison} {value}"
        case InstrumentIs(instrument, status):
            return f"{instrument} is {status}"
        case StockLeft(instrument, amount):
            return f"{instrument} left at least {amount}"
        case Chose(decision, options):
            several = "one of " if len(options) > 1 else ""
            return f"{decision} chose {several}{', '.join(options)}"
        case CauseIs(cause):
            return f"cause is {cause}"
    return _print_recorded(condition)


def _print_recorded(condition: MilestoneReached | Released | Happened | Played) -> str:
    match condition:
        case MilestoneReached(name):
            return name
        case Released(name):
            return f"{name} released"
        case Happened(name):
            return f"{name} happened"
        case Played(name):
            return f"{name} played"


def _inside(part: Condition, *grouped: type) -> str:
    text = print_condition(part)
    return f"({text})" if isinstance(part, grouped) else text


def print_indicator(ref: IndicatorRef) -> str:
    """An indicator with the teams that it is kept for, as a phrase says it."""
    match ref.per:
        case Per.TEAM:
            return f"{ref.indicator} of {ref.teams[0]}"
        case Per.PAIR:
            return f"{ref.indicator} between {ref.teams[0]} and {ref.teams[1]}"
        case Per.DIRECTED:
            return f"{ref.indicator} of {ref.teams[0]} towards {ref.teams[1]}"
        case _:
            return ref.indicator


def print_effect(effect: Effect) -> str:
    """The phrase of `effect`; reading it gives the same effect again."""
    match effect:
        case Move(ref, by):
            return f"{print_indicator(ref)} {'up' if by > 0 else 'down'} {abs(by)}"
        case SetTo(ref, value):
            return f"{print_indicator(ref)} to {value}"
        case Become(instrument, status):
            return f"{instrument} becomes {status}"
        case Stock(instrument, by):
            return f"{instrument} {'restore' if by > 0 else 'spend'} {abs(by)}"
        case Mark(milestone, reached):
            return f"{'mark' if reached else 'clear'} {milestone}"
