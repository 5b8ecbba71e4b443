"""From a scenario's files to a `Scenario`, with every fault told in one run."""

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import ValidationError

from tabletop.diagnostics import Diagnostic, Severity, by_place
from tabletop.scenario.bundle import ScenarioFiles
from tabletop.scenario.model import Scenario
from tabletop.scenario.nodes import Block, Plain, Positions
from tabletop.scenario.problems import problems
from tabletop.scenario.references import check
from tabletop.scenario.source import read
from tabletop.scenario.wording import DEFAULT_LANGUAGES


@dataclass(frozen=True, slots=True)
class Parsed:
    """What came of reading a scenario. `scenario` is None if any diagnostic is an error."""

    scenario: Scenario | None
    diagnostics: tuple[Diagnostic, ...]
    positions: Positions | None


class ScenarioError(Exception):
    """A scenario that cannot be played, with everything that is wrong with it."""

    def __init__(self, diagnostics: tuple[Diagnostic, ...]) -> None:
        super().__init__("\n".join(str(one) for one in diagnostics))
        self.diagnostics = diagnostics


def load(files: ScenarioFiles, language: str | None = None) -> Scenario:
    """The scenario, its texts in `language` (default: the first one declared).

    Raises ScenarioError with every fault if there is one.
    """
    parsed = parse(files, language)
    if parsed.scenario is None:
        raise ScenarioError(parsed.diagnostics)
    return parsed.scenario


def parse(files: ScenarioFiles, language: str | None = None) -> Parsed:
    """Read a scenario; its texts are in `language` (default: the first one declared)."""
    root, faults = read(files)
    if root is None:
        return Parsed(None, by_place(faults), None)
    positions = Positions(files.main, root)
    if not isinstance(root, Block):
        place = root.place
        message = "A scenario is a list of keys and values."
        hint = "Begin with 'format: 1'."
        one = Diagnostic(files.main, place.line, place.column, "wrong-type", message, hint)
        return Parsed(None, by_place([*faults, one]), positions)
    scenario, found = _validated(root.plain(), positions, language)
    if scenario is not None:
        found = [*found, *check(scenario, positions)]
    findings = by_place([*faults, *found])
    playable = not any(one.severity is Severity.ERROR for one in findings)
    return Parsed(scenario if playable else None, findings, positions)


def _validated(
    values: Plain, positions: Positions, language: str | None
) -> tuple[Scenario | None, list[Diagnostic]]:
    context = {"languages": _languages(values, language)}
    try:
        return Scenario.model_validate(values, context=context), []
    except ValidationError as error:
        return None, problems(error.errors(include_url=False), positions)


def _languages(values: Plain, language: str | None) -> tuple[str, ...]:
    """The declared languages, the wanted one first."""
    declared = values.get("languages") if isinstance(values, Mapping) else None
    known = tuple(str(one) for one in declared) if isinstance(declared, tuple) else ()
    known = known or DEFAULT_LANGUAGES
    first = (language,) if language in known and language else ()
    return (*first, *(one for one in known if one != language))
