"""How much memory an exploration may take, asked before anything large is built."""

from dataclasses import dataclass


class TooLarge(Exception):
    """A step of a turn would hold more states at once than memory is given for.

    `turn` is its id, `states` and `bytes` what it might come to at most.
    """

    def __init__(self, turn: str, states: int, size: int) -> None:
        super().__init__(f"{turn}: up to {states:,} states, {size:,} bytes")
        self.turn = turn
        self.states = states
        self.bytes = size


class TooWide(Exception):
    """States differ in more than whole numbers of the machine can tell apart."""

    def __str__(self) -> str:
        return "states differ in more than whole numbers of 64 bits can tell apart"


@dataclass
class Budget:
    """The bytes that exploring may take at once (`most`; None: as many as it needs).

    `held` is what is kept beside the step that is asked about.
    """

    most: int | None = None
    turn: str = ""
    held: int = 0

    @property
    def limited(self) -> bool:
        """Whether there is anything to ask: to work out what a step takes costs time as well."""
        return self.most is not None

    def ask(self, states: int, size: int) -> None:
        """Raises TooLarge if a step with up to so many states and bytes does not fit."""
        if self.most is not None and self.held + size > self.most:
            raise TooLarge(self.turn, states, self.held + size)
