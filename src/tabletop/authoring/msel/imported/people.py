"""To whom events go: the teams of a scenario out of the recipients of a list."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import takewhile

from tabletop.authoring.ids import short_of
from tabletop.authoring.msel.imported.naming import Ids
from tabletop.authoring.msel.received.grid import ListError
from tabletop.text import clean_line

TEAMS_LIMIT = 40

_APART = re.compile(r"\s*[,;\n&+|]\s*|\s+/\s*|\s*/\s+")
_LISTED = re.compile(r"\s*[,;]\s*")
_SLASH = re.compile(r"(?<=\S)/(?=\S)")
_SPACED_SLASH = re.compile(r"\s/|/\s")
_AND = re.compile(r"\s+(?:and|и|й|та|i|oraz|ir|und|et)\s+", re.IGNORECASE)
_EXCEPT = re.compile(
    r"[\s,(]+(?:except|excluding|but|minus|без|кроме|крім|oprócz|poza|bez|išskyrus|be|außer|sauf)"
    r"(?:\s+for)?\s+(?=\S)",
    re.IGNORECASE,
)
_ALL_WORDS = (
    "all|everyone|everybody|all players|all teams|all participants|all delegations|players"
    "|plenary|all groups|all cells|participants|все|всем|всем командам|все команды"
    "|всем участникам|все участники|всем делегациям|все делегации|усі|всі|усім|всім|усе"
    "|wszyscy|wszystkim|wszystkie zespoły|wszystkie delegacje|wszystkie drużyny|do wszystkich"
    "|wszyscy uczestnicy|visi|visiems|visos komandos|visoms komandoms|visi dalyviai"
    "|visiems dalyviams|visos delegacijos|visoms delegacijoms|alle|alle teams|an alle|tous|à tous"
    "|alle beteiligten|alle teilnehmer|toutes les équipes|tous les participants|tous les joueurs"
    "|tout le monde|усе|ўсе|ўсім|усе каманды|усім камандам|усі команди|всі команди|усім командам"
)
_ALL = frozenset(_ALL_WORDS.split("|"))
_ALL_OF_A_SORT = re.compile(
    r"(?:all(?: the)?|(?:an )?alle[nr]?|все|всем|всі|усі|усім|wszyscy|wszystkie|wszystkim"
    r"|visi|visos|visiems|visoms|(?:à )?(?:tous|toutes)(?: les)?) (?P<sort>[^\W\d_]+)"
)
"""All of something that is named in one word: all clusters, alle Stäbe."""

_STEM, _ENDING = 4, 3
"""Letters that two forms of a word have alike at least, and in which they may differ at the end."""

_NOBODY = frozenset(
    ("n/a", "n.a.", "na", "none", "nobody", "tbd", "tbc", "?", "brak", "nėra", "нет")
)
_CONTROL_WORDS = (
    "excon|control|white cell|exercise control|distaff|dirstaff|facilitator|facilitators"
    "|simcell|sim cell|controller|controllers|control cell|evaluators|evaluator|observers"
    "|white team|exercise director|руководство|руководство учения|руководству"
    "|штаб руководства|посредник|посредники|посредникам|ведущий|ведущим|ведущие|модератор"
    "|kierownictwo|kierownictwo ćwiczenia|moderator|moderatorzy|prowadzący|zespół kierowania"
    "|vadovybė|pratybų vadovybė|moderatorius|moderatoriai|spielleitung|leitung|direction"
)
_CONTROL = frozenset(_CONTROL_WORDS.split("|"))


@dataclass(frozen=True, slots=True)
class Team:
    """A team as the list names it."""

    id: str
    name: str
    short: str


@dataclass(frozen=True, slots=True)
class Recipients:
    """Whom one event goes to: ids of teams or everybody, and `control` if it is named too."""

    teams: tuple[str, ...] = ()
    everybody: bool = False
    control: bool = False


@dataclass
class People:
    """The teams met so far. `renamed` leads from a name in the list to the name that is wanted.

    `one` and `several` are names with a slash of which nothing in the list tells what they are,
    and which were taken as one team or several.
    """

    ids: Ids
    renamed: Mapping[str, str] = field(default_factory=dict)
    teams: dict[str, Team] = field(default_factory=dict)
    one: dict[str, None] = field(default_factory=dict)
    several: dict[str, None] = field(default_factory=dict)
    _alone: set[str] = field(default_factory=set)
    _joined: Counter[str] = field(default_factory=Counter)
    _spaced: bool = False

    def __post_init__(self) -> None:
        self.renamed = {_key(one): other for one, other in self.renamed.items()}

    def learn(self, cells: Iterable[str]) -> None:
        """Make teams of all recipients. Raises ListError if there are too many to be teams."""
        cells = list(cells)
        parts = [name for cell in cells for name in _parts(cell)]
        self._alone |= {_key(name) for name in parts}
        self._joined.update(name.casefold() for name in parts if _SLASH.search(name))
        self._spaced |= any(_SPACED_SLASH.search(cell) for cell in cells)
        for cell in cells:
            for name in self._names(cell):
                if not _is_all(name) and _key(name) not in _CONTROL:
                    self._meet(name)
        if len(self.teams) > TEAMS_LIMIT:
            message = (
                f"This list names {len(self.teams)} recipients; {TEAMS_LIMIT} teams are possible."
            )
            hint = 'Bring them together with --rename "Their name=Team", or say what the column is.'
            raise ListError(message, hint)

    def recipients(self, cell: str) -> Recipients:
        """Whom a cell names."""
        met: dict[str, None] = {}
        sorts: dict[str, None] = {}
        everybody = control = False
        for name in self._names(cell):
            if _is_all(name):
                some = dict.fromkeys(self._of_a_sort(name))
                sorts |= some
                everybody = everybody or not some
            elif _key(name) in _CONTROL:
                control = True
            else:
                met[self.teams[_key(_called(name))].id] = None
        if met and _all_but(cell):
            of = sorts or [team.id for team in self.teams.values()]
            others = tuple(one for one in of if one not in met)
            return Recipients(others, not others, control)
        return Recipients(tuple(sorts | met), everybody, control)

    def _names(self, cell: str) -> Iterator[str]:
        """The names in a cell; one that a person changed may have become several."""
        for part in _parts(cell):
            for name in self._parted(part):
                several = _AND.split(name)
                known = any(_key(one) in self._alone for one in several)
                plain = all(one[:1].isupper() and " " not in one for one in several)
                parted = several if len(several) > 1 and (known or plain) else (name,)
                for one in parted:
                    wanted = self.renamed.get(_key(one))
                    names = (one,) if wanted is None else _LISTED.split(wanted)
                    yield from (name for name in names if name)

    def _parted(self, name: str) -> list[str]:
        """The names that a slash parts: two if either stands elsewhere; else it may be one."""
        sides = [side for side in _SLASH.split(name) if side.strip("/")]
        if len(sides) == 1 or _key(name) in self.renamed:
            return [name]
        if any(self._stands_elsewhere(side) for side in sides):
            return sides
        together = self._joined[name.casefold()] > 1 and len(self._alone) > 1
        (self.one if together or self._spaced else self.several)[name] = None
        return [name] if together or self._spaced else sides

    def _stands_elsewhere(self, side: str) -> bool:
        pairs = [pair for pair in self._joined if side.casefold() in _SLASH.split(pair)]
        return _key(side) in self._alone or _is_all(side) or len(pairs) > 1

    def _of_a_sort(self, name: str) -> list[str]:
        """Of 'all clusters' the teams that are called a cluster, if that tells them apart."""
        sort = _ALL_OF_A_SORT.fullmatch(_key(name))
        if sort is None or _key(name) in _ALL:
            return []
        found = [
            team.id
            for team in self.teams.values()
            if any(_alike(word, sort["sort"]) for word in _key(team.name).split())
        ]
        return found if 1 < len(found) < len(self.teams) else []

    def _meet(self, name: str) -> None:
        name = _called(name)
        if _key(name) not in self.teams:
            found = self.ids.new(name, "team")
            short = short_of(name, {one.short for one in self.teams.values()})
            self.teams[_key(name)] = Team(found, name, short)


def _parts(cell: str) -> list[str]:
    if cell.strip().casefold() in _NOBODY:
        return []
    split = (part for one in _all_but(cell) or (cell,) for part in _APART.split(one))
    return [named for part in split if (named := " ".join(part.split()).strip(" .:()-"))]


def _all_but(cell: str) -> tuple[str, str] | None:
    """The two sides of 'all except Poland'."""
    sides = _EXCEPT.split(cell, maxsplit=1)
    return (sides[0], sides[1]) if len(sides) == 2 and _is_all(sides[0]) else None


def _called(name: str) -> str:
    return clean_line(name, 120)


def _key(name: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", name.casefold()).split()) or name


def _is_all(name: str) -> bool:
    return _key(name) in _ALL or _ALL_OF_A_SORT.fullmatch(_key(name)) is not None


def _alike(word: str, other: str) -> bool:
    """Whether two words are forms of one: cluster, clusters."""
    pairs = zip(word, other, strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return same >= _STEM and max(len(word), len(other)) - same <= _ENDING
