"""The ground of all commands."""

from typing import ClassVar

from tabletop.engine.words import Record


class Command(Record):
    """The ground of all commands."""

    room: ClassVar[bool] = False
