"""A session on the full screen: every question to a person is a screen."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from textual.message import Message
from textual.screen import Screen

from tabletop.console.acts import talk
from tabletop.console.ground import Ground
from tabletop.console.room import Place, Room
from tabletop.console.screens.blank import Blank
from tabletop.console.screens.choose import Choose
from tabletop.console.screens.confirm import Confirm
from tabletop.console.screens.decisions import Decisions
from tabletop.console.screens.deliveries import Deliveries
from tabletop.console.screens.find import Find
from tabletop.console.screens.form import Form, Sheet
from tabletop.console.screens.hot_wash import HotWash
from tabletop.console.screens.pick import Pick, Row
from tabletop.console.screens.poll import Poll
from tabletop.console.screens.read import Read
from tabletop.console.screens.rulings import Rulings
from tabletop.console.screens.talk import Talk
from tabletop.console.screens.where import Where
from tabletop.console.trouble import Trouble

if TYPE_CHECKING:
    from tabletop.console.paint import Part
    from tabletop.runner.session import Session


@runtime_checkable
class Redrawn(Protocol):
    """A screen that shows the game."""

    def redraw(self) -> None:
        """Show the game as it now is."""


@runtime_checkable
class Telling(Protocol):
    """A screen with a bar for what a person is told."""

    def tell(self, trouble: Trouble) -> None:
        """Show it."""


class Progressed(Message):
    """An export came further, or to its end."""


@runtime_checkable
class Progressing(Protocol):
    """A screen that shows how far an export is."""

    def progress(self) -> None:
        """Show it as it now is."""


class ScreenRoom(Room):
    """One open session on the screen of `app`."""

    def __init__(self, app: Ground, session: Session) -> None:
        super().__init__(session)
        self.app = app

    def renew(self) -> None:
        """Show the game as it now is on every screen."""
        super().renew()
        for screen in self.app.screen_stack:
            if isinstance(screen, Redrawn):
                screen.redraw()

    def show_progress(self) -> None:
        """Show how far the export is, wherever that is shown."""
        for screen in self.app.screen_stack:
            if screen.is_mounted and isinstance(screen, Progressing):
                screen.progress()

    def tell(self, trouble: Trouble) -> None:
        """Show a message with its hint in the bar of the screen on top that has one."""
        for screen in reversed(self.app.screen_stack):
            if isinstance(screen, Telling):
                screen.tell(trouble)
                return

    async def fill(self, sheet: Sheet, paper: datetime | None = None) -> bool:
        """Let a form be filled in; what it makes is given, and a refusal shown in the form."""
        give = partial(self.attempt, paper=paper)
        filled: bool = await self.app.push_screen_wait(Form(sheet, give, self.drafts))
        self.tell_unwritten()
        return filled

    async def pick(
        self, title: str, rows: Sequence[Row], empty: str, *, by_words: bool = False
    ) -> str | None:
        """Let one of the rows be chosen; None if none was."""
        screen = Find(title, rows, empty) if by_words else Pick(title, rows, empty)
        return await self.app.push_screen_wait(screen)

    async def choose_many(
        self, title: str, rows: Sequence[Row], chosen: Sequence[str]
    ) -> tuple[str, ...] | None:
        """Let any of the rows be chosen: SPACE or its number takes a row in or out."""
        return await self.app.push_screen_wait(Choose(title, rows, chosen))

    async def confirm(self, question: str, *detail: Part) -> bool:
        """Ask; y says yes, or Enter where another key asked; SPACE does nothing."""
        said: bool = await self.app.push_screen_wait(Confirm(question, detail, self.app.last_key))
        return said

    async def read(self, title: str, *parts: Part, beside: Sequence[Part] = ()) -> None:
        """Show a text to be read."""
        await self.app.push_screen_wait(Read(title, parts, beside))

    async def blank(self) -> None:
        """As everywhere; blank already, nothing is done a second time."""
        if not isinstance(self.app.screen, Blank):
            await super().blank()

    async def wait_blank(self, trouble: Trouble | None) -> None:
        """Cover everything, until a key is pressed."""
        await self.app.push_screen_wait(Blank(trouble))

    async def open(self, place: Place) -> None:
        """Push the screen of a place."""
        await self.app.push_screen_wait(_SCREENS[place](self))

    def free(self) -> bool:
        """Only where the export was asked for: elsewhere something is on."""
        return isinstance(self.app.screen, HotWash)

    async def meanwhile(self, work: Coroutine[Any, Any, None]) -> None:
        """Have it done by a worker."""
        self.app.run_worker(work)

    def progressed(self) -> None:
        """Have it shown on the screens that show it."""
        self.app.post_message(Progressed())


def _requests(room: Room) -> Talk:
    return Talk(room, "requests", open_one=talk.answer, new=talk.ask, decline=talk.decline)


def _meetings(room: Room) -> Talk:
    return Talk(room, "meetings", open_one=talk.adjourn, new=talk.meet)


_SCREENS: Mapping[Place, Callable[[Room], Screen[Any]]] = {
    "decisions": Decisions,
    "rulings": Rulings,
    "poll": Poll,
    "hot_wash": HotWash,
    "requests": _requests,
    "meetings": _meetings,
    "deliveries": Deliveries,
    "where": Where,
}
