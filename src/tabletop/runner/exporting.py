"""Writing the debrief of a session to a folder, under the rule that was agreed in the room."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from tabletop.debrief.attribution import attributed, blurred
from tabletop.debrief.build import debrief
from tabletop.debrief.facts import SessionFacts
from tabletop.debrief.marks import Mark
from tabletop.debrief.model import Debrief
from tabletop.debrief.rule import Level, agreed_level
from tabletop.engine.log import Entry
from tabletop.export.leaks import Leak, Roster, leaks, texts_with_hits
from tabletop.export.table import EXPORTERS
from tabletop.runner.extras import EXTRAS
from tabletop.runner.marking import Sidecar
from tabletop.runner.session import Session
from tabletop.runner.writing import replace
from tabletop.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Step:
    """The document that is made next: its file, which one it is from 1 on, and of how many."""

    file: str
    number: int
    of: int


Progress = Callable[[Step], None]


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
        return self.by(session.facts)

    def by(self, facts: SessionFacts) -> Level:
        """The level for the session of which these are the facts."""
        return self.level or agreed_level(facts.card)


AS_AGREED = Rule()


@dataclass
class NamesFound(Exception):
    """Documents may name people of the roster; nothing was written.

    `texts`: the ids of free texts of the session in which names were found.
    """

    leaks: tuple[Leak, ...]
    texts: Mapping[str, tuple[Leak, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Export:
    """A debrief to be written, with all that it is made of: the session may go on meanwhile.

    It may be written by another thread than the session's.
    """

    scenario: Scenario
    facts: SessionFacts
    entries: Sequence[Entry]
    marks: tuple[Mark, ...]
    texts: Mapping[str, str]
    rule: Rule
    formats: tuple[str, ...]

    def write(self, folder: Path, progress: Progress | None = None) -> tuple[Path, ...]:
        """Write the documents and give their paths; each is whole or not written at all.

        `progress` is told of each before it is made, and may raise to stop it all: none is written
        before all are made. Raises NamesFound before anything is written, and OSError if the folder
        cannot be written.
        """
        told = _told(self.scenario, self.facts, self.entries, self.rule)
        documents = {}
        for number, name in enumerate(self.formats, 1):
            one = EXPORTERS[name]
            if progress:
                progress(Step(one.file, number, len(self.formats)))
            documents[one.file] = one.marked(told, self.marks) if one.marked else one.write(told)
        if self.rule.roster:
            _check(self.texts, told, documents, self.rule.roster)
        folder.mkdir(parents=True, exist_ok=True)
        return tuple(replace(folder / name, data) for name, data in documents.items())


def prepared(
    session: Session, formats: Iterable[str] | None = None, rule: Rule = AS_AGREED
) -> Export:
    """The export of the wanted documents (names of EXPORTERS; None: all that can be).

    Raises MarksError for a file of marks that cannot be read.
    """
    return Export(
        scenario=session.scenario,
        facts=session.facts,
        entries=session.entries,
        marks=told_marks(session, rule),
        texts=session.texts() if rule.roster else {},
        rule=rule,
        formats=tuple(dict.fromkeys(writable() if formats is None else formats)),
    )


def write_debrief(
    session: Session,
    folder: Path,
    formats: Iterable[str] | None = None,
    rule: Rule = AS_AGREED,
    progress: Progress | None = None,
) -> tuple[Path, ...]:
    """Write the wanted documents of a session, as `prepared` and `Export.write` do."""
    return prepared(session, formats, rule).write(folder, progress)


def told_debrief(session: Session, rule: Rule = AS_AGREED) -> Debrief:
    """The debrief of a session as its rule allows it to be told: what every document is made of."""
    return _told(session.scenario, session.facts, session.entries, rule)


def _told(scenario: Scenario, facts: SessionFacts, entries: Sequence[Entry], rule: Rule) -> Debrief:
    log = debrief(scenario, facts, entries, off_record=rule.off_record)
    told = attributed(log, scenario, rule.by(facts))
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


def lacking() -> Mapping[str, str]:
    """The files of documents that cannot be written here, each with the extra that it wants."""
    there = writable()
    wanting = [one for name, one in EXPORTERS.items() if name not in there]
    return {one.file: EXTRAS.get(one.needs, one.needs) for one in wanting}


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


def _check(
    texts: Mapping[str, str], told: Debrief, documents: Mapping[str, bytes], roster: Roster
) -> None:
    found = leaks(told, documents, roster)
    if found:
        raise NamesFound(found, texts_with_hits(texts, roster))
