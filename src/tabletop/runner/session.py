"""A session in use: a file, the rules of play and a clock. The only way to play."""

import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

import tabletop
from tabletop.debrief.facts import SessionFacts
from tabletop.engine.commands import AnyCommand, Pause, Redact
from tabletop.engine.decide import decide
from tabletop.engine.events import Event, Redacted
from tabletop.engine.log import RULES, Entry
from tabletop.engine.refusal import Refused
from tabletop.engine.state import initial
from tabletop.engine.view import FACILITATOR, View, view
from tabletop.runner import codec
from tabletop.runner.card import SessionCard
from tabletop.runner.clock import Clock, SystemClock, written
from tabletop.runner.lock import FacilitatorLock
from tabletop.runner.replaying import LANGUAGE, advanced, frozen_scenario, read_entry
from tabletop.runner.store import FORMAT as FILE_FORMAT
from tabletop.runner.store import Ballast, Commit, Draft, Header, Store, StoreRefused, without
from tabletop.runner.store.texts import Salt, random_salt
from tabletop.runner.withdrawn import withdrawn
from tabletop.scenario import Scenario, ScenarioFiles, load

_CLOCK = SystemClock()


def _new_id() -> str:
    return uuid.uuid4().hex


@dataclass(frozen=True)
class Identity:
    """Where ids and salts come from, and whether room on the disk is kept in reserve.

    In a room ids and salts are chance; in a rehearsal they follow from the seed.
    """

    ids: Callable[[], str] = _new_id
    salt: Salt = random_salt
    reserve: bool = True


class Session:
    """One session file: open to play, joined to note, or to look on. Used by one thread."""

    def __init__(
        self, store: Store, lock: FacilitatorLock | None, clock: Clock, identity: Identity
    ):
        """For `create` and `open` alone. Raises StoreError where the file cannot be replayed."""
        self._store = store
        self._lock = lock
        self._clock = clock
        self._identity = identity
        self.path = store.path
        self._ballast = Ballast(store.path)
        self._closed = False
        self.scenario = frozen_scenario(store)
        self._replay()
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
        lock = None if read_only else FacilitatorLock.take(path)
        try:
            return cls._entered(path, lock, clock, identity or Identity(), read_only)
        except BaseException:
            if lock:
                lock.release()
            raise

    @classmethod
    def join(cls, path: Path, *, clock: Clock = _CLOCK, identity: Identity | None = None) -> Self:
        """The session at `path` for a scribe, beside the facilitator, whose lock is not taken.

        Notes, deliveries, requests, meetings and answers can be recorded, nothing that moves the
        game and no redaction. Raises StoreError as `open` does.
        """
        return cls._entered(path, None, clock, identity or Identity(), read_only=False)

    @classmethod
    def _entered(
        cls,
        path: Path,
        lock: FacilitatorLock | None,
        clock: Clock,
        identity: Identity,
        read_only: bool,
    ) -> Self:
        store = Store.open(path, read_only, identity.salt)
        try:
            session = cls(store, lock, clock, identity)
            session._take_over()
        except BaseException:
            store.close()
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
        happened_at: datetime | None = None,
        destroys: Iterable[str] = (),
    ) -> tuple[Event, ...]:
        """Record a command and return what came of it; it is on disk when this returns.

        `happened_at` is the time on paper, with its zone, of what is typed in later. `destroys`
        names earlier texts to be emptied with this commit. Raises Refused or StoreError; nothing is
        recorded then.
        """
        self._refuse_beside(command)
        texts = codec.Texts()
        draft = self._draft(command, texts, actor, happened_at, tuple(destroys))
        reading, before = self._clock.monotonic_ms(), len(self.entries)

        def judge(fresh: tuple[Commit, ...]) -> Draft:
            nonlocal draft, reading
            if fresh:
                # What others wrote may have stopped the clock or put it back.
                self._take_in(fresh)
                reading = self._clock.monotonic_ms()
                draft = replace(draft, at=written(self._clock.now()), clock=self._reading())
            events = codec.write_all(decide(self.scenario, self.state, command), texts)
            return replace(draft, events=events, texts=texts.by_name)

        try:
            commit = self._store.write(self.state.stamp.seq, draft, judge)
        except StoreRefused as refusal:
            self.refresh()
            raise Refused(refusal.code, refusal.message, refusal.hint) from refusal
        known = self.state.stamp.seq
        if commit.seq <= known:
            # The retry of a command that is recorded: nothing happens a second time.
            return self.entries[commit.seq - 1].events
        self._fold_all((commit,) if commit.seq == known + 1 else self._store.read(known))
        self._mark = reading
        if _withdraws(self.entries[before:]):
            self._replay()
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

    def now(self) -> datetime:
        """The wall time, in UTC."""
        return self._clock.now()

    def clock_ms(self) -> int:
        """The turn's clock now, in milliseconds, pauses left out."""
        game = self.state.game
        since = self._clock.monotonic_ms() - self._mark
        return game.clock + since if game.clock_running else game.clock

    def refresh(self) -> bool:
        """Read what other processes wrote; says whether there was anything (closed: never)."""
        if self._closed or not self._store.changed():
            return False
        fresh = self._store.read(self.state.stamp.seq)
        if fresh:
            self._take_in(fresh)
            if _withdraws(self.entries[-len(fresh) :]):
                self._replay()
        return bool(fresh)

    def texts(self) -> Mapping[str, str]:
        """Every free text by its id, such as `12.1`; "[removed]" for one withdrawn or destroyed."""
        return {name: text for commit in self._told() for name, text in commit.texts.items()}

    def copy_to(self, path: Path) -> None:
        """A copy of the session file at `path`, where there may be none. Raises StoreError."""
        self._store.copy_to(path)

    def close(self) -> None:
        """Let go of the file and of the lock on it."""
        self._closed = True
        self._store.close()
        if self._lock:
            self._ballast.release()
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
        happened_at: datetime | None,
        destroys: tuple[str, ...],
    ) -> Draft:
        written_command = codec.write(command, texts)
        return Draft(
            at=written(self._clock.now()),
            clock=self._reading(),
            actor=actor,
            command_id=self._identity.ids(),
            command=written_command,
            texts=texts.by_name,
            happened_at=written(happened_at) if happened_at else None,
            game=not command.room,
            seen=self._seen,
            destroys=destroys,
        )

    def _refuse_beside(self, command: AnyCommand) -> None:
        """Raises Refused for what is the facilitator's alone, where this is not the facilitator."""
        if self._lock or self.read_only or (command.room and not isinstance(command, Redact)):
            return
        raise Refused(
            "facilitator-only",
            "Only the facilitator can do that.",
            "From here notes, deliveries, requests and meetings are recorded.",
        )

    def _reading(self) -> int:
        """The turn's clock as it is recorded. It stands still while no facilitator is there."""
        if self._lock or self.read_only or not self.state.game.clock_running:
            return self.clock_ms()
        alone = FacilitatorLock.try_take(self.path)
        if alone is None:
            return self.clock_ms()
        alone.release()
        return self.state.game.clock

    def _take_in(self, fresh: tuple[Commit, ...]) -> None:
        """Fold what other processes wrote; the turn's clock goes on from there.

        Beside the facilitator others write for the room alone: the facilitator's clock went on
        meanwhile, whatever the wall clock does.
        """
        before = self.clock_ms()
        self._fold_all(fresh)
        if self._lock:
            ahead = max(0, before - self.state.game.clock)
            self._mark = self._clock.monotonic_ms() - ahead
        else:
            self._mark = self._last_commit()

    def _last_commit(self) -> int:
        """The monotonic reading at the last commit, by the wall clock at which it was recorded."""
        at = self.state.stamp.at
        since = self.now() - datetime.fromisoformat(at) if at else timedelta()
        return self._clock.monotonic_ms() - max(0, since // timedelta(milliseconds=1))

    def _replay(self) -> None:
        """Read the session from its first commit on."""
        self.state = initial(self.scenario, self._store.header.seed)
        self.entries: tuple[Entry, ...] = ()
        self._seen = 0
        self._head = self._store.head
        self._fold_all(self._told())

    def _told(self) -> tuple[Commit, ...]:
        """Every commit, without the texts that were withdrawn later."""
        commits = self._store.read()
        gone = withdrawn(commits)
        return tuple(without(commit, gone) for commit in commits)

    def _fold_all(self, commits: Iterable[Commit]) -> None:
        """Take recorded commits into the state: live play and replay are this one fold."""
        folded: list[Entry] = []
        try:
            for commit in commits:
                entry = read_entry(commit, self.path)
                self.state = advanced(self.scenario, self.state, entry, self.path)
                folded.append(entry)
                self._head = commit.head
                self._seen = commit.seq if commit.game else self._seen
        finally:
            self.entries = (*self.entries, *folded)

    def _take_over(self) -> None:
        """After a break the clock stands at the last reading, and the log says so."""
        if self._lock and self._identity.reserve:
            self._ballast.fill()
        if not self._lock:
            self._mark = self._last_commit()
        elif self.state.game.clock_running:
            self.do(Pause())


def _withdraws(entries: Iterable[Entry]) -> bool:
    """Whether texts of earlier commits were withdrawn."""
    return any(isinstance(event, Redacted) for entry in entries for event in entry.events)


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
