"""A session in use: a file, the rules of play and a clock. The only way to play."""

import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Self

from pydantic import ValidationError

import tabletop
from tabletop.debrief.facts import SessionFacts
from tabletop.engine.commands import AnyCommand, Pause
from tabletop.engine.decide import decide
from tabletop.engine.events import Event
from tabletop.engine.log import RULES, Entry, advance
from tabletop.engine.refusal import Refused
from tabletop.engine.state import State, initial
from tabletop.engine.view import FACILITATOR, View, view
from tabletop.runner import codec
from tabletop.runner.card import SessionCard
from tabletop.runner.clock import Clock, SystemClock, written
from tabletop.runner.lock import SessionLock
from tabletop.runner.store import Ballast, Commit, Draft, Header, Store, StoreError, StoreRefused
from tabletop.runner.store import FORMAT as FILE_FORMAT
from tabletop.runner.store.canonical import encode
from tabletop.scenario import Scenario, ScenarioError, ScenarioFiles, load

LANGUAGE = "language"
"""The entry of the session card that says in which language the scenario is read."""

_CLOCK = SystemClock()


def _new_id() -> str:
    return uuid.uuid4().hex


@dataclass(frozen=True)
class Identity:
    """Where ids and salts come from: chance in a room; in a rehearsal the seed, so that it can be
    repeated to the byte."""

    ids: Callable[[], str] = _new_id
    salts_from: bytes = b""


class Session:
    """One session file, open to play or (`read_only`) to look on. Used by one thread."""

    def __init__(self, store: Store, lock: SessionLock | None, clock: Clock, identity: Identity):
        """For `create` and `open` alone. Raises StoreError where the file cannot be replayed."""
        self._store = store
        self._lock = lock
        self._clock = clock
        self._identity = identity
        self.path = store.path
        self.scenario = _frozen_scenario(store)
        self.state = initial(self.scenario, store.header.seed)
        self.entries: tuple[Entry, ...] = ()
        self._seen = 0
        self._head = store.head
        self._fold_all(store.read())
        self._mark = clock.monotonic_ms()

    @classmethod
    def create(
        cls,
        path: Path,
        files: ScenarioFiles,
        *,
        seed: int,
        card: SessionCard | None = None,
        clock: Clock = _CLOCK,
        language: str | None = None,
        identity: Identity | None = None,
    ) -> Self:
        """A new session file at `path`, where there may be none.

        Raises ScenarioError for a scenario that cannot be played, StoreError.
        """
        identity = identity or Identity()
        scenario = load(files, language)
        card = card or SessionCard(languages=scenario.languages)
        header = _header(scenario, files, seed, card, clock, language, identity)
        Store.create(path, header, files).close()
        return cls.open(path, clock=clock, identity=identity)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        read_only: bool = False,
        clock: Clock = _CLOCK,
        identity: Identity | None = None,
    ) -> Self:
        """The session at `path`, where it stopped; a clock that was running is paused there.

        Raises StoreError: "open-elsewhere" if another facilitator has it open, and for a file that
        is damaged, newer, missing, or not writable.
        """
        lock = None if read_only else SessionLock.acquire(path)
        try:
            store = Store.open(path, read_only)
            try:
                session = cls(store, lock, clock, identity or Identity())
                session._pause_clock()
            except BaseException:
                store.close()
                raise
        except BaseException:
            if lock:
                lock.release()
            raise
        return session

    @property
    def read_only(self) -> bool:
        """Whether nothing can be recorded here."""
        return self._store.read_only

    @property
    def head(self) -> str:
        """The short code of the last commit, which shows a tail that was cut off."""
        return self._head

    @property
    def facts(self) -> SessionFacts:
        """What is known of the session beside its log."""
        header = self._store.header
        return SessionFacts(
            session=header.session,
            scenario_id=header.scenario_id,
            scenario_version=header.scenario_version,
            scenario_sha256=header.scenario_sha256,
            seed=header.seed,
            engine_version=header.engine_version,
            rules=header.rules,
            created_at=header.created_at,
            card=header.card,
            head=self._head,
        )

    def do(
        self,
        command: AnyCommand,
        *,
        actor: str = "facilitator",
        happened_at: str | None = None,
        destroys: Iterable[str] = (),
    ) -> tuple[Event, ...]:
        """Record a command and return what came of it; it is on disk when this returns.

        `happened_at` is the time on paper of what is typed in later. `destroys` names earlier texts
        to be emptied with this commit. Raises Refused or StoreError; nothing is recorded then.
        """
        texts = codec.Texts()
        draft = self._draft(command, texts, actor, happened_at, tuple(destroys))
        reading = self._clock.monotonic_ms()

        def judge(fresh: tuple[Commit, ...]) -> Draft:
            self._fold_all(fresh)
            events = codec.write_all(decide(self.scenario, self.state, command), texts)
            return replace(draft, events=events, texts=texts.by_name)

        try:
            commit = self._store.write(self.state.stamp.seq, draft, judge)
        except StoreRefused as refusal:
            self.refresh()
            raise Refused(refusal.code, refusal.message, refusal.hint) from refusal
        self._fold_all((commit,))
        self._mark = reading
        return self.entries[-1].events

    def judge(self, command: AnyCommand) -> Refused | None:
        """Why `command` would be refused now; None if it would be followed."""
        try:
            decide(self.scenario, self.state, command)
        except Refused as refusal:
            return refusal
        return None

    def view(self, audience: str = FACILITATOR) -> View:
        """What `audience` (a team's id, or one of `engine.view`) may see now."""
        return view(self.scenario, self.state, audience)

    def clock_ms(self) -> int:
        """The turn's clock now, in milliseconds, pauses left out."""
        game = self.state.game
        since = self._clock.monotonic_ms() - self._mark
        return game.clock + since if game.clock_running else game.clock

    def refresh(self) -> bool:
        """Read what other processes wrote; says whether there was anything."""
        if not self._store.changed():
            return False
        fresh = self._store.read(self.state.stamp.seq)
        self._fold_all(fresh)
        self._mark = self._clock.monotonic_ms() if fresh else self._mark
        return bool(fresh)

    def copy_to(self, path: Path) -> None:
        """A copy of the session file at `path`, where there may be none. Raises StoreError."""
        self._store.copy_to(path)

    def close(self) -> None:
        """Let go of the file and of the lock on it."""
        self._store.close()
        if self._lock:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _draft(
        self,
        command: AnyCommand,
        texts: codec.Texts,
        actor: str,
        happened_at: str | None,
        destroys: tuple[str, ...],
    ) -> Draft:
        written_command = codec.write(command, texts)
        return Draft(
            at=written(self._clock.now()),
            clock=self.clock_ms(),
            actor=actor,
            command_id=self._identity.ids(),
            command=written_command,
            texts=texts.by_name,
            happened_at=happened_at,
            game=not command.room,
            seen=self._seen,
            destroys=destroys,
        )

    def _fold_all(self, commits: Iterable[Commit]) -> None:
        """Take recorded commits into the state: live play and replay are this one fold."""
        for commit in commits:
            entry = _entry(commit, self.path)
            self.state = _advanced(self.scenario, self.state, entry, self.path)
            self.entries = (*self.entries, entry)
            self._head = commit.head
            self._seen = commit.seq if commit.game else self._seen

    def _pause_clock(self) -> None:
        """After a break the clock stands at the last reading, and the log says so."""
        if self.state.game.clock_running and not self.read_only:
            self.do(Pause())


def _header(
    scenario: Scenario,
    files: ScenarioFiles,
    seed: int,
    card: SessionCard,
    clock: Clock,
    language: str | None,
    identity: Identity,
) -> Header:
    return Header(
        format=FILE_FORMAT,
        session=identity.ids(),
        created_at=written(clock.now()),
        scenario_id=scenario.id,
        scenario_version=scenario.version,
        scenario_main=files.main,
        scenario_sha256=files.sha256,
        rules=RULES,
        engine_version=tabletop.__version__,
        seed=seed,
        card={**card.as_json(), LANGUAGE: language},
    )


def _frozen_scenario(store: Store) -> Scenario:
    """The scenario as it was at the start, whatever became of its file since."""
    header = store.header
    if header.rules > RULES:
        raise StoreError(
            "newer-rules",
            f"{store.path} was played by newer rules of play ({header.rules}, here {RULES}).",
            "Open it with the version of this program that wrote it, or a newer one.",
        )
    language = header.card.get(LANGUAGE)
    try:
        return _loaded(_Frozen(store.scenario_files), language if isinstance(language, str) else None)
    except ScenarioError as error:
        raise StoreError(
            "scenario",
            f"The scenario inside {store.path} cannot be read by this version: "
            f"{error.diagnostics[0].message}",
            f"Open it with version {header.engine_version}, which wrote it.",
        ) from error


class _Frozen:
    """A scenario's files as a key: two are one if their digests are."""

    def __init__(self, files: ScenarioFiles) -> None:
        self.files = files

    def __hash__(self) -> int:
        return hash(self.files.sha256)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Frozen) and other.files.sha256 == self.files.sha256


@lru_cache(maxsize=8)
def _loaded(frozen: _Frozen, language: str | None) -> Scenario:
    return load(frozen.files, language)


def _entry(commit: Commit, path: Path) -> Entry:
    try:
        return codec.entry(commit)
    except ValidationError as error:
        raise StoreError(
            "unknown-event",
            f"Commit {commit.seq} of {path} holds something that this version does not know.",
            "Open it with the version that wrote it, or a newer one.",
            commit.seq,
        ) from error


def _advanced(scenario: Scenario, state: State, entry: Entry, path: Path) -> State:
    try:
        return advance(scenario, state, entry.stamp, entry.events)
    except (LookupError, TypeError, ValueError) as error:
        raise StoreError(
            "replay",
            f"Commit {entry.stamp.seq} of {path} does not follow from what came before it.",
            "Run 'tabletop verify' on it; work on from your last sound copy.",
            entry.stamp.seq,
        ) from error


@dataclass(frozen=True)
class SessionCheck:
    """What a check of a whole session found.

    `first_bad` is the first bad commit (0: header or scenario), None if all is well. `decided` tells
    whether each decision was judged anew, which needs the rules that it was played by.
    """

    ok: bool
    commits: int
    head: str
    first_bad: int | None
    problem: str
    decided: bool
    destroyed: tuple[str, ...]


def verify_session(path: Path) -> SessionCheck:
    """Check header, chain and texts, replay, and re-decide every command under equal rules.

    Raises StoreError where the file cannot be opened as a session at all.
    """
    with Store.open(path, read_only=True) as store:
        found = store.verify()
        gone = tuple(
            f"text {one.text}: destroyed in commit {one.commit}, {one.at}: {one.reason}"
            for one in found.destroyed
        )
        if not found.ok:
            return SessionCheck(
                False, found.commits, found.head, found.first_bad, found.problem, False, gone
            )
        bad, problem = _first_fault(store)
        decided = store.header.rules == RULES
        return SessionCheck(
            bad is None, found.commits, found.head, bad, problem, decided, gone
        )


def _first_fault(store: Store) -> tuple[int | None, str]:
    scenario = _frozen_scenario(store)
    state = initial(scenario, store.header.seed)
    for commit in store.read():
        try:
            entry = _entry(commit, store.path)
            if store.header.rules == RULES and (problem := _redecided(scenario, state, entry)):
                return commit.seq, problem
            state = _advanced(scenario, state, entry, store.path)
        except StoreError as error:
            return commit.seq, error.message
    return None, ""


def _redecided(scenario: Scenario, state: State, entry: Entry) -> str:
    """What is wrong with a commit by the rules of play; "" if nothing is."""
    # A command is judged on the clock's reading at its own commit, as it was then.
    try:
        events = decide(scenario, state, entry.command)
    except Refused as refusal:
        return f"its command would have been refused: {refusal.message}"
    except (LookupError, TypeError, ValueError) as error:
        return f"its command cannot be judged: {type(error).__name__}"
    if _bytes(events) != _bytes(entry.events):
        return "its events are not what its command comes to"
    return ""


def _bytes(events: tuple[Event, ...]) -> bytes:
    return encode([one.model_dump(mode="json") for one in events])
