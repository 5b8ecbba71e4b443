"""The example scenario with something changed, and what a rule says of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tabletop.authoring.rules import RULES, Case
from tabletop.diagnostics import Diagnostic
from tabletop.scenario import ScenarioFiles, parse

EXAMPLE = (Path(__file__).parents[2] / "scenarios" / "example.yaml").read_text("utf-8")
PAGE_FIVE = "briefing: The find is on page five."
"""The briefing of a turn, which everybody reads: a place for any text."""


@dataclass(frozen=True)
class Example:
    """A changed example: its text and, loaded, what rules are asked about."""

    text: str
    case: Case

    def findings(self, code: str) -> list[Diagnostic]:
        """What the rule of a code finds, in file order."""
        rule = next(one for one in RULES if one.code == code)
        return sorted(rule.diagnostics(self.case))

    def messages(self, code: str) -> list[str]:
        return [one.message for one in self.findings(code)]

    def marked(self, code: str) -> list[str]:
        """The characters of the main file at which the findings stand."""
        lines = self.text.splitlines()
        return [lines[f.line - 1][f.column - 1 : f.end_column - 1] for f in self.findings(code)]


def example(
    *changes: tuple[str, str], living: Iterable[str] = (), files: Mapping[str, str] | None = None
) -> Example:
    """The example with the first of each text replaced, and with more files in its folder.

    It must still be without errors.
    """
    text = EXAMPLE
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    beside = {path: said.encode() for path, said in (files or {}).items()}
    parsed = parse(ScenarioFiles("x.yaml", {"x.yaml": text.encode(), **beside}))
    assert parsed.scenario is not None, parsed.diagnostics
    assert parsed.positions is not None
    return Example(text, Case(parsed.scenario, parsed.positions, (), tuple(living)))


def messages(code: str, *changes: tuple[str, str]) -> list[str]:
    """What a rule says of the changed example."""
    return example(*changes).messages(code)


def marked_in(code: str, text: str, living: Iterable[str] = ()) -> list[str]:
    """The words that a rule marks in a text that everybody reads."""
    return example((PAGE_FIVE, f'briefing: "{text}"'), living=living).marked(code)
