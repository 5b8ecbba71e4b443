"""What a rule is asked about, and what it answers."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from tabletop.authoring.uses import Uses, uses
from tabletop.diagnostics import Diagnostic, Severity
from tabletop.scenario import Scenario
from tabletop.scenario.conditions import Span
from tabletop.scenario.nodes import Location, Positions
from tabletop.scenario.places import Place


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


def _place(one: Finding, positions: Positions) -> Place:
    if one.span is not None:
        return positions.word(one.at, one.span)
    return positions.key(one.at) if one.key else positions.value(one.at)
