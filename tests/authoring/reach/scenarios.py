"""The example scenario with a piece of YAML laid over it, loaded."""

from tabletop.scenario import Scenario, load
from tests.authoring.rules.laying import laid


def scenario(piece: str) -> Scenario:
    """The example scenario with `piece` laid over it."""
    return load(laid(piece))
