"""What a rule is asked about, and what it answers."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import TypeAlias, TypeVar

from tabletop.authoring.reach import Reach, reach
from tabletop.authoring.rules.alternatives import Alternatives
from tabletop.authoring.texts import Passage, Wording, texts
from tabletop.authoring.uses import Uses, uses
from tabletop.diagnostics import Diagnostic, Severity
from tabletop.scenario import Scenario
from tabletop.scenario.conditions import Span
from tabletop.scenario.nodes import Location, Positions
from tabletop.scenario.places import Place

MOST = 10
"""So many findings of a rule about one text are told; with the first mended, the others come up."""
T = TypeVar("T")


def first_few(found: Iterable[T]) -> Iterator[T]:
    """As many of what was found in one text as are told."""
    return islice(found, MOST)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found at a location of the file.

    It stands at the value there, at its key (`key`), or at some characters of its text (`span`).
    """

    at: Location
    message: str
    hint: str
    key: bool = False
    span: Span | None = None


@dataclass(frozen=True)
class Case:
    """A scenario with all that rules want to know of it.

    `mended` are the places where a stand-in took the place of a faulty value. `living` are names
    that the writer wants to see nowhere in the file.
    """

    scenario: Scenario
    positions: Positions
    mended: tuple[Location, ...] = ()
    living: tuple[str, ...] = ()

    @cached_property
    def uses(self) -> Uses:
        """Which things of the scenario are read, changed or named, and where."""
        return uses(self.scenario)

    @cached_property
    def texts(self) -> tuple[Passage, ...]:
        """Every text of the scenario."""
        return tuple(texts(self.scenario))

    @cached_property
    def wordings(self) -> tuple[tuple[Passage, Wording], ...]:
        """Every text in every language that it is given in."""
        first = self.scenario.languages[0]
        return tuple((one, wording) for one in self.texts for wording in one.wordings(first))

    @cached_property
    def alternatives(self) -> Alternatives:
        """Which injects can come in the same play."""
        return Alternatives(self.scenario, self.reach.things)

    def span(self, wording: Wording, start: int, end: int) -> Span | None:
        """Where some characters of a wording stand in the file's own text, None if not to be found.

        They differ where cleaning took something away, as the white space around a text.
        """
        return span_in(self.positions.text(wording.at), wording.text, start, end)

    @cached_property
    def reach(self) -> Reach:
        """What can happen in the scenario, told from its text; only if it has no errors."""
        return reach(self.scenario)

    def doubtful(self, at: Location) -> bool:
        """Whether something at, under or above a location is a stand-in."""
        return any(one[: len(at)] == at or at[: len(one)] == one for one in self.mended)


Find: TypeAlias = Callable[[Case], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """The row of a rule: its code, how much its findings weigh, and what finds them.

    The docstring of `find` is the code's page. `whole` rules are asked only of a scenario without
    errors: what they say of play would be guesswork otherwise.
    """

    code: str
    severity: Severity
    find: Find
    whole: bool = field(default=False, kw_only=True)

    def diagnostics(self, case: Case) -> Iterator[Diagnostic]:
        """What this rule says of a scenario; nothing of what stands in for a faulty value."""
        for one in self.find(case):
            if not case.doubtful(one.at):
                place = _place(one, case.positions)
                yield case.positions.finding(place, self.code, one.message, one.hint, self.severity)


def span_in(raw: str, text: str, start: int, end: int) -> Span | None:
    """The characters from `start` to `end` of a cleaned text, looked up in what it was made of."""
    if raw == text:
        return start, end
    begin = raw.find(text)
    if begin >= 0:
        return begin + start, begin + end
    return _again(raw, text[start:end], text.count(text[start:end], 0, start))


def _again(raw: str, word: str, before: int) -> Span | None:
    """Where a word stands in `raw` after so many earlier ones."""
    at = raw.find(word)
    while at >= 0 and before:
        at = raw.find(word, at + len(word))
        before -= 1
    return (at, at + len(word)) if at >= 0 else None


def _place(one: Finding, positions: Positions) -> Place:
    if one.span is not None:
        return positions.word(one.at, one.span)
    return positions.key(one.at) if one.key else positions.value(one.at)
