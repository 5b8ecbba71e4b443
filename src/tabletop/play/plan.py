"""What a rehearsal goes by."""

from dataclasses import dataclass

from tabletop.engine.state import State
from tabletop.play.draws import Draws
from tabletop.play.policy import ALIKE, Policy
from tabletop.play.script.model import NO_SCRIPT, Script, TurnScript
from tabletop.scenario import Scenario


@dataclass(frozen=True)
class Plan:
    """A scenario and its script; what the script leaves open is drawn as the policy weighs it.

    `talk`: whether deliveries, reasons, readings and answers of the hot wash are played too. They
    are most of a session's commits, and nothing that follows depends on them.
    """

    scenario: Scenario
    draws: Draws
    script: Script = NO_SCRIPT
    policy: Policy = ALIKE
    talk: bool = True

    def wanted(self, state: State) -> TurnScript:
        """What the script says of the turn being played."""
        return self.script.turn(state.game.turn)
