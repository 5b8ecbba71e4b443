"""A comparison as tidy tables: one row an observation, the same first columns in each."""

from collections.abc import Iterable, Mapping

from tabletop.debrief.compare import Comparison
from tabletop.debrief.compare.model import Branch, Parting
from tabletop.formats import delimited
from tabletop.formats.sheet import Cell, Sheet

RUN = ("run", "session")
Rows = Iterable[tuple[Cell, ...]]


def write(comparison: Comparison) -> Mapping[str, bytes]:
    """The files by their names."""
    sheets = (
        _runs(comparison),
        _treatment(comparison),
        _injects(comparison),
        _interventions(comparison),
        _decisions(comparison),
        _partings(comparison),
        _indicators(comparison),
        _readings(comparison),
        _visited(comparison),
    )
    return {f"comparison_{one.name}.csv": delimited.write(one) for one in sheets}


def _sheet(name: str, headings: tuple[str, ...], rows: Rows) -> Sheet:
    return Sheet(name, headings, tuple(rows))


def _sessions(comparison: Comparison) -> Mapping[str, str]:
    return {one.label: one.session for one in comparison.runs}


def _runs(comparison: Comparison) -> Sheet:
    headings = (
        *RUN,
        "name",
        "scenario",
        "version",
        "scenario_sha256",
        "seed",
        "engine",
        "created_at",
        "head",
        "commits",
        "undone",
        "rehearsal",
        "attribution",
        "cause",
        "turns",
        "ending",
        "ended_early",
    )
    rows = (
        (
            one.label,
            one.session,
            one.name,
            comparison.scenario_id,
            one.scenario_version,
            one.scenario_sha256,
            one.seed,
            one.engine_version,
            one.created_at,
            one.head,
            one.commits,
            one.undone,
            one.rehearsal,
            one.attribution.level,
            one.cause,
            " ".join(one.turns),
            one.ending,
            one.ended_early,
        )
        for one in comparison.runs
    )
    return _sheet("runs", headings, rows)


def _treatment(comparison: Comparison) -> Sheet:
    sessions = _sessions(comparison)
    rows = (
        (run, sessions[run], row.topic, row.of, row.what, row.differs, group.value)
        for row in comparison.treatment
        for group in row.groups
        for run in group.runs
    )
    return _sheet("treatment", (*RUN, "topic", "of", "what", "differs", "value"), rows)


def _injects(comparison: Comparison) -> Sheet:
    sessions = _sessions(comparison)
    headings = (
        *RUN,
        "turn",
        "inject",
        "title",
        "improvised",
        "planned",
        "fate",
        "minute",
        "to",
        "unreceived",
        "recalled",
        "reason",
        "commit",
    )
    rows = (
        (
            cell.run,
            sessions[cell.run],
            row.turn,
            row.id,
            row.title,
            row.improvised,
            row.planned,
            cell.fate,
            cell.minute,
            " ".join(cell.to),
            " ".join(cell.unreceived),
            cell.recalled,
            cell.reason,
            cell.commit,
        )
        for row in comparison.injects
        for cell in row.cells
    )
    return _sheet("injects", headings, rows)


def _interventions(comparison: Comparison) -> Sheet:
    sessions = _sessions(comparison)
    rows = (
        (one.run, sessions[one.run], one.turn, one.kind, one.sentence, one.reason, one.commit)
        for one in comparison.interventions
    )
    headings = (*RUN, "turn", "kind", "what", "reason", "commit")
    return _sheet("interventions", headings, rows)


def _decisions(comparison: Comparison) -> Sheet:
    sessions = _sessions(comparison)
    headings = (
        *RUN,
        "turn",
        "decision",
        "team",
        "option",
        "label",
        "why",
        "tried",
        "by_control",
        "words",
        "rationale",
        "rationale_provenance",
        "considered",
        "dissent",
        "confidence",
        "commit",
    )
    rows = (
        (
            one.run,
            sessions[one.run],
            row.turn,
            row.id,
            row.team,
            option.id,
            option.label,
            one.why,
            one.tried,
            one.by_control,
            one.words,
            one.rationale,
            one.rationale_provenance,
            one.considered,
            one.dissent,
            one.confidence,
            one.commit,
        )
        for row in comparison.decisions
        for option in row.options
        for one in option.choices
    )
    return _sheet("decisions", headings, rows)


def _partings(comparison: Comparison) -> Sheet:
    """Each thing that stood differently where runs parted, numbered from the first on down."""
    sessions = _sessions(comparison)
    rows = (
        (
            run,
            sessions[run],
            number,
            one.turn,
            one.stage,
            what.id,
            what.about,
            group.value,
            one.cause,
        )
        for number, one in enumerate(_every(comparison.parting), 1)
        for what in one.differences
        for group in what.groups
        for run in group.runs
    )
    headings = (*RUN, "divergence", "turn", "stage", "id", "about", "how", "cause")
    return _sheet("divergences", headings, rows)


def _every(first: Parting | None) -> list[Parting]:
    """A parting with all those after it."""
    if first is None:
        return []
    after: list[Branch] = [one for one in first.branches if one.then]
    return [first, *(one for branch in after for one in _every(branch.then))]


def _indicators(comparison: Comparison) -> Sheet:
    sessions = _sessions(comparison)
    rows = (
        (path.run, sessions[path.run], row.key, row.name, *cells)
        for row in comparison.indicators
        for path in row.paths
        for cells in (
            ("", path.start, path.start_level, None),
            *((one.turn, one.value, one.level, one.commit) for one in path.points),
        )
    )
    headings = (*RUN, "indicator", "name", "turn", "value", "level", "commit")
    return _sheet("indicators", headings, rows)


def _readings(comparison: Comparison) -> Sheet:
    sessions = _sessions(comparison)
    headings = (
        *RUN,
        "turn",
        "actor",
        "acts",
        "reader",
        "ally",
        "meant",
        "answer",
        "reading",
        "gap",
        "left_out",
        "whose",
        "commits",
    )
    rows = (
        (
            cell.run,
            sessions[cell.run],
            row.turn,
            row.actor,
            "; ".join(cell.acts),
            one.reader,
            one.ally,
            one.meant,
            one.answer,
            one.reading,
            one.gap,
            one.left_out,
            one.whose,
            " ".join(map(str, one.commits)),
        )
        for row in comparison.acts
        for cell in row.cells
        for one in cell.readings
    )
    return _sheet("readings", headings, rows)


def _visited(comparison: Comparison) -> Sheet:
    """Every run against everything that its version offers."""
    sessions = _sessions(comparison)
    rows = (
        (run, sessions[run], one.kind, one.place, one.id, one.title, run in one.runs)
        for one in comparison.visited
        for run in sessions
        if run in one.written or run in one.runs
    )
    return _sheet("visited", (*RUN, "kind", "turn", "id", "title", "came"), rows)
