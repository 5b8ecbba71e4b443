"""The sessions that are compared, each under a letter."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from string import ascii_uppercase
from typing import TypeVar

from tabletop.debrief.compare.ids import Ids, newest, version_key
from tabletop.debrief.compare.model import Group
from tabletop.debrief.model import Debrief, TeamRecord
from tabletop.debrief.turn_model import DecisionRecord, TurnDebrief
from tabletop.scenario.model import Scenario

FEWEST, MOST = 2, 20
"""How many sessions can be compared at once."""

T = TypeVar("T")


class NotComparable(ValueError):
    """Sessions that cannot stand side by side. `hint` says what can."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


@dataclass(frozen=True, slots=True)
class Played:
    """One session to be compared: what it is called by, its debrief, and the scenario in it."""

    name: str
    debrief: Debrief
    scenario: Scenario


@dataclass(frozen=True)
class Run:
    """One session under its letter. Ids that it gives are those of the newest version."""

    label: str
    name: str
    debrief: Debrief
    scenario: Scenario
    ids: Ids

    @cached_property
    def turns(self) -> Mapping[str, TurnDebrief]:
        """The turns that were played, in their order."""
        return {self.ids.of("turns", one.id): one for one in self.debrief.turns}

    @cached_property
    def decisions(self) -> Mapping[str, DecisionRecord]:
        """The decisions that were put to a team."""
        return {
            self.ids.of("decisions", one.id): one
            for turn in self.debrief.turns
            for one in turn.decisions
        }

    @cached_property
    def teams(self) -> Mapping[str, TeamRecord]:
        """The delegations."""
        return {self.ids.of("teams", one.id): one for one in self.debrief.teams}

    def team_ids(self, teams: Iterable[str]) -> tuple[str, ...]:
        """Teams by their ids in the newest version."""
        return tuple(self.ids.of("teams", one) for one in teams)


class Runs:
    """All sessions that are compared, in the order in which they were given."""

    def __init__(self, played: Sequence[Played]) -> None:
        """Raises NotComparable for too few, too many, or sessions of different scenarios."""
        _refuse(played)
        scenarios = [one.scenario for one in played]
        ids = {id(one): Ids(one, scenarios) for one in scenarios}
        self._runs = tuple(
            Run(label, one.name, one.debrief, one.scenario, ids[id(one.scenario)])
            for label, one in zip(ascii_uppercase, played, strict=False)
        )
        self.newest = newest(scenarios)

    def __len__(self) -> int:
        return len(self._runs)

    def __iter__(self) -> Iterator[Run]:
        return iter(self._runs)

    @cached_property
    def told(self) -> bool:
        """Whether all debriefs tell which team did what: attribution at `full` or `team`."""
        levels = {run.debrief.session.attribution.level for run in self}
        return levels <= {"full", "team"}

    @cached_property
    def versions(self) -> tuple[Run, ...]:
        """One run of each version of the scenario, the newest first."""
        found = {one.debrief.session.scenario_sha256: one for one in reversed(self._runs)}
        ordered = sorted(self._runs, key=lambda one: version_key(one.scenario), reverse=True)
        return tuple(one for one in ordered if found[one.debrief.session.scenario_sha256] is one)

    def of_version(self, sha256: str) -> tuple[str, ...]:
        """The letters of the runs that played a version."""
        return tuple(one.label for one in self if one.debrief.session.scenario_sha256 == sha256)

    def team(self, team: str) -> str:
        """What a team is called, in the first run that has it."""
        return next((one.teams[team].name for one in self if team in one.teams), team)


def _refuse(played: Sequence[Played]) -> None:
    if not FEWEST <= len(played) <= MOST:
        raise NotComparable(
            f"{len(played)} sessions were given.",
            f"Give {FEWEST} to {MOST} sessions of one scenario.",
        )
    first, *others = played
    for other in others:
        if other.scenario.id != first.scenario.id:
            raise NotComparable(
                f"'{other.name}' is a session of '{other.scenario.id}', "
                f"'{first.name}' one of '{first.scenario.id}'.",
                "Only sessions of one scenario can be compared; its versions may differ.",
            )
    seen: dict[str, str] = {}
    for one in played:
        session = one.debrief.session.session
        if session in seen:
            raise NotComparable(
                f"'{seen[session]}' and '{one.name}' are the same session.",
                "Give each session once.",
            )
        seen[session] = one.name


def grouped(runs: Iterable[Run], value: Callable[[Run], str | None]) -> tuple[Group, ...]:
    """Runs by what is true of them, in the order of the first run; None: it does not apply."""
    return groups((one.label, found) for one in runs if (found := value(one)) is not None)


def groups(found: Iterable[tuple[str, str]]) -> tuple[Group, ...]:
    """(letter, value) pairs as groups."""
    by_value: dict[str, list[str]] = {}
    for label, value in found:
        by_value.setdefault(value, []).append(label)
    return tuple(Group(value=value, runs=tuple(one)) for value, one in by_value.items())


def alike(runs: Iterable[Run], key: Callable[[Run], Hashable]) -> tuple[tuple[Run, ...], ...]:
    """Runs in classes of equal keys, in the order of the first run of each."""
    classes: dict[Hashable, list[Run]] = {}
    for run in runs:
        classes.setdefault(key(run), []).append(run)
    return tuple(tuple(one) for one in classes.values())


def ordered(lists: Iterable[Iterable[T]]) -> tuple[T, ...]:
    """All things of several lists once; what only a later list has stands after its neighbour.

    The order of the first list holds; so a thing of an older version stands where it stood.
    """
    result: list[T] = []
    for one in lists:
        at = 0
        for thing in one:
            if thing in result:
                at = result.index(thing) + 1
            else:
                result.insert(at, thing)
                at += 1
    return tuple(result)
