"""Checking a session whole: what its file holds, and whether the rules of play come to the same."""

from dataclasses import dataclass
from pathlib import Path

from tabletop.engine.decide import decide
from tabletop.engine.events import Event
from tabletop.engine.log import RULES, Entry
from tabletop.engine.refusal import Refused
from tabletop.engine.state import State, initial
from tabletop.runner.replaying import advanced, frozen_scenario, read_entry
from tabletop.runner.store import Store, StoreError
from tabletop.runner.store.canonical import encode
from tabletop.scenario import Scenario


@dataclass(frozen=True)
class SessionCheck:
    """What a check of a whole session found.

    `first_bad` is the first bad commit (0: header or scenario), None if all is well. `decided`
    tells whether each decision was judged anew, which needs the rules that it was played by.
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
        return SessionCheck(bad is None, found.commits, found.head, bad, problem, decided, gone)


def _first_fault(store: Store) -> tuple[int | None, str]:
    scenario = frozen_scenario(store)
    state = initial(scenario, store.header.seed)
    for commit in store.read():
        try:
            entry = read_entry(commit, store.path)
            if store.header.rules == RULES and (problem := redecided(scenario, state, entry)):
                return commit.seq, problem
            state = advanced(scenario, state, entry, store.path)
        except StoreError as error:
            return commit.seq, error.message
    return None, ""


def redecided(scenario: Scenario, state: State, entry: Entry) -> str:
    """What is wrong with a commit by the rules of play; "" if nothing is."""
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
