"""One step of a rehearsal."""

from dataclasses import dataclass

from tabletop.engine.commands import AnyCommand
from tabletop.scenario.nodes import Location

MINUTE = 60_000
"""A minute of the turn's clock, in milliseconds."""


@dataclass(frozen=True, slots=True)
class Move:
    """A command, and the turn's clock (in milliseconds) before which it is not given.

    `asked` is the place in the script that asks for it; empty where none does.
    """

    command: AnyCommand
    at_ms: int = 0
    asked: Location = ()
