"""What a writer says of a scenario that does not exist yet."""

from collections.abc import Sequence
from dataclasses import dataclass

from tabletop.text import clean_line

LANGUAGES = ("en", "ru")
"""Languages that a first scenario can be written in."""

TEAMS, TURNS, MINUTES = (2, 6), (2, 4), (40, 180)
"""The fewest and the most that a first scenario is made for."""

INTERPRETED = 60
"""The fewest minutes of a turn in which all is said in two languages."""


class AnswersError(ValueError):
    """Answers of which no scenario can be made; the message says what would be right."""


@dataclass(frozen=True)
class Delegation:
    """A team as its writer calls it. `group` is the name of its alliance or union, or empty."""

    name: str
    group: str = ""


@dataclass(frozen=True)
class Answers:
    """A scenario to be. `turns` are played in one game, each of `minutes`; `opens` is any date.

    Raises AnswersError.
    """

    id: str
    title: str
    place: str
    opens: str
    teams: tuple[Delegation, ...]
    turns: int = 3
    minutes: int = 40
    languages: tuple[str, ...] = LANGUAGES[:1]

    def __post_init__(self) -> None:
        for text in (self.title, self.place, self.opens):
            line(text)
        table(self.teams)
        within("turns", self.turns, TURNS)
        known(self.languages)
        within("minutes", self.minutes, minutes_in(self.languages))


def line(said: str) -> str:
    """A text cleaned and on one line. Raises AnswersError if nothing is left of it."""
    text = clean_line(said)
    if not text:
        raise AnswersError("A few words are wanted here.")
    return text


def delegation(said: str) -> Delegation:
    """The team that `Poland`, `Poland/Alliance` or `Poland (Alliance)` speaks of."""
    text = clean_line(said).strip()
    name, _, group = text[:-1].partition("(") if text.endswith(")") else text.partition("/")
    return Delegation(name.strip(), group.strip())


def table(teams: Sequence[Delegation]) -> tuple[Delegation, ...]:
    """Teams that can sit at one table. Raises AnswersError."""
    low, high = TEAMS
    if not low <= len(teams) <= high:
        raise AnswersError(
            f"There can be {low} to {high} teams, with a comma between them, not {len(teams)}."
        )
    names = [line(team.name).casefold() for team in teams]
    if len(set(names)) < len(names):
        raise AnswersError("Two teams have the same name: give each its own.")
    return tuple(teams)


def within(what: str, number: int, limits: tuple[int, int]) -> int:
    """A number of things inside its limits, which are both allowed. Raises AnswersError."""
    low, high = limits
    if not low <= number <= high:
        raise AnswersError(f"There can be {low} to {high} {what}, not {number}.")
    return number


def known(languages: Sequence[str]) -> tuple[str, ...]:
    """Languages that a first scenario can be written in, each once. Raises AnswersError."""
    if not languages or not set(languages) <= set(LANGUAGES):
        raise AnswersError(f"The languages can be {' and '.join(LANGUAGES)}; write one or both.")
    return tuple(dict.fromkeys(languages))


def minutes_in(languages: Sequence[str]) -> tuple[int, int]:
    """The fewest and the most minutes of a turn in these languages."""
    return (MINUTES[0] if len(languages) == 1 else INTERPRETED, MINUTES[1])
