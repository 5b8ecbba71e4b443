"""Why what never comes up does not: looked up as its turn opens, or at the end."""

from dataclasses import dataclass

from tabletop.explore.asking import Asking, Exact
from tabletop.explore.cards import cards
from tabletop.explore.found import Key, Kind
from tabletop.explore.plan import END, Question, Where
from tabletop.explore.things import CAUSE, read_by
from tabletop.explore.why import AT_END, BEATEN, NO_TURN, OPENING, why_never
from tabletop.scenario.conditions import And, Condition

CHOICES = "No choices that teams can make bring its condition about."
NOT_NAMED = "No turn that is played leads to it."


@dataclass(frozen=True)
class Reasons:
    """Gives reasons out of what was found; asks again where more has to be kept for one."""

    asking: Asking
    found: Exact

    def why(self, kind: Kind, key: Key) -> str:
        """Why a thing is impossible, in a sentence or two."""
        scenario = self.asking.scenario
        match kind:
            case "turn":
                return NOT_NAMED
            case "ending":
                return self._ending(key[0])
            case "stands" | "branch":
                option = scenario.decisions[key[0]].options[key[1]]
                parts = tuple(one for one in (option.when, option.needs) if one)
                asked = And(parts) if len(parts) > 1 else next(iter(parts), None)
                return self._read(asked, scenario.turn_of[key[0]])
            case "inject":
                return self._read(scenario.injects[key[0]].when, scenario.turn_of[key[0]])
            case _:
                played = scenario.turn_of[key[0]] in self.found.seen.openings
                return CHOICES if played else NO_TURN

    def _read(self, condition: Condition | None, turn: Where) -> str:
        """Why what is read in the course of a turn never holds."""
        if turn not in self.found.seen.openings:
            return NO_TURN
        return self._never(condition, Question(watched=read_by(condition)), turn, OPENING)

    def _never(self, condition: Condition | None, asked: Question, where: Where, when: str) -> str:
        """Why a condition never holds, by the states at an opening or the end; "" if too many."""
        found = self.asking.exactly(asked)
        if not isinstance(found, Exact):
            return ""
        there = found.seen.openings[where]
        if CAUSE in asked.watched and CAUSE not in there.board:
            there = cards(self.asking.scenario, self.asking.policy).turned(there)
        return why_never(self.asking.scenario, condition, there, when)

    def _ending(self, ending: str) -> str:
        condition = self.asking.scenario.endings[ending].when
        if condition is None:
            return BEATEN
        return self._never(condition, Question(watched=read_by(condition)), END, AT_END)
