"""Each indicator's path in every run."""

from tabletop.debrief.compare.model import IndicatorRow, Point, RunPath
from tabletop.debrief.compare.runs import Run, Runs, ordered
from tabletop.debrief.model import IndicatorPath


def indicators(runs: Runs) -> tuple[IndicatorRow, ...]:
    """Every indicator that some run keeps, in file order."""
    paths = {run.label: _by_key(run) for run in runs}
    keys = ordered(paths[run.label] for run in runs.versions)
    return tuple(_row(runs, paths, key) for key in keys)


def _by_key(run: Run) -> dict[str, IndicatorPath]:
    return {run.ids.indicator(one.key): one for one in run.debrief.indicators}


def _row(runs: Runs, paths: dict[str, dict[str, IndicatorPath]], key: str) -> IndicatorRow:
    having = [run for run in runs if key in paths[run.label]]
    own = [paths[run.label][key] for run in having]
    ladder = having[0].scenario.indicators[own[0].key.split(":")[0]].ladder
    return IndicatorRow(
        key=key,
        name=own[0].name,
        low=min(one.low for one in own),
        high=max(one.high for one in own),
        levels=ladder,
        paths=tuple(_path(run, one) for run, one in zip(having, own, strict=True)),
    )


def _path(run: Run, one: IndicatorPath) -> RunPath:
    return RunPath(
        run=run.label,
        start=one.start,
        start_level=one.start_level,
        points=tuple(
            Point(
                turn=run.ids.of("turns", point.turn),
                value=point.value,
                level=point.level,
                commit=point.commit,
            )
            for point in one.points
        ),
        end=one.end,
        end_level=one.end_level,
    )
