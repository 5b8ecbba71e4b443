"""The Textual app: opens a session, sets one up, or shows home. The rest is in the screens."""

from __future__ import annotations

import asyncio
import gc
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from textual.geometry import Size

from tabletop.console.acts import ACTS, record
from tabletop.console.acts.help import choose_by_word, choose_key
from tabletop.console.acts.where import farewell
from tabletop.console.chronicle import said
from tabletop.console.ground import Ground
from tabletop.console.keys import scoped
from tabletop.console.on_screen import ScreenRoom
from tabletop.console.room import Room
from tabletop.console.screens.base import Shown
from tabletop.console.screens.blank import Blank
from tabletop.console.screens.confirm import Confirm
from tabletop.console.screens.form import Field, Form, Sheet
from tabletop.console.screens.home import Home
from tabletop.console.screens.listing import described
from tabletop.console.screens.run import Run
from tabletop.console.setup import Setup
from tabletop.console.spine import clock_stands
from tabletop.console.trouble import Trouble, trouble_of
from tabletop.engine.commands import Startex
from tabletop.engine.words import Phase
from tabletop.runner import library, recent
from tabletop.runner.session import Session
from tabletop.runner.store import StoreError
from tabletop.scenario import ScenarioError, load

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tabletop.engine.commands import AnyCommand
    from tabletop.scenario import ScenarioFiles


@dataclass(frozen=True, slots=True)
class Start:
    """With what the console opens; with nothing, it is home."""

    files: ScenarioFiles | None = None
    path: Path | None = None
    seed: int | None = None
    read_only: bool = False


FRESH = 100_000
"""New objects between two looks for circular garbage that come at any time.

They are rare, since one is taken whenever a screen was left (`screens.base`): that is felt at no
key, and what is not needed any more is not kept."""

DEMO = "polish_border_air_incident"
DEMO_SEED = 2021
GREETING = Trouble(
    "A trial run: press SPACE, and see what it says it will do next.",
    "Nothing can go wrong here; ? lists the keys, q leaves.",
)


class Console(Ground):
    """The facilitator's console."""

    NEEDED = Size(80, 24)

    def __init__(self, start: Start, *, ticking: bool = True, opens: Session | None = None) -> None:
        """`opens` is a session to be played at once; `ticking` off, the clock is not looked at."""
        super().__init__()
        self._start = start
        self._ticking = ticking
        self._opens = opens
        self.room: ScreenRoom | None = None
        self._choosing = False
        self._noting = False
        self.farewell: list[str] = []

    def on_mount(self) -> None:
        """Open what was asked for."""
        self.run_worker(self._open())

    async def _open(self) -> None:
        start = self._start
        if self._opens is not None:
            await self._play(self._opens)
        elif start.files is not None:
            await self._set_up(start.files, start.path, start.seed)
        elif start.path is not None:
            await self.open_session(start.path, read_only=start.read_only)
        else:
            await self.push_screen(Home())
            await self._fill_home()
            return
        self.exit()

    async def _fill_home(self) -> None:
        """Show what is at hand, then the turns and teams of each scenario, which take longer."""
        home = next((one for one in self.screen_stack if isinstance(one, Home)), None)
        if home is None:
            return
        scenarios = await asyncio.to_thread(library.bundled)
        home.show_scenarios(scenarios, {})
        try:
            home.show_sessions(await asyncio.to_thread(recent.recent_sessions))
        except library.LibraryError as error:
            home.tell(trouble_of(error))
        details = {one.id: await asyncio.to_thread(_details, one.id) for one in scenarios}
        home.show_scenarios(scenarios, details)

    async def set_up(self, scenario: str) -> None:
        """Set up a new session of the bundled scenario `scenario`."""
        try:
            files = library.find(scenario)
        except library.LibraryError as error:
            self.tell(trouble_of(error))
            return
        await self._set_up(files, None, None)
        await self._fill_home()

    async def _set_up(self, files: ScenarioFiles, path: Path | None, seed: int | None) -> None:
        try:
            setup = Setup(files, load(files), path, seed)
        except ScenarioError as error:
            self._refuse(error)
            return
        begun = await self.push_screen_wait(Form(setup.sheet(), setup.give))
        if setup.session is not None and begun:
            await self._play(setup.session)
        elif setup.session is not None:
            setup.session.close()

    async def open_session(self, path: Path, *, read_only: bool = False) -> None:
        """Open a session file; where it is open elsewhere, offer to look on."""
        try:
            session = Session.open(path, read_only=read_only)
        except StoreError as error:
            if error.code != "open-elsewhere":
                self._refuse(error)
                return
            detail = (
                f"{error.message}\nYou can look on: the screen follows, nothing can be entered."
            )
            if await self.push_screen_wait(Confirm("Look on?", (detail,), self.last_key)):
                await self.open_session(path, read_only=True)
            return
        await self._play(session, _resumed(session))
        if self._start.path is None:
            await self._fill_home()

    async def try_demo(self) -> None:
        """Play the first minutes of the air incident, with nothing to be filled in."""
        try:
            day = f"{datetime.now(UTC):%Y-%m-%d}"
            path = recent.new_session_path("demo", day)
            session = _begun(path)
        except (library.LibraryError, StoreError) as error:
            self.tell(trouble_of(error))
            return
        await self._play(session, GREETING)
        await self._fill_home()

    async def _play(self, session: Session, greeting: Trouble | None = None) -> None:
        if not self.is_headless:
            # What a long session holds stays: no look for circular garbage need go through it.
            gc.freeze()
            gc.set_threshold(FRESH)
        self.room = room = ScreenRoom(self, session)
        try:
            await self.push_screen_wait(Run(room, ticking=self._ticking, greeting=greeting))
        finally:
            if room.exporting is not None:
                room.exporting.stopped = True
            self.farewell += farewell(room)
            self.room = None
            session.close()

    def on_progressed(self) -> None:
        """Show how far the export is."""
        if self.room is not None:
            self.room.show_progress()

    async def ask_path(self) -> None:
        """Open a session by a path that is typed."""
        typed: list[str] = []

        def give(_commands: Sequence[AnyCommand]) -> Trouble | None:
            return None

        def make(filled: Mapping[str, str]) -> tuple[AnyCommand, ...]:
            typed.append(filled["path"])
            return ()

        sheet = Sheet(
            "Open a session", (Field("path", "Path of the file", needed=True),), make, (), "opens"
        )
        if await self.push_screen_wait(Form(sheet, give)):
            await self.open_session(Path(typed[-1]).expanduser())

    def tell(self, trouble: Trouble) -> None:
        """Show a message in the bar of the session, else of home."""
        if self.room is not None:
            self.room.tell(trouble)
            return
        for screen in reversed(self.screen_stack):
            if isinstance(screen, Home):
                screen.tell(trouble)

    def _refuse(self, error: Exception) -> None:
        """Say what cannot be opened: in the bar of home, else to whoever opened the console."""
        if any(isinstance(one, Home) for one in self.screen_stack):
            self.tell(trouble_of(error))
        else:
            self.left_with = error

    async def action_anywhere(self, act: str) -> None:
        """The keys that work on every screen of a session."""
        if act == "blank" and self.room is not None:
            self.run_worker(self.room.blank())
        elif act == "blank":
            await self.push_screen(Blank())
        elif act == "theme":
            self.tell(self.change_colours())
        elif act == "note":
            self._begin_note()
        elif self.room is not None and isinstance(self.screen, Shown) and not self._choosing:
            self.run_worker(self._chosen(self.room, self.screen, by_words=act == "palette"))

    def _begin_note(self) -> None:
        """Let a note be written; while one is, its key opens no second form."""
        if self.room is not None and not self._noting:
            self._noting = True
            self.run_worker(self._noted(self.room))

    async def _noted(self, room: Room) -> None:
        try:
            await record.note(room)
        finally:
            self._noting = False

    async def _chosen(self, room: Room, screen: Shown[Any], *, by_words: bool) -> None:
        """Let an act be chosen from the keys, or by its words, and do it on the screen."""
        self._choosing = True
        try:
            choose = choose_by_word if by_words else choose_key
            act = await choose(room, screen.scope)
        finally:
            self._choosing = False
        if act is None:
            return
        if act in {key.act for key in (*scoped(screen.scope), *scoped("anywhere"))}:
            await screen.action_act(act)
        elif act in ACTS:
            await ACTS[act](room)
        else:
            await self.action_anywhere(act)


def _resumed(session: Session) -> Trouble | None:
    """Where a session goes on; nothing for one that has not begun or is at its end."""
    view = session.view()
    done = [one for one in session.entries if one.command.kind != "pause"]
    if not done or view.phase in (Phase.SETUP, Phase.CLOSED):
        return None
    last = done[-1]
    told = f"Going on after {last.stamp.seq}: {said(view, last)}."
    return Trouble(told, clock_stands(view).strip())


def _begun(path: Path) -> Session:
    """The demo's session after STARTEX. Raises LibraryError, StoreError."""
    session = Session.create(path, library.find(DEMO), seed=DEMO_SEED)
    try:
        session.do(Startex())
    except StoreError:
        session.close()
        raise
    return session


def _details(scenario: str) -> str:
    try:
        return described(load(library.find(scenario)))
    except (ScenarioError, library.LibraryError) as error:
        return f"CANNOT BE PLAYED: {trouble_of(error).message}"
