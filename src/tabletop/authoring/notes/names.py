"""The team that a note is about, by any of its names."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from tabletop.diagnostics import did_you_mean
from tabletop.scenario.model import Scenario

_SHORTEST_BEGINNING = 3
_BEFORE = re.compile(
    r"[\[(]?(?P<who>[^:|\[\]\n]{1,60}?)[\])]?\s*(?:[:|]\s*|\s[-–—]\s+)(?P<text>.+)", re.DOTALL
)
_IN_BRACKETS = re.compile(r"[\[(](?P<who>[^\[\]()\n]{1,60})[\])]\s*(?P<text>.+)", re.DOTALL)
_ROLE = re.compile(r"\s*[(,].*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Said:
    """A text and the team that was named before it; `near` is a team that may have been meant."""

    text: str
    team: str | None = None
    near: str = ""


class Names:
    """Names of teams, in any case: id, short name, name, its beginning, and what a person added."""

    def __init__(self, scenario: Scenario, added: Mapping[str, str]) -> None:
        """`added` leads from a name in the notes to the id of a team of the scenario."""
        self._names: dict[str, str] = {}
        for team in scenario.teams.values():
            for one in (team.id, str(team.short), str(team.name)):
                self._names.setdefault(_key(one), team.id)
        self._called = {team.id: str(team.name) for team in scenario.teams.values()}
        self._names |= {_key(theirs): team for theirs, team in added.items()}

    def team(self, word: str) -> str | None:
        """The id of the team called `word`."""
        key = _key(word)
        if key in self._names:
            return self._names[key]
        if len(key) < _SHORTEST_BEGINNING:
            return None
        begun = {team for one, team in self._names.items() if one.startswith(key)}
        return begun.pop() if len(begun) == 1 else None

    def called(self, team: str) -> str:
        """The name of a team."""
        return self._called[team]

    def said(self, text: str) -> Said:
        """The team before a colon or dash, or in brackets, taken off the text.

        What stands there and is no team stays in the text; so does a team with somebody's role.
        """
        text = text.strip()
        found = _BEFORE.match(text) or _IN_BRACKETS.match(text)
        if found is None:
            return Said(text)
        who = found["who"].strip()
        if team := self.team(who):
            return Said(found["text"], team)
        if team := self.team(_ROLE.sub("", who)):
            return Said(text, team)
        near = did_you_mean(_key(who), self._names) if " " not in who else None
        return Said(text, None, self._called[self._names[near]] if near else "")


def _key(name: str) -> str:
    return " ".join(name.casefold().split()).strip(" .:;,-–—@")
