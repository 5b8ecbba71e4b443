"""The scenario format: reading a file, and the models of what it says."""

from tabletop.scenario.bundle import ScenarioFiles
from tabletop.scenario.model import Scenario
from tabletop.scenario.parse import Parsed, ScenarioError, load, parse

__all__ = ["Parsed", "Scenario", "ScenarioError", "ScenarioFiles", "load", "parse"]
