"""The acts of a turn written down as they are applied, to be gone back through."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tabletop.explore.board import Places
from tabletop.explore.calling import Called
from tabletop.explore.layouts import Renaming
from tabletop.explore.packing import Digits
from tabletop.explore.patches import Patch
from tabletop.explore.plan import TurnPlan
from tabletop.explore.retracing import Acts, Decision, Ground, Key, Pending
from tabletop.explore.trail import Trail


def pending(part: Called) -> Pending:
    """The options on offer in each decision, by id."""
    return tuple(tuple(one.id for one in options) for options in part.offer)


@dataclass(frozen=True)
class Recording:
    """Writes down the decisions of a turn, for some of the states at the call."""

    turn: TurnPlan
    parts: Sequence[Called]
    call: Trail
    decisions: list[Decision] = field(default_factory=list)

    def note(
        self,
        numbers: Digits,
        steps: Sequence[Sequence[int]],
        before: Mapping[Key, Patch],
        landed: Mapping[Key, Ground],
        renaming: Renaming | None,
    ) -> None:
        """Write down the next decision."""
        at = len(self.decisions)
        self.decisions.append(
            Decision(
                team=self.turn.decisions[at].decision.team,
                numbers=numbers,
                steps=steps,
                possible={pending(one)[at:]: one.possible[at] for one in self.parts},
                before={key: patch.trodden for key, patch in before.items()},
                landed=landed,
                renaming=renaming,
            )
        )

    def trail(self, begun: Mapping[Key, Places], ended: Mapping[int, Patch]) -> Trail:
        """The states after all acts, program by program, with the way back to the call."""
        patches: dict[Key, Patch] = {((), number): one.trodden for number, one in ended.items()}
        states = sum(one.states for one in patches.values())
        return self.call.went_on(states, Acts(self.call, begun, self.decisions, patches))
