"""One coded project (REFI-QDA) of one or many sessions, with the marks that a reader made."""

from collections.abc import Iterable
from pathlib import Path

from tabletop.debrief.marks import Mark
from tabletop.debrief.model import Debrief
from tabletop.export.leaks import leaks
from tabletop.export.qdpx import write_many
from tabletop.runner.exporting import AS_AGREED, NamesFound, Rule, told_debrief, told_marks
from tabletop.runner.session import Session
from tabletop.runner.writing import replace


def write_project(
    sessions: Iterable[Path], project: Path, rule: Rule = AS_AGREED, *, blind: bool = False
) -> Path:
    """Write the project and give its path; a session given twice stands in it once.

    `blind` leaves signals and what came of acts out. Raises NamesFound before anything is written,
    StoreError or MarksError for what cannot be read, OSError if the file cannot be written.
    """
    told: list[Debrief] = []
    marks: dict[str, tuple[Mark, ...]] = {}
    for path in sessions:
        with Session.open(path, read_only=True) as opened:
            told.append(told_debrief(opened, rule))
            marks[told[-1].session.session] = told_marks(opened, rule)
    data = write_many(told, marks, blind=blind)
    if rule.roster:
        roster = rule.roster
        found = [one for each in told for one in leaks(each, {project.name: data}, roster)]
        if found:
            raise NamesFound(tuple(dict.fromkeys(found)))
    return replace(project, data)
