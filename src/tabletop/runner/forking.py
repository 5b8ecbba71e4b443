"""A new session from any moment of an old one; the old one is only read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import tabletop
from tabletop.engine.log import RULES, Entry
from tabletop.engine.state import initial
from tabletop.runner.clock import Clock, SystemClock, written
from tabletop.runner.replaying import advanced, frozen_scenario, read_entry
from tabletop.runner.session import Identity
from tabletop.runner.store import FORMAT as FILE_FORMAT
from tabletop.runner.store import Commit, Draft, Header, JSONObject, Store, StoreError
from tabletop.runner.store.errors import problem
from tabletop.runner.store.records import head_code
from tabletop.runner.verification import redecided
from tabletop.runner.withdrawn import removed, withdrawn

FORKED_FROM = "forked_from"
"""The entry of the session card that says from which session and commit a session comes."""


@dataclass(frozen=True)
class Fork:
    """A session made from another: its file, its commits, its head code, how many texts stayed out.

    `session` is the id of the old session, `old_head` its head code at the fork.
    """

    path: Path
    commits: int
    head: str
    session: str
    old_head: str
    left_out: int


def fork(
    source: Path,
    at: int,
    target: Path,
    *,
    clock: Clock | None = None,
    identity: Identity | None = None,
) -> Fork:
    """A new session at `target` whose log begins with commits 1 to `at` of the session at `source`.

    Seed, scenario, times and command ids are those of the old session; the session id is new, and
    the session card says where it comes from. Under equal rules of play each command is judged
    anew. A text that was withdrawn or destroyed at any time, before `at` or after, is left out.

    Raises StoreError: "no-such-commit" for `at` beyond 1 and the last commit, "exists" for a
    `target` that is there, and for a session that cannot be read or does not follow from its rules.
    """
    clock, identity = clock or SystemClock(), identity or Identity()
    with Store.open(source, read_only=True) as store:
        commits = store.read()
        _refuse_beyond(store, at, len(commits))
        entries = [read_entry(commit, store.path) for commit in commits]
        _judge(store, entries[:at])
        gone = withdrawn(commits)
        drafts = [
            replace(draft, texts=removed(draft.texts, gone))
            for draft in store.drafts(range(1, at + 1))
        ]
        header = _header(store.header, commits[at - 1], clock, identity)
        files = store.scenario_files
    with Store.create(target, header, files, identity.salt, drafts) as made:
        head = made.head
    return Fork(
        path=target,
        commits=at,
        head=head,
        session=store.header.session,
        old_head=commits[at - 1].head,
        left_out=_left_out(drafts, commits, gone),
    )


def _refuse_beyond(store: Store, at: int, count: int) -> None:
    if 1 <= at <= count:
        return
    counted = f"its commits are numbered 1 to {count}" if count else "it has none yet"
    raise problem("no-such-commit", store.path, found=at, counted=counted)


def _judge(store: Store, entries: Sequence[Entry]) -> None:
    """See that each commit follows from what came before it. Raises StoreError."""
    scenario = frozen_scenario(store)
    state = initial(scenario, store.header.seed)
    for entry in entries:
        fault = redecided(scenario, state, entry) if store.header.rules == RULES else ""
        if fault:
            seq = entry.stamp.seq
            message = f"Commit {seq} of {store.path} is not sound: {fault}."
            raise StoreError("replay", message, "Run 'tabletop verify' on it; fork before it.", seq)
        state = advanced(scenario, state, entry, store.path)


def _header(old: Header, last: Commit, clock: Clock, identity: Identity) -> Header:
    """The old header but for identity, time and version. `rules` stay those played by so far."""
    origin: JSONObject = {"session": old.session, "commit": last.seq, "head": head_code(last.hash)}
    return replace(
        old,
        format=FILE_FORMAT,
        session=identity.ids(),
        created_at=written(clock.now()),
        engine_version=tabletop.__version__,
        card={**old.card, FORKED_FROM: origin},
    )


def _left_out(drafts: Sequence[Draft], commits: Sequence[Commit], gone: frozenset[str]) -> int:
    """How many texts of the old session stand in the new one as removed."""
    emptied = {name for commit in commits for name in commit.destroyed} | gone
    return sum(name in emptied for draft in drafts for name in draft.texts)
