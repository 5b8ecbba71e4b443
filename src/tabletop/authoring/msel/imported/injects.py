"""One event of a list as an inject: which cell goes into which of its texts."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from tabletop.authoring.msel.imported.channels import Channels, names_a_channel
from tabletop.authoring.msel.imported.draft import Draft, InjectDraft, TurnDraft
from tabletop.authoring.msel.imported.ledger import Ledger
from tabletop.authoring.msel.imported.naming import Ids
from tabletop.authoring.msel.imported.people import People
from tabletop.authoring.msel.imported.rows import Event
from tabletop.authoring.msel.imported.vocabulary import Role
from tabletop.authoring.msel.received.grid import Cell
from tabletop.scenario.fields import Release
from tabletop.scenario.nodes import Location
from tabletop.text import TEXT_LIMIT, clean

_TITLE_LENGTH = 60
_CODE_LENGTH = 12
_WORDS_OF_IDS = 4
_IN_NOTE: Mapping[Role, str] = {Role.CONDITION: "Condition", Role.SOURCE: "Source"}
_IN_COMMENT: Mapping[Role, str] = {
    Role.ID: "id",
    Role.NUMBER: "number",
    Role.TYPE: "type",
    Role.TURN: "turn",
    Role.DAY: "day",
    Role.DATE: "date",
    Role.TIME: "time",
    Role.TO: "to",
    Role.CHANNEL: "channel",
    Role.OBJECTIVE: "objective",
}
"""What stands in the comment of an inject, in the list's own words, unless it stands elsewhere."""

_WHEN = (Role.DAY, Role.DATE, Role.TIME)


@dataclass
class InjectWriter:
    """Writes events as injects into turns. `numbers` are those that the list gives them."""

    ledger: Ledger
    people: People
    channels: Channels
    ids: Ids
    draft: Draft
    numbers: dict[str, list[Event]] = field(default_factory=dict)
    for_control: list[Event] = field(default_factory=list)
    _objectives: dict[str, str] = field(default_factory=dict)
    _objective_ids: Ids = field(default_factory=Ids)

    def write(self, event: Event, release: Release, turn: TurnDraft) -> None:
        """Put an event into a turn: as an inject, or into its note if it is for control alone."""
        to = self.people.recipients(event.text(Role.TO))
        if to.control and not to.teams and not to.everybody:
            self.for_control.append(event)
            self._into_note(event, turn)
            return
        inject = self._id(event)
        at: Location = ("turns", turn.id, "injects", inject)
        text = self._text(event, Role.TEXT, (*at, "text"))
        title = " ".join(self._text(event, Role.TITLE, (*at, "title")).split())
        turn.injects.append(
            InjectDraft(
                id=inject,
                title=title or _title_of(text),
                release=release,
                scenario_time=self._scenario_time(event, at) or turn.title,
                to=() if to.everybody else to.teams,
                channel=self._channel(event),
                sender=self._text(event, Role.FROM, (*at, "from")),
                text=text or title,
                expected=self._text(event, Role.EXPECTED, (*at, "expected", "action")),
                objectives=tuple(dict.fromkeys(self._serves(event))),
                note=self._note(event, at),
                comment=self._comment(event),
            )
        )

    def _id(self, event: Event) -> str:
        said = event.text(Role.ID) or event.text(Role.NUMBER)
        if said:
            self.numbers.setdefault(said, []).append(event)
        words = (event.text(Role.TITLE) or event.text(Role.TEXT)).split()
        return self.ids.new(said or " ".join(words[:_WORDS_OF_IDS]), "inject")

    def _text(self, event: Event, role: Role, at: Location) -> str:
        """What a row says for a role, which stands at `at` from now on."""
        cell = event.cells.get(role)
        if cell is None:
            return ""
        self.ledger.place(cell, at)
        return self._fitted(cell)

    def _fitted(self, cell: Cell) -> str:
        if len(cell.text) > TEXT_LIMIT:
            why = f"longer than {TEXT_LIMIT:,} characters: only its beginning was taken"
            self.ledger.leave(cell, why)
        return clean(cell.text)

    def _scenario_time(self, event: Event, at: Location) -> str:
        """The scenario's time as the list says it; else its day, date and time."""
        where = (*at, "scenario_time")
        if Role.SCENARIO_TIME in event.cells:
            return self._text(event, Role.SCENARIO_TIME, where)
        return ", ".join(text for role in _WHEN if (text := self._text(event, role, where)))

    def _channel(self, event: Event) -> str:
        cell = event.cells.get(Role.CHANNEL) or event.cells.get(Role.TYPE)
        if cell and Role.CHANNEL not in event.cells and not names_a_channel(cell.text):
            cell = None
        channel = self.channels.channel(cell.text if cell else "")
        if cell and self.channels.own.get(channel) == cell.text:
            self.ledger.place(cell, ("channels", channel, "name"))
        return channel

    def _serves(self, event: Event) -> Iterator[str]:
        """The objectives that a row names, each made once."""
        cell = event.cells.get(Role.OBJECTIVE)
        aims = _aims(self._fitted(cell)) if cell else []
        for aim in aims:
            key = " ".join(aim.casefold().split())
            if key not in self._objectives:
                number = len(self._objectives) + 1
                self._objectives[key] = self._objective_ids.new(f"objective_{number}", "objective")
                self.draft.objectives[self._objectives[key]] = aim
            if cell and aims == [cell.text] == [self.draft.objectives[self._objectives[key]]]:
                self.ledger.place(cell, ("objectives", self._objectives[key]))
            yield self._objectives[key]

    def _note(self, event: Event, at: Location) -> str:
        """The list's own note, and all that the format has no place of its own for."""
        note = self._text(event, Role.NOTE, (*at, "note"))
        spare = [
            (name, event.cells[role]) for role, name in _IN_NOTE.items() if role in event.cells
        ]
        return self._with_lines(note, [*spare, *event.others], (*at, "note"))

    def _with_lines(self, note: str, lines: list[tuple[str, Cell]], at: Location) -> str:
        for name, cell in lines:
            heading = " ".join(name.split())
            line = f"{heading}: {cell.text}" if heading else cell.text
            if len(note) + len(line) >= TEXT_LIMIT:
                self.ledger.leave(cell, "the note that it would stand in is too long")
                continue
            note = f"{note}\n{line}" if note else line
            self.ledger.place(cell, at)
        return note

    def _comment(self, event: Event) -> str:
        """Where the row stands, and what it says in words that stand nowhere else."""
        parts = [event.place]
        for role, name in _IN_COMMENT.items():
            cell = event.cells.get(role)
            if cell is not None and not self.ledger.placed_in_text(cell):
                self.ledger.place(cell)
                parts.append(f"{name}: {' '.join(cell.text.split())}")
        if event.section is not None and not self.ledger.placed_in_text(event.section):
            self.ledger.place(event.section)
            parts.append(f"under: {' '.join(event.section.text.split())}")
        return " | ".join(parts)

    def _into_note(self, event: Event, turn: TurnDraft) -> None:
        """An event for control alone: the facilitator reads it in the turn's note."""
        lines = [(role.value, cell) for role, cell in event.cells.items()]
        head = f"For control ({event.place})"
        turn.note = f"{turn.note}\n{head}" if turn.note else head
        turn.note = self._with_lines(turn.note, [*lines, *event.others], ("turns", turn.id, "note"))


def _title_of(text: str) -> str:
    """The beginning of a text, as long as a title may be."""
    line = " ".join(text.split())
    first = re.split(r"(?<=[.!?])\s", line, maxsplit=1)[0]
    if len(first) <= _TITLE_LENGTH:
        return first.rstrip(".") or line[:_TITLE_LENGTH]
    cut = first[:_TITLE_LENGTH]
    return f"{cut.rpartition(' ')[0] or cut} …"


def _aims(text: str) -> list[str]:
    """The objectives in a cell: one a line, or several codes such as '1, 3'."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    codes = [code.strip() for code in re.split(r"[,;/&\n]", text) if code.strip()]
    if all(len(code) <= _CODE_LENGTH and re.search(r"\d", code) for code in codes):
        return [f"Objective {code}" if code[0].isdigit() else code for code in codes]
    return lines
