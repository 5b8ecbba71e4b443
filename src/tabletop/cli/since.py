"""`tabletop explore --since`: what is still open at the moment at which a session stands."""

from collections.abc import Iterable
from pathlib import Path

import click

from tabletop.cli.assuming import assume
from tabletop.explore.policy import Policy
from tabletop.explore.report.section import Case
from tabletop.runner.session import Session
from tabletop.scenario import Scenario


def still_open(
    scenario: Scenario, policy: Policy, memory: int, session: Path, assumptions: Iterable[str]
) -> Case:
    """What can still happen in a session, by the scenario as it was when it was played.

    Raises StoreError for a file that is no session, click.UsageError for one of another scenario,
    Unexplored for a moment from which play is not explored, LibraryError for an assumption on what
    the scenario has not.
    """
    from tabletop.explore.going_on import going_on

    assumed = tuple(assumptions)
    if any(one.partition("=")[0].strip() == "cause" for one in assumed):
        raise click.UsageError("The session has its cause card already: it cannot be assumed.")
    with Session.open(session, read_only=True) as opened:
        played, state, commits = opened.scenario, opened.state, len(opened.entries)
    if played.id != scenario.id:
        raise click.UsageError(f"{session} is a session of '{played.id}', not '{scenario.id}'.")
    turn = state.game.turn
    where = f"turn '{turn}', {state.game.phase}" if turn else str(state.game.phase)
    when = f"play stands after commit {commits} of {session.name} ({where})"
    supposed, words = assume(played, policy, assumed)
    return Case(played, going_on(played, state, supposed, memory, (when, *words)))
