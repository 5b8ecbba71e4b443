"""From a scenario's files to a `Scenario`, with every fault told in one run."""

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from tabletop.diagnostics import Diagnostic, Severity, by_place
from tabletop.scenario.bundle import ScenarioFiles
from tabletop.scenario.mend import Mended, mend
from tabletop.scenario.model import Scenario
from tabletop.scenario.nodes import Block, Plain, Positions
from tabletop.scenario.problems import problems
from tabletop.scenario.references import check
from tabletop.scenario.source import read
from tabletop.scenario.wording import DEFAULT_LANGUAGES


@dataclass(frozen=True, slots=True)
class Parsed:
    """What came of reading a scenario. `scenario` is None if any diagnostic is an error.

    `draft` is the scenario as far as it can be read, with stand-ins for what cannot; it is never
    played.
    """

    scenario: Scenario | None
    diagnostics: tuple[Diagnostic, ...]
    positions: Positions | None
    draft: Mended | None = None


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
    values = root.plain()
    draft, found = _validated(values, positions, language)
    found += _unknown_language(values, positions, language)
    told = {(one.file, one.line, one.column) for one in faults}
    new = [one for one in found if (one.file, one.line, one.column) not in told]
    findings = by_place([*faults, *new])
    faulty = any(one.severity is Severity.ERROR for one in findings)
    scenario = None if draft is None or faulty else draft.scenario
    return Parsed(scenario, findings, positions, draft)


def _validated(
    values: Plain, positions: Positions, language: str | None
) -> tuple[Mended | None, list[Diagnostic]]:
    """The scenario, mended if need be, and what is wrong: values first, then what they name."""
    context = {"languages": _languages(values, language)}
    try:
        scenario = Scenario.model_validate(values, context=context)
    except ValidationError as error:
        errors = _without_cascade(error.errors(include_url=False))
        mended = mend(values, errors, context)
        more = check(mended.scenario, positions, mended.at) if mended else []
        return mended, [*problems(errors, positions), *more]
    return Mended(scenario, ()), check(scenario, positions)


_OF_LANGUAGES = ("text_language", "language_code")


def _without_cascade(errors: list[ErrorDetails]) -> list[ErrorDetails]:
    """Without the complaints about languages of texts, if the list of languages is at fault."""
    if not any(one["loc"][:1] == ("languages",) for one in errors):
        return errors
    return [one for one in errors if one["type"] not in _OF_LANGUAGES]


def _declared(values: Plain) -> tuple[str, ...]:
    """The languages of the file; where it declares none or oddly, those of its title too."""
    blocks = values if isinstance(values, Mapping) else {}
    declared, title = blocks.get("languages"), blocks.get("title")
    named = declared if isinstance(declared, tuple) else ()
    spoken = tuple(title) if isinstance(title, Mapping) else ()
    known = tuple(one for one in named if isinstance(one, str))
    if known and len(known) == len(named):
        return known
    return (*known, *(one for one in spoken if one not in known)) or DEFAULT_LANGUAGES


def _languages(values: Plain, language: str | None) -> tuple[str, ...]:
    """The declared languages, the wanted one first."""
    known = _declared(values)
    first = (language,) if language in known and language else ()
    return (*first, *(one for one in known if one != language))


def _unknown_language(
    values: Plain, positions: Positions, language: str | None
) -> list[Diagnostic]:
    """A finding if the scenario is wanted in a language that it is not written in."""
    known = _declared(values)
    if language is None or language in known:
        return []
    place = positions.value(("languages",))
    message = f"This scenario is not written in '{language}'."
    hint = f"It has: {', '.join(known)}."
    return [Diagnostic(positions.file, place.line, place.column, "unknown-language", message, hint)]
