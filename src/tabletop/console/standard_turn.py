"""A standard turn, key by key: what the printed card counts and a test plays.

Five teams; three injects, two of them private; each decision with its rationale; two readings a
team. Words that are typed are the room's and are not counted.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """A part of the turn and its keys, in order. What stands in braces is typed, not counted."""

    does: str
    keys: tuple[str, ...]

    @property
    def strokes(self) -> int:
        """How many keys are pressed."""
        return sum(1 for key in self.keys if not key.startswith("{"))


_REASONS = ("enter", "{why they did it}", "f2")
_READINGS = "{" + " ".join(("-1 o",) * 10) + "}"
STEPS = (
    Step("release an inject to all and two private ones", ("space", "space", "enter")),
    Step("begin deliberation", ("space",)),
    Step("enter five decisions on one line", ("space", "{1 1 1 1 1}", "enter")),
    Step("enter the reasons of each of the five", ("f5", "enter", *_REASONS * 5)),
    Step("call time", ("f2", "enter")),
    Step("accept the rulings, apply them, publish", ("space", "a", "space", "enter")),
    Step("enter ten readings of the poll", ("space", _READINGS, "enter")),
    Step("go on to the next turn", ("f2",)),
)


def strokes(steps: Iterable[Step] = STEPS) -> int:
    """The keys of a whole turn."""
    return sum(step.strokes for step in steps)
