"""Writing the debrief of a session to a folder, under the rule that was agreed in the room."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from tabletop.debrief.attribution import attributed, blurred
from tabletop.debrief.build import debrief
from tabletop.debrief.marks import Mark
from tabletop.debrief.model import Debrief
from tabletop.debrief.rule import Level, agreed_level
from tabletop.export.leaks import Leak, Roster, leaks, texts_with_hits
from tabletop.export.table import EXPORTERS
from tabletop.runner.marking import Sidecar
from tabletop.runner.session import Session
from tabletop.runner.writing import replace

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Rule:
    """How a debrief leaves the room.

    `level`: to whom words may be ascribed; None: as the session card agreed. `off_record`: with the
    notes made off the record, at level `full` alone. `blur_times`: wall times to the day, clocks to
    five minutes. `roster`: who must not be named; None: no check is made.
    """

    level: Level | None = None
    off_record: bool = False
    blur_times: bool = False
    roster: Roster | None = None

    def of(self, session: Session) -> Level:
        """The level for this session."""
        return self.level or agreed_level(session.facts.card)


AS_AGREED = Rule()


@dataclass
class NamesFound(Exception):
    """Documents may name people of the roster; nothing was written.

    `texts`: the ids of free texts of the session in which names were found.
    """

    leaks: tuple[Leak, ...]
    texts: Mapping[str, tuple[Leak, ...]] = field(default_factory=dict)


def write_debrief(
    session: Session,
    folder: Path,
    formats: Iterable[str] | None = None,
    rule: Rule = AS_AGREED,
    progress: Progress | None = None,
) -> tuple[Path, ...]:
    """Write the wanted documents (names of EXPORTERS; None: all that can be) and give their paths.

    Documents of the same name in `folder` are replaced, each whole or not at all. `progress` is
    told the file that is written next. Raises NamesFound or MarksError before anything is written,
    and OSError if the folder cannot be written.
    """
    told, marks = told_debrief(session, rule), told_marks(session, rule)
    documents = {}
    for name in dict.fromkeys(writable() if formats is None else formats):
        one = EXPORTERS[name]
        if progress:
            progress(one.file)
        documents[one.file] = one.marked(told, marks) if one.marked else one.write(told)
    if rule.roster:
        _check(session, told, documents, rule.roster)
    folder.mkdir(parents=True, exist_ok=True)
    return tuple(replace(folder / name, data) for name, data in documents.items())


def told_debrief(session: Session, rule: Rule = AS_AGREED) -> Debrief:
    """The debrief of a session as its rule allows it to be told: what every document is made of."""
    log = debrief(session.scenario, session.facts, session.entries, off_record=rule.off_record)
    told = attributed(log, session.scenario, rule.of(session))
    return blurred(told) if rule.blur_times else told


def told_marks(session: Session, rule: Rule = AS_AGREED) -> tuple[Mark, ...]:
    """A reader's marks beside a session, as far as its rule allows.

    They are free words about who did what: below the level of delegations none is told. Raises
    MarksError for a file of marks that cannot be read.
    """
    if rule.of(session) not in ("full", "team"):
        return ()
    return Sidecar(session.path, session.facts.session).marks()


def writable() -> tuple[str, ...]:
    """The formats that can be written here; the others want an extra that is not installed."""
    return tuple(name for name, one in EXPORTERS.items() if not one.needs or _there(one.needs))


def unwritable() -> tuple[str, ...]:
    """The formats that cannot be written here."""
    there = writable()
    return tuple(name for name in EXPORTERS if name not in there)


def lacking() -> tuple[str, ...]:
    """The files of documents that cannot be written here."""
    return tuple(EXPORTERS[name].file for name in unwritable())


def left_lying(folder: Path, written: Iterable[Path]) -> tuple[Path, ...]:
    """Documents of earlier exports in a folder that the last one did not replace."""
    known = (folder / one.file for one in EXPORTERS.values())
    fresh = set(written)
    return tuple(path for path in known if path not in fresh and path.exists())


def teams_of_one(session: Session, roster: Roster | None) -> tuple[str, ...]:
    """The names of teams in which one person sat: such a team's name is a person's."""
    sizes = dict(session.facts.card.get("sizes") or {})
    alone = []
    for team in session.scenario.teams.values():
        names = {team.id, team.short.casefold(), str(team.name).casefold()}
        listed = sum(one.team.casefold() in names for one in roster.people) if roster else 0
        if sizes.get(team.id, listed) == 1:
            alone.append(str(team.name))
    return tuple(alone)


def _there(module: str) -> bool:
    return find_spec(module) is not None


def _check(session: Session, told: Debrief, documents: Mapping[str, bytes], roster: Roster) -> None:
    found = leaks(told, documents, roster)
    if found:
        raise NamesFound(found, texts_with_hits(session.texts(), roster))
