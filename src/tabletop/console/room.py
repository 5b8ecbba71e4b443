"""What an act has at hand: the session, and ways to ask the person at the keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from textual.app import App

from tabletop.console.paper import time_on_paper
from tabletop.console.screens.confirm import Confirm
from tabletop.console.screens.form import Form, Sheet
from tabletop.console.screens.pick import Pick, Row
from tabletop.console.screens.read import Read
from tabletop.console.trouble import Trouble, trouble_of
from tabletop.engine.commands import AnyCommand
from tabletop.engine.refusal import Refused
from tabletop.runner.store.errors import StoreError

if TYPE_CHECKING:
    from tabletop.console.paint import Part
    from tabletop.engine.view.model import View
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


class Room:
    """One open session on the screen."""

    def __init__(self, app: App[None], session: Session) -> None:
        self.app = app
        self.session = session
        self.view: View = session.view()
        self.paper: datetime | None = None
        """When what is entered now happened, where it is taken from paper."""

    def clock_ms(self) -> int:
        """The turn's clock now."""
        return self.session.clock_ms()

    def time_on_paper(self, typed: str) -> datetime:
        """The moment that was typed, in the time of the place. Raises Unreadable."""
        now = self.session.now().astimezone()
        return time_on_paper(typed, self.paper or now, now)

    def attempt(
        self, commands: Sequence[AnyCommand], paper: datetime | None = None
    ) -> Trouble | None:
        """Give the commands in order until one is refused; what was wrong with that one.

        `paper` is when they happened, where that is another time than the one set for the room.
        """
        trouble = None
        happened = paper or self.paper
        for command in commands:
            try:
                self.session.do(command, happened_at=happened)
            except (Refused, StoreError) as error:
                trouble = trouble_of(error)
                break
        self.renew()
        return trouble

    def do(self, *commands: AnyCommand, paper: datetime | None = None) -> bool:
        """Give the commands; a refusal is shown in the bar. Whether all were taken."""
        trouble = self.attempt(commands, paper)
        if trouble:
            self.tell(trouble)
        return trouble is None

    def renew(self) -> None:
        """Show the game as it now is on every screen."""
        self.view = self.session.view()
        for screen in self.app.screen_stack:
            if isinstance(screen, Redrawn):
                screen.redraw()

    def look(self) -> None:
        """Read what another process wrote. A file that cannot be read is said, not raised."""
        try:
            if self.session.refresh():
                self.renew()
        except StoreError as error:
            self.tell(trouble_of(error))

    def tell(self, trouble: Trouble) -> None:
        """Show a message with its hint in the bar of the screen on top that has one."""
        for screen in reversed(self.app.screen_stack):
            if isinstance(screen, Telling):
                screen.tell(trouble)
                return

    def say(self, message: str, hint: str = "") -> None:
        """Show a message that is no trouble."""
        self.tell(Trouble(message, hint))

    async def fill(self, sheet: Sheet, paper: datetime | None = None) -> bool:
        """Let a form be filled in; what it makes is given, and a refusal shown in the form."""
        give = partial(self.attempt, paper=paper)
        filled: bool = await self.app.push_screen_wait(Form(sheet, give))
        return filled

    async def pick(self, title: str, rows: Sequence[Row], empty: str) -> str | None:
        """Let one of the rows be chosen; None if none was."""
        return await self.app.push_screen_wait(Pick(title, rows, empty))

    async def confirm(self, question: str, *detail: Part) -> bool:
        """Ask; Enter or y says yes, SPACE does nothing."""
        said: bool = await self.app.push_screen_wait(Confirm(question, detail))
        return said

    async def read(self, title: str, *parts: Part) -> None:
        """Show a text to be read."""
        await self.app.push_screen_wait(Read(title, parts))
