"""What is wrong with a file, where, and what would be right."""

import difflib
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum

LONGEST_GUESS = 64
"""No longer word is compared with others: no id is longer, and comparing takes time."""


class Severity(StrEnum):
    """How much a finding weighs. Only errors keep a scenario from being played."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One finding. Lines and columns count from 1; `end_column` is exclusive, 0 if unknown."""

    file: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    end_column: int = 0

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}"
        first = f"{place}: {self.severity}[{self.code}]: {self.message}"
        return f"{first}\n  hint: {self.hint}" if self.hint else first

    def as_json(self) -> dict[str, str | int]:
        """The finding as plain values."""
        return asdict(self)


def by_place(findings: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Findings in the order of the file, each once."""
    return tuple(sorted(set(findings)))


def did_you_mean(word: str, choices: Iterable[str]) -> str | None:
    """The choice that `word` most resembles; None if none is near."""
    if len(word) > LONGEST_GUESS:
        return None
    near = difflib.get_close_matches(word.lower(), list(choices), n=1, cutoff=0.6)
    return near[0] if near else None
