"""Searches documents, and the data that they are written from, for everybody on a roster."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tabletop.debrief.datum import Datum
from tabletop.debrief.model import Debrief
from tabletop.debrief.spelling import Hit
from tabletop.export.leaks.readings import readings
from tabletop.export.leaks.roster import Roster
from tabletop.export.leaks.surfaces import Surface, surfaces
from tabletop.text import clean_line

DATA = "every document"
"""The file of a hit in the debrief itself, from which all documents are written."""
_AROUND = 40


@dataclass(frozen=True, slots=True)
class Leak:
    """A place that may name a person: the file, where in it, the words and some around them.

    `sought` is what of the roster it was found for.
    """

    file: str
    place: str
    found: str
    sought: str
    around: str


def leaks(debrief: Debrief, documents: Mapping[str, bytes], roster: Roster) -> tuple[Leak, ...]:
    """Every place of the debrief and of each document that may name a person, each word once.

    The data come first: what a PDF draws letter by letter stands in them in words.
    """
    searching = _Search(roster)
    found = [one for surface in _data(debrief, "") for one in searching.of(DATA, surface)]
    for file, data in documents.items():
        for surface in (Surface("its name", file), *surfaces(data)):
            found += searching.of(file, surface)
    return tuple({(one.file, one.place, one.found.casefold()): one for one in found}.values())


def texts_with_hits(texts: Mapping[str, str], roster: Roster) -> Mapping[str, tuple[Leak, ...]]:
    """Those texts of a session, by id, that may name a person."""
    searching = _Search(roster)
    hits = {name: tuple(searching.of(name, Surface("", text))) for name, text in texts.items()}
    return {name: found for name, found in hits.items() if found}


class _Search:
    def __init__(self, roster: Roster) -> None:
        self._finder = roster.finder
        self._allowed = _allowing(roster.allowed)

    def of(self, file: str, surface: Surface) -> Iterator[Leak]:
        """What a text holds in any reading, each word once."""
        told: set[str] = set()
        for text in readings(surface.text):
            allowed = self._spans(text)
            for hit in self._finder.hits(text):
                word = hit.text.casefold()
                if word not in told and not _inside(hit, allowed):
                    told.add(word)
                    yield _leak(file, surface.place, text, hit)

    def _spans(self, text: str) -> list[tuple[int, int]]:
        return [one.span() for one in self._allowed.finditer(text)] if self._allowed else []


def _allowing(phrases: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern of the phrases that are no names: in any case, across lines."""
    wordings = [r"\s+".join(map(re.escape, one.split())) for one in phrases if one.strip()]
    if not wordings:
        return None
    either = "|".join(sorted(wordings, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)


def _inside(hit: Hit, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= hit.start and hit.end <= end for start, end in spans)


def _leak(file: str, place: str, text: str, hit: Hit) -> Leak:
    around = text[max(0, hit.start - _AROUND) : hit.end + _AROUND]
    return Leak(file, place, clean_line(hit.text), hit.sought, clean_line(around))


def _data(value: object, place: str) -> Iterator[Surface]:
    """Every text of the data, by the names of the fields that lead to it."""
    match value:
        case str():
            yield Surface(place, value)
        case Datum():
            for name, one in value:
                yield from _data(one, f"{place}.{name}".lstrip("."))
        case dict():
            for key, one in value.items():
                yield Surface(f"{place} (key)", str(key))
                yield from _data(one, f"{place}.{key}")
        case list() | tuple():
            for number, one in enumerate(value):
                yield from _data(one, f"{place}[{number}]")
