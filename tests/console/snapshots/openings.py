"""Ways to open one of our apps, each on a session that is the same in every run."""

import os
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from tabletop.console.app import Console, Start
from tabletop.console.audience.app import Audience
from tabletop.console.ground import Ground
from tabletop.console.review.app import Review
from tabletop.console.review.desk import opened
from tabletop.console.scribe.app import Scribe
from tabletop.debrief.marks import Mark
from tabletop.runner import recent
from tabletop.runner.session import Session
from tests.console.snapshots.stages import SEED, bay, played

Size = tuple[int, int]
Opened = AbstractAsyncContextManager[Pilot[None]]
Opening = Callable[[Size], Opened]
"""Opens an app on a terminal of this size, in the folder in which the test works."""

FILE = Path("thursday.tabletop")
LAST_USED = 1_768_467_600
"""15 January 2026, 9:00 UTC, in seconds: when the sessions that home lists were last used."""


def at(stage: str) -> Opening:
    """The facilitator's console on a session at this stage."""

    @asynccontextmanager
    async def opening(size: Size) -> AsyncIterator[Pilot[None]]:
        session, _ = played(FILE, stage)
        async with _shown(Console(Start(), ticking=False, opens=session), size) as pilot:
            yield pilot

    return opening


def home(*stages: str) -> Opening:
    """Home with a session at each of these stages, and a damaged one if there is any."""

    @asynccontextmanager
    async def opening(size: Size) -> AsyncIterator[Pilot[None]]:
        for number, stage in enumerate(stages):
            path = recent.sessions_folder() / f"bay-{number + 1}.tabletop"
            played(path, stage)[0].close()
            os.utime(path, (LAST_USED, LAST_USED - 60 * number))
        if stages:
            damaged = recent.sessions_folder() / "stick.tabletop"
            damaged.write_bytes(b"")
            os.utime(damaged, (LAST_USED, LAST_USED - 3600))
        async with _shown(Console(Start(), ticking=False), size) as pilot:
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()
            yield pilot

    return opening


def set_up() -> Opening:
    """The form that begins a session."""
    return lambda size: _shown(Console(Start(bay(), FILE, SEED), ticking=False), size)


def audience(who: str, stage: str) -> Opening:
    """The screen of an audience."""

    @asynccontextmanager
    async def opening(size: Size) -> AsyncIterator[Pilot[None]]:
        session, _ = played(FILE, stage)
        with session:
            async with _shown(Audience(session, who, ticking=False), size) as pilot:
                yield pilot

    return opening


def scribe(stage: str) -> Opening:
    """The note-taker's screen."""

    @asynccontextmanager
    async def opening(size: Size) -> AsyncIterator[Pilot[None]]:
        session, clock = played(FILE, stage)
        with session, Session.join(FILE, clock=clock) as joined:
            async with _shown(Scribe(joined, ticking=False), size) as pilot:
                yield pilot

    return opening


def review(stage: str) -> Opening:
    """The review of one session, two of whose commits are marked."""

    @asynccontextmanager
    async def opening(size: Size) -> AsyncIterator[Pilot[None]]:
        played(FILE, stage)[0].close()
        desk, told = opened([FILE])
        desk.put(0, Mark(6, ("tender",), "The Commission was first."))
        desk.put(0, Mark(15, ("turning point",), ""))
        try:
            async with _shown(Review(desk, told, watching=False), size) as pilot:
                yield pilot
        finally:
            desk.close()

    return opening


@asynccontextmanager
async def _shown(app: Ground, size: Size) -> AsyncIterator[Pilot[None]]:
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield pilot
