"""A scenario as a printed pack: everything that a day needs when no computer is in the room.

A new kind of sheet is one module with a function from `Making` to a `Sheet`, and its line in
`_sheets` or `_team_sheets`.
"""

from collections.abc import Iterator

from tabletop.authoring.pack.book import book
from tabletop.authoring.pack.briefings import briefing
from tabletop.authoring.pack.briefs import brief
from tabletop.authoring.pack.cards import facilitators_cards, team_cards
from tabletop.authoring.pack.decisions import decision_form
from tabletop.authoring.pack.messages import message_slips
from tabletop.authoring.pack.model import Choices, Making, Sheet
from tabletop.authoring.pack.observers import observers_sheet
from tabletop.authoring.pack.polls import poll_form
from tabletop.authoring.pack.slips import consent_slips, slips
from tabletop.authoring.pack.tents import tent
from tabletop.authoring.pack.wording import WORDINGS, wording
from tabletop.authoring.telling.naming import Naming
from tabletop.formats.document import Picture
from tabletop.scenario.model import Scenario, Team

__all__ = ["WORDINGS", "Choices", "Sheet", "pack"]


def pack(
    scenario: Scenario, language: str, choices: Choices, chart: Picture | None = None
) -> tuple[Sheet, ...]:
    """Every sheet of a scenario that was loaded in `language`.

    `chart` is its flow chart; without one the facilitator's book says how to have it.
    """
    words = wording(language)
    making = Making(scenario, language, choices, words, Naming(scenario), chart)
    return tuple(sheet for sheet in _sheets(making) if sheet is not None)


def _sheets(making: Making) -> Iterator[Sheet | None]:
    scenario = making.scenario
    yield book(making)
    yield facilitators_cards(making)
    for team in scenario.teams.values():
        yield from _team_sheets(making, team)
        if making.choices.menus:
            yield slips(making, team)
        yield consent_slips(making, team)
    for turn in scenario.turns.values():
        yield observers_sheet(making, turn)


def _team_sheets(making: Making, team: Team) -> Iterator[Sheet | None]:
    """The folder of one team: it holds nothing that this team may not read in the course of play.

    Each turn's sheets are files of their own, since a turn's paper goes to the table when it opens.
    """
    yield brief(making, team)
    yield tent(making, team)
    yield message_slips(making, team)
    for turn in making.scenario.turns.values():
        yield briefing(making, team, turn)
        yield decision_form(making, team, turn)
        yield team_cards(making, team, turn)
        yield poll_form(making, team, turn)
