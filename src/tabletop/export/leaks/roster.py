"""Who was in the room: kept in a file apart from the session, to find what names them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from tabletop.debrief.spelling import Finder, Sought, acronym, person, phrase


@dataclass(frozen=True)
class Person:
    """A participant: full name, other names, where they come from, how they sign on machines.

    `team` is the id, short or name of a delegation, or "".
    """

    name: str
    aliases: tuple[str, ...] = ()
    affiliations: tuple[str, ...] = ()
    user_names: tuple[str, ...] = ()
    team: str = ""

    def sought(self) -> Iterator[Sought]:
        """Everything that would name this person."""
        for name in (self.name, *self.aliases):
            yield from person(name)
        for one in self.affiliations:
            short = one.isupper() and len(one.split()) == 1
            yield acronym(one) if short or not any(map(str.isalpha, one)) else phrase(one)
        for one in self.user_names:
            yield acronym(one)
            yield acronym(one.removeprefix("@"))


@dataclass(frozen=True)
class Roster:
    """All who were in the room. `allowed`: words and phrases that are no name where they stand."""

    people: tuple[Person, ...]
    allowed: tuple[str, ...] = ()

    @cached_property
    def finder(self) -> Finder:
        """Finds everybody."""
        return Finder(one for who in self.people for one in who.sought())
