"""Where checks write down what they find, at its place in the file."""

import re
from collections.abc import Iterable, Mapping

from tabletop.diagnostics import Diagnostic, Severity, did_you_mean
from tabletop.scenario.conditions import Span
from tabletop.scenario.meant import NUMBERS
from tabletop.scenario.model import Scenario
from tabletop.scenario.nodes import Location, Positions
from tabletop.scenario.places import Place

_LISTED = 12
_SORTS: Mapping[str, str] = {
    "indicators": "an indicator: after it comes 'at least', 'at most', 'is', 'up' or 'down'",
    "instruments": "an instrument: it 'is' or 'becomes' active, suspended or lapsed",
    "milestones": "a milestone: it stands alone, or after 'mark' or 'clear'",
    "decisions": "a decision: after it comes 'chose' and an option",
    "injects": "an inject: after it comes 'released'",
    "outcomes": "an outcome: after it comes 'happened'",
    "turns": "a turn: after it comes 'played'",
    "causes": "a cause card: write 'cause is' before it",
}


class Book:
    """The findings about one scenario.

    `mended` are the places where a stand-in took the place of a faulty value: nothing is said of
    them, nor of what holds them.
    """

    def __init__(
        self, scenario: Scenario, positions: Positions, mended: Iterable[Location] = ()
    ) -> None:
        self.scenario = scenario
        self.positions = positions
        self.findings: list[Diagnostic] = []
        self._mended = tuple(mended)

    def value(self, at: Location, code: str, message: str, hint: str) -> None:
        """A finding about the value at a location."""
        self._write(at, self.positions.value(at), code, message, hint)

    def key(self, at: Location, code: str, message: str, hint: str) -> None:
        """A finding about the key at a location."""
        self._write(at, self.positions.key(at), code, message, hint)

    def idle(self, at: Location, code: str, message: str, hint: str) -> None:
        """A finding about what is never read: it keeps no game from being played."""
        self._write(at, self.positions.key(at), code, message, hint, Severity.WARNING)

    def word(self, at: Location, span: Span, code: str, message: str, hint: str) -> None:
        """A finding about some words of the phrase at a location."""
        self._write(at, self.positions.word(at, span), code, message, hint)

    def phrase_word(
        self, word: str, at: Location, span: Span, code: str, message: str, hint: str
    ) -> None:
        """A finding about one word, somewhere in these characters of the phrase at a location."""
        self.word(at, self._in_phrase(word, at, span), code, message, hint)

    def known(
        self, what: str, word: str, there: Iterable[str], at: Location, span: Span | None = None
    ) -> bool:
        """Whether `word` is among `there`; if not, that is written down.

        `span` tells that the word stands somewhere in these characters of the phrase at `at`.
        """
        if word in (there := list(there)):
            return True
        if self._may_be_meant(what, word):
            return False
        where = None if span is None else self._in_phrase(word, at, span)
        code = f"unknown-{what.replace(' ', '-')}"
        hint = self._of_another_sort(what, word, span) or _suggestion(what, word, there)
        message = f"There is no {what} '{word}'."
        if where is None:
            self._write(at, self._named(at, word), code, message, hint)
        else:
            self.word(at, where, code, message, hint)
        return False

    def each_known(
        self, what: str, words: Iterable[str], there: Iterable[str], at: Location
    ) -> None:
        """The same for every item of a list."""
        there = list(there)
        for index, word in enumerate(words):
            self.known(what, word, there, (*at, index))

    def doubtful(self, *location: str | int) -> bool:
        """Whether something at or under a location is a stand-in, so that little follows."""
        return any(one[: len(location)] == location for one in self._mended)

    def _may_be_meant(self, what: str, word: str) -> bool:
        """Whether the word may stand in a part of the file that could not be read."""
        section = f"{what.removesuffix(' card')}s"
        return any(
            word in one[:-1] or one[-1] in (word, section) or _misnames(one, section)
            for one in self._mended
        )

    def _named(self, at: Location, word: str) -> Place:
        """The key if the last component is the word itself, the value otherwise."""
        return self.positions.key(at) if at[-1] == word else self.positions.value(at)

    def _in_phrase(self, word: str, at: Location, span: Span) -> Span:
        phrase = self.positions.text(at)
        found = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)").search(phrase, *span)
        return found.span() if found else span

    def _of_another_sort(self, what: str, word: str, span: Span | None) -> str:
        """What the word is, if it is something else than what is wanted; "" if it is nothing."""
        if span is None:
            return _elsewhere(self.scenario, what, word)
        for section, said in _SORTS.items():
            if word in getattr(self.scenario, section):
                return f"'{word}' is {said}{self._stock(section, word)}."
        return _inside(self.scenario, word)

    def _stock(self, section: str, word: str) -> str:
        if section != "instruments" or self.scenario.instruments[word].stock is None:
            return ""
        return f"; of its stock say '{word} left at least 1', '{word} spend 1'"

    def _write(
        self,
        at: Location,
        place: Place,
        code: str,
        message: str,
        hint: str,
        severity: Severity = Severity.ERROR,
    ) -> None:
        if any(one[: len(at)] == at or at[: len(one)] == one for one in self._mended):
            return
        self.findings.append(self.positions.finding(place, code, message, hint, severity))


def _misnames(at: Location, section: str) -> bool:
    """Whether a section of the scenario stands in the file under a name that is not quite its."""
    return len(at) == 1 and did_you_mean(str(at[0]), (section,)) is not None


def _elsewhere(scenario: Scenario, what: str, word: str) -> str:
    """What a word of a list is that names no team: a group, a power played by control, a word."""
    if what != "team":
        return ""
    teams = f"There are: {', '.join(scenario.teams)}."
    if word in scenario.groups:
        members = [one.id for one in scenario.teams.values() if word in one.groups]
        return f"'{word}' is a group; name its teams: {', '.join(members) or 'it has none'}."
    if word in scenario.control_plays:
        return f"'{word}' is played by control and is no team. {teams}"
    if word in ("all", "nobody", "own", "facilitator"):
        return f"Write '{word}' alone, without a list."
    return ""


def _inside(scenario: Scenario, word: str) -> str:
    """What a word of a phrase is that names an option, a level, a team or a group."""
    if word in _MORE:
        return "Write 'at least' or 'at most' before the number."
    for decision in scenario.decisions.values():
        if word in decision.options:
            ask = f"'{decision.id} chose {word}', of several 'chose one of {word}, …'"
            return f"'{word}' is an option of '{decision.id}': write {ask}."
    for indicator in scenario.indicators.values():
        if word in indicator.levels:
            return f"'{word}' is a level of '{indicator.id}': write '{indicator.id} is {word}'."
    if word in scenario.teams:
        return f"'{word}' is a team: name it after an indicator ('of {word}'), or its decision."
    if word in ("true", "yes", "always", "false", "no", "never"):
        return "A condition names what must be the case; what has none is always possible."
    return ""


_MORE = frozenset(("more", "less", "higher", "lower", "above", "below", "fewer"))


def _suggestion(what: str, word: str, there: list[str]) -> str:
    near = did_you_mean(word, there)
    if what == "level" and word in NUMBERS:
        return f"Write {NUMBERS[word]}."
    if near:
        return f"Did you mean '{near}'?"
    if not there:
        return f"The scenario has none; add it under '{what.removesuffix(' card')}s:'."
    more = ", …" if len(there) > _LISTED else ""
    return f"There are: {', '.join(there[:_LISTED])}{more}."
