"""What was given to the groups rather than done by them: what differed, first of all."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tabletop.debrief.compare.model import Group, InjectCell, InjectRow, Topic, TreatmentRow
from tabletop.debrief.compare.runs import groups
from tabletop.debrief.names import listed
from tabletop.export.compare.section import Case, Section
from tabletop.export.report.line import bold
from tabletop.formats.document import Block, Heading, Paragraph, Table
from tabletop.text import counted

LEAD = (
    "What the groups were given, before anything is said of what they did with it. "
    "Where treatment differed, a difference in play may come from it."
)
FATES = {
    "out": "went out",
    "early": "went out early",
    "late": "went out late",
    "despite": "released against its condition",
    "condition": "did not go out: its condition did not hold",
    "time_called": "did not go out: time was called first",
    "held": "held back",
    "waiting": "not released",
}
TOPICS: Mapping[Topic, str] = {
    "scenario": "Scenario and card",
    "session": "Room",
    "teams": "Teams",
    "turns": "Turns",
}

UNCHANGED = (
    "Nothing of the things that are played was changed, apart from what is never told: a team's "
    "own brief and what the writer expects of an option."
)

EACH: Mapping[Topic, str] = {"teams": "of each team", "turns": "in each turn"}


def treatment(case: Case) -> Section:
    """Treatment that differed, then injects, then the facilitator's hand, then versions."""
    pieces = (
        Paragraph(LEAD),
        *_differing(case),
        Paragraph(_alike(case.comparison.treatment)),
        Heading(2, "Injects"),
        *_injects(case),
        Heading(2, "Interventions"),
        *_interventions(case),
        *_versions(case),
    )
    return Section("treatment", "What differed in treatment", pieces)


def _differing(case: Case) -> Iterator[Block]:
    rows = tuple(
        (one.of or TOPICS[one.topic], one.what, case.groups(one.groups))
        for one in case.comparison.treatment
        if one.differs
    )
    if rows:
        yield Table(("", "What", "How it was, in which runs"), rows, (7, 14, 30))


def _alike(rows: Sequence[TreatmentRow]) -> str:
    """What was the same: of the whole session with its value, of teams and turns by its name."""
    whole = [f"{one.what}: {one.groups[0].value}" for one in rows if one.alike and not one.of]
    parts: dict[str, list[TreatmentRow]] = {}
    for one in rows:
        if one.of and len({run for group in one.groups for run in group.runs}) > 1:
            parts.setdefault(one.what, []).append(one)
    for what, found in parts.items():
        same = [one.of for one in found if one.alike]
        if same:
            each = EACH[found[0].topic] if len(same) == len(found) else f"for {listed(same)}"
            whole.append(f"{what} {each}")
    return f"The same in all runs to which it applies: {'; '.join(whole)}." if whole else ""


def _injects(case: Case) -> Iterator[Block]:
    if not case.comparison.told:
        yield Paragraph("Injects are not set side by side at this level.")
        return
    every = case.comparison.injects
    if not every:
        yield Paragraph("No inject came up.")
        return
    differing = [one for one in every if one.differs]
    same = len(every) - len(differing)
    said = f"{counted(len(every), 'inject', 'injects')} came up in the turns played."
    if same:
        said += f" {same} met the same fate in all runs that came to their turn."
    yield Paragraph(said)
    if differing:
        rows = tuple(
            (case.turn(one.turn), title(one), case.groups(fates(case, one))) for one in differing
        )
        yield Table(("Turn", "Inject", "What became of it"), rows, (9, 14, 28))
    lost = [one for one in every if any(cell.unreceived for cell in one.cells)]
    if lost:
        yield Paragraph(f"Released without a recorded delivery: {_undelivered(lost)}.")


def title(one: InjectRow) -> str:
    """An inject's title, marked where it was written in the room."""
    return f"{one.title} (written in the room)" if one.improvised else one.title


def fates(case: Case, one: InjectRow) -> tuple[Group, ...]:
    """What became of an inject, as groups of runs."""
    said = [(cell.run, _fate(case, cell)) for cell in one.cells]
    said += [(run, "not in this version of the scenario") for run in one.not_written]
    return groups(said)


def _fate(case: Case, one: InjectCell) -> str:
    words = FATES[one.fate]
    if one.minute is not None and one.fate in ("early", "late"):
        words += f", at minute {one.minute}"
    if one.to:
        words += f" to {case.teams(one.to)}"
    if one.recalled:
        words += ", recalled later"
    return words + (f" ({one.reason})" if one.reason else "")


def _undelivered(rows: Iterable[InjectRow]) -> str:
    return "; ".join(
        f"{one.title} in {listed(cell.run for cell in one.cells if cell.unreceived)}"
        for one in rows
    )


def _interventions(case: Case) -> Iterator[Block]:
    found = case.comparison.interventions
    without = [label for label in case.labels if label not in {one.run for one in found}]
    if without:
        yield Paragraph(f"None is on record in {case.which(without)}.")
    if found:
        rows = tuple(
            (
                bold(one.run),
                case.turn(one.turn),
                one.sentence,
                one.reason or "—",
                f"c{one.commit}",
            )
            for one in found
        )
        yield Table(("Run", "Turn", "What", "Reason given", ""), rows, (5, 9, 20, 13, 5))


def _versions(case: Case) -> Iterator[Block]:
    versions = case.comparison.versions
    if len(versions) < 2:
        return
    yield Heading(2, "Versions of the scenario")
    said = "; ".join(
        f"{one.version} ({one.sha256[:8]}{', the newest' if one.newest else ''}) in "
        f"{case.which(one.runs)}"
        for one in versions
    )
    yield Paragraph(f"Things are matched by their ids and by what they were called: {said}.")
    yield from _changes(case)


def _changes(case: Case) -> Iterator[Block]:
    rows = tuple(
        (
            f"{one.version} ({one.sha256[:8]})",
            f"{one.what} {one.id}",
            f"{one.how}{f': {one.field}' if one.how == 'changed' else ''}",
            one.before,
            one.after,
        )
        for one in case.comparison.changes
    )
    if rows:
        headings = ("Older version", "Thing", "", "There", "In the newest")
        yield Table(headings, rows, (7, 11, 8, 14, 14))
    else:
        yield Paragraph(UNCHANGED)
