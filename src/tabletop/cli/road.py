"""`tabletop explore --road-to`: the likeliest road to an ending or inject, as a script."""

from pathlib import Path

import click

from tabletop.cli.arguments import known
from tabletop.cli.output import data
from tabletop.explore.policy import Policy
from tabletop.runner.writing import create
from tabletop.scenario import Scenario


def write_road(
    scenario: Scenario, policy: Policy, memory: int, goal: str, output: Path | None
) -> None:
    """Print the road, or write it to a new file.

    Raises LibraryError for a goal that the scenario has not, click.UsageError where no road leads
    or where finding one would take more than so many bytes of memory.
    """
    from tabletop.explore.leading import TooLarge, TooWide, leading

    known("ending or inject", goal, (*scenario.endings, *scenario.injects))
    found = leading(scenario, policy, memory, goal)
    if isinstance(found, TooLarge | TooWide):
        raise click.UsageError(f"The way to '{goal}' is too large ({found}); give more --memory.")
    if found is None:
        raise click.UsageError(f"No road leads to '{goal}': it never comes up.")
    text = found.text("likeliest")
    if output is None:
        data(text.removesuffix("\n"))
    else:
        create(output, text.encode())
        data(str(output))
