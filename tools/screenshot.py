"""Draws docs/console.svg: the run screen in the middle of a turn of the air incident.

python tools/screenshot.py [FILE]
"""

import asyncio
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from tabletop.console.app import Console, Start
from tabletop.engine.commands import Ask, Choose
from tabletop.engine.words import Phase
from tabletop.play.draws import Draws
from tabletop.play.player import Player
from tabletop.play.script import Script
from tabletop.runner.clock import ManualClock
from tabletop.runner.library import find
from tabletop.runner.session import Session

SCENARIO = "polish_border_air_incident"
TURN = 2
SEED = 7
SIZE = (120, 40)
MINUTE_MS = 60_000


def into_the_turn(session: Session, clock: ManualClock) -> None:
    """Play as a rehearsal does until the teams of the turn deliberate, then as a room would."""
    player = Player(session.scenario, Draws(SEED), Script())
    while not (
        len(session.state.game.played) == TURN and session.view().phase == Phase.DELIBERATION
    ):
        move = player.move(session.state)
        if move is None:
            raise SystemExit(f"The rehearsal ended before turn {TURN}.")
        clock.advance(max(5_000, move.at_ms - session.clock_ms()))
        session.do(move.command)
    clock.advance(12 * MINUTE_MS)
    for card in session.view().decisions[:2]:
        free = next(option for option in card.options if not option.blocked)
        session.do(Choose(decision=card.id, option=free.id, words="As the delegation put it"))
    session.do(Ask(team="poland", text="When can the Conflict Prevention Centre receive us?"))


async def draw(session: Session, target: Path) -> None:
    """Show the session and keep what stands on the screen."""
    app = Console(Start(), ticking=False, opens=session)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        target.write_text(app.export_screenshot(title="tabletop"), "utf-8")


def main() -> None:
    """Draw the picture."""
    target = Path(sys.argv[1] if len(sys.argv) > 1 else "docs/console.svg")
    clock = ManualClock(datetime(2026, 1, 15, 9, 0, tzinfo=UTC))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "picture.tabletop"
        session = Session.create(path, find(SCENARIO), seed=SEED, clock=clock)
        into_the_turn(session, clock)
        asyncio.run(draw(session, target))


if __name__ == "__main__":
    main()
