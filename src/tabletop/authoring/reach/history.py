"""What a fact of the game tells of what came before it.

An outcome that happened had its condition; a milestone that is reached was marked by something; a
turn that was played was led to. What came before stays as it was: an option that stood, a release,
an outcome, the cause card. So two facts that each look possible may exclude each other.
"""

from collections.abc import Iterable, Mapping

from tabletop.authoring.reach.makers import Entry, Turns, apart, entries, injects, makers
from tabletop.authoring.reach.plan import TurnPlan
from tabletop.authoring.reach.things import NO, YES, Key, Things, Values
from tabletop.authoring.reach.ways import ALWAYS, Way, Ways, every, some, way

_LASTING = ("decisions", "injects", "outcomes", "causes", "turns")
_CHANGING = ("milestones", "statuses")
_MOST_TRIES = 30
_MOST_MAKERS = 40


class History:
    """Tells what facts imply, by what the scenario says alone."""

    def __init__(self, things: Things, turns: Turns) -> None:
        self._things = things
        self._start = things.start()
        self._makers = makers(turns)
        self._entries = entries(turns)
        self.apart = apart(turns)
        self._events = {
            event.key: (turn, event)
            for turn in turns.values()
            for event in (*injects(turn), *turn.outcomes)
        }
        self._choices = {one.key: (turn, one) for turn in turns.values() for one in turn.choices}
        self._told: dict[tuple[Key, int], Ways] = {}

    def fit(self, one: Way, now: Mapping[Key, int]) -> Values | None:
        """What else must be so if a way holds, given what is possible now; None if it cannot."""
        facts = _Facts(self, now, {}, [], [_MOST_TRIES])
        return facts.known if facts.add(one.items()) and facts.agree() else None

    def tell(self, key: Key, values: int) -> Ways:
        """The ways in which a thing can have come to have one of some values."""
        if (key, values) not in self._told:
            self._told[key, values] = self._telling(key, values)
        return self._told[key, values]

    def _telling(self, key: Key, values: int) -> Ways:
        match key[0]:
            case "milestones" | "statuses":
                return self._made(key, values)
            case "decisions":
                return self._stood(key, values)
            case "injects" | "outcomes" if values == YES:
                turn, event = self._events[key]
                before = self._before(event.when.holds, turn if key[0] == "injects" else None)
                return every([_played(turn), before])
            case "turns" if values == YES and key[1] in self._entries:
                return some(self._things, [self._led(one) for one in self._entries[key[1]]])
        return ALWAYS

    def _made(self, key: Key, values: int) -> Ways:
        """What changed a milestone or status from its start, or what cannot have changed it."""
        found, start = self._makers.get(key, ()), self._start[key]
        if len(found) > _MOST_MAKERS:
            return ALWAYS
        if not values & start:
            there = [way(self._things, one.key, one.bits) for one in found if one.to & values]
            return some(self._things, there)
        if values == start and not any(one.to == start for one in found):
            return every(
                way(self._things, one.key, self._things.all(one.key) & ~one.bits)
                for one in found
                if one.surely
            )
        return ALWAYS

    def _stood(self, key: Key, values: int) -> Ways:
        """What the options among which one stood took, at the call."""
        turn, choice = self._choices[key]
        if values & choice.free:
            return ALWAYS
        taken = [
            every([way(self._things, key, act.bit), self._before(act.available.holds)])
            for act in choice.acts
            if act.bit & values
        ]
        return every([_played(turn), some(self._things, taken)])

    def _led(self, entry: Entry) -> Ways:
        """That play went on by an entry of `next`."""
        return every([_played(entry.source), *(self._before(one) for one in entry.taken)])

    def _before(self, then: Ways, during: TurnPlan | None = None) -> Ways:
        """What of a condition that held once still shows.

        `during`: the turn in which injects may have gone out after it held.
        """
        later = {one.key for one in injects(during)} if during else set()
        return some(self._things, [self._lasting(one, later) for one in then])

    def _lasting(self, one: Way, later: set[Key]) -> Ways:
        kept = {
            key: values
            for key, values in one.items()
            if key[0] in _LASTING and not (key in later and values == NO)
        }
        made = [
            self.tell(key, values)
            for key, values in one.items()
            if key[0] in _CHANGING and not values & self._start[key]
        ]
        return every([(kept,), *made])


class _Facts:
    """Facts that are to hold at once, with all that follows; what follows in several ways is open.

    `tries` is what is left of the ways that may be tried, counted for all together.
    """

    def __init__(
        self,
        history: History,
        now: Mapping[Key, int],
        known: Values,
        open_ones: list[Ways],
        tries: list[int],
    ) -> None:
        self.known = known
        self._history = history
        self._now = now
        self._open = open_ones
        self._tries = tries

    def add(self, facts: Iterable[tuple[Key, int]]) -> bool:
        """Add facts with what follows from them; whether they do not exclude one another."""
        todo = list(facts)
        while todo:
            key, values = todo.pop()
            now = self._now[key]
            before = self.known.get(key)
            values &= now if before is None else before
            if not values or (values == YES and key[0] == "turns" and self._barred(key[1])):
                return False
            if values == before:
                continue
            self.known[key] = values
            if values != now:
                told = self._history.tell(key, values)
                if len(told) == 1:
                    todo += told[0].items()
                else:
                    self._open.append(told)
        return True

    def agree(self) -> bool:
        """Whether one way can be found through everything open; yes if that takes too long."""
        if not self._open:
            return True
        first, *others = self._open
        for one in first:
            self._tries[0] -= 1
            if self._tries[0] < 0:
                return True
            then = _Facts(self._history, self._now, dict(self.known), [*others], self._tries)
            if then.add(one.items()) and then.agree():
                return True
        return False

    def _barred(self, turn: str) -> bool:
        """Whether a turn that is known to be played is never played with this one."""
        return any(self.known.get(("turns", one)) == YES for one in self._history.apart[turn])


def _played(turn: TurnPlan) -> Ways:
    return ({("turns", turn.id): YES},)
