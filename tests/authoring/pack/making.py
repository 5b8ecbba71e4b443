"""What sheets are made from, for tests of one kind of sheet."""

from tabletop.authoring.pack.model import Choices, Making
from tabletop.authoring.pack.wording import ENGLISH
from tabletop.authoring.telling.naming import Naming
from tabletop.formats.document import Picture
from tabletop.scenario import Scenario


def making(
    scenario: Scenario, choices: Choices | None = None, chart: Picture | None = None
) -> Making:
    """Everything in English."""
    return Making(scenario, "en", choices or Choices(), ENGLISH, Naming(scenario), chart)
