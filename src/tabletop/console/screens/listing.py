"""The rows of home: a scenario with its turns and teams, a session with where it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from tabletop.console.paint import content
from tabletop.console.widgets.lines import Row
from tabletop.text import counted

if TYPE_CHECKING:
    from tabletop.runner.library import Listed
    from tabletop.runner.recent import SessionListing
    from tabletop.scenario import Scenario


_SUMMARY = 150
"""Letters of a summary: two lines on the narrowest screen. The set-up shows all of it."""


def described(scenario: Scenario) -> str:
    """How many turns a scenario has, and who plays it."""
    teams = ", ".join(str(team.name) for team in scenario.teams.values())
    return f"{counted(len(scenario.turns), 'turn', 'turns')}; {teams}"


def scenario_rows(scenarios: Sequence[Listed], details: Mapping[str, str]) -> list[Row]:
    """Scenarios with title, turns and teams, and how the summary begins."""
    return [
        Row(
            one.id,
            content(
                (one.title, "bold"),
                f"  {details.get(one.id, '')}\n",
                beginning(one.summary, _SUMMARY),
            ),
        )
        for one in scenarios
    ]


def beginning(text: str, longest: int) -> str:
    """A text up to the sentence or word that still fits `longest` letters."""
    flat = " ".join(text.split())
    if len(flat) <= longest:
        return flat
    cut = flat[: longest + 1]
    sentence = cut.rfind(". ")
    return cut[: sentence + 1] if sentence > 0 else f"{cut.rsplit(' ', 1)[0]}…"


def start_rows(sessions: Sequence[SessionListing]) -> list[Row]:
    """The ways to begin: first what a person who is back wants, or one who is here first."""
    demo = Row(
        "demo",
        content(("Try the five-minute demo", "bold"), "  the air incident, nothing to fill in"),
    )
    new = Row("new", content(("New session", "bold"), "  choose one of the scenarios below"))
    last = next((one for one in sessions if one.sound), None)
    if last is None:
        none = content(("Resume", "bold"), "  no session yet; o opens a file from elsewhere")
        return [demo, new, Row("resume", none)]
    resume = content(("Resume", "bold"), f"  {last.title}: {last.where}, {_day(last)}")
    return [Row("resume", resume), new, demo]


def session_rows(sessions: Sequence[SessionListing]) -> list[Row]:
    """Sessions, the last used first; a damaged one with what is wrong."""
    return [_session_row(one) for one in sessions]


def _session_row(one: SessionListing) -> Row:
    if not one.sound:
        why = one.where.replace(str(one.path), "the file")
        text = content(("CANNOT BE OPENED  ", "bold"), f"{one.path.name}: {why}")
        return Row(str(one.path), text)
    text = content((one.title, "bold"), f"  {one.where}\n{_day(one)}  {one.path.name}")
    return Row(str(one.path), text)


def _day(one: SessionListing) -> str:
    return f"{datetime.fromtimestamp(one.modified):%d %B %H:%M}"
