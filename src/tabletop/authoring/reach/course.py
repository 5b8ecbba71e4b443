"""The course of play through a scenario, with every choice left open at once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tabletop.authoring.reach.anytime import Anytime
from tabletop.authoring.reach.history import History
from tabletop.authoring.reach.moments import Moments, gathered, join
from tabletop.authoring.reach.plan import Asked, Event, TurnPlan
from tabletop.authoring.reach.reading import Reading
from tabletop.authoring.reach.steps import changes, stepped
from tabletop.authoring.reach.things import YES, Things, Values
from tabletop.authoring.reach.together import Together
from tabletop.authoring.reach.ways import Ways, narrowed, plainly
from tabletop.scenario.nodes import Location


@dataclass
class Course:
    """Goes through a scenario, turn by turn, and notes what it comes by.

    `readings` are by the location of the condition, that of both of an option's by the option's.
    `effects` tells of those that can come to pass whether they may change anything. `in_time` are
    the conditions of injects that may hold by what comes before them on the clock. `plain`: facts
    are looked at one by one, without what they tell of each other.
    """

    things: Things
    turns: Mapping[str, TurnPlan]
    history: History
    readings: dict[Location, Reading] = field(default_factory=dict)
    effects: dict[Location, bool] = field(default_factory=dict)
    in_time: set[Location] = field(default_factory=set)
    moments: dict[str, tuple[Moments, ...]] = field(default_factory=dict)
    final: list[Values] = field(default_factory=list)
    plain: bool = False

    def go(self, endings: Iterable[Asked]) -> None:
        """From the first turn to the last, and into the endings."""
        arrivals: dict[str, list[Values]] = defaultdict(list)
        arrivals[next(iter(self.turns))] = [self.things.start()]
        for turn in self.turns.values():
            if turn.id in arrivals:
                states = gathered(arrivals.pop(turn.id), self.turns)
                self.moments[turn.id] = tuple(self._turn(turn, now, arrivals) for now in states)
            else:
                self._idle(turn)
        self.final = gathered(self.final, self.turns)
        self._end(tuple(endings))

    def _turn(self, turn: TurnPlan, now: Values, arrivals: Mapping[str, list[Values]]) -> Moments:
        """Play a turn from the values `now`, which are used up."""
        now["turns", turn.id] = YES
        during = dict(now)
        for event in turn.first:
            join(during, self._in_order(event, now))
        self._anytime(turn, now)
        self._choose(turn, now)
        call = dict(now)
        self._together(turn, now)
        for event in turn.outcomes:
            self._in_order(event, now)
        join(during, call)
        join(during, now)
        self._onward(turn, now, arrivals)
        return Moments(during, call, now)

    def _in_order(self, event: Event, now: Values) -> Values:
        """Read an inject or outcome and let it take effect if it may; what that changes."""
        held, failed = self._read(event.when, now)
        if held is None:
            now.update(failed or {})
            return failed or {}
        then = self._taken(event, held, now)
        if failed is not None:
            keys = then.keys() | failed.keys()
            then = {
                key: then.get(key, now[key]) | failed.get(key, now[key]) for key in sorted(keys)
            }
        now.update(then)
        return then

    def _taken(self, event: Event, held: Values, now: Values) -> Values:
        """What things come to when an event has taken effect."""
        then = {**held, event.key: YES}
        for one in event.steps:
            values = then.get(one.key, now[one.key])
            self._note(one.at, changes(self.things, values, one))
            then[one.key] = stepped(self.things, values, one)
        return then

    def _anytime(self, turn: TurnPlan, now: Values) -> None:
        """Injects by hand at any time, those by the clock in its order or before it."""
        going = Anytime(self.things, now)
        for event in turn.manual:
            going.admit(event)
            self.in_time.add(event.when.at)
        for event in turn.timed:
            if going.admit(event):
                self.in_time.add(event.when.at)
            else:
                self._reading(event.when).meet(event.when.keys, now)
        for event in (*turn.manual, *turn.timed):
            held, _ = self._read(event.when, now, meet=event.when.at in self.in_time)
            if held is not None:
                self._taken(event, held, now)

    def _choose(self, turn: TurnPlan, now: Values) -> None:
        """Every option that may stand, or none: a free action is always possible."""
        standing = {}
        for choice in turn.choices:
            standing[choice.key] = choice.free
            for act in choice.acts:
                self._read(act.when, now)
                self._read(act.needs, now)
                available, _ = self._read(act.available, now)
                if available is not None:
                    standing[choice.key] |= act.bit
        now.update(standing)

    def _together(self, turn: TurnPlan, now: Values) -> None:
        together = Together(self.things, turn, now)
        for at in together.standing():
            self.effects.setdefault(at, False)
        for at in together.mattering(self.effects):
            self.effects[at] = True
        now.update(together.after())

    def _onward(self, turn: TurnPlan, now: Values, arrivals: Mapping[str, list[Values]]) -> None:
        """To the first entry of `next` that holds, or to the hot wash."""
        rest: Values | None = now
        for entry in turn.next:
            held, failed = self._first_of(entry.when, now, rest)
            if rest is not None and held is not None:
                arrivals[entry.turn].append({**rest, **held})
            rest = None if rest is None or failed is None else {**rest, **failed}
        if rest is not None:
            self.final.append(rest)

    def _first_of(
        self, asked: Asked, now: Values, rest: Values | None
    ) -> tuple[Values | None, Values | None]:
        """What things come to where an entry of a list is the first that holds, and where not.

        `rest` is what is left of `now` where none before it held.
        """
        held, failed = self._read(asked, now, alone=True)
        if rest is None:
            return None, None
        if rest is not now:
            held, failed = self._narrowed(asked.holds, rest), self._narrowed(asked.fails, rest)
        self._reading(asked).possible |= held is not None
        return held, failed

    def _end(self, endings: tuple[Asked, ...]) -> None:
        """The endings, at the end of a full game and wherever it may be broken off."""
        for now in self.final:
            self._ended(endings, now)
        self.plain = True
        for moments in self.moments.values():
            for one in moments:
                self._ended(endings, one.during)

    def _ended(self, endings: tuple[Asked, ...], now: Values) -> None:
        rest: Values | None = now
        for asked in endings:
            _, failed = self._first_of(asked, now, rest)
            rest = None if rest is None or failed is None else {**rest, **failed}

    def _idle(self, turn: TurnPlan) -> None:
        """Note of a turn that is never reached only what holds or fails by its own words."""
        events = (*turn.first, *turn.timed, *turn.manual, *turn.outcomes)
        acts = [act for choice in turn.choices for act in choice.acts]
        for asked in (
            *(event.when for event in events),
            *(one for act in acts for one in (act.when, act.needs, act.available)),
            *(entry.when for entry in turn.next),
        ):
            possible = bool(asked.holds)
            self.readings[asked.at] = Reading(possible, possible, not asked.fails)
            self.in_time.add(asked.at)

    def _read(
        self, asked: Asked, now: Values, *, alone: bool = False, meet: bool = True
    ) -> tuple[Values | None, Values | None]:
        """What things come to where a condition holds and where it fails; None if that cannot be.

        `alone`: others of a list come before it, so that it may hold and yet not be the first.
        """
        held, failed = self._narrowed(asked.holds, now), self._narrowed(asked.fails, now)
        reading = self._reading(asked)
        reading.alone |= held is not None
        reading.possible |= held is not None and not alone
        reading.always &= failed is None
        if meet:
            reading.meet(asked.keys, now)
        return held, failed

    def _narrowed(self, ways: Ways, now: Values) -> Values | None:
        if not self.plain:
            return narrowed(ways, lambda one: self.history.fit(one, now))
        return narrowed(ways, lambda one: dict(one) if plainly(one, now) else None)

    def _reading(self, asked: Asked) -> Reading:
        return self.readings.setdefault(asked.at, Reading())

    def _note(self, at: Location, matters: bool) -> None:
        self.effects[at] = self.effects.get(at, False) or matters
