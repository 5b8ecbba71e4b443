"""What became of each inject in each run: out, early, late, recalled, withheld, improvised."""

from collections.abc import Iterator
from itertools import chain

from tabletop.debrief.compare.model import InjectCell, InjectFate, InjectRow
from tabletop.debrief.compare.runs import Run, Runs, ordered
from tabletop.debrief.turn_model import InjectRecord, TurnDebrief
from tabletop.debrief.turns import MINUTE_MS
from tabletop.scenario.fields import Release

SLACK = 2
"""Minutes by which a release may miss its planned minute and still count as on time."""


def injects(runs: Runs) -> tuple[InjectRow, ...]:
    """Every inject of a turn that some run played, in file order; those of the room after them."""
    return tuple(row for turn in turns(runs) for row in _of_turn(runs, turn))


def turns(runs: Runs) -> tuple[str, ...]:
    """All turns of all versions, in file order."""
    return ordered(
        [run.ids.of("turns", turn) for turn in run.scenario.turns] for run in runs.versions
    )


def _of_turn(runs: Runs, turn: str) -> Iterator[InjectRow]:
    playing = [run for run in runs if turn in run.turns]
    if not playing:
        return
    not_met = tuple(run.label for run in runs if turn not in run.turns)
    versions = runs.versions
    for inject in ordered(_written(run, turn) for run in versions):
        cells = {run.label: _cell(run, turn, inject) for run in playing}
        found = tuple(one for one in cells.values() if one)
        if found:
            lacking = tuple(label for label, one in cells.items() if one is None)
            yield _row(runs, turn, inject, found, not_met, lacking)
    for run in playing:
        for one in run.turns[turn].injects:
            if one.improvised:
                yield _improvised(runs, run, turn, one)


def _written(run: Run, turn: str) -> tuple[str, ...]:
    """The injects that a version writes for a turn."""
    return tuple(
        run.ids.of("injects", inject.id)
        for written in run.scenario.turns.values()
        if run.ids.of("turns", written.id) == turn
        for inject in written.injects.values()
    )


def _row(
    runs: Runs,
    turn: str,
    inject: str,
    cells: tuple[InjectCell, ...],
    not_met: tuple[str, ...],
    lacking: tuple[str, ...],
) -> InjectRow:
    title, planned = next(
        (str(one.title), str(one.release))
        for run in runs.versions
        for one in run.scenario.injects.values()
        if run.ids.of("injects", one.id) == inject
    )
    return InjectRow(
        id=inject,
        turn=turn,
        title=title,
        improvised=False,
        planned=planned,
        cells=cells,
        not_met=not_met,
        not_written=lacking,
    )


def _improvised(runs: Runs, run: Run, turn: str, one: InjectRecord) -> InjectRow:
    """An inject written in the room is one run's own."""
    return InjectRow(
        id=one.id,
        turn=turn,
        title=one.title,
        improvised=True,
        planned="",
        cells=(_out(run, run.turns[turn], one, Release("manual")),),
        not_met=tuple(other.label for other in runs if other is not run),
        not_written=(),
    )


def _cell(run: Run, turn: str, inject: str) -> InjectCell | None:
    """None where the run's version has no such inject in this turn."""
    played = run.turns[turn]
    for out in played.injects:
        if not out.improvised and run.ids.of("injects", out.id) == inject:
            return _out(run, played, out, run.scenario.injects[out.id].release)
    for kept in played.withheld:
        if run.ids.of("injects", kept.id) == inject:
            return InjectCell(
                run=run.label,
                fate=kept.why,
                minute=None,
                to=(),
                unreceived=(),
                recalled=False,
                reason="",
                commit=kept.moment.commit if kept.moment else None,
            )
    return None


def _out(run: Run, turn: TurnDebrief, one: InjectRecord, planned: Release) -> InjectCell:
    known = chain.from_iterable(team.items for team in turn.knowledge)
    waiting = [item for item in known if item.item == one.id and item.delivered is None]
    minute = one.released.clock_ms // MINUTE_MS
    return InjectCell(
        run=run.label,
        fate="despite" if one.despite else _timed(planned, minute),
        minute=minute,
        to=run.team_ids(one.to),
        unreceived=run.team_ids(item.team for item in waiting),
        recalled=one.recalled is not None,
        reason=one.recall_reason or one.despite,
        commit=one.released.commit,
    )


def _timed(planned: Release, minute: int) -> InjectFate:
    if planned.kind == "manual":
        return "out"
    if minute < planned.minute - SLACK:
        return "early"
    return "late" if minute > planned.minute + SLACK else "out"
