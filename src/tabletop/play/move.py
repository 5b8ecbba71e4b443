"""One step of a rehearsal."""

from dataclasses import dataclass

from tabletop.engine.commands import AnyCommand


@dataclass(frozen=True, slots=True)
class Move:
    """A command, and the turn's clock (in milliseconds) before which it is not given."""

    command: AnyCommand
    at_ms: int = 0
