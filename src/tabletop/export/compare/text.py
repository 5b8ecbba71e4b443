"""A comparison for a terminal: a calm summary, with the rest in the documents."""

from collections.abc import Iterator

from tabletop.debrief.compare import Comparison
from tabletop.debrief.compare.model import DecisionRow, Parting, TreatmentRow
from tabletop.debrief.names import listed, shortened
from tabletop.export.compare.indicators import course
from tabletop.export.compare.overview import called, ended
from tabletop.export.compare.partings import STAGES, unequal
from tabletop.export.compare.section import KEPT_BACK, Case
from tabletop.export.compare.sections import title
from tabletop.export.compare.visited import KINDS
from tabletop.formats import plain
from tabletop.formats.document import Block, Document, Heading, Line, Paragraph, bullets
from tabletop.text import counted

MOST = 6
"""Items of a list on the terminal; how many more there are is said."""
ONE_LINE = 76
"""Letters of what stands on a line of its own."""
LONGEST = 150
"""Letters of a value."""


def write(comparison: Comparison, width: int = 80, *, styled: bool = False) -> str:
    """The summary in lines of at most `width` columns."""
    case = Case(comparison)
    blocks = tuple(block for part in PARTS for block in part(case))
    return plain.write(Document(title(comparison), blocks), width, styled=styled)


def _runs(case: Case) -> Iterator[Block]:
    yield bullets(
        f"{one.label}  {called(one)}: version {one.scenario_version}, seed {one.seed}, "
        f"{counted(len(one.turns), 'turn', 'turns')}, "
        f"ending: {ended(one.ending_title, early=one.ended_early)}"
        for one in case.comparison.runs
    )


def _treatment(case: Case) -> Iterator[Block]:
    yield Heading(1, "What differed in treatment")
    rows = [_cut(_row(case, one)) for one in case.comparison.treatment if one.differs]
    by_hand = len(case.comparison.interventions)
    if case.comparison.injects:
        fates = sum(one.differs for one in case.comparison.injects)
        rows.append(f"Injects with another fate: {fates} of {len(case.comparison.injects)}")
    rows.append(f"Interventions on record: {by_hand}")
    if len(case.comparison.versions) > 1:
        rows.append(f"Changes between versions: {len(case.comparison.changes)}")
    yield bullets(_some(rows, MOST + 2))


def _row(case: Case, one: TreatmentRow) -> str:
    values = "; ".join(f"{case.which(group.runs)} {group.value}" for group in one.groups)
    return f"{one.of}: {one.what}: {values}" if one.of else f"{one.what}: {values}"


def _parting(case: Case) -> Iterator[Block]:
    yield Heading(1, "Where they parted first")
    first = case.comparison.parting
    if not case.comparison.told:
        yield Paragraph(KEPT_BACK)
    elif first is None:
        yield Paragraph("All runs went alike from the first turn to the last.")
    else:
        yield from _first(case, first)


def _first(case: Case, first: Parting) -> Iterator[Block]:
    yield Paragraph(f"{_place(case, first)}. {first.cause} {unequal(first)}")
    said = [
        _cut(one.about, ONE_LINE)
        + "".join(f"\n{case.which(g.runs)}: {_cut(g.value, ONE_LINE)}" for g in one.groups)
        for one in first.differences
    ]
    yield bullets(_some(said, 3 if len(case.labels) < 4 else 1))


def _place(case: Case, one: Parting) -> str:
    return f"In '{case.turn(one.turn)}', at {STAGES[one.stage]}"


def _decisions(case: Case) -> Iterator[Block]:
    if not case.comparison.told:
        return
    yield Heading(1, "Decisions and readings")
    every = case.comparison.decisions
    shared = [one for one in every if len(one.not_met) < len(case.labels) - 1]
    alike = [one for one in shared if len(one.taken) == 1]
    yield Paragraph(
        f"{counted(len(every), 'decision', 'decisions')} came up, "
        f"{len(shared)} of them in more than one run; "
        f"{len(alike)} of these went alike wherever they came up"
        + (f": {_named(case, alike)}." if alike else ".")
        + _polled(case)
    )


def _polled(case: Case) -> str:
    acts = case.comparison.acts
    several = sum(len(one.cells) > 1 for one in acts)
    if not acts:
        return ""
    read = counted(len(acts), "act of a team in a turn was", "acts of a team in a turn were")
    return f" {read} read by others, {several} in several runs."


def _named(case: Case, rows: list[DecisionRow]) -> str:
    said = [f"{case.team(one.team)} in '{case.turn(one.turn)}'" for one in rows[:MOST]]
    more = len(rows) - MOST
    return listed([*said, f"{more} more"] if more > 0 else said)


def _indicators(case: Case) -> Iterator[Block]:
    moved = [one for one in case.comparison.indicators if one.moved and ":" not in one.key]
    if moved:
        yield Heading(1, "Indicators, from the start turn by turn")
        yield bullets(_some([_cut(course(one), 240) for one in moved], 3))


def _visited(case: Case) -> Iterator[Block]:
    yield Heading(1, "Roads taken and not taken")
    lines: list[Line] = []
    for kind in ("turn", "ending", "outcome", "option"):
        found = [one for one in case.comparison.visited if one.kind == kind]
        never = [one.title for one in found if not one.runs]
        if found:
            said = f"{KINDS[kind]}: {len(found) - len(never)} of {len(found)} came up"
            named = kind in ("turn", "ending") and never
            lines.append(f"{said}; never: {listed(_some(never, MOST))}" if named else said)
    yield bullets(lines)


PARTS = (_runs, _treatment, _parting, _decisions, _indicators, _visited)


def _cut(said: str, length: int = LONGEST) -> str:
    return shortened(said, length)


def _some(said: list[str], most: int) -> list[str]:
    """The first of a list, and how many more there are."""
    more = len(said) - most
    return said if more <= 0 else [*said[:most], f"and {more} more"]
