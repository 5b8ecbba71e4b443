"""A session line by line: every question to a person is a line."""

from collections.abc import Coroutine, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from tabletop.console.paint import Part, one_line
from tabletop.console.plain.asking import filled
from tabletop.console.plain.lines import BACK, Lines, line, numbered, told, trouble
from tabletop.console.plain.lines import chosen as chosen_place
from tabletop.console.plain.places import PLACES
from tabletop.console.room import Place, Room
from tabletop.console.screens.form import Sheet
from tabletop.console.trouble import Trouble
from tabletop.console.widgets.lines import Row, matching
from tabletop.runner.session import Session

_YES = ("y", "yes", "д", "да", "t", "tak", "taip")


class PlainRoom(Room):
    """One open session, asked for by lines."""

    def __init__(self, lines: Lines, session: Session) -> None:
        super().__init__(session)
        self.lines = lines

    def tell(self, trouble_: Trouble) -> None:
        """Say it."""
        trouble(self.lines, trouble_)

    async def fill(self, sheet: Sheet, paper: datetime | None = None) -> bool:
        """Ask line by line."""
        done = await filled(self.lines, sheet, partial(self.attempt, paper=paper))
        self.tell_unwritten()
        return done

    async def pick(
        self, title: str, rows: Sequence[Row], empty: str, *, by_words: bool = False
    ) -> str | None:
        """Ask for a number; an empty line chooses nothing."""
        free = [row for row in rows if not row.blocked]
        if not free:
            told(self.lines, empty)
            return None
        if by_words:
            free = self._narrowed(free)
        if not free:
            return None
        told(self.lines, title)
        numbered(self.lines, [row.text.plain for row in free])
        while typed := line(self.lines, "Number"):
            place = chosen_place(self.lines, typed, len(free))
            if place is not None:
                return free[place].id
        return None

    def _narrowed(self, rows: Sequence[Row]) -> list[Row]:
        """The rows that hold the words typed, asked for until some do; none: back."""
        while (typed := self.lines.ask(f"Words (empty: all, {BACK} back):")) != BACK:
            found = matching(rows, typed)
            if found:
                return [row for row in rows if row.stays or row in found]
            hint = "Other words, or an empty line for all."
            self.tell(Trouble(f"Nothing holds “{typed}”.", hint))
        return []

    async def choose_many(
        self, title: str, rows: Sequence[Row], chosen: Sequence[str]
    ) -> tuple[str, ...] | None:
        """Ask for numbers, or all; an empty line leaves it as it was."""
        told(self.lines, title)
        marks = ["[x] " if row.id in chosen else "" for row in rows]
        texts = [f"{mark}{row.text.plain}" for mark, row in zip(marks, rows, strict=True)]
        numbered(self.lines, texts)
        while typed := line(self.lines, "Numbers such as 1 3, or all"):
            words = typed.replace(",", " ").lower().split()
            if words == ["all"]:
                return tuple(row.id for row in rows)
            places = [chosen_place(self.lines, word, len(rows)) for word in words]
            if None not in places:
                return tuple(row.id for at, row in enumerate(rows) if at in places)
        return None

    async def confirm(self, question: str, *detail: Part) -> bool:
        """Ask for yes; anything else is no."""
        if detail:
            told(self.lines, *detail)
        return self.lines.ask(f"{one_line(question)} (yes or no)").lower() in _YES

    async def read(self, title: str, *parts: Part, beside: Sequence[Part] = ()) -> None:
        """Show it, what stands beside below."""
        told(self.lines, f"== {title}\n", *parts, "\n\n" if beside else "", *beside)

    async def wait_blank(self, trouble: Trouble | None) -> None:
        """The lines above stay: it is the other screens that are blank."""
        if trouble:
            self.tell(trouble)
        else:
            told(self.lines, "The screens that follow the session are blank.")
        self.lines.ask("Enter brings them back:")

    async def open(self, place: Place) -> None:
        """Stay in a place until it is left."""
        await PLACES[place](self, self.lines)

    def free(self) -> bool:
        """Nothing else is open while an act goes on."""
        return True

    async def meanwhile(self, work: Coroutine[Any, Any, None]) -> None:
        """Have it done at once: there is no line to go on with before."""
        await work

    def progressed(self) -> None:
        """Say it."""
        if self.exporting is not None:
            told(self.lines, self.exporting.line)
