"""Reading a roster: the file, kept apart from every session, of who was in the room."""

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from tabletop.authoring.msel.received.encodings import decode
from tabletop.diagnostics import did_you_mean
from tabletop.export.leaks import Person, Roster
from tabletop.runner.library import LibraryError
from tabletop.scenario import ScenarioFiles
from tabletop.scenario.source import read
from tabletop.text import clean_line

FIELDS = ("name", "aliases", "affiliations", "user_names", "team")
"""What is noted of a person; the middle three may be several, in CSV with `;` between them."""
_SEVERAL = FIELDS[1:4]
_ALLOW = "allow"
_BEYOND = "fields beyond the headings"
_SHAPE = "A roster has 'people:', each with a name, and may have 'allow:'; see 'export --help'."


def read_roster(path: Path) -> Roster:
    """The roster in a YAML or CSV file. Raises LibraryError for one that cannot be read, OSError.

    YAML has `people`, a list of FIELDS, and `allow`, a list of words and phrases that are no names.
    CSV has a heading of FIELDS, and may have a column `allow`.
    """
    data = path.read_bytes()
    table = path.suffix.lower() in (".csv", ".tsv", ".txt")
    rows, allowed = _table(data) if table else _yaml(path.name, data)
    people = tuple(_person(row, number) for number, row in enumerate(rows, 1))
    if not people:
        raise LibraryError("The roster names nobody.", _SHAPE)
    return Roster(people, tuple(allowed))


def _table(data: bytes) -> tuple[list[Mapping[str, Any]], list[str]]:
    text = decode(data).text
    head = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=head.count)
    lines = io.StringIO(text, newline="")
    rows = _rows(csv.DictReader(lines, None, _BEYOND, "", delimiter=delimiter))
    allowed = [one for row in rows for one in _several(row.pop(_ALLOW, ""), f"'{_ALLOW}'")]
    if rows and "name" not in rows[0]:
        raise LibraryError("The roster has no column 'name'.", f"Columns: {', '.join(FIELDS)}.")
    return [row for row in rows if any(one.strip() for one in row.values())], allowed


def _rows(reader: "csv.DictReader[str]") -> list[dict[str, str]]:
    """The rows by heading; a column without heading and without fields is left out.

    A field beyond the headings would be a name that nobody looks for.
    """
    rows = []
    try:
        headings = reader.fieldnames or ()
        reader.fieldnames = [one.strip() or " " * n for n, one in enumerate(headings, 1)]
        for number, row in enumerate(reader, 1):
            if any(row.pop(_BEYOND, ())):
                hint = "Part several values by ';', or put a field with commas in quotes."
                raise LibraryError(f"Person {number} has more fields than the heading.", hint)
            if any(value.strip() for heading, value in row.items() if not heading.strip()):
                message = f"Person {number} has a field in a column without a heading."
                raise LibraryError(message, f"Give the column one of: {', '.join(FIELDS)}, allow.")
            rows.append({_key(name): value for name, value in row.items() if name.strip()})
    except csv.Error as fault:
        raise LibraryError(f"The roster is no table: {fault}.", _SHAPE) from None
    return rows


def _yaml(name: str, data: bytes) -> tuple[list[Any], list[str]]:
    root, faults = read(ScenarioFiles(name, {name: data}))
    if root is None or faults:
        where = f"{faults[0].line}:{faults[0].column}:" if faults else ""
        what = faults[0].message if faults else "it cannot be read."
        raise LibraryError(f"{clean_line(name)}:{where} {what}", _SHAPE)
    values = root.plain()
    people = values.get("people") if isinstance(values, dict) else None
    if not isinstance(values, dict) or not isinstance(people, tuple):
        raise LibraryError("The roster has no list 'people'.", _SHAPE)
    return list(people), _several(values.get(_ALLOW), f"'{_ALLOW}'")


def _person(row: Any, number: int) -> Person:
    """One entry; a name alone will do."""
    values = row if isinstance(row, dict) else {"name": row}
    for key in values:
        if key not in FIELDS:
            near = did_you_mean(str(key), FIELDS)
            guess = f"Did you mean '{near}'? " if near else ""
            hint = f"{guess}Known: {', '.join(FIELDS)}."
            told = f"Person {number} has '{clean_line(str(key))}', which a roster does not know."
            raise LibraryError(told, hint)
    name = _word(values.get("name"))
    if not name:
        raise LibraryError(f"Person {number} of the roster has no name.", _SHAPE)
    several = {
        key: tuple(_several(values.get(key), f"'{key}' of person {number}")) for key in _SEVERAL
    }
    return Person(name, **several, team=_word(values.get("team")))


def _word(value: Any) -> str:
    """A text as it reads, however it is encoded; "" for nothing, or what is no text."""
    return "" if value is None or isinstance(value, dict | tuple) else clean_line(str(value))


def _several(value: Any, what: str) -> list[str]:
    parts: Iterable[Any] = value if isinstance(value, tuple) else str(value or "").split(";")
    if isinstance(value, dict) or any(isinstance(part, dict | tuple) for part in parts):
        raise LibraryError(f"{what} is no list of words.", _SHAPE)
    return [one for part in parts if (one := _word(part))]


def _key(heading: str) -> str:
    return heading.strip().lower().replace(" ", "_")
