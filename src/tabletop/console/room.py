"""What an act has at hand: the session, and ways to ask the person at the keyboard."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Coroutine, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from tabletop.console.paper import time_on_paper
from tabletop.console.trouble import Trouble, trouble_of
from tabletop.engine.commands import AnyCommand
from tabletop.engine.refusal import Refused
from tabletop.runner import preferences
from tabletop.runner.blanking import Blanking
from tabletop.runner.handing import HandoutFolder, Laid
from tabletop.runner.lying import debrief_folder
from tabletop.runner.store.errors import StoreError

if TYPE_CHECKING:
    from pathlib import Path

    from tabletop.console.acts.exporting import Exporting
    from tabletop.console.paint import Part
    from tabletop.console.screens.form import Filled, Sheet
    from tabletop.console.widgets.lines import Row
    from tabletop.engine.view.model import View
    from tabletop.runner.session import Session

Place: TypeAlias = Literal[
    "decisions", "rulings", "poll", "hot_wash", "requests", "meetings", "deliveries", "where"
]
"""A part of the console in which a person works until it is left."""


class Room(ABC):
    """One open session, before anybody has said how a person is asked: full screen, or by lines."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.view: View = session.view()
        self.paper: datetime | None = None
        """When what is entered now happened, where it is taken from paper."""
        self.handouts = HandoutFolder(session)
        self.blanking = Blanking(session)
        self.unwritten: Trouble | None = None
        """Why the last commands left sheets for the teams unwritten, if they did."""
        self.ends: datetime | None = None
        """When the session is to end, once somebody has said so."""
        self.debrief_folder: Path = debrief_folder(session)
        """Where the debrief is written, and looked for."""
        self.exporting: Exporting | None = None
        """The export that is under way, if one is."""
        self.copies: list[Path] = []
        """The copies of the session that were made here."""
        self.drafts: dict[str, Filled] = {}
        """What was typed into a form that was left, by what the form asks and of what."""
        self.warnings = preferences.load().warnings or "bell"
        """How it is told that a turn's time runs out: bell (and screen), screen, off."""

    def prefer_warnings(self, how: str) -> None:
        """Tell from now on so that a turn's time runs out, in later sessions too."""
        self.warnings = how
        try:
            preferences.change(warnings=how)
        except OSError as error:
            self.say("This will not be remembered.", str(error.strerror or ""))

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
        trouble = self.unwritten = None
        happened = paper or self.paper
        telling = any(map(self.handouts.concerned, commands))
        before = self.handouts.laid() if telling else {}
        for command in commands:
            try:
                self.session.do(command, happened_at=happened)
            except (Refused, StoreError) as error:
                trouble = trouble_of(error)
                break
        if telling:
            self._hand_out(before)
        self.renew()
        return trouble

    def _hand_out(self, before: Laid) -> None:
        """Write the sheets for the teams. Play goes on if that fails; it is told afterwards."""
        try:
            self.handouts.follow(before)
        except OSError as error:
            message = f"The sheets for the teams could not be written: {error.strerror or error}."
            hint = f"Play goes on. Make room or mend {self.handouts.path}, then H writes them all."
            self.unwritten = Trouble(message, hint)

    def tell_unwritten(self) -> None:
        """Tell that sheets could not be written, if the last commands were to write some."""
        if self.unwritten is not None:
            self.tell(self.unwritten)

    def do(self, *commands: AnyCommand, paper: datetime | None = None) -> bool:
        """Give the commands; a refusal is shown in the bar. Whether all were taken."""
        trouble = self.attempt(commands, paper)
        if trouble:
            self.tell(trouble)
        self.tell_unwritten()
        return trouble is None

    def renew(self) -> None:
        """Take in the game as it now is."""
        self.view = self.session.view()

    def look(self) -> None:
        """Read what another process wrote. A file that cannot be read is said, not raised."""
        try:
            if self.session.refresh():
                self.renew()
        except StoreError as error:
            self.tell(trouble_of(error))

    def say(self, message: str, hint: str = "") -> None:
        """Tell something that is no trouble."""
        self.tell(Trouble(message, hint))

    async def blank(self) -> None:
        """Show nothing here, nor on the screens that follow, until the person comes back."""
        trouble = None
        try:
            self.blanking.begin()
        except StoreError as error:
            told = trouble_of(error)
            message = f"The screens that follow are not blank: {told.message}"
            trouble = Trouble(message, told.hint)
        try:
            await self.wait_blank(trouble)
        finally:
            self.blanking.end()

    @abstractmethod
    async def wait_blank(self, trouble: Trouble | None) -> None:
        """Show nothing but `trouble`, until the person comes back."""

    @abstractmethod
    def tell(self, trouble: Trouble) -> None:
        """Show a message with its hint."""

    @abstractmethod
    async def fill(self, sheet: Sheet, paper: datetime | None = None) -> bool:
        """Let a form be filled in and give what it makes; whether that was done.

        A refusal is shown, and the form asked again. `paper` is as for `attempt`.
        """

    @abstractmethod
    async def pick(
        self, title: str, rows: Sequence[Row], empty: str, *, by_words: bool = False
    ) -> str | None:
        """Let one of the rows be chosen; None if none was. `empty` is said where there is none.

        `by_words`: there are many, to be narrowed by typing parts of their words.
        """

    @abstractmethod
    async def choose_many(
        self, title: str, rows: Sequence[Row], chosen: Sequence[str]
    ) -> tuple[str, ...] | None:
        """Let any of the rows be chosen, those in `chosen` to begin with; None: as it was."""

    @abstractmethod
    async def confirm(self, question: str, *detail: Part) -> bool:
        """Ask a question that is answered yes or no by another key than the one that led here."""

    @abstractmethod
    async def read(self, title: str, *parts: Part, beside: Sequence[Part] = ()) -> None:
        """Show a text to be read, and another beside it where there is room."""

    @abstractmethod
    async def open(self, place: Place) -> None:
        """Go to a place, until it is left."""

    @abstractmethod
    def free(self) -> bool:
        """Whether a person may be led elsewhere: nothing is being typed or answered."""

    @abstractmethod
    async def meanwhile(self, work: Coroutine[Any, Any, None]) -> None:
        """Have work done while the person goes on, where the screen allows that."""

    @abstractmethod
    def progressed(self) -> None:
        """Tell how far the export is that is under way. Any thread may say so."""
