"""What a person may say of a list, where the program would have to guess."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from tabletop.authoring.msel.received.grid import ListError
from tabletop.scenario.parts import ID_PATTERN

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True)
class Options:
    """How a list is to be taken.

    `columns` leads from a heading, or a column's letter, to what the column holds; `teams` from a
    name in the list to the team that is meant. `sheets` are the names of those to be taken; none:
    all with a list of events. `language` is that of the scenario's texts.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    teams: Mapping[str, str] = field(default_factory=dict)
    sheets: tuple[str, ...] = ()
    language: str = ""
    id: str = ""
    title: str = ""
    encoding: str | None = None
    delimiter: str | None = None

    def __post_init__(self) -> None:
        if self.language and not _LANGUAGE.fullmatch(self.language):
            raise ListError(
                f"'{self.language}' is not a language.", "Write 'en', 'ru', 'pl', 'lt'."
            )
        if self.id and not re.fullmatch(ID_PATTERN, self.id):
            hint = "An id has small letters, digits and '_', and begins with a letter."
            raise ListError(f"'{self.id}' cannot be an id.", hint)
        if self.delimiter is not None and len(self.delimiter) != 1:
            raise ListError("A delimiter is one character.", "Give , ; | or a tab.")
