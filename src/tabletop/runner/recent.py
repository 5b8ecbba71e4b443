"""Finding session files on this computer, with where each stands."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from tabletop.engine.words import Phase
from tabletop.runner.library import LibraryError
from tabletop.runner.session import Session
from tabletop.runner.store import StoreError

SESSIONS_VARIABLE = "TABLETOP_SESSIONS"
SESSION_SUFFIX = ".tabletop"
RECENT = 8
"""How many sessions are listed."""


@dataclass(frozen=True)
class SessionListing:
    """A session file. `where` says where it stands, or (`sound` False) why it cannot be opened."""

    path: Path
    title: str
    where: str
    modified: float
    sound: bool


def sessions_folder() -> Path:
    """Where sessions are kept unless a place is named; created if it is not there.

    Raises LibraryError if it cannot be.
    """
    named = os.environ.get(SESSIONS_VARIABLE)
    folder = Path(named) if named else Path(platformdirs.user_documents_dir()) / "Tabletop sessions"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LibraryError(
            f"The folder for sessions, {folder}, cannot be made: {error.strerror}.",
            f"Name another in {SESSIONS_VARIABLE}, or name the session file.",
        ) from error
    return folder


def new_session_path(scenario_id: str, day: str) -> Path:
    """A free name in the sessions folder for a session begun on `day` (ISO 8601)."""
    folder = sessions_folder()
    names = (f"{scenario_id}-{day}{number}{SESSION_SUFFIX}" for number in _numbers())
    return next(path for path in (folder / name for name in names) if not path.exists())


def recent_sessions(limit: int = RECENT) -> tuple[SessionListing, ...]:
    """The sessions in the sessions folder, the last used first; damaged ones with what is wrong."""
    files = [path for path in sessions_folder().glob(f"*{SESSION_SUFFIX}") if path.is_file()]
    newest = sorted(files, key=lambda path: (-path.stat().st_mtime, path.name))[:limit]
    return tuple(_listing(path) for path in newest)


def _numbers() -> Iterator[str]:
    yield ""
    number = 2
    while True:
        yield f"-{number}"
        number += 1


def _listing(path: Path) -> SessionListing:
    modified = path.stat().st_mtime
    try:
        with Session.open(path, read_only=True) as session:
            return SessionListing(
                path, str(session.scenario.title), _where(session), modified, True
            )
    except StoreError as error:
        return SessionListing(path, path.stem, error.message, modified, False)


def _where(session: Session) -> str:
    """Where a session stands, in words."""
    game, scenario = session.state.game, session.scenario
    phase = str(game.phase).replace("_", " ")
    if game.turn is None or game.phase in (Phase.HOT_WASH, Phase.CLOSED):
        return phase
    return f"turn {len(game.played)}, {scenario.turns[game.turn].title}: {phase}"
