"""A session of as many commits as are wanted, for measuring: a rehearsal's, and then notes."""

import tempfile
from pathlib import Path

from tabletop.engine.commands import Note
from tabletop.engine.events import Noted
from tabletop.runner import codec
from tabletop.runner.library import find
from tabletop.runner.rehearsal import rehearse
from tabletop.runner.replaying import read_entry
from tabletop.runner.store import Draft, Store

SCENARIO = "polish_border_air_incident"


def write(path: Path, commits: int) -> Path:
    """A session file at `path` of so many commits, waiting for the deliberation of a turn.

    It is the last turn that a rehearsal reaches within so many; what follows are notes.
    """
    with tempfile.TemporaryDirectory() as folder:
        played = Path(folder) / "played.tabletop"
        rehearse(find(SCENARIO), 1, played)
        with Store.open(played, read_only=True) as store:
            header, files = store.header, store.scenario_files
            first = store.drafts(range(1, _briefed(store, played, commits) + 1))
    notes = (_note(number) for number in range(len(first) + 1, commits + 1))
    Store.create(path, header, files, drafts=(*first, *notes)).close()
    return path


def _briefed(store: Store, path: Path, commits: int) -> int:
    """The last commit before the last deliberation that begins within so many commits."""
    entries = [read_entry(commit, path) for commit in store.read()[:commits]]
    return max(one.stamp.seq for one in entries if one.command.kind == "deliberate") - 1


def _note(number: int) -> Draft:
    """The commit of that number, a note."""
    texts, said = codec.Texts(), f"Note {number}: the delegation asks for an explanation."
    event = Noted(
        note=f"note_{number}",
        text=said,
        tag="",
        team=None,
        off_record=False,
        importance=1,
        link="",
    )
    return Draft(
        at="2026-01-15T10:00:00.000Z",
        clock=0,
        actor="facilitator",
        command_id=f"note-{number}",
        command=codec.write(Note(text=said), texts),
        events=codec.write_all((event,), texts),
        texts=texts.by_name,
        game=False,
    )
