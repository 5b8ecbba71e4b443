"""Commands and events as the session file keeps them: JSON, with the free texts of people apart."""

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import BaseModel

from tabletop.engine.commands import COMMANDS, AnyCommand
from tabletop.engine.events import EVENTS, Event
from tabletop.engine.log import Entry
from tabletop.engine.state import Stamp
from tabletop.runner.store.canonical import JSONObject
from tabletop.runner.store.records import Commit

MARK = "$text"
"""The key of a reference to a text that is kept apart."""


class Texts:
    """The free texts of one commit, by the names that its body calls them by."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def put(self, text: str) -> Mapping[str, str]:
        """A reference that stands in the record for `text`; the same text has one name."""
        name = self._names.setdefault(text, f"t{len(self._names) + 1}")
        return {MARK: name}

    def get(self, reference: Mapping[str, Any]) -> str:
        """The text that a reference stands for."""
        return self.by_name[reference[MARK]]

    @property
    def by_name(self) -> dict[str, str]:
        """Each text by its name."""
        return {name: text for text, name in self._names.items()}


def write(record: BaseModel, texts: Texts) -> JSONObject:
    """A command or event as JSON, its free texts put into `texts`."""
    written: dict[str, Any] = record.model_dump(mode="json", context={"texts": texts})
    return written


def write_all(records: Iterable[BaseModel], texts: Texts) -> tuple[JSONObject, ...]:
    """Commands or events as JSON, in order."""
    return tuple(write(record, texts) for record in records)


def read_command(written: JSONObject) -> AnyCommand:
    """A command from a session file, its texts in their places again."""
    return COMMANDS.validate_python(written)


def read_event(written: JSONObject) -> Event:
    """An event from a session file, its texts in their places again."""
    return EVENTS.validate_python(written)


def entry(commit: Commit) -> Entry:
    """A commit as the engine reads it.

    Raises pydantic's ValidationError for a command or event that this version does not know.
    """
    return Entry(
        stamp=Stamp(commit.seq, commit.at, commit.clock, commit.happened_at),
        actor=commit.actor,
        command=read_command(commit.command),
        events=tuple(read_event(one) for one in commit.events),
    )
