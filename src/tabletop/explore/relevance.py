"""What still matters at each point of play, for what is asked: from the endings backwards.

A thing matters if something that is asked for reads it, or something that has consequences for
what matters. What an inject or outcome reads does not matter if neither it nor anything it changes
is asked for later.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from tabletop.explore.acts import branches, moves
from tabletop.explore.alike import (
    Labels,
    apart,
    before_effects,
    before_sums,
    cut_off,
    cut_off_by_effects,
    one_label,
    own_labels,
    reading,
    told_apart,
)
from tabletop.explore.things import Name, Thing, asked, clamped, moved
from tabletop.scenario.conditions import Condition, atoms
from tabletop.scenario.effects import Effect
from tabletop.scenario.model import Inject, Option, Outcome, Scenario, Turn

END = ""
"""Stands for the hot wash where turns are named by id."""

Where: TypeAlias = str
Told: TypeAlias = Mapping[Name, Labels]
"""For each thing which of its values are told apart."""


@dataclass(frozen=True)
class Question:
    """What is asked of play, beside the turns and options that come up, which always are.

    `injects` and `outcomes` by id; `endings`: how many from the first are told apart; `watched`:
    things whose values are told apart as each turn opens, and to the end.
    """

    injects: frozenset[str] = frozenset()
    outcomes: frozenset[str] = frozenset()
    endings: int = 0
    watched: frozenset[Name] = frozenset()


def everything(scenario: Scenario) -> Question:
    """All that can come up in a scenario."""
    return Question(
        frozenset(scenario.injects), frozenset(scenario.outcomes), len(scenario.endings)
    )


@dataclass(frozen=True)
class Relevant:
    """What matters in a turn: as it opens, at the call, before acts, before outcomes, after it.

    `followed` are the injects and outcomes that have consequences or are asked for.
    """

    opening: Told
    call: Told
    acting: Told
    settling: Told
    later: Told
    followed: frozenset[str]

    @property
    def stages(self) -> tuple[Told, ...]:
        """What matters at each of these moments, in the order of play."""
        return self.opening, self.call, self.acting, self.settling, self.later


@dataclass(frozen=True)
class Relevance:
    """What matters in each turn, and at the end."""

    turns: Mapping[str, Relevant]
    ending: Told


def relevance(scenario: Scenario, things: Mapping[Name, Thing], question: Question) -> Relevance:
    """What matters for a question at each point of play."""
    looking = _Looking(scenario, things, question)
    ending = looking.at_end()
    turns: dict[str, Relevant] = {}
    for turn in reversed(scenario.turns.values()):
        ways = dict.fromkeys(entry.turn for entry in turn.next)
        later = _either([*(turns[way].opening for way in ways), ending])
        choosing = looking.reading(later, (entry.when for entry in turn.next))
        settling, outcomes = looking.before(choosing, reversed(turn.outcomes.values()))
        acting = looking.before_acts(turn, settling)
        call = looking.reading(acting, _asked_at_call(turn))
        opening, injects = looking.before(call, reversed(list(in_order_of_release(turn))))
        opening = looking.shown(opening)
        turns[turn.id] = Relevant(opening, call, acting, settling, later, injects | outcomes)
    return Relevance({turn: turns[turn] for turn in scenario.turns}, ending)


def _either(ways: Sequence[Told]) -> Told:
    """What matters if play may go on in any of several ways."""
    return {name: told_apart([one[name] for one in ways]) for name in ways[0]}


def _asked_at_call(turn: Turn) -> Iterator[Condition | None]:
    for decision in turn.decisions.values():
        for option in decision.options.values():
            yield option.when
            yield option.needs


@dataclass(frozen=True)
class _Looking:
    """Looks back over one step of play after another."""

    scenario: Scenario
    things: Mapping[Name, Thing]
    question: Question

    def at_end(self) -> Told:
        """What the endings that are asked for read."""
        endings = list(self.scenario.endings.values())[: self.question.endings]
        nothing = {name: self._nothing(thing) for name, thing in self.things.items()}
        return self.reading(nothing, (one.when for one in endings))

    def _nothing(self, thing: Thing) -> Labels:
        return own_labels(thing) if thing.name in self.question.watched else one_label(thing)

    def shown(self, opening: Told) -> Told:
        """What is told apart as a turn opens: all values of what is watched or shown there.

        Shown are the indicators of which it is asked how often they are held at an end of their
        range.
        """
        watched = self.question.watched
        named = [name for name in opening if name in watched or clamped(name[1]) in watched]
        return {**opening, **{name: own_labels(self.things[name]) for name in named}}

    def reading(self, told: Told, conditions: Iterable[Condition | None]) -> Told:
        """What matters before conditions are read."""
        read: dict[Name, list[Labels]] = {}
        for condition in conditions:
            for atom in atoms(condition) if condition else ():
                thing = self.things[asked(atom)]
                read.setdefault(thing.name, []).append(reading(self.scenario, thing, atom))
        return {**told, **{name: told_apart([told[name], *how]) for name, how in read.items()}}

    def before(
        self, told: Told, backwards: Iterable[Inject | Outcome]
    ) -> tuple[Told, frozenset[str]]:
        """What matters before injects or outcomes, the last first, and which of them matter."""
        followed = set()
        for one in backwards:
            if self._matters(told, one):
                followed.add(one.id)
                told = self._before(told, one)
        return told, frozenset(followed)

    def _matters(self, told: Told, one: Inject | Outcome) -> bool:
        if isinstance(one, Inject):
            wanted, record = self.question.injects, told["released", one.id]
        else:
            wanted, record = self.question.outcomes, told["happened", one.id]
        changed = [moved(effect) for effect in one.effects]
        changes = any(apart(told[name]) or self._held(told, name) for name in changed)
        return one.id in wanted or apart(record) or changes

    def _held(self, told: Told, name: Name) -> bool:
        """Whether it matters that a number is held at an end of its range."""
        return name[0] == "indicator" and apart(told[clamped(name[1])])

    def _before(self, told: Told, one: Inject | Outcome) -> Told:
        """What matters before an inject or outcome that may come up or not."""
        before = dict(told)
        for name in {moved(effect) for effect in one.effects}:
            labels = [before_effects(self.things[name], one.effects, told[name])]
            if self._held(told, name):
                labels += cut_off_by_effects(self.things[name], one.effects)
            before[name] = told_apart(labels)
        return self.reading(before, [one.when])

    def before_acts(self, turn: Turn, settling: Told) -> Told:
        """What matters before the effects of all options are added up."""
        found = dict(settling)
        for name, by in sums(turn).items():
            if apart(settling[name]):
                labels = [before_sums(self.things[name], by, settling[name])]
                if self._held(settling, name):
                    labels += cut_off(self.things[name], by)
                found[name] = told_apart(labels)
        return found


def sums(turn: Turn) -> dict[Name, set[int]]:
    """For each number that options of a turn move every sum by which they may do so."""
    found: dict[Name, set[int]] = {}
    for decision in turn.decisions.values():
        ways = [dict(moves(each)) for one in decision.options.values() for each in effects_of(one)]
        for name in {name for way in ways for name in way}:
            by = {way.get(name, 0) for way in ways}
            found[name] = {before + each for before in found.get(name, {0}) for each in by}
    return found


def effects_of(option: Option) -> Iterator[tuple[Effect, ...]]:
    """The effects of an option for each way in which its chances may fall."""
    return (effects for _, _, effects in branches(option))


def in_order_of_release(turn: Turn) -> Iterator[Inject]:
    """The injects that can come up before the call: at the start, by the clock, by hand.

    One whose minute the turn does not reach never comes due.
    """
    injects = turn.injects.values()
    yield from (one for one in injects if one.release.kind == "start")
    timed = [one for one in injects if one.release.kind == "minute"]
    for one in sorted(timed, key=lambda inject: inject.release.minute):
        if one.release.minute < turn.minutes:
            yield one
    yield from (one for one in injects if one.release.kind == "manual")
