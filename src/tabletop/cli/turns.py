"""A turn that a person names at the command line."""

from tabletop.authoring.numbering import turn_numbers
from tabletop.cli.arguments import known
from tabletop.scenario import Scenario


def known_turn(scenario: Scenario, name: str) -> str:
    """The id of a turn that is named by it or by its number in the telling. Raises LibraryError."""
    numbered = {number: turn for turn, number in turn_numbers(scenario).items()}
    if name.lower() in numbered:
        return numbered[name.lower()]
    return known("turn", name, (*scenario.turns, *numbered))
