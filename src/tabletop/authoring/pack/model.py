"""What a pack is made of: sheets, each a document with the place where it lies."""

from dataclasses import dataclass

from tabletop.authoring.pack.wording import Wording
from tabletop.authoring.telling.naming import Naming
from tabletop.formats.document import Block, Document, Picture
from tabletop.scenario.model import Scenario, Team, Turn

FACILITATOR, OBSERVERS = "facilitator", "observers"
"""The folders that are no team's; no team can have them, for `keep_apart` moves its folder."""


@dataclass(frozen=True, slots=True)
class Choices:
    """How a pack is to be made.

    With `menus` the forms show the options of each decision; `to_a_page` is how many cards share
    a page, 1 or 4.
    """

    menus: bool = True
    to_a_page: int = 1


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document of the pack.

    `path` is its place, parts joined by /, without the ending of a file's name; `foot` stands at
    the foot of each page.
    """

    path: str
    document: Document
    foot: str


@dataclass(frozen=True)
class Making:
    """What every sheet is made from: the scenario in one language, the choices, the words."""

    scenario: Scenario
    language: str
    choices: Choices
    wording: Wording
    naming: Naming
    chart: Picture | None = None

    def for_team(self, team: Team, name: str, title: str, blocks: tuple[Block, ...]) -> Sheet:
        """A sheet in a team's own folder."""
        foot = f"{self.scenario.title} · {self.wording.only_for.format(team=team.name)}"
        return Sheet(f"{keep_apart(team.id)}/{name}", self._document(title, blocks), foot)

    def for_control(self, name: str, title: str, blocks: tuple[Block, ...]) -> Sheet:
        """A sheet that the facilitator alone has until he or she hands it out."""
        foot = f"{self.scenario.title} · {self.wording.only_for_control}"
        return Sheet(f"{FACILITATOR}/{name}", self._document(title, blocks), foot)

    def for_observers(self, name: str, title: str, blocks: tuple[Block, ...]) -> Sheet:
        """A sheet for those who watch: it holds nothing that a team may not know."""
        return Sheet(f"{OBSERVERS}/{name}", self._document(title, blocks), str(self.scenario.title))

    def turn(self, turn: Turn) -> str:
        """A turn as teams may know it: without the letter that tells of another in its place."""
        number = self.naming.turns[turn.id].rstrip("abcdefghijklmnopqrstuvwxyz")
        return self.wording.turn.format(number=number, title=turn.title)

    def file(self, turn: Turn, kind: str) -> str:
        """The name of a turn's file."""
        return f"turn_{self.naming.turns[turn.id]}_{kind}"

    def _document(self, title: str, blocks: tuple[Block, ...]) -> Document:
        return Document(title, blocks, self.language)


def keep_apart(team: str) -> str:
    """The folder of a team: its id, unless the facilitator or the observers have it."""
    return f"team_{team}" if team in (FACILITATOR, OBSERVERS) else team
