"""A scenario laid out for going through it: conditions as ways, effects as steps."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tabletop.authoring.reach.steps import Step, step
from tabletop.authoring.reach.things import Key, Things
from tabletop.authoring.reach.ways import Ways, every, some, ways
from tabletop.scenario.conditions import Condition, atoms
from tabletop.scenario.effects import Effect
from tabletop.scenario.model import Decision, Inject, Option, Outcome, Turn
from tabletop.scenario.nodes import Location


@dataclass(frozen=True, slots=True)
class Asked:
    """A condition at its location: the ways in which it holds and in which it fails."""

    at: Location
    holds: Ways
    fails: Ways
    keys: frozenset[Key]


@dataclass(frozen=True, slots=True)
class Event:
    """An inject or outcome: `key` says that it went out or happened, if `when` held."""

    key: Key
    when: Asked
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Act:
    """An option: the bit that it stands, what it takes, and the ways in which its effects fall.

    Without a chance there is one such way.
    """

    bit: int
    when: Asked
    needs: Asked
    available: Asked
    falls: tuple[tuple[Step, ...], ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A decision: `free` is the bit that no option stands, `acts` what may stand."""

    key: Key
    free: int
    acts: tuple[Act, ...]


@dataclass(frozen=True, slots=True)
class Onward:
    """An entry of `next`."""

    turn: str
    when: Asked


@dataclass(frozen=True, slots=True)
class TurnPlan:
    """A turn. `first` are the injects as it opens, `timed` those by the clock as they come due."""

    id: str
    first: tuple[Event, ...]
    timed: tuple[Event, ...]
    manual: tuple[Event, ...]
    choices: tuple[Choice, ...]
    outcomes: tuple[Event, ...]
    next: tuple[Onward, ...]


class Planner:
    """Lays out a scenario."""

    def __init__(self, things: Things) -> None:
        self.things = things

    def turns(self) -> Mapping[str, TurnPlan]:
        """Every turn, in file order."""
        return {turn.id: self._turn(turn) for turn in self.things.scenario.turns.values()}

    def endings(self) -> tuple[Asked, ...]:
        """The condition of every ending, in file order."""
        endings = self.things.scenario.endings.values()
        return tuple(self._asked(("endings", one.id, "when"), one.when) for one in endings)

    def _turn(self, turn: Turn) -> TurnPlan:
        here = ("turns", turn.id)
        timed = [one for one in turn.injects.values() if one.release.kind == "minute"]
        return TurnPlan(
            turn.id,
            self._injects(here, (o for o in turn.injects.values() if o.release.kind == "start")),
            self._injects(here, sorted(timed, key=lambda one: one.release.minute)),
            self._injects(here, (o for o in turn.injects.values() if o.release.kind == "manual")),
            tuple(self._choice(here, one) for one in turn.decisions.values()),
            tuple(self._event((*here, "outcomes"), one) for one in turn.outcomes.values()),
            tuple(
                Onward(entry.turn, self._asked((*here, "next", index, "when"), entry.when))
                for index, entry in enumerate(turn.next)
            ),
        )

    def _injects(self, turn: Location, injects: Iterable[Inject]) -> tuple[Event, ...]:
        return tuple(self._event((*turn, "injects"), one) for one in injects)

    def _event(self, section: Location, one: Inject | Outcome) -> Event:
        at = (*section, one.id)
        when = self._asked((*at, "when"), one.when)
        return Event((str(section[-1]), one.id), when, self._steps(at, one.effects))

    def _choice(self, turn: Location, decision: Decision) -> Choice:
        at = (*turn, "decisions", decision.id, "options")
        acts = tuple(self._act((*at, one.id), decision, one) for one in decision.options.values())
        return Choice(("decisions", decision.id), self.things.none(decision.id), acts)

    def _act(self, at: Location, decision: Decision, option: Option) -> Act:
        own = self._steps(at, option.effects)
        branches = [
            self._steps((*at, "chance", one.id), one.effects) for one in option.chance.values()
        ]
        return Act(
            self.things.option(decision.id, option.id),
            self._asked((*at, "when"), option.when),
            self._asked((*at, "needs"), option.needs),
            self._asked(at, option.when, option.needs),
            tuple((*own, *branch) for branch in branches or [()]),
        )

    def _asked(self, at: Location, *conditions: Condition | None) -> Asked:
        """All of some conditions, read together."""
        things = self.things
        given = [one for one in conditions if one is not None]
        return Asked(
            at,
            every(ways(things, one) for one in given),
            some(things, [ways(things, one, holds=False) for one in given]),
            frozenset(
                asked[0] for one in given for atom in atoms(one) if (asked := things.asked(atom))
            ),
        )

    def _steps(self, at: Location, effects: Iterable[Effect]) -> tuple[Step, ...]:
        return tuple(self._each(at, effects))

    def _each(self, at: Location, effects: Iterable[Effect]) -> Iterator[Step]:
        for index, effect in enumerate(effects):
            found = step(self.things, (*at, "effects", index), effect)
            if found is not None:
                yield found
