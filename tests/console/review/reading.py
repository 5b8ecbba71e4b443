"""A review over sessions of the small scenario, driven by keys."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from textual.pilot import Pilot

from tabletop.console.review.app import Review
from tabletop.console.review.desk import Desk, opened
from tabletop.engine.commands import AnyCommand
from tabletop.runner.rehearsal import rehearse
from tabletop.runner.session import Session
from tests.console.at_the_keys import small_files

Reading = Callable[[Pilot[None], Desk], Awaitable[None]]


def rehearsed(folder: Path, name: str = "friday", seed: int = 3) -> Path:
    """A whole session without people."""
    path = folder / f"{name}.tabletop"
    path.write_bytes(_rehearsal(seed))
    return path


@cache
def _rehearsal(seed: int) -> bytes:
    with TemporaryDirectory() as folder:
        return rehearse(small_files(), seed, Path(folder) / "r.tabletop").path.read_bytes()


def recorded(folder: Path, *commands: AnyCommand, text: str | None = None) -> Path:
    """A session of these commands."""
    path = folder / "room.tabletop"
    with Session.create(path, small_files(text), seed=1) as session:
        for command in commands:
            session.do(command)
    return path


def read(reading: Reading, *paths: Path, size: tuple[int, int] = (80, 24)) -> None:
    """Open a review of these sessions, not watching, and let `reading` press keys."""

    async def held() -> None:
        desk, told = opened(paths)
        app = Review(desk, told, watching=False)
        try:
            async with app.run_test(size=size) as pilot:
                await pilot.pause()
                await reading(pilot, desk)
        finally:
            desk.close()

    asyncio.run(held())
