"""Which row of a list holds its headings, and what each column is."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from tabletop.authoring.msel.imported.vocabulary import ROLES, WORDS, Role
from tabletop.authoring.msel.received.grid import Cell, Grid, ListError, letters

_ROWS_LOOKED_AT = 40
_LONGEST_HEADING = 80
_LIKE = 0.86
"""How alike two headings must be to be taken for the same, from 0 to 1."""

_SHORTEST, _LONGEST_LIKE, _LENGTHS_APART = 5, 40, 3
"""Only headings of such a length are compared, with words that are not much longer or shorter."""

_EXACT, _WITHIN, _ALIKE = 3, 2, 1
_CODE = re.compile(r"[^\W\d_]{0,6}[-. ]?\d[\w.-]{0,8}")
_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")
"""A word in brackets after a heading: "To (TA)", "Time (local)"."""

_DONE = re.compile(
    r"\b(?:actual|actually|фактическ\w*|rzeczywist\w* podania|faktin\w*|tatsächlich\w*)\b"
)
"""Of when something was delivered in the end: it is no plan."""

_BEYOND_WORDS = re.compile(r"[\W_]+")


def plain(heading: str) -> str:
    """A heading without capitals and punctuation; a sign for a number becomes that word."""
    said = re.sub("№|#|n[°º]", " number ", heading.casefold())
    return " ".join(_BEYOND_WORDS.sub(" ", said).split())


_KNOWN: Mapping[str, tuple[tuple[Role, str], ...]] = {
    word: tuple(
        (role, language)
        for role, languages in WORDS.items()
        for language, words in languages.items()
        if word in words.split("|")
    )
    for languages in WORDS.values()
    for words in languages.values()
    for word in words.split("|")
}


_PLANNED = {Role.TIME, Role.SCENARIO_TIME, Role.DAY, Role.DATE, Role.CHANNEL, Role.EXPECTED}
_SENT = {Role.TO, Role.FROM, Role.TURN}


@dataclass(frozen=True, slots=True)
class Match:
    """What a heading may mean, and how sure that is."""

    role: Role
    sureness: int
    length: int = 0
    language: str = ""


@dataclass(frozen=True)
class Header:
    """The headings of a sheet: the rows they take, the cells they are, and the role of each column.

    `texts` are the headings as a person would say them, by column.
    """

    first: int
    last: int
    roles: Mapping[int, Role]
    texts: Mapping[int, str]
    cells: tuple[Cell, ...]
    language: str
    score: int

    @property
    def of_events(self) -> bool:
        """Whether these are surely headings of events; lists of people or aims have some, too."""
        roles = set(self.roles.values())
        told = Role.TEXT in roles and roles & (_PLANNED | _SENT)
        return bool(told or (Role.TITLE in roles and roles & _PLANNED))


@lru_cache(4096)
def match(heading: str) -> Match | None:
    """What a heading means: a word of the field, one among others, or nearly one."""
    said = plain(heading)
    if not said or len(heading) > _LONGEST_HEADING:
        return None
    for exact in (said, plain(_ASIDE.sub("", heading))):
        for role, language in _KNOWN.get(exact, ())[:1]:
            return Match(role, _EXACT, len(exact), language)
    found = _within(said)
    if found is not None and found.role in _TIMES and _DONE.search(said):
        return Match(found.role, _ALIKE, found.length, found.language)
    return found or _nearly(said)


_TIMES = (Role.TIME, Role.MOMENT, Role.SCENARIO_TIME, Role.DATE)


def _within(said: str) -> Match | None:
    """The longest word of the field that stands in a heading."""
    within = [one for one in _KNOWN if len(one) > 3 and f" {one} " in f" {said} "]
    if within:
        longest = max(within, key=len)
        return Match(_KNOWN[longest][0][0], _WITHIN, len(longest), _KNOWN[longest][0][1])
    return None


def _nearly(said: str) -> Match | None:
    if not _SHORTEST <= len(said) <= _LONGEST_LIKE:
        return None
    of_about_that_length = [one for one in _KNOWN if abs(len(one) - len(said)) <= _LENGTHS_APART]
    near = next(iter(get_close_matches(said, of_about_that_length, n=1, cutoff=_LIKE)), None)
    if near is None:
        return None
    return Match(_KNOWN[near][0][0], _ALIKE, len(near), _KNOWN[near][0][1])


def wanted_roles(columns: Mapping[str, str]) -> dict[str, Role]:
    """What a person said of columns: heading (or letter) to role. Raises ListError."""
    found: dict[str, Role] = {}
    for heading, word in columns.items():
        if word not in ROLES:
            message = f"'{word}' is not what a column can hold (for '{heading}')."
            raise ListError(message, f"A column holds: {', '.join(ROLES)}.")
        found[plain(heading)] = Role(word)
    return found


def find(grid: Grid, wanted: Mapping[str, Role]) -> Header | None:
    """The header of a sheet, if it holds a list of events."""
    headers = [one for one in _candidates(grid, wanted) if _is_list(one)]
    return max(headers, key=lambda one: one.score, default=None)


def _is_list(header: Header) -> bool:
    roles = set(header.roles.values())
    return bool(roles & {Role.TEXT, Role.TITLE}) and len(roles - {Role.OTHER}) >= 2


def _candidates(grid: Grid, wanted: Mapping[str, Role]) -> Iterator[Header]:
    rows = grid.rows[:_ROWS_LOOKED_AT]
    for row in rows:
        yield _header(grid, row, row, wanted)
        if row + 1 in rows and _may_be_double(grid, row):
            yield _header(grid, row, row + 1, wanted)
    if any(re.fullmatch("[a-z]{1,2}", one) for one in wanted):
        yield _without_headings(grid, wanted)


def _may_be_double(grid: Grid, row: int) -> bool:
    """Whether a row can be the upper one of two rows of headings."""
    short = all(len(cell.text) <= _LONGEST_HEADING for cell in grid.row(row + 1))
    upper = grid.row(row)
    return short and len(upper) > 1 and all(len(cell.text) <= _LONGEST_HEADING for cell in upper)


def _header(grid: Grid, first: int, last: int, wanted: Mapping[str, Role]) -> Header:
    texts = dict(_texts(grid, first, last))
    matches = {column: _matched(parts, wanted) for column, parts in texts.items()}
    known = {column: one for column, one in matches.items() if one is not None}
    coded = frozenset(column for column in known if _only_codes(grid, last, column))
    roles = _one_column_each(known, coded)
    said = {column: " ".join(dict.fromkeys(parts)) for column, parts in texts.items()}
    languages = Counter(one.language for one in matches.values() if one and one.language)
    score = sum(4 + matched.sureness for column in roles if (matched := matches[column]))
    cells = tuple(cell for row in range(first, last + 1) for cell in grid.row(row))
    return Header(
        first=first,
        last=last,
        roles={column: roles.get(column, Role.OTHER) for column in texts},
        texts=said,
        cells=cells,
        language=languages.most_common(1)[0][0] if languages else "en",
        score=2 * score - (1 if first != last and first not in grid.spanning_rows else 0),
    )


def _texts(grid: Grid, first: int, last: int) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The headings over each column, from above; an upper one stands over those beside it, too."""
    above = ""
    for column in range(1, grid.last_column + 1):
        upper, lower = grid.at(first, column), grid.at(last, column)
        above = upper.text if upper is not None else above
        if first == last or lower is None or lower is upper:
            only = upper or lower
            if only is not None:
                yield column, (only.text,)
        else:
            yield column, tuple(one for one in (above, lower.text) if one)


def _matched(parts: tuple[str, ...], wanted: Mapping[str, Role]) -> Match | None:
    """What the headings over a column mean. The lower one says more than the one that it is under,
    unless it means nothing by itself, or the two are one word of the field: Delivery / time.
    """
    whole = " ".join(parts)
    for said in (whole, *parts):
        if plain(said) in wanted:
            return Match(wanted[plain(said)], 2 * _EXACT)
    together, lower, upper = match(whole), match(parts[-1]), match(parts[0])
    if together is not None and together.sureness == _EXACT:
        return together
    return lower or together or upper


def _only_codes(grid: Grid, last: int, column: int) -> bool:
    """Whether nothing but numbers and the like stands below a heading: INJ-01, INJ-02."""
    texts = [cell.text for cell in grid.cells.values() if cell.column == column and cell.row > last]
    return bool(texts) and all(_CODE.fullmatch(text) for text in texts)


def _one_column_each(matches: Mapping[int, Match], coded: frozenset[int]) -> dict[int, Role]:
    """One column for each role, the surest; roles that words leave open are settled by the rest."""
    best: dict[Role, int] = {}
    for column, one in sorted(matches.items(), key=lambda pair: (-pair[1].sureness, pair[0])):
        if one.role is Role.LEAVE:
            continue
        best.setdefault(one.role, column)
    roles = {column: role for role, column in best.items()}
    roles.update({column: Role.LEAVE for column, one in matches.items() if one.role is Role.LEAVE})
    return _settled(roles, best, coded)


def _settled(
    roles: dict[int, Role], best: Mapping[Role, int], coded: frozenset[int]
) -> dict[int, Role]:
    """What an event, a date with time and a source are depends on what else there is."""
    if Role.EVENT in best:
        free = Role.TITLE if Role.TEXT in best else Role.TEXT
        free = Role.NUMBER if best[Role.EVENT] in coded else free
        roles[best[Role.EVENT]] = Role.OTHER if free in best else free
    if Role.MOMENT in best:
        free = Role.SCENARIO_TIME if Role.TIME in best else Role.TIME
        roles[best[Role.MOMENT]] = Role.OTHER if free in best else free
    if Role.SOURCE in best and Role.FROM not in best:
        roles[best[Role.SOURCE]] = Role.FROM
    return roles


def _without_headings(grid: Grid, wanted: Mapping[str, Role]) -> Header:
    """A header of no row, for a list whose columns a person named by their letters."""
    columns = range(1, grid.last_column + 1)
    roles = {column: wanted.get(letters(column).lower(), Role.OTHER) for column in columns}
    named = sum(role is not Role.OTHER for role in roles.values())
    texts = {column: f"column {letters(column)}" for column in columns}
    return Header(0, 0, roles, texts, (), "en", score=named * 2)


def unmet(wanted: Mapping[str, Role], headers: Iterable[Header]) -> list[str]:
    """The columns that a person named and that no sheet has."""
    met = {plain(text) for header in headers for text in header.texts.values()}
    named = {letters(column).lower() for header in headers for column in header.roles}
    return [one for one in wanted if one not in met and one not in named]
