"""Everything that can be said of a scenario in one run: what loading tells, and what rules find."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from tabletop.authoring.rules import RULES, Case
from tabletop.diagnostics import Diagnostic, Severity, by_place
from tabletop.scenario import Scenario, ScenarioFiles, parse
from tabletop.scenario.nodes import Positions


@dataclass(frozen=True)
class Checked:
    """What came of a check. `scenario` is None if any diagnostic is an error.

    `answered` holds, by code, the findings that the scenario's `accepted` answers with a reason.
    """

    scenario: Scenario | None
    positions: Positions | None
    diagnostics: tuple[Diagnostic, ...]
    answered: Mapping[str, tuple[Diagnostic, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of trying a scenario out in play: findings, and all codes that were looked for."""

    found: Iterable[Diagnostic]
    asked: frozenset[str]


Trial: TypeAlias = Callable[[Scenario, Positions], Tried]
"""A way of trying a scenario out without people, such as rehearsing it."""


def check(
    files: ScenarioFiles, living: Iterable[str] = (), trials: Iterable[Trial] = ()
) -> Checked:
    """Load a scenario and ask every rule about it; then try it out in all ways of `trials`.

    `living` are names of persons that are to stand nowhere in its texts. Rules about play are
    asked, and the scenario tried out, only where loading finds no error.
    """
    parsed = parse(files)
    if parsed.draft is None or parsed.positions is None:
        return Checked(None, parsed.positions, parsed.diagnostics)
    case = Case(parsed.draft.scenario, parsed.positions, parsed.draft.at, tuple(living))
    whole = parsed.scenario is not None
    ruled = (one for rule in RULES if whole or not rule.whole for one in rule.diagnostics(case))
    found = [*parsed.diagnostics, *ruled]
    asked: frozenset[str] = frozenset()
    if parsed.scenario is not None:
        for trial in trials:
            tried = trial(parsed.scenario, parsed.positions)
            found += tried.found
            asked |= tried.asked
    answered = _answered(found, case.scenario.accepted)
    told = [one for one in found if one not in answered.get(one.code, ())]
    if case.scenario.accepted:
        from tabletop.authoring.accepted import remarks  # it reads the page on every code

        told += remarks(case, answered, whole=whole, tried=asked)
    return Checked(parsed.scenario, parsed.positions, by_place(told), answered)


def _answered(
    found: Iterable[Diagnostic], accepted: Iterable[str]
) -> dict[str, tuple[Diagnostic, ...]]:
    """The findings that the file answers, by code. An error has no answer but its mend."""
    answers: dict[str, list[Diagnostic]] = {code: [] for code in accepted}
    for one in found:
        if one.code in answers and one.severity is not Severity.ERROR:
            answers[one.code].append(one)
    return {code: by_place(findings) for code, findings in answers.items() if findings}
