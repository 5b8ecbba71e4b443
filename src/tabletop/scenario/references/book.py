"""Where checks write down what they find, at its place in the file."""

from collections.abc import Iterable

from tabletop.diagnostics import Diagnostic, did_you_mean
from tabletop.scenario.conditions import Span
from tabletop.scenario.model import Scenario
from tabletop.scenario.nodes import Location, Place, Positions


class Book:
    """The findings about one scenario."""

    def __init__(self, scenario: Scenario, positions: Positions) -> None:
        self.scenario = scenario
        self.positions = positions
        self.findings: list[Diagnostic] = []

    def value(self, at: Location, code: str, message: str, hint: str) -> None:
        """A finding about the value at a location."""
        self._write(self.positions.value(at), code, message, hint)

    def key(self, at: Location, code: str, message: str, hint: str) -> None:
        """A finding about the key at a location."""
        self._write(self.positions.key(at), code, message, hint)

    def word(self, at: Location, span: Span, code: str, message: str, hint: str) -> None:
        """A finding about some words of the phrase at a location."""
        self._write(self.positions.word(at, span), code, message, hint)

    def known(
        self, what: str, word: str, there: Iterable[str], at: Location, span: Span | None = None
    ) -> bool:
        """Whether `word` is among `there`; if not, that is written down."""
        there = list(there)
        if word in there:
            return True
        near = did_you_mean(word, there)
        hint = f"Did you mean '{near}'?" if near else _listed(what, there)
        place = self.positions.value(at) if span is None else self.positions.word(at, span)
        self._write(
            place, f"unknown-{what.replace(' ', '-')}", f"There is no {what} '{word}'.", hint
        )
        return False

    def each_known(
        self, what: str, words: Iterable[str], there: Iterable[str], at: Location
    ) -> None:
        """The same for every item of a list."""
        there = list(there)
        for index, word in enumerate(words):
            self.known(what, word, there, (*at, index))

    def _write(self, place: Place, code: str, message: str, hint: str) -> None:
        file = self.positions.file
        self.findings.append(
            Diagnostic(
                file, place.line, place.column, code, message, hint, end_column=place.end_column
            )
        )


def _listed(what: str, there: list[str]) -> str:
    if not there:
        return f"The scenario has none; add it under its {what}s."
    shown = ", ".join(there[:12])
    return f"There are: {shown}{', …' if len(there) > 12 else ''}."
