"""The words that name a team or its side, and how they are taken out of what people said."""

from collections.abc import Iterable, Iterator

from tabletop.debrief.attribution.peoples import PEOPLES_OF, SIDES
from tabletop.debrief.spelling import Finder, Sought, acronym, phrase
from tabletop.debrief.spelling.endings import PEOPLES
from tabletop.scenario.model import Scenario

MARK = "[delegation]"
"""Stands visibly in the place of what was taken out."""


class Naming:
    """Finds and takes out the names of teams. `groups`: those of their groups as well."""

    def __init__(self, scenario: Scenario, *, groups: bool) -> None:
        names = dict.fromkeys(_of_teams(scenario))
        if groups:
            names |= dict.fromkeys(_of_groups(scenario))
        self._finder = Finder(_sought(names), PEOPLES)

    def names(self, text: str) -> bool:
        """Whether a text holds the name of a team."""
        return next(self._finder.hits(text), None) is not None

    def masked(self, text: str) -> str:
        """The text with `MARK` in the place of every name."""
        parts, done = [], 0
        for hit in sorted(self._finder.hits(text), key=lambda one: (one.start, -one.end)):
            if hit.start >= done:
                parts += [text[done : hit.start], MARK]
                done = hit.end
        return "".join((*parts, text[done:]))


def _sought(names: Iterable[str]) -> Iterator[Sought]:
    for name in names:
        short = name.isupper() or not any(one.isalpha() for one in name)
        yield acronym(name) if short or "_" in name else phrase(name)


def _of_teams(scenario: Scenario) -> Iterator[str]:
    """What the scenario calls its teams, in all its languages, and what they alone call things."""
    for team in scenario.teams.values():
        yield team.id
        yield team.short
        for text in (team.name, *team.names.values()):
            yield from _wordings(text)
        for one in (team.id, *_wordings(team.name)):
            yield from PEOPLES_OF.get(one.casefold(), ())


def _of_groups(scenario: Scenario) -> Iterator[str]:
    for group in scenario.groups.values():
        yield group.id
        for one in _wordings(group.name):
            yield one
            yield from SIDES.get(one.casefold(), ())
        yield from SIDES.get(group.id, ())


def _wordings(text: str) -> tuple[str, ...]:
    return (str(text), *getattr(text, "wordings", {}).values())
