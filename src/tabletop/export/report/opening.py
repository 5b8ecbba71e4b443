"""What a reader needs first: the summary, what the record lacks, what was played and recorded."""

from collections.abc import Iterable, Iterator

from tabletop.debrief.datum import Sentence
from tabletop.debrief.model import TeamRecord
from tabletop.export import wording as say
from tabletop.export.report.case import Case
from tabletop.export.report.line import bold, line, said, traced
from tabletop.export.report.part import Part, bulleted
from tabletop.formats.document import Line, Paragraph, Table

HOW_TO_READ = (
    "How to read this: c12 is commit 12 of the session's log, listed in the last annex. "
    "A time such as 4:30 is the turn's clock in minutes and seconds, pauses excluded. Signals and "
    "readings go from -3 (put strong pressure on) through 0 (neither) to +3 (reassure strongly). "
    "A gap is the reading minus the signal: below zero, the act was read as more pressing than it "
    "was meant. Turns, teams and rows stand in the order of the game; no order here is a ranking."
)


def opening(case: Case) -> Part:
    """What the exercise was about, in its writer's words."""
    return Part(blocks=said(case.debrief.scenario.summary))


def summary(case: Case) -> Part:
    """What happened, and what the record lacks."""
    missing = case.debrief.missing
    lacks = bulleted(_sentences(missing)) or (
        Paragraph("Nothing that the record should hold is missing."),
    )
    return Part(
        "Summary",
        bulleted(_sentences(case.debrief.summary)),
        (Part("What this record lacks", lacks),),
    )


def _sentences(sentences: Iterable[Sentence]) -> Iterator[Line]:
    for one in sentences:
        yield line(f"{one.text} ", traced(say.cited(one.commits)))


def record(case: Case) -> Part:
    """What was played, by whom, and what recorded it."""
    rows = tuple((bold(name), value) for name, value in (*_exercise(case), *_session(case)))
    table = Table(("What", "In this session"), rows, (1, 3))
    return Part("The exercise and its record", (Paragraph(HOW_TO_READ), table))


def _exercise(case: Case) -> Iterator[tuple[str, str]]:
    scenario, session = case.debrief.scenario, case.debrief.session
    yield "Scenario", f"{session.scenario_id}, version {session.scenario_version}"
    yield "Setting", f"{scenario.place}; opens {scenario.opens}"
    yield "What the fiction changes", scenario.departures
    yield "Delegations", ", ".join(map(_delegation, case.debrief.teams))
    if scenario.control_plays:
        yield "Played by control", ", ".join(scenario.control_plays)


def _delegation(team: TeamRecord) -> str:
    groups = f"; {', '.join(team.groups)}" if team.groups else ""
    return f"{team.name} ({team.short}{groups})"


def _session(case: Case) -> Iterator[tuple[str, str]]:
    one = case.debrief.session
    undone = f", {one.undone} of them taken back" if one.undone else ""
    yield "Session", f"{one.session}, begun {say.wall(one.created_at)} UTC"
    yield "Record", f"{one.commits} commits{undone}; head {one.head}"
    yield (
        "Made with",
        f"engine {one.engine_version}, rules {one.rules}, seed {one.seed}, "
        f"scenario SHA-256 {one.scenario_sha256[:16]} … (whole in the colophon)",
    )
    yield "Attribution", say.attributed(one.attribution)
    yield "Agreed in the room", one.attribution.agreed.capitalize()
    for key, value in one.card.items():
        if key not in ("attribution", "recording") and value not in (None, "", {}, []):
            yield say.label(key).capitalize(), say.card(value)
