"""A small session file and the commits that tests put into it."""

from collections.abc import Mapping
from pathlib import Path

from tabletop.runner.store import Commit, Draft, Header, JSONObject, Judge, Store
from tabletop.scenario.bundle import ScenarioFiles

SCENARIO = ScenarioFiles("air.yaml", {"air.yaml": b"format: 1\nid: air\n"})
CREATED = "2026-03-01T09:00:00Z"
SAID = "We ask for an explanation — просим разъяснить"


def header(scenario: ScenarioFiles = SCENARIO, file_format: int = 1) -> Header:
    """The header of a session of `scenario`."""
    return Header(
        format=file_format,
        session="0f" * 16,
        created_at=CREATED,
        scenario_id="air",
        scenario_version="1.0.0",
        scenario_main=scenario.main,
        scenario_sha256=scenario.sha256,
        rules=1,
        engine_version="0.1.0",
        seed=7,
        card={"teams": {"poland": 3}, "swapped": False, "languages": ["en", "ru"]},
    )


def create(path: Path, scenario: ScenarioFiles = SCENARIO) -> Store:
    """A new session file at `path`."""
    return Store.create(path, header(scenario), scenario)


def game(name: str, seen: int = 0, said: str = SAID) -> Draft:
    """A game command with one free text, decided after having seen game commit `seen`."""
    return Draft(
        at="2026-03-01T09:05:00Z",
        clock=1_000,
        actor="facilitator",
        command_id=name,
        command={"kind": "seal", "team": "poland", "words": {"$text": "t1"}},
        events=({"kind": "sealed", "words": {"$text": "t1"}, "option": 2},),
        texts={"t1": said},
        seen=seen,
    )


def note(name: str, said: str = SAID) -> Draft:
    """A room command with one free text."""
    return Draft(
        at="2026-03-01T09:06:00Z",
        clock=2_000,
        actor="scribe",
        command_id=name,
        command={"kind": "note", "text": {"$text": "t1"}},
        texts={"t1": said},
        game=False,
    )


def redaction(name: str, *texts: str, reason: str = "asked for by the speaker") -> Draft:
    """A room command that destroys `texts`."""
    return Draft(
        at="2026-03-02T10:00:00Z",
        clock=2_000,
        actor="facilitator",
        command_id=name,
        command={"kind": "redact", "texts": texts, "reason": {"$text": "t1"}},
        texts={"t1": reason},
        game=False,
        destroys=texts,
    )


def as_drafted(draft: Draft) -> Judge:
    """A judge that lets `draft` stand."""
    return lambda _fresh: draft


def put(store: Store, draft: Draft, since: int | None = None) -> Commit:
    """Record `draft` as it is, after everything in the file or after `since`."""
    before = len(store.read()) if since is None else since
    return store.write(before, draft, as_drafted(draft))


def fill(store: Store, count: int) -> tuple[Commit, ...]:
    """Record `count` notes, each with a text of its own."""
    return tuple(put(store, note(f"n{number}", f"note {number}")) for number in range(1, count + 1))


def left_as_it_is(folder: Path) -> Mapping[str, bytes]:
    """The bytes of every file in `folder`, to be compared before and after."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


def words(commit: Commit) -> JSONObject:
    """The command of `commit`, texts in place."""
    return commit.command
