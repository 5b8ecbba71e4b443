"""Going to a screen and through its sizes and themes, without waiting for any clock."""

import asyncio
from collections.abc import Callable

from textual import events
from textual.app import App
from textual.drivers.headless_driver import HeadlessDriver
from textual.geometry import Size as Extent
from textual.pilot import Pilot

from tests.console.at_the_keys import strokes
from tests.console.snapshots.cases import THEMES, Case
from tests.console.snapshots.drawn import lines_of
from tests.console.snapshots.openings import Size

ENOUGH = 2
"""How often the same picture must be found before it counts as what the screen comes to."""


Visit = Callable[[Size, str, App[None]], None]
"""Called with the size, the theme, and the app that shows the screen so."""


def walk(case: Case, visit: Visit) -> None:
    """Open the app of a case, go to its screen, and visit it at each size in each theme.

    Raises AssertionError if its keys lead to another screen.
    """
    asyncio.run(_walk(case, visit))


async def _walk(case: Case, visit: Visit) -> None:
    async with case.opens(case.sizes[0]) as pilot:
        app = pilot.app
        await _there(pilot, case.keys)
        for size in case.sizes:
            _resize(app, size)
            for theme in THEMES:
                app.theme = theme
                await _still(pilot)
                found = (type(app.screen), type(app))
                assert case.shows in found, f"{case.name} shows {found[0].__name__}"
                visit(size, theme, app)


async def _there(pilot: Pilot[None], keys: str) -> None:
    await _still(pilot)
    for stroke in strokes(keys):
        if isinstance(stroke, events.Paste):
            pilot.app.post_message(stroke)
        else:
            pilot.app.simulate_key(stroke)
        await _still(pilot)


async def _still(pilot: Pilot[None]) -> None:
    """Let the app work until its screen stays the same."""
    seen: tuple[object, ...] = ()
    same = 0
    while same < ENOUGH:
        await pilot.pause(0)
        before, seen = seen, _seen(pilot.app)
        same = same + 1 if seen == before else 0


def _seen(app: App[None]) -> tuple[object, ...]:
    return (app.screen, app.theme, *lines_of(app))


def _resize(app: App[None], size: Size) -> None:
    driver = app._driver
    if isinstance(driver, HeadlessDriver) and app.size != size:
        driver._size = size
        app.post_message(events.Resize(Extent(*size), Extent(*size)))
