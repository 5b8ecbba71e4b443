"""A first scenario: small, complete, and with comments that teach the format.

The layout is `templates/scaffold.yaml.j2`; its sentences stand beside it, a file for each language.
The template gets ids, numbers, phrases and finished YAML, never a person's text as it was typed.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from tabletop.authoring.answers import Answers, Delegation
from tabletop.authoring.ids import ids_of, shorts_of
from tabletop.authoring.sentences import Sentences, written
from tabletop.text import clean_line

CONTROL = ("engineers", "media")
"""The ids of the powers that control plays; no team may have one of them."""

UNTOLD_YEAR = "2030"
"""For opening dates that name no year."""

_YEAR = re.compile(r"\b20[0-9]{2}\b")
_TRAILING = re.compile(" +$", re.MULTILINE)


@dataclass(frozen=True)
class Group:
    """A group of the scenario. `name` is finished YAML."""

    id: str
    name: str


@dataclass(frozen=True)
class Seat:
    """A team at the table. `short` and `name` are finished YAML; `group` is an id, or empty.

    `other` is the id of the next team round the table.
    """

    id: str
    short: str
    name: str
    group: str
    other: str


def scaffold(answers: Answers) -> str:
    """The YAML of a scenario that is sound and can be played to an end."""
    names = [clean_line(team.name) for team in answers.teams]
    ids = ids_of(names, "team", CONTROL)
    sentences = Sentences(answers.languages, _spoken(ids, names))
    groups = _groups(answers.teams, sentences)
    text = _template().render(
        id=answers.id,
        title=sentences.put(0, "title", answers.title),
        place=sentences.put(2, "place", answers.place),
        opens=written(answers.opens, 2, "opens"),
        year=_year(answers.opens),
        languages=answers.languages,
        turns=answers.turns,
        minutes=answers.minutes,
        early=f"minute {answers.minutes // 4}",
        late=f"minute {answers.minutes // 2}",
        groups=list(groups.values()),
        teams=_seats(answers.teams, ids, groups, sentences),
        say=sentences.say,
        phrases=Phrases(ids),
    )
    return _TRAILING.sub("", text).strip() + "\n"


def _year(opens: str) -> str:
    """The year of an opening date, for the document that holds the exercise's assumptions."""
    found = _YEAR.search(opens)
    return found.group() if found else UNTOLD_YEAR


def _spoken(ids: Sequence[str], names: Sequence[str]) -> dict[str, dict[str, str]]:
    """The names that sentences about each team use."""
    return {
        one: {"team": name, "other": other}
        for one, name, other in zip(ids, names, _next(names), strict=True)
    }


def _next(seats: Sequence[str]) -> list[str]:
    """For each seat, the next one round the table."""
    return [*seats[1:], *seats[:1]]


def _groups(teams: Sequence[Delegation], sentences: Sentences) -> dict[str, Group]:
    """Each group that a team names, by its name in small letters; the first spelling stands."""
    named: dict[str, str] = {}
    for team in teams:
        if team.group:
            named.setdefault(_key(team), team.group)
    ids = ids_of(named.values(), "group")
    return {
        key: Group(one, sentences.put(4, "name", name))
        for one, (key, name) in zip(ids, named.items(), strict=True)
    }


def _key(team: Delegation) -> str:
    return clean_line(team.group).casefold()


def _seats(
    teams: Sequence[Delegation],
    ids: Sequence[str],
    groups: Mapping[str, Group],
    sentences: Sentences,
) -> tuple[Seat, ...]:
    shorts = shorts_of(clean_line(team.name) for team in teams)
    return tuple(
        Seat(
            one,
            written(short, 4, "short"),
            sentences.put(4, "name", team.name),
            _group(team, groups),
            other,
        )
        for team, one, short, other in zip(teams, ids, shorts, _next(ids), strict=True)
    )


def _group(team: Delegation, groups: Mapping[str, Group]) -> str:
    return groups[_key(team)].id if team.group else ""


@dataclass(frozen=True)
class Phrases:
    """Conditions on all teams at once, given their ids in the order of the table.

    `column` is where the `when` begins behind which they stand.
    """

    teams: Sequence[str]

    def any_team(self, column: int, phrase: str) -> str:
        """That `phrase` holds for at least one team, whose id takes the place of {}."""
        return written(" or ".join(phrase.format(team) for team in self.teams), column, "when")

    def no_team(self, column: int, phrase: str) -> str:
        """That `phrase` holds for no team, whose id takes the place of {}."""
        none = " and ".join(f"not {phrase.format(team)}" for team in self.teams)
        return written(none, column, "when")

    def any_pair(self, column: int, phrase: str) -> str:
        """That `phrase` holds for at least one pair of neighbours round the table."""
        pairs = {frozenset(pair): pair for pair in zip(self.teams, _next(self.teams), strict=True)}
        return written(" or ".join(phrase.format(*pair) for pair in pairs.values()), column, "when")


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("tabletop.authoring"),
        autoescape=False,  # YAML is no HTML: what has to be quoted comes quoted
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template("scaffold.yaml.j2")
