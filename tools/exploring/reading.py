"""From a scenario to its `Board`. Writes to what nothing reads any more fall away on the way."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from exploring.board import Board, Event, Pick, Round, Unsupported, Variable, Write, plain, test
from tabletop.scenario import Scenario
from tabletop.scenario.conditions import GRAVITY, And, Chose, Condition, atoms
from tabletop.scenario.effects import Become, Effect, Mark, Move, SetTo, Stock
from tabletop.scenario.model import Decision, Inject, Option, Outcome, Turn


def board(scenario: Scenario) -> Board:
    """The play of a scenario. Raises Unsupported."""
    read = [atom for one in _conditions(scenario) for atom in atoms(one)]
    wanted = {test(scenario, atom).variable for atom in read}
    known = {one.name: one for one in _variables(scenario, read)}
    variables = {name: one for name, one in known.items() if name in wanted}
    reading = _Reading(scenario, variables, [one for one in read if isinstance(one, Chose)])
    return Board(
        scenario,
        variables,
        {one.id: one.weight for one in scenario.causes.values()},
        {one.id: reading.round(one) for one in scenario.turns.values()},
        tuple((one.id, one.when) for one in scenario.endings.values()),
    )


def _conditions(scenario: Scenario) -> Iterator[Condition]:
    for turn in scenario.turns.values():
        yield from _before_call(turn)
        yield from _after_call(turn)
    yield from (one.when for one in scenario.endings.values() if one.when)


def _before_call(turn: Turn) -> list[Condition]:
    options = [one for decision in turn.decisions.values() for one in decision.options.values()]
    injects = [one.when for one in turn.injects.values()]
    return [one for one in (*injects, *map(_available, options)) if one]


def _after_call(turn: Turn) -> list[Condition]:
    given = [one.when for one in turn.outcomes.values()] + [one.when for one in turn.next]
    return [one for one in given if one]


def _available(option: Option) -> Condition | None:
    parts = tuple(one for one in (option.when, option.needs) if one)
    return And(parts) if len(parts) > 1 else next(iter(parts), None)


def _variables(scenario: Scenario, read: Iterable[Condition]) -> Iterator[Variable]:
    for key, indicator, _ in scenario.indicator_keys():
        yield Variable(plain(key), *scenario.indicators[indicator].range, scenario.starts()[key])
    for one in scenario.instruments.values():
        yield Variable(f"{one.id}_status", 0, len(GRAVITY) - 1, GRAVITY.index(one.status))
        yield Variable(f"{one.id}_left", 0, one.stock or 0, one.stock or 0)
    if scenario.causes:
        yield Variable("cause", 0, len(scenario.causes) - 1, 0)
    facts = [*scenario.milestones, *(f"{inject}_was" for inject in scenario.injects)]
    yield from (Variable(name, 0, 1, 0) for name in facts)
    yield from (Variable(f"{one}_was", 0, 1, 0, scenario.turn_of[one]) for one in scenario.outcomes)
    for atom in read:
        if isinstance(atom, Chose):
            turn = scenario.turn_of[atom.decision]
            yield Variable(test(scenario, atom).variable, 0, 1, 0, turn)


@dataclass(frozen=True)
class _Reading:
    """Turns the parts of a scenario into those of a board."""

    scenario: Scenario
    variables: dict[str, Variable]
    choices: list[Chose]

    def round(self, turn: Turn) -> Round:
        kept = self._kept(turn)
        return Round(
            turn.id,
            tuple(self._event(one) for one in _injects(turn)),
            {one.id: self._picks(one, kept) for one in turn.decisions.values()},
            tuple(self._event(one) for one in turn.outcomes.values()),
            tuple((one.turn, one.when) for one in turn.next),
            kept,
        )

    def _names(self, conditions: Iterable[Condition]) -> frozenset[str]:
        return frozenset(
            test(self.scenario, atom).variable for one in conditions for atom in atoms(one)
        )

    def _kept(self, turn: Turn) -> frozenset[str]:
        """What a turn, what may follow it and the endings still read once its call has been."""
        kept = self._names(_after_call(turn))
        for entry in turn.next:
            after = self.scenario.turns[entry.turn]
            born = {name for name, one in self.variables.items() if one.born == after.id}
            kept |= self._names(_before_call(after)) | (self._kept(after) - born)
        if all(entry.when for entry in turn.next):
            kept |= self._names(one.when for one in self.scenario.endings.values() if one.when)
        return kept & self.variables.keys()

    def _event(self, one: Inject | Outcome) -> Event:
        writes = (Write(f"{one.id}_was", None, 1), *map(_write, one.effects))
        return Event(one.id, one.when, self._read(writes))

    def _read(self, writes: Iterable[Write]) -> tuple[Write, ...]:
        return tuple(one for one in writes if one.variable in self.variables)

    def _picks(self, decision: Decision, kept: frozenset[str]) -> tuple[Pick, ...]:
        return tuple(self._pick(decision, one, kept) for one in decision.options.values())

    def _pick(self, decision: Decision, option: Option, kept: frozenset[str]) -> Pick:
        if option.consent:
            raise Unsupported(f"{decision.id} asks for consent")
        stands = {
            test(self.scenario, one).variable
            for one in self.choices
            if one.decision == decision.id and option.id in one.options
        }
        chosen = [Write(name, None, 1) for name in sorted(stands & kept)]
        falls = [(one.odds, one.effects) for one in option.chance.values()] or [(100, ())]
        ways = tuple(
            (odds, (*self._moved((*option.effects, *effects), kept), *chosen))
            for odds, effects in falls
        )
        return Pick(option.id, _available(option), ways)

    def _moved(self, effects: Iterable[Effect], kept: frozenset[str]) -> Iterator[Write]:
        """What an option does to what is kept; all its effects on a number are one write."""
        given = [*effects]
        for one in given:
            marking = isinstance(one, Mark) and one.reached
            if not (marking or isinstance(one, Move | Stock)):
                raise Unsupported(f"an option with {one!r}")
        writes = [one for one in self._read(map(_write, given)) if one.variable in kept]
        for name in dict.fromkeys(one.variable for one in writes):
            same = [one for one in writes if one.variable == name]
            by = sum(one.by or 0 for one in same)
            if same[0].by is None:
                yield same[0]
            elif by:
                yield Write(name, by)


def _injects(turn: Turn) -> list[Inject]:
    """The injects in the order in which they come up. Raises Unsupported at a manual one."""
    if any(one.release.kind == "manual" for one in turn.injects.values()):
        raise Unsupported(f"{turn.id} has a manual inject")
    given = turn.injects.values()
    return sorted(given, key=lambda one: (one.release.kind == "minute", one.release.minute))


def _write(effect: Effect) -> Write:
    match effect:
        case Move(ref, by):
            return Write(plain(ref.key), by)
        case SetTo(ref, value):
            return Write(plain(ref.key), None, value)
        case Become(instrument, status):
            return Write(f"{instrument}_status", None, GRAVITY.index(status))
        case Stock(instrument, by):
            return Write(f"{instrument}_left", by)
        case Mark(milestone, reached):
            return Write(milestone, None, int(reached))
