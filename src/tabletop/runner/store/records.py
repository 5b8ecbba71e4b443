"""What goes into a session file and what comes back: plain data that knows no rule of play."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tabletop.runner.store.canonical import JSON, JSONObject

REMOVED = "[removed]"
"""Stands where a free text was destroyed."""


@dataclass(frozen=True)
class Header:
    """Written once. Its canonical JSON is hashed, and that hash begins the chain of commits.

    `created_at` is ISO 8601 in UTC, `session` a UUID in hex, `scenario_main` the path of the
    scenario's main file, `rules` the number of the rules of play, `card` the session card: sizes of
    teams, swapped roles, languages, recording and attribution rules; never a name of a person.
    """

    format: int
    session: str
    created_at: str
    scenario_id: str
    scenario_version: str
    scenario_main: str
    scenario_sha256: str
    rules: int
    engine_version: str
    seed: int
    card: Mapping[str, JSON]


@dataclass(frozen=True)
class Draft:
    """One command to be recorded.

    `at` is the wall clock (ISO 8601, UTC), `clock` the turn's clock in milliseconds, `happened_at`
    when it happened if it is entered from paper. `command_id` is unique; a retry carries the same.
    `command` and `events` hold `{"$text": name}` where a free text of a person stands; `texts` has
    each text by that name. A `game` command was decided after having seen the game commit `seen`
    (0: none) and is refused if another came since; a room command (a note, a delivery, a request)
    is never stale. `destroys` names texts of earlier commits, by id, to be emptied with this one;
    the report of them quotes the command's `reason`.
    """

    at: str
    clock: int
    actor: str
    command_id: str
    command: JSONObject
    events: tuple[JSONObject, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    happened_at: str | None = None
    game: bool = True
    seen: int = 0
    destroys: tuple[str, ...] = ()


@dataclass(frozen=True)
class Commit:
    """One command as recorded, its free texts back in their places, REMOVED for a destroyed one.

    `hash` is the hex SHA-256 of the previous hash and this body. `texts` holds this commit's texts
    by id (`"12.1"`), `destroyed` the ids of those among them that were destroyed later, `destroys`
    the ids of earlier texts that this commit destroyed. `referring` is command and events as they
    stand in the body, with references in the place of texts.
    """

    seq: int
    at: str
    clock: int
    happened_at: str | None
    actor: str
    command_id: str
    command: JSONObject
    events: tuple[JSONObject, ...]
    game: bool
    hash: str
    texts: Mapping[str, str] = field(default_factory=dict)
    destroyed: tuple[str, ...] = ()
    destroys: tuple[str, ...] = ()
    referring: Mapping[str, JSON] = field(default_factory=dict, repr=False, compare=False)

    @property
    def head(self) -> str:
        """The short code that shows a tail cut off after this commit, as `4f2a-91bc`."""
        return head_code(self.hash)


@dataclass(frozen=True)
class Destroyed:
    """A text that was destroyed: its id, the commit that did so, when (ISO 8601, UTC) and why."""

    text: str
    commit: int
    at: str
    reason: str


@dataclass(frozen=True)
class Verification:
    """What a check of header, scenario, chain and texts found.

    `first_bad` is the first bad commit, 0 for the header or the scenario, None when all is well or
    the fault lies in no commit; `problem` is empty when all is well. `commits` counts the good.
    """

    ok: bool
    commits: int
    head: str
    first_bad: int | None = None
    problem: str = ""
    destroyed: tuple[Destroyed, ...] = ()


def head_code(hash_hex: str) -> str:
    """The short head code of a hash: its first eight hex digits in two groups."""
    return f"{hash_hex[:4]}-{hash_hex[4:8]}"
