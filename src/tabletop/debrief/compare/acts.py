"""Each act beside how it was read, run beside run."""

from tabletop.debrief.compare.injects import turns
from tabletop.debrief.compare.model import ActCell, ActRow, ReadingCell
from tabletop.debrief.compare.runs import Run, Runs, ordered
from tabletop.debrief.distance_model import Distance
from tabletop.debrief.names import shortened
from tabletop.debrief.spread import spread

FREE = "free action"


def acts(runs: Runs) -> tuple[ActRow, ...]:
    """Every team's acts of every turn on which some run polled; turns, then teams in file order."""
    rows = {run.label: _by_act(run) for run in runs}
    teams = ordered(run.teams for run in runs.versions)
    found = []
    for turn in turns(runs):
        for team in teams:
            having = [run for run in runs if (turn, team) in rows[run.label]]
            if having:
                cells = (_cell(run, turn, team, rows[run.label][turn, team]) for run in having)
                found.append(ActRow(turn=turn, actor=team, cells=tuple(cells)))
    return tuple(found)


def _by_act(run: Run) -> dict[tuple[str, str], list[Distance]]:
    found: dict[tuple[str, str], list[Distance]] = {}
    for row in run.debrief.distances.rows:
        key = run.ids.of("turns", row.turn), run.ids.of("teams", row.actor)
        found.setdefault(key, []).append(row)
    return found


def _cell(run: Run, turn: str, team: str, rows: list[Distance]) -> ActCell:
    gaps = spread([row.gap for row in rows if row.gap is not None])
    return ActCell(
        run=run.label,
        acts=_acts(run, turn, team),
        answers=gaps.answers,
        mean=gaps.mean,
        least=gaps.least,
        most=gaps.most,
        readings=tuple(_reading(run, row) for row in rows),
    )


def _acts(run: Run, turn: str, team: str) -> tuple[str, ...]:
    """What the team did in that turn, as labels or its own words."""
    return tuple(
        shortened(one.words) or FREE if one.why == "free" else one.stood_label
        for one in run.turns[turn].decisions
        if run.ids.of("teams", one.team) == team and one.why is not None
    )


def _reading(run: Run, row: Distance) -> ReadingCell:
    return ReadingCell(
        reader=run.ids.of("teams", row.reader),
        ally=row.scope == "own_group",
        meant=row.signal,
        answer=row.answer,
        reading=row.reading,
        gap=row.gap,
        left_out=row.left_out,
        whose=row.whose.value if row.whose else "",
        commits=row.commits,
    )
