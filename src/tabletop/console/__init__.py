"""The facilitator's console. Textual is imported only when it opens.

The ways in raise StoreError, LibraryError or ScenarioError for what cannot be opened, and
TerminalError where the terminal cannot show it.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tabletop.console import escape
from tabletop.console.terminal import must_fit
from tabletop.engine.view import PUBLIC

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tabletop.console.app import Start
    from tabletop.console.ground import Ground
    from tabletop.runner.session import Session
    from tabletop.scenario import ScenarioFiles


__all__ = ["PUBLIC", "run", "run_review", "scribe", "show"]


def run(
    *,
    files: ScenarioFiles | None = None,
    session: Path | None = None,
    seed: int | None = None,
    read_only: bool = False,
    plain: bool = False,
) -> None:
    """Open the console: on a new session of `files`, on the session file `session`, or at home.

    `plain`, which needs one of the two, goes line by line instead of taking the whole terminal.
    """
    if plain:
        _by_lines(files, session, seed)
        return
    _prepare()
    from tabletop.console.app import Start

    _run(Start(files, session, seed, read_only))


def run_review(paths: Sequence[Path]) -> None:
    """Open session files to be read. What cannot be opened is said beside what can.

    Raises StoreError if none can be opened.
    """
    _prepare()
    from tabletop.console.review.app import Review
    from tabletop.console.review.desk import opened

    desk, told = opened(paths)
    try:
        _to_the_end(Review(desk, told))
    finally:
        desk.close()


def show(session: Session, audience: str) -> None:
    """Follow a session on the screen of an audience, PUBLIC or a team's id, until it is left."""
    _prepare()
    from tabletop.console.audience.app import Audience

    _to_the_end(Audience(session, audience))


def scribe(session: Session) -> None:
    """Write notes into a session that was joined, until the screen is left."""
    _prepare()
    from tabletop.console.scribe.app import Scribe

    _to_the_end(Scribe(session))


def _to_the_end(app: Ground) -> None:
    """Run an app until it is left, and raise what it ended by, if anything."""
    app.run()
    if app.left_with is not None:
        raise app.left_with


def _prepare() -> None:
    """See that a full screen can be shown; set what Textual reads when it is imported."""
    must_fit()
    os.environ.setdefault("TEXTUAL_ANIMATIONS", "none")
    # Some terminals answer the keyboard protocol with sequences that Textual cannot read.
    os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
    os.environ.setdefault("ESCDELAY", str(escape.MILLISECONDS))


def _by_lines(files: ScenarioFiles | None, path: Path | None, seed: int | None) -> None:
    from tabletop.console import plain
    from tabletop.console.setup import Setup
    from tabletop.runner.session import Session
    from tabletop.scenario import load

    terminal = plain.Terminal()
    try:
        if files is not None:
            session = plain.set_up(Setup(files, load(files), path, seed), terminal)
        else:
            session = Session.open(path) if path else None
        if session is not None:
            with session:
                _farewell(session.path, lambda: plain.play(session, terminal))
    except plain.Closed:
        return


def _farewell(path: Path, playing: Callable[[], None]) -> None:
    """Play, and say where the session lies however that ends."""
    from tabletop.console.paint import one_line

    try:
        playing()
    finally:
        print(one_line(f"The session lies at {path}"), file=sys.stderr)


def _run(start: Start) -> None:
    from tabletop.console.app import Console
    from tabletop.console.paint import one_line

    app = Console(start)
    app.run()
    for line in app.farewell:
        print(one_line(line), file=sys.stderr)
    if app.left_with is not None:
        raise app.left_with
