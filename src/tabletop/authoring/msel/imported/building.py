"""From the rows of lists to the draft of a scenario; every cell used is written into the ledger."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from tabletop.authoring.ids import id_of
from tabletop.authoring.msel.imported.channels import Channels
from tabletop.authoring.msel.imported.draft import TO_BE_WRITTEN, Draft, TurnDraft
from tabletop.authoring.msel.imported.footing import FIRST_DATE, footing, understood
from tabletop.authoring.msel.imported.injects import InjectWriter
from tabletop.authoring.msel.imported.ledger import Ledger
from tabletop.authoring.msel.imported.naming import Ids
from tabletop.authoring.msel.imported.options import Options
from tabletop.authoring.msel.imported.people import People, Recipients
from tabletop.authoring.msel.imported.places import places
from tabletop.authoring.msel.imported.rows import Event, Table
from tabletop.authoring.msel.imported.turns import (
    LONGEST_TURN,
    Group,
    gather,
    latest_elapsed,
    timed,
)
from tabletop.authoring.msel.imported.vocabulary import Role
from tabletop.text import clean

_LISTED = 12
_STRUCK_OUT_WORDS = (
    "deleted|cancelled|canceled|withdrawn|struck out|removed|dropped|удалено|отменено|исключено"
    "|usunięte|usunięto|anulowane|skreślone|odwołane|atšaukta|išbraukta|gestrichen|entfällt"
    "|annulé|supprimé"
)
_STRUCK_OUT = frozenset(_STRUCK_OUT_WORDS.split("|"))
_STAND_INS = ("Team A", "Team B")


@dataclass
class Builder:
    """Builds one draft. `remarks` are what a person should know of how the list was taken.

    `beside` are the lines of the file that are no rows of its lists.
    """

    tables: Sequence[Table]
    options: Options
    ledger: Ledger
    beside: Sequence[str] = ()
    remarks: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.events = [event for table in self.tables for event in table.events]
        self._footing = footing(self.events, self.beside)
        self._turn_ids, self._play_ids = Ids(), Ids()
        self._people = People(Ids(), self.options.teams)
        self._channels = Channels()
        self._by_hand: list[Event] = []
        self._late: list[Event] = []
        self._afloat: list[Event] = []

    def build(self, name: str) -> Draft:
        """The draft of a scenario begun from the file `name`. Raises ListError."""
        self._people.learn(event.text(Role.TO) for event in self.events)
        named = len(self._people.teams)
        self._people.learn(_STAND_INS[named:])
        draft = self._head(name)
        writer = InjectWriter(self.ledger, self._people, self._channels, self._play_ids, draft)
        latest = -1
        for group in gather(self.events, self._footing):
            draft.turns.append(self._turn(group, draft, writer, latest))
            latest = max(latest, latest_elapsed(group, self._footing))
        draft.channels = dict(self._channels.own)
        self._sections()
        self.remarks += self._about_teams(named)
        self.remarks += self._about_rows(writer)
        return draft

    def _head(self, name: str) -> Draft:
        lines = [row for table in self.tables for row in table.titles]
        said = [clean(" ".join(cell.text for cell in row)) for row in lines]
        stem = name.rpartition(".")[0] or name
        title = self.options.title or (said[0] if said else stem)
        summary = said if self.options.title else said[1:]
        for number, row in enumerate(lines):
            in_title = number == 0 and not self.options.title
            for cell in row:
                self.ledger.place(cell, ("title",) if in_title else ("summary",))
        return Draft(
            id=self.options.id or id_of(title or stem, "scenario"),
            title=clean(" ".join(title.split())) or "A scenario",
            summary=clean("\n".join(summary)) or TO_BE_WRITTEN,
            language=self.options.language or self._language(),
            opens=self._opens(),
            comments=list(self._comments(name)),
            teams=list(self._people.teams.values()),
        )

    def _language(self) -> str:
        counted = Counter(table.header.language for table in self.tables)
        return counted.most_common(1)[0][0]

    def _opens(self) -> str:
        first = self._footing.date
        return date.fromordinal(first).isoformat() if first > FIRST_DATE else ""

    def _comments(self, name: str) -> Iterator[str]:
        yield f"Begun from the list {' '.join(clean(name).split())}. What it leaves open says"
        yield "'to be written'; 'tabletop check' tells what is missing. Its columns were taken so:"
        said: dict[str, None] = {}
        for table in self.tables:
            for cell in table.header.cells:
                self.ledger.place(cell)
            for column, text in table.header.texts.items():
                role = table.header.roles[column]
                taken = "in the notes" if role is Role.OTHER else role.value
                said[f"  {' '.join(text.split())}: {taken}"] = None
        yield from said

    def _turn(self, group: Group, draft: Draft, writer: InjectWriter, latest: int) -> TurnDraft:
        number = len(draft.turns) + 1
        title = _turn_title(group.label, number)
        turn = TurnDraft(
            id=self._turn_ids.new(title, "turn"),
            title=title,
            scenario_time="",
            minutes=0,
            decisions={},
        )
        turn.decisions = {
            team.id: self._play_ids.new(f"{team.id}_{turn.id}", "decision") for team in draft.teams
        }
        self._label(group, turn)
        planned = timed(group, latest, self._footing)
        turn.minutes, turn.minutes_known = planned.minutes, planned.known
        for event, release in zip(group.events, planned.releases, strict=True):
            writer.write(event, release, turn)
        turn.scenario_time = turn.injects[0].scenario_time if turn.injects else title
        self._by_hand += planned.by_hand
        self._late += planned.late
        self._afloat += planned.afloat
        return turn

    def _label(self, group: Group, turn: TurnDraft) -> None:
        """Where the list names a turn: in its title, or in a comment where it says it otherwise."""
        others: dict[str, None] = {}
        for cell in group.cells:
            text = " ".join(cell.text.split())
            if text in turn.title:
                self.ledger.place(cell, ("turns", turn.id, "title"))
            else:
                self.ledger.place(cell)
                others[text] = None
        turn.comment = f"Also: {'; '.join(others)}" if others else ""

    def _sections(self) -> None:
        for table in self.tables:
            for cell in table.sections:
                if not self.ledger.knows(cell):
                    self.ledger.leave(cell, "a heading with no event under it")

    def _about_teams(self, named: int) -> Iterator[str]:
        if named < 2:
            stand_in = " and ".join(_STAND_INS[named:])
            yield f"The list names fewer than two teams; {stand_in} made up the number."
        counted: Counter[str] = Counter()
        for event in self.events:
            counted.update(self._goes_to(event).teams)
        teams = [f"{one.name} ({counted[one.id]})" for one in self._people.teams.values()]
        yield f"Teams and their injects: {_some(teams)}."
        yield from self._about_slashes()
        nobody = [event for event in self.events if self._goes_to(event) == Recipients()]
        if nobody:
            yield f"No recipient is named in {places(nobody)}: these injects go to all."

    def _goes_to(self, event: Event) -> Recipients:
        return self._people.recipients(event.text(Role.TO))

    def _about_slashes(self) -> Iterator[str]:
        for name in self._people.one:
            parts = ", ".join(name.split("/"))
            yield f"'{name}' was taken as one team; else add --rename \"{name}={parts}\"."
        for name in self._people.several:
            yield f"'{name}' was taken as several teams; else add --rename \"{name}={name}\"."

    def _about_rows(self, writer: InjectWriter) -> Iterator[str]:
        yield from self._about_times()
        if writer.for_control:
            yield f"For control alone, and so in a turn's note: {places(writer.for_control)}."
        for number, events in writer.numbers.items():
            if len(events) > 1:
                yield f"'{number}' stands in {places(events)}; their ids were made different."
        struck = [event for event in self.events if _is_struck_out(event)]
        if struck:
            yield f"Marked as deleted in the list, but taken: {places(struck)}."
        hidden = [
            event
            for table in self.tables
            for event in table.events
            if event.row in table.grid.hidden_rows
        ]
        if hidden:
            yield f"Hidden in the sheet, but taken: {places(hidden)}."

    def _about_times(self) -> Iterator[str]:
        unread = [event for event in self.events if not understood(event)]
        if unread:
            yield f"The time was not understood in {places(unread)}: released by hand."
        if self._late:
            hours = f"{LONGEST_TURN // 60} hours, the most a turn can last"
            yield f"Later than {hours}, after the turn's first: {places(self._late)}: by hand."
        if self._afloat:
            yield (
                f"A clock beside times since the start: {places(self._afloat)}: released by hand. "
                "A line such as 'STARTEX 09:00' above the table would place it."
            )
        told = [*unread, *self._late, *self._afloat]
        others = [event for event in self._by_hand if event not in told]
        if others:
            yield f"Released by hand, since the list gives no time: {places(others)}."


def _is_struck_out(event: Event) -> bool:
    cells = [*event.cells.values(), *(cell for _, cell in event.others)]
    return any(cell.text.casefold().strip(" .()[]") in _STRUCK_OUT for cell in cells)


def _turn_title(label: str, number: int) -> str:
    text = " ".join(label.split())
    return f"Turn {text or number}" if re.fullmatch(r"[\d.]*", text) else text


def _some(things: list[str]) -> str:
    more = f" and {len(things) - _LISTED} more" if len(things) > _LISTED else ""
    return ", ".join(things[:_LISTED]) + more
