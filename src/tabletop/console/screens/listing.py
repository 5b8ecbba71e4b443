"""The rows of home: a scenario with its turns and teams, a session with where it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from tabletop.console.paint import content
from tabletop.console.widgets.lines import Row
from tabletop.console.wording import counted

if TYPE_CHECKING:
    from tabletop.runner.library import Listed
    from tabletop.runner.recent import SessionListing
    from tabletop.scenario import Scenario


def described(scenario: Scenario) -> str:
    """How many turns a scenario has, and who plays it."""
    teams = ", ".join(str(team.name) for team in scenario.teams.values())
    return f"{counted(len(scenario.turns), 'turn', 'turns')}; {teams}"


def scenario_rows(scenarios: Sequence[Listed], details: Mapping[str, str]) -> list[Row]:
    """Scenarios with title, turns and teams, summary."""
    return [
        Row(one.id, content((one.title, "bold"), f"  {details.get(one.id, '')}\n", one.summary))
        for one in scenarios
    ]


def session_rows(sessions: Sequence[SessionListing]) -> list[Row]:
    """Sessions, the last used first; a damaged one with what is wrong."""
    return [_session_row(one) for one in sessions]


def _session_row(one: SessionListing) -> Row:
    day = f"{datetime.fromtimestamp(one.modified):%d %B %H:%M}"
    warn = "" if one.sound else "CANNOT BE OPENED  "
    where = f"\n{one.where}" if not one.sound else f"  {one.where}"
    return Row(
        str(one.path),
        content((warn, "bold"), (one.title, "bold"), where, f"\n{day}  {one.path.name}"),
    )
