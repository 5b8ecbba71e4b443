"""What the review asks for on a form: a commit's number, a mark."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tabletop.console.screens.form import Field, Filled, Form, Sheet
from tabletop.console.trouble import Trouble, Unreadable, trouble_of
from tabletop.debrief.marks import marked
from tabletop.runner.marking import MarksError

if TYPE_CHECKING:
    from textual.app import App

    from tabletop.console.review.desk import Desk, Place
    from tabletop.engine.commands import AnyCommand


async def go_to(app: App[None], desk: Desk) -> None:
    """Ask for a commit's number, and go there."""

    def take(filled: Filled) -> None:
        typed, last = filled["commit"], desk.session.last
        if not (typed.isascii() and typed.isdigit() and 1 <= int(typed[:9]) <= last):
            said = f"“{typed}” is no commit of this session."
            raise Unreadable(said, f"Give a number from 1 to {last}.")
        desk.go(int(typed))

    field = Field("commit", "Commit", hint=f"1 to {desk.session.last}", needed=True)
    await _ask(app, "Go to a commit", (field,), take)


async def mark(app: App[None], desk: Desk, place: Place) -> None:
    """Ask for tags and a text, and keep them as the mark at a place. Raises MarksError."""
    there = next((one for one in desk.marks(place.session) if one.commit == place.commit), None)

    def take(filled: Filled) -> None:
        desk.put(place.session, marked(place.commit, filled["tags"].split(","), filled["text"]))

    fields = (
        Field("tags", "Tags, between commas", ", ".join(there.tags) if there else "", "misreading"),
        Field("text", "Text", there.text if there else ""),
    )
    kept = f"Kept in {desk.sidecars[place.session].path.name}; the session stays as it is.\n"
    await _ask(app, f"Mark commit {place.commit}", fields, take, kept)


async def _ask(
    app: App[None],
    title: str,
    fields: tuple[Field, ...],
    take: Callable[[Filled], None],
    intro: str = "",
) -> None:
    """Show a form; what `take` refuses is said in it."""
    typed: list[Filled] = []

    def keep(filled: Filled) -> Sequence[AnyCommand]:
        typed.append(filled)
        return ()

    def give(_commands: Sequence[AnyCommand]) -> Trouble | None:
        try:
            take(typed[-1])
        except MarksError as error:
            return trouble_of(error)
        except Unreadable as error:
            return error.trouble
        return None

    await app.push_screen_wait(Form(Sheet(title, fields, keep, (intro,) if intro else ()), give))
