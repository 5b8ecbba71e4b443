"""Reading a session file back: the scenario frozen in it, its commits, and where they lead."""

from functools import lru_cache
from pathlib import Path

from pydantic import ValidationError

from tabletop.engine.log import RULES, Entry, advance
from tabletop.engine.state import State
from tabletop.runner import codec
from tabletop.runner.store import Commit, Store, StoreError
from tabletop.scenario import Scenario, ScenarioError, ScenarioFiles, load

LANGUAGE = "language"
"""The entry of the session card that says in which language the scenario is read."""


def frozen_scenario(store: Store) -> Scenario:
    """The scenario as it was at the start, whatever became of its file since.

    Raises StoreError for one that this version cannot read, or that was played by newer rules.
    """
    header = store.header
    if header.rules > RULES:
        raise StoreError(
            "newer-rules",
            f"{store.path} was played by newer rules of play ({header.rules}, here {RULES}).",
            "Open it with the version of this program that wrote it, or a newer one.",
        )
    language = header.card.get(LANGUAGE)
    try:
        return _loaded(
            _Frozen(store.scenario_files), language if isinstance(language, str) else None
        )
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


def read_entry(commit: Commit, path: Path) -> Entry:
    """A commit as the engine reads it. Raises StoreError for what this version does not know."""
    try:
        return codec.entry(commit)
    except ValidationError as error:
        raise StoreError(
            "unknown-event",
            f"Commit {commit.seq} of {path} holds something that this version does not know.",
            "Open it with the version that wrote it, or a newer one.",
            commit.seq,
        ) from error


def advanced(scenario: Scenario, state: State, entry: Entry, path: Path) -> State:
    """The state after `entry`. Raises StoreError if it cannot follow from `state`."""
    try:
        return advance(scenario, state, entry.stamp, entry.events)
    except (LookupError, TypeError, ValueError) as error:
        raise StoreError(
            "replay",
            f"Commit {entry.stamp.seq} of {path} does not follow from what came before it.",
            "Run 'tabletop verify' on it; work on from your last sound copy.",
            entry.stamp.seq,
        ) from error
