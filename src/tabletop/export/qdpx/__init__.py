"""The debrief as a project for programs of qualitative analysis (REFI-QDA, `.qdpx`).

Transcripts are its sources, teams its cases. What a program can tell without judgement stands as
codes under `auto`; what a reader marked, under `review`. The blinded project leaves out signals and
what came of acts, so that whoever codes the reasons cannot know them; the same words have the same
ids in both.
"""

from collections.abc import Iterable, Mapping, Sequence

from tabletop.debrief.marks import Mark
from tabletop.debrief.model import Debrief
from tabletop.export.qdpx.codebook import Codebook
from tabletop.export.qdpx.session import AUTO, READER, SessionPart, session_part
from tabletop.export.qdpx.variables import VARIABLES
from tabletop.formats import refi

NO_MARKS: Mapping[str, Sequence[Mark]] = {}

_ABOUT = (
    "Tabletop exercise. One source for each session: its transcript, one utterance a paragraph. "
    "Codes under 'auto' were given by a program, from the record and without judgement; those "
    "under 'review' are marks that a reader set. A case is a delegation in one session, with all "
    "that it said. Ids stay the same from one export to the next."
)
_BLINDED = (
    " Blinded: signals, consents, acts as others saw them, readings, rulings, outcomes, endings "
    "and the hot wash are left out. The words that are here have the same ids as in the full "
    "project, so that codings can be joined."
)


def write(debrief: Debrief, marks: Sequence[Mark] = ()) -> bytes:
    """The project of one session, with a reader's marks as codes."""
    return write_many([debrief], {debrief.session.session: marks})


def write_blind(debrief: Debrief, marks: Sequence[Mark] = ()) -> bytes:
    """The project of one session without signals and without what came of acts."""
    return write_many([debrief], {debrief.session.session: marks}, blind=True)


def write_many(
    debriefs: Iterable[Debrief],
    marks: Mapping[str, Sequence[Mark]] = NO_MARKS,
    *,
    blind: bool = False,
) -> bytes:
    """One project of many sessions. `marks` are by session id; a session given twice stands once.

    The same debriefs in the same order give the same bytes.
    """
    sessions = {one.session.session: one for one in debriefs}
    codebook = Codebook()
    parts = [
        session_part(one, codebook, marks.get(name, ()), blind=blind)
        for name, one in sessions.items()
    ]
    return refi.write(_project(parts, codebook, blind=blind))


def _project(parts: Sequence[SessionPart], codebook: Codebook, *, blind: bool) -> refi.Project:
    title = parts[0].title if len(parts) == 1 else f"{len(parts)} sessions"
    cases = tuple(case for part in parts for case in part.cases)
    sources = tuple(part.source for part in parts)
    return refi.Project(
        name=f"{title} (blinded)" if blind else title,
        description=_ABOUT + (_BLINDED if blind else ""),
        users=(AUTO, READER),
        codes=codebook.codes(),
        variables=_used(sources, cases),
        cases=cases,
        sources=sources,
    )


def _used(sources: Iterable[refi.Source], cases: Iterable[refi.Case]) -> tuple[refi.Variable, ...]:
    """The variables that have a value anywhere: those with a fixed place, then as they come."""
    given = [value for one in sources for value in one.values]
    given += [value for one in cases for value in one.values]
    found = {value.variable.guid: value.variable for value in given}
    fixed = {one.guid: one for one in VARIABLES if one.guid in found}
    return tuple({**fixed, **found, **fixed}.values())
