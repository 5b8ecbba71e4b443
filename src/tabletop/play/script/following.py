"""What a script asks for and the rules of play do not allow there."""

from tabletop.engine import commands as cm
from tabletop.engine.logic import holds
from tabletop.engine.refusal import Refused
from tabletop.engine.state import State
from tabletop.play.move import Move
from tabletop.play.script.instead import instead
from tabletop.scenario import Scenario
from tabletop.scenario.conditions import Condition
from tabletop.scenario.nodes import Location
from tabletop.scenario.phrases import print_condition


class Unfollowable(Refused):
    """A refusal of what a script asks for; `asked` is the place in the script."""

    def __init__(self, message: str, hint: str, asked: Location) -> None:
        super().__init__("unfollowable", message, hint)
        self.asked = asked


def told(scenario: Scenario, state: State, move: Move, refusal: Refused) -> Refused:
    """The refusal of a scripted move, with what it would need and what is the case instead.

    A move that no script asks for keeps its refusal.
    """
    if not move.asked:
        return refusal
    match move.command:
        case cm.Choose(decision=decision, option=option) if option is not None:
            wanted = scenario.decisions[decision].options[option]
            for condition in (wanted.when, wanted.needs):
                if condition is not None and not holds(scenario, state.game, condition):
                    what = f"'{option}' cannot be chosen here"
                    return _needs(scenario, state, move, what, condition)
        case cm.Release(inject=inject):
            condition = scenario.injects[inject].when
            if condition is not None and not holds(scenario, state.game, condition):
                what = f"'{inject}' cannot be released here"
                return _needs(scenario, state, move, what, condition)
    return Unfollowable(refusal.message, refusal.hint, move.asked)


def _needs(
    scenario: Scenario, state: State, move: Move, what: str, condition: Condition
) -> Unfollowable:
    message = f"{what}: it needs {print_condition(condition)}."
    hint = f"At this point {instead(scenario, state.game, condition)}."
    return Unfollowable(message, hint, move.asked)
