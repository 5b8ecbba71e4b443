"""Which sessions stand side by side, and the course of each in a line."""

from collections.abc import Iterator

from tabletop.debrief.compare.model import RunRecord
from tabletop.debrief.names import shortened
from tabletop.export.compare.section import Case, Section
from tabletop.export.report.line import bold
from tabletop.export.wording import attributed
from tabletop.formats.document import Block, Paragraph, Table

HOW = (
    "Each session goes by a letter. Runs stand in the order in which they were given, turns and "
    "teams in that of the scenario; nothing is ranked. A commit (c12) is a number in the log of "
    "its own session. So few games show what can happen, not how often."
)
SHORT = 8
"""Letters of a session's id that tell it apart; the colophon has all."""


def overview(case: Case) -> Section:
    """The runs and where each ended."""
    return Section("runs", "The sessions", (Paragraph(HOW), *_runs(case)))


def _runs(case: Case) -> Iterator[Block]:
    rows = tuple(
        (
            bold(one.label),
            f"{called(one)}{', a rehearsal' if one.rehearsal else ''}",
            one.scenario_version,
            shortened(one.cause_text) or "—",
            " → ".join(case.turn(turn) for turn in one.turns) or "none opened",
            ended(one.ending_title, early=one.ended_early),
        )
        for one in case.comparison.runs
    )
    headings = ("Run", "Session", "Version", "Cause card", "Turns played", "Ending")
    yield Table(headings, rows, (5, 12, 7, 11, 21, 12))


def called(one: RunRecord) -> str:
    """A run by its file's name and the beginning of its session's id."""
    return f"{one.name} ({one.session[:SHORT]})"


def ended(title: str, *, early: bool) -> str:
    """How a run ended, in a cell."""
    return f"{title or 'not yet'}{' (ENDEX early)' if early else ''}"


def colophon(case: Case) -> Section:
    """What each figure was made from, and who may be named."""
    rows = tuple(
        (
            bold(one.label),
            one.session,
            f"{one.scenario_version}, SHA-256 {one.scenario_sha256}",
            str(one.seed),
            one.engine_version,
            one.head,
            f"{attributed(one.attribution)}. Agreed: {one.attribution.agreed}",
        )
        for one in case.comparison.runs
    )
    headings = ("Run", "Session id", "Scenario", "Seed", "Engine", "Head", "Attribution")
    lead = f"Scenario {case.comparison.scenario_id}. Made from these records:"
    table = Table(headings, rows, (5, 10, 14, 6, 7, 7, 13))
    return Section("colophon", "Colophon", (Paragraph(lead), table))
