"""A console on a session of the small scenario, with a clock that is moved by hand."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from textual import events
from textual.pilot import Pilot

from tabletop.console.app import Console, Start
from tabletop.console.room import Room
from tabletop.engine.commands import AnyCommand
from tabletop.runner.clock import ManualClock
from tabletop.runner.session import Session
from tabletop.scenario import ScenarioFiles

SMALL = Path(__file__).parent.parent / "scenarios" / "small.yaml"
MINUTE = 60_000

Playing = Callable[[Pilot[None], Room], Awaitable[None]]


def small_files(text: str | None = None) -> ScenarioFiles:
    """The small scenario, or another text in its place."""
    data = SMALL.read_bytes() if text is None else text.encode()
    return ScenarioFiles("small.yaml", {"small.yaml": data})


def begun(
    folder: Path, *commands: AnyCommand, text: str | None = None, seed: int = 1
) -> tuple[Session, ManualClock]:
    """A new session after `commands`, and its clock."""
    clock = ManualClock(datetime(2026, 1, 15, 9, 0, tzinfo=UTC))
    files = small_files(text)
    session = Session.create(folder / "room.tabletop", files, seed=seed, clock=clock)
    for command in commands:
        session.do(command)
    return session, clock


def kinds(session: Session) -> list[str]:
    """What was recorded, by kind of command."""
    return [entry.command.kind for entry in session.entries]


def play(session: Session, playing: Playing, size: tuple[int, int] = (80, 24)) -> None:
    """Open the run screen on `session`, not ticking, and let `playing` press keys."""

    async def held() -> None:
        app = Console(Start(), ticking=False, opens=session)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            assert app.room is not None
            await playing(pilot, app.room)

    asyncio.run(held())


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys one after another, waiting for what each does."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


async def write(pilot: Pilot[None], text: str) -> None:
    """Put a text into the line that has the focus, as a terminal does with what is pasted."""
    pilot.app.post_message(events.Paste(text))
    await pilot.pause()


async def strike(pilot: Pilot[None], keys: str) -> None:
    """Press `keys`: letters, names in <>, texts to be typed in {}."""
    for stroke in strokes(keys):
        if isinstance(stroke, events.Paste):
            await write(pilot, stroke.text)
        else:
            await press(pilot, stroke)


def strokes(keys: str) -> Iterator[str | events.Paste]:
    """The keys and the texts that `keys` says, one after another."""
    rest = keys
    while rest:
        if rest[0] == "{":
            text, rest = rest[1:].split("}", 1)
            yield events.Paste(text)
        elif rest[0] == "<":
            name, rest = rest[1:].split(">", 1)
            yield name
        else:
            letter, rest = rest[0], rest[1:]
            yield {"+": "plus", "?": "question_mark", "/": "slash", ":": "colon"}.get(
                letter, letter
            )
        rest = rest.lstrip(" ")


def screen_text(pilot: Pilot[None]) -> str:
    """What stands on the screen, line by line."""
    app = pilot.app
    lines = app.screen._compositor.render_strips(app.size)
    return "\n".join("".join(segment.text for segment in line) for line in lines)
