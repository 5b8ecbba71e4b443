"""The charts of a report: indicators over the turns, and the lives of instruments."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from tabletop.debrief.model import IndicatorPath, InstrumentLife, PathChange
from tabletop.export import wording as say
from tabletop.export.report.board import causes
from tabletop.export.report.case import Case
from tabletop.formats.charts import life, path
from tabletop.formats.charts.axis import within
from tabletop.formats.charts.life import Event, Life, Span
from tabletop.formats.charts.path import Band, Path, Step
from tabletop.formats.svg import Drawing

WIDE, NARROW, PRINTED = 1000.0, 490.0, 680.0
"""Widths of a picture alone on a screen, of one beside another, and of one on paper."""


class Figures:
    """Draws the charts of one debrief on the same turns."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._turns = case.debrief.turns
        self._openings = [turn.opened.commit for turn in self._turns]
        ending = case.debrief.ending
        last = case.debrief.session.commits
        self._end = ending.moment.commit if ending else last + 1
        self.columns = tuple(f"Turn {turn.number}" for turn in self._turns)

    def indicator(self, one: IndicatorPath, width: float = WIDE) -> Drawing:
        """One indicator as a line over the bands of its levels."""
        steps = tuple(self._step(changes) for changes in _together(one.changes))
        bands = tuple(Band(level.name, level.begins) for level in one.levels)
        drawn = Path(one.name, one.low, one.high, bands, one.start, steps)
        return path.drawn(drawn, self.columns, width)

    def _step(self, changes: tuple[PathChange, ...]) -> Step:
        """What one commit changed, whatever the number of its causes."""
        first, last = changes[0], changes[-1]
        why = "; ".join(causes(change) for change in changes)
        said = f"c{last.commit}: {say.value(first.before)} to {say.value(last.after)}. {why}"
        return Step(self._at(last.commit), int(last.after), said)

    def _at(self, commit: int) -> float:
        return within(commit, self._openings, self._end)

    def instruments(self, width: float = WIDE) -> Drawing | None:
        """The lives of all instruments; None where there are none, or no turn was played."""
        lives = tuple(self._life(one) for one in self._case.debrief.instruments)
        if not lives or not self._turns:
            return None
        title = "The lives of the instruments over the turns."
        return life.drawn(title, lives, self.columns, width)

    def _life(self, one: InstrumentLife) -> Life:
        events = [*self._events(one.statuses, one), *self._events(one.stocks, one)]
        return Life(one.name, tuple(self._spans(one)), tuple(sorted(events, key=lambda e: e.at)))

    def _spans(self, one: InstrumentLife) -> Iterator[Span]:
        status, begins = one.start_status, 0.0
        for change in (*_moved(one.statuses), None):
            ends = self._at(change.commit) if change else float(len(self._turns))
            if ends > begins:
                yield Span(begins, ends, status, status, f"{one.name}: {status}")
            if change:
                status, begins = str(change.after), ends

    def _events(self, changes: Iterable[PathChange], one: InstrumentLife) -> Iterator[Event]:
        for change in _moved(changes):
            left = not isinstance(change.after, str)
            name = f"{change.after} left" if left else str(change.after)
            said = f"{one.name}, c{change.commit}: {name}. {causes(change)}"
            yield Event(self._at(change.commit), name if left else "", said)


def _moved(changes: Iterable[PathChange]) -> tuple[PathChange, ...]:
    """The changes that changed something."""
    return tuple(change for change in changes if change.before != change.after)


def _together(changes: Iterable[PathChange]) -> Iterator[tuple[PathChange, ...]]:
    for _, alike in groupby(changes, key=lambda change: change.commit):
        yield tuple(alike)
