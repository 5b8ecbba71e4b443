"""Playing the small scenario by scripts, and recording it."""

from tabletop.engine.log import Entry
from tabletop.engine.state import State
from tabletop.play.draws import Draws
from tabletop.play.player import Player
from tabletop.play.script import NO_SCRIPT, Script
from tabletop.play.script.file import read_script
from tabletop.play.trial import steps
from tabletop.scenario import Scenario


def script(text: str, scenario: Scenario) -> Script:
    """The script that a text holds."""
    return read_script("s.yaml", text.encode(), scenario).script


def log(scenario: Scenario, seed: int, by: Script = NO_SCRIPT) -> tuple[State, list[Entry]]:
    """A session played to its end in memory: its last state and its commits."""
    commits = list(steps(Player(scenario, Draws(seed), by), seed))
    return commits[-1][1], [entry for entry, _ in commits]


def ended(scenario: Scenario, text: str, seed: int = 1) -> State:
    """The last state of a session played by a script."""
    return log(scenario, seed, script(text, scenario))[0]
