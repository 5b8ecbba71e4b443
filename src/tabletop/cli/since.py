"""`tabletop explore --since`: what is still open at the moment at which a session stands."""

from pathlib import Path

import click

from tabletop.explore.policy import Policy
from tabletop.explore.report.section import Case
from tabletop.runner.session import Session
from tabletop.scenario import Scenario


def still_open(scenario: Scenario, policy: Policy, memory: int, session: Path) -> Case:
    """What can still happen in a session, by the scenario as it was when it was played.

    Raises StoreError for a file that is no session, click.UsageError for one of another scenario
    and for a moment from which play is not explored.
    """
    from tabletop.explore.going_on import going_on
    from tabletop.explore.unexplored import Unexplored

    with Session.open(session, read_only=True) as opened:
        played, state, commits = opened.scenario, opened.state, len(opened.entries)
    if played.id != scenario.id:
        raise click.UsageError(f"{session} is a session of '{played.id}', not '{scenario.id}'.")
    turn = state.game.turn
    where = f"turn '{turn}', {state.game.phase}" if turn else str(state.game.phase)
    when = f"play stands after commit {commits} of {session.name} ({where})"
    try:
        return Case(played, going_on(played, state, policy, memory, when))
    except Unexplored as error:
        raise click.UsageError(f"{error.message} {error.hint}") from None
