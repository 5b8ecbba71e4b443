"""A session played without people, to a normal session file; one seed gives one session."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tabletop.engine.refusal import Refused
from tabletop.engine.state import State
from tabletop.play.draws import Draws
from tabletop.play.player import Player
from tabletop.play.script import NO_SCRIPT, Script
from tabletop.play.script.following import told
from tabletop.play.trial import LIMIT
from tabletop.runner.card import SessionCard
from tabletop.runner.clock import ManualClock
from tabletop.runner.session import Identity, Session
from tabletop.scenario import ScenarioFiles

START = datetime(2026, 1, 15, 9, 0, tzinfo=UTC)
"""The wall time at which every rehearsal begins."""

STEP_MS = 5_000
"""How long a rehearsed command takes where nothing says when it comes."""

Progress = Callable[[State], None]


@dataclass(frozen=True)
class Rehearsal:
    """What came of a rehearsal: the file, the ending's id, how many commits it took."""

    path: Path
    ending: str
    commits: int
    head: str
    state: State


def rehearse(
    files: ScenarioFiles,
    seed: int,
    path: Path,
    script: Script | None = None,
    *,
    progress: Progress | None = None,
) -> Rehearsal:
    """Play `files` from STARTEX to the close into a new session file at `path`.

    `progress` is told the state after each commit. Raises ScenarioError, StoreError, and Refused
    where the script asks for what the rules of play do not allow.
    """
    clock = ManualClock(START)
    card = SessionCard(recording="none", rehearsal=True)
    identity = _identity(files, seed, script or NO_SCRIPT)
    session = Session.create(path, files, seed=seed, card=card, clock=clock, identity=identity)
    with session:
        player = Player(session.scenario, Draws(seed), script or NO_SCRIPT)
        _play(session, player, clock, progress)
        ending = session.state.game.ending or ""
        return Rehearsal(path, ending, len(session.entries), session.head, session.state)


def _play(session: Session, player: Player, clock: ManualClock, progress: Progress | None) -> None:
    for _ in range(LIMIT):
        move = player.move(session.state)
        if move is None:
            return
        clock.advance(max(STEP_MS, move.at_ms - session.clock_ms()))
        try:
            session.do(move.command)
        except Refused as refusal:
            raise told(session.scenario, session.state, move, refusal) from refusal
        if progress:
            progress(session.state)
    raise RuntimeError(f"no end after {LIMIT} commands; the last was {move}")


def _identity(files: ScenarioFiles, seed: int, script: Script) -> Identity:
    """Ids that follow from scenario, seed and script: a rehearsal can be repeated to the byte."""
    played = "" if script == NO_SCRIPT else f":{script.model_dump_json()}"
    ground = f"{files.sha256}:{seed}{played}".encode()
    drawn = 0

    def next_id() -> str:
        nonlocal drawn
        drawn += 1
        return hashlib.sha256(ground + b":%d" % drawn).hexdigest()[:32]

    def salt(text_id: str) -> bytes:
        return hashlib.sha256(ground + b":" + text_id.encode()).digest()[:16]

    return Identity(ids=next_id, salt=salt, reserve=False)
