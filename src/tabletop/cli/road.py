"""`tabletop explore --road-to`: the likeliest road to an ending or inject, as a script."""

from pathlib import Path

from tabletop.cli.arguments import known
from tabletop.cli.output import data
from tabletop.explore.policy import Policy
from tabletop.explore.unexplored import Unexplored
from tabletop.runner.writing import create
from tabletop.scenario import Scenario


def write_road(
    scenario: Scenario, policy: Policy, memory: int, goal: str, output: Path | None
) -> None:
    """Print the road, or write it to a new file.

    Raises LibraryError for a goal that the scenario has not, Unexplored where no road leads or
    where finding one would take more than so many bytes of memory.
    """
    from tabletop.explore.leading import TooLarge, TooWide, leading

    known("ending or inject", goal, (*scenario.endings, *scenario.injects))
    found = leading(scenario, policy, memory, goal)
    if isinstance(found, TooLarge | TooWide):
        raise Unexplored(f"The way to '{goal}' is too large: {found}.", "Give more --memory.")
    if found is None:
        raise Unexplored(
            f"No road leads to '{goal}': it never comes up.", "'tabletop explore' tells why."
        )
    text = found.text("likeliest")
    if output is None:
        data(text.removesuffix("\n"))
    else:
        create(output, text.encode())
        data(str(output))
