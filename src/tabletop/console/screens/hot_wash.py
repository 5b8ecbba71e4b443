"""The hot wash: how it ended, what really happened, the questions; then export and close."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import OptionList, Static

from tabletop.console.keys import bindings
from tabletop.console.paint import content
from tabletop.console.screens.base import Shown, bar
from tabletop.console.screens.form import Field, Filled, Sheet
from tabletop.console.trouble import trouble_of
from tabletop.console.typed import maybe_team
from tabletop.console.widgets.lines import Lines, Row
from tabletop.console.wording import counted, name, names
from tabletop.engine.commands import AnswerHotWash, AnyCommand, Close
from tabletop.engine.words import Phase

if TYPE_CHECKING:
    from tabletop.console.room import Room
    from tabletop.engine.view.model import HotWashCard, RecordCard, View


class HotWash(Shown[None]):
    """Cause, ending, questions and records."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("hot_wash"),
        Binding("escape", "back", "back", show=False),
    ]

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet"):
            yield Static(content(("Hot wash", "bold")), classes="title")
            yield Lines("", "Nothing was played.", id="rows")
            yield bar()
            keys = "Enter read or answer   x export   c close the session   n note   Esc back"
            yield Static(content(keys), classes="keys")

    def on_mount(self) -> None:
        """Show the hot wash."""
        self.redraw()
        self.query_one("#rows", Lines).action_first()

    def redraw(self) -> None:
        """Show it as it now is."""
        view = self.room.view
        rows = [
            Row("ending", content(("How it ended: ", "bold"), view.ending_title)),
            Row(
                "cause",
                content(("What really happened: ", "bold"), view.cause_revealed or "no card"),
            ),
        ]
        rows += [_question(view, one) for one in view.hot_wash]
        turns = self.room.session.scenario.turns
        rows += [_record(view, one, str(turns[one.turn].title)) for one in view.records]
        self.query_one("#rows", Lines).show(rows)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Read the row, or answer the question."""
        event.stop()
        self.start(self._opened(event.option_id or ""))

    async def _opened(self, row: str) -> None:
        view = self.room.view
        what, _, item = row.partition(" ")
        if what == "ending":
            await self.room.read(view.ending_title, view.ending_text)
        elif what == "cause":
            await self.room.read("What really happened", view.cause_revealed)
        elif what == "question":
            await self._answer(next(one for one in view.hot_wash if one.id == item))
        elif what == "record":
            record = next(one for one in view.records if one.decision == item)
            await self.room.read(f"{name(view, record.team)}: {record.label}", _logic(view, record))

    async def _answer(self, card: HotWashCard) -> None:
        view = self.room.view
        if view.phase == Phase.CLOSED:
            await self.room.read(card.ask, _answers(view, card))
            return

        def make(filled: Filled) -> tuple[AnyCommand, ...]:
            who = maybe_team(view, filled["team"])
            return (AnswerHotWash(question=card.id, text=filled["text"], team=who),)

        hint = " ".join(one.short for one in view.teams)
        fields = (
            Field("team", "Team (empty: said by nobody in particular)", hint=hint),
            Field("text", "Answer", needed=True),
        )
        intro = (f"Asked of {names(view, card.of)}.\n{_answers(view, card)}",)
        await self.room.fill(Sheet(card.ask, fields, make, intro, "records it"))

    async def act_export(self) -> None:
        """Write the debrief beside the session file, or elsewhere."""
        # What makes the documents takes a while to import, and is not needed before.
        from tabletop.runner.exporting import AS_AGREED, write_debrief

        beside = self.room.session.path
        start = str(beside.with_name(f"{beside.stem}-debrief"))

        def make(filled: Filled) -> tuple[AnyCommand, ...]:
            written.append(Path(filled["folder"]).expanduser())
            return ()

        written: list[Path] = []
        field = Field("folder", "Folder", start, needed=True)
        if not await self.room.fill(Sheet("Export the debrief to", (field,), make, (), "exports")):
            return
        try:
            files = write_debrief(self.room.session, written[-1])
        except Exception as error:
            if not hasattr(error, "hint") and not isinstance(error, OSError):
                raise
            self.tell(trouble_of(error))
            return
        level = AS_AGREED.of(self.room.session)
        number = counted(len(files), "file", "files")
        self.room.say(f"{number} written to {written[-1]}, attribution '{level}' as agreed.")

    async def act_close(self) -> None:
        """Close the session."""
        question = "Close the session? Nothing but redactions may follow."
        if await self.room.confirm(question):
            self.room.do(Close())

    def action_back(self) -> None:
        """Close this screen."""
        self.dismiss(None)


def _question(view: View, card: HotWashCard) -> Row:
    told = counted(len(card.answers), "answer", "answers") if card.answers else "no answer yet"
    text = content(
        ("Question: ", "bold"), f"{card.ask}  ", (f"({names(view, card.of)}; {told})", "dim")
    )
    return Row(f"question {card.id}", text)


def _record(view: View, record: RecordCard, turn: str) -> Row:
    head = f"{turn}, {name(view, record.team)}: "
    return Row(f"record {record.decision}", content((head, "bold"), record.label))


def _answers(view: View, card: HotWashCard) -> str:
    said = [
        f"{name(view, one.team) if one.team else 'The room'}: {one.text}\n" for one in card.answers
    ]
    return "".join(said)


def _logic(view: View, record: RecordCard) -> str:
    lines = [record.question, f"Words: {record.words}", f"As seen: {record.seen}"]
    if record.explanation:
        lines.append(f"Rationale: {record.explanation.rationale}")
        lines += [
            f"Signal to {name(view, one.team)}: {one.signal:+d} {one.sentence}"
            for one in record.explanation.signals
        ]
    return "\n".join(lines)
