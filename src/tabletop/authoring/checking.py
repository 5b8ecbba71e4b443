"""Everything that can be said of a scenario in one run: what loading tells, and what rules find."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from tabletop.authoring.rules import RULES, Case
from tabletop.authoring.rules.pages import codes
from tabletop.diagnostics import Diagnostic, Severity, by_place, did_you_mean
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


Rehearse: TypeAlias = Callable[[Scenario, Positions], Iterable[Diagnostic]]
"""Plays a scenario without people, and tells what broke off or was never seen."""

OF_REHEARSALS = frozenset(("never-seen", "play-fault"))
"""Codes that only rehearsals give."""


def check(
    files: ScenarioFiles, living: Iterable[str] = (), rehearse: Rehearse | None = None
) -> Checked:
    """Load a scenario and ask every rule about it; with `rehearse`, play it as well.

    `living` are names of persons that are to stand nowhere in its texts. Rules about play are
    asked, and rehearsals played, only where loading finds no error.
    """
    parsed = parse(files)
    if parsed.draft is None or parsed.positions is None:
        return Checked(None, parsed.positions, parsed.diagnostics)
    case = Case(parsed.draft.scenario, parsed.positions, parsed.draft.at, tuple(living))
    whole = parsed.scenario is not None
    ruled = (one for rule in RULES if whole or not rule.whole for one in rule.diagnostics(case))
    found = [*parsed.diagnostics, *ruled]
    if rehearse is not None and parsed.scenario is not None:
        found += rehearse(parsed.scenario, parsed.positions)
    answered = _answered(found, case.scenario.accepted)
    told = [one for one in found if one not in answered.get(one.code, ())]
    if case.scenario.accepted:
        asked = frozenset(codes()) - (OF_REHEARSALS if rehearse is None else frozenset())
        told += _answers(case, answered, asked if whole else ())
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


def _answers(case: Case, answered: Container[str], asked: Container[str]) -> Iterator[Diagnostic]:
    """What is to be said of the answers themselves: of codes that are none, and of idle ones.

    Only a code that was `asked` for can be idle.
    """
    for code in case.scenario.accepted:
        place = case.positions.key(("accepted", code))
        page = codes().get(code)
        if page is None:
            near = did_you_mean(code, codes())
            hint = f"Did you mean '{near}'?" if near else "Codes stand in brackets in findings."
            message = f"There is no finding '{code}'."
            yield case.positions.finding(place, "unknown-code", message, hint, Severity.WARNING)
        elif page.severity is Severity.ERROR:
            message = f"'{code}' is an error, and no reason answers an error."
            hint = "Mend it, and take this out."
            yield case.positions.finding(place, "idle-answer", message, hint, Severity.WARNING)
        elif code in asked and code not in answered:
            message = f"Nothing of '{code}' is found, so this answers nothing."
            hint = "Take it out, so that a later finding is not answered by it unseen."
            yield case.positions.finding(place, "idle-answer", message, hint, Severity.WARNING)
