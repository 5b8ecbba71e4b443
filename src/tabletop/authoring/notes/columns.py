"""Which column of a table of notes is what, by its heading in the languages of the region."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tabletop.authoring.msel.imported.headings import plain


class Column(StrEnum):
    """What a column holds."""

    DATE = "date"
    TIME = "time"
    TEAM = "team"
    TAG = "tag"
    TEXT = "text"


_WORDS: Mapping[Column, str] = {
    Column.DATE: "date|day|дата|день|data|dzień|diena|datum|tag der übung",
    Column.TIME: (
        "time|clock|hour|when|at|время|час|czas|godzina|godz|laikas|valanda|uhrzeit|zeit|heure"
    ),
    Column.TEAM: (
        "team|delegation|who|speaker|party|country|state|about|команда|делегация|кто|участник"
        "|страна|выступающий|zespół|delegacja|kto|kraj|państwo|drużyna|komanda|delegacija|kas"
        "|šalis|valstybė|wer|équipe|qui"
    ),
    Column.TAG: "tag|tags|type|category|label|метка|тег|тип|категория|typ|kategoria|žyma|tipas",
    Column.TEXT: (
        "note|notes|text|observation|observations|remark|remarks|comment|comments|event|what"
        "|description|заметка|заметки|запись|текст|содержание|наблюдение|комментарий|что|событие"
        "|notatka|notatki|tekst|treść|opis|obserwacja|uwagi|co|wydarzenie|pastaba|pastabos"
        "|tekstas|aprašymas|įvykis|notiz|bemerkung|beobachtung|remarque"
    ),
}
_KNOWN = {word: column for column, words in _WORDS.items() for word in words.split("|")}


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of a table by their number from 0; `others` are headings that say nothing."""

    columns: Mapping[Column, int]
    others: tuple[str, ...]

    def cell(self, column: Column, cells: Sequence[str]) -> str:
        """What a row has in a column; "" if nothing."""
        place = self.columns.get(column, len(cells))
        return cells[place] if place < len(cells) else ""


def header(cells: Sequence[str]) -> Header | None:
    """The header that a row is, if it names a time and a text."""
    columns: dict[Column, int] = {}
    for place, column in _columns(cells):
        columns.setdefault(column, place)
    if Column.TIME not in columns or Column.TEXT not in columns:
        return None
    taken = set(columns.values())
    others = tuple(cell for place, cell in enumerate(cells) if cell and place not in taken)
    return Header(columns, others)


def _columns(cells: Sequence[str]) -> Iterator[tuple[int, Column]]:
    for place, cell in enumerate(cells):
        column = _KNOWN.get(plain(cell))
        if column is not None:
            yield place, column
