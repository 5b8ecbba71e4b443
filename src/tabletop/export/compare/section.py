"""The parts of a comparison, before a format has written them down."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from tabletop.debrief.compare import Comparison
from tabletop.debrief.compare.model import Group, RunRecord
from tabletop.debrief.names import listed
from tabletop.export.report.line import bold, joined, line
from tabletop.formats.document import Block, Line, Table

KEPT_BACK = (
    "Under the attribution rule of these documents no act is ascribed to a team, so that choices "
    "cannot be set side by side. The levels 'team' and 'full' tell them."
)
MANY = 5
"""More values than that of one run each do not stand below each other."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart as SVG with its caption, and the table of its figures.

    A format without charts has the table in its place.
    """

    svg: str
    caption: str
    table: Table


Piece: TypeAlias = Block | Picture


@dataclass(frozen=True, slots=True)
class Section:
    """A part under its title."""

    topic: str
    title: str
    pieces: tuple[Piece, ...]

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The section with tables for its pictures."""
        return tuple(one.table if isinstance(one, Picture) else one for one in self.pieces)


@dataclass(frozen=True)
class Case:
    """A comparison, with what its ids and letters stand for."""

    comparison: Comparison

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """The letters of all runs, in their order."""
        return tuple(one.label for one in self.comparison.runs)

    @cached_property
    def runs(self) -> Mapping[str, RunRecord]:
        """The runs by letter."""
        return {one.label: one for one in self.comparison.runs}

    def team(self, team: str) -> str:
        """A team's name."""
        return self._teams.get(team, team)

    def turn(self, turn: str | None) -> str:
        """A turn's title; a dash for none."""
        return self._turns.get(turn, turn) if turn else "—"

    def teams(self, teams: Sequence[str]) -> str:
        """Teams as they stand in a sentence."""
        every = set(teams) == set(self._teams)
        return "all teams" if every else listed(self.team(one) for one in teams)

    @cached_property
    def _teams(self) -> Mapping[str, str]:
        return {one.id: one.title for one in self.comparison.teams}

    @cached_property
    def _turns(self) -> Mapping[str, str]:
        return {one.id: one.title for one in self.comparison.turns}

    @cached_property
    def shorts(self) -> Mapping[str, str]:
        """The short signs of teams by id."""
        return {one.id: one.short for one in self.comparison.teams}

    @cached_property
    def played(self) -> tuple[str, ...]:
        """The turns that some run played, in file order."""
        met = {turn for run in self.comparison.runs for turn in run.turns}
        return tuple(one.id for one in self.comparison.turns if one.id in met)

    def which(self, letters: Sequence[str]) -> str:
        """Runs in a sentence: `A, B and F`, `all runs`, or `all but C`."""
        if set(letters) == set(self.labels):
            return "all runs" if len(letters) > 2 else "both runs"
        rest = [one for one in self.labels if one not in letters]
        if len(self.labels) > 4 and len(rest) < 3:
            return f"all but {listed(rest)}"
        return listed(letters) if letters else "no run"

    def groups(self, found: Sequence[Group]) -> Line:
        """Groups below each other, each after its runs; many of one run behind each other."""
        many = len(found) > MANY and all(len(one.runs) == 1 for one in found)
        each = (line(bold(self.which(one.runs)), f": {one.value}") for one in found)
        return joined("; " if many else "\n", each)
