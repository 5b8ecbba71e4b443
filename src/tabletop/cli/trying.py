"""How `tabletop check` tries a scenario out in play: by rehearsals, and by exploring all of it.

What that takes is imported only where it is asked for.
"""

import sys
from collections.abc import Iterator

import click

from tabletop.authoring.checking import Trial, Tried
from tabletop.cli.output import message
from tabletop.scenario import Scenario
from tabletop.scenario.nodes import Positions

BUDGET, EASILY, GAMES = 256 << 20, 64 << 20, 200_000
"""Bytes and random games: few, so that an answer comes in seconds. 'tabletop explore' takes more.
"""


def trying(play: int | None, seed: int, *, explore: bool) -> Iterator[Trial]:
    """The ways in which a scenario is tried out: in `play` rehearsals, and by exploring it.

    Raises ModuleNotFoundError where the extra 'explore' is needed and not installed.
    """
    if play:
        yield _rehearsing(play, seed)
    if explore:
        yield _exploring()


def _rehearsing(count: int, seed: int) -> Trial:
    """What plays a scenario so many times, with a line on how far it is."""
    from tabletop.authoring.rules.pages import of_family
    from tabletop.authoring.trials import trials

    def progress(played: int) -> None:
        if sys.stderr.isatty():
            click.echo(f"\rrehearsal {played} of {count}", nl=played == count, err=True)

    def rehearsed(scenario: Scenario, positions: Positions) -> Tried:
        found = trials(scenario, positions, count, seed, progress)
        return Tried(found, of_family("Rehearsals"))

    return rehearsed


def _exploring() -> Trial:
    """What follows all play of a scenario, and says how much of it that was."""
    from tabletop.authoring.rules.pages import of_family
    from tabletop.explore.asking import Limits
    from tabletop.explore.diagnosing import asked, diagnostics
    from tabletop.explore.exploring import explore
    from tabletop.explore.report.coverage import covered
    from tabletop.explore.report.section import Case
    from tabletop.explore.unexplored import Unexplored

    limits = Limits(budget=BUDGET, games=GAMES, easily=EASILY)

    def explored(scenario: Scenario, positions: Positions) -> Tried:
        try:
            answer = explore(scenario, limits=limits)
        except Unexplored as not_possible:
            message(f"{not_possible.message} {not_possible.hint}")
            return Tried((), frozenset())
        message(covered(Case(scenario, answer)))
        if rest := of_family("Exploring") - asked(answer):
            message(f"It is too large to look for all of: {', '.join(sorted(rest))}.")
        return Tried(diagnostics(scenario, positions, answer), asked(answer))

    return explored
