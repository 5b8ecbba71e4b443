"""What going through a scenario has found, for those who ask."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tabletop.authoring.reach.course import Course
from tabletop.authoring.reach.history import History
from tabletop.authoring.reach.moments import Moments
from tabletop.authoring.reach.plan import Planner
from tabletop.authoring.reach.reading import Reading
from tabletop.authoring.reach.things import Key, Things
from tabletop.authoring.reach.ways import every, ways
from tabletop.scenario import Scenario
from tabletop.scenario.conditions import Condition
from tabletop.scenario.nodes import Location


@dataclass(frozen=True)
class Reach:
    """What can happen in a scenario.

    `readings` are by the location of a condition, that of both of an option's by the option's.
    `in_time` are the conditions of injects that may hold by what comes before them on the clock.
    `effects` tells of those that can come to pass whether they may change anything.
    `moments` are those of each turn that can be reached, one for each way to it.
    """

    things: Things
    readings: Mapping[Location, Reading]
    in_time: frozenset[Location]
    effects: Mapping[Location, bool]
    moments: Mapping[str, tuple[Moments, ...]]
    _history: History

    def may_stand(self, option: Location) -> bool:
        """Whether an option can be available when time is called."""
        return option not in self.readings or self.readings[option].possible

    def at_call(self, turn: str, key: Key) -> int:
        """The values that a thing may have when time is called in a turn that can be reached."""
        values = 0
        for one in self.moments[turn]:
            values |= one.call[key]
        return values

    def at_once(self, turn: str, conditions: Iterable[Condition | None]) -> bool:
        """Whether conditions can all hold when time is called in a turn that can be reached."""
        together = every(ways(self.things, one) for one in conditions)
        return any(
            self._history.fit(way, moments.call) is not None
            for way in together
            for moments in self.moments[turn]
        )

    def exclude(self, parts: Iterable[tuple[Condition, bool]]) -> bool:
        """Whether conditions that are to hold (or, false, to fail) never do so in one game."""
        together = every(ways(self.things, one, holds=holds) for one, holds in parts)
        return all(self._history.fit(way, self.things.anything) is None for way in together)

    def may(self, condition: Condition, met: Mapping[Key, int], *, holds: bool) -> bool:
        """Whether a condition can hold, or fail, while things have only the values `met`."""
        return any(
            all(met.get(key, values) & values for key, values in one.items())
            for one in ways(self.things, condition, holds=holds)
        )


def reach(scenario: Scenario) -> Reach:
    """What can happen in a scenario that loads without errors."""
    things = Things(scenario)
    planner = Planner(things)
    turns = planner.turns()
    history = History(things, turns)
    course = Course(things, turns, history)
    course.go(planner.endings())
    return Reach(
        things, course.readings, frozenset(course.in_time), course.effects, course.moments, history
    )
