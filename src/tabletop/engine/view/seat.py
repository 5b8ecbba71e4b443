"""Who looks, at what."""

from dataclasses import dataclass

from tabletop.engine.state import Publication, State
from tabletop.engine.view.model import FACILITATOR, PUBLIC
from tabletop.engine.words import Phase
from tabletop.scenario.model import Scenario, SeenBy

REVEALING = (Phase.HOT_WASH, Phase.CLOSED)
"""From the hot wash on the decisions, their logic and the cause card lie open."""


@dataclass(frozen=True, slots=True)
class Seat:
    """One audience before one state of one scenario."""

    scenario: Scenario
    state: State
    audience: str

    @property
    def controls(self) -> bool:
        """Whether this is the facilitator, who sees everything."""
        return self.audience == FACILITATOR

    @property
    def team(self) -> str | None:
        """The team that looks, if it is one."""
        return self.audience if self.audience in self.scenario.teams else None

    @property
    def revealed(self) -> bool:
        """Whether the hot wash has begun."""
        return self.state.game.phase in REVEALING

    @property
    def published(self) -> Publication | None:
        """The last publication; None before STARTEX."""
        publications = self.state.game.publications
        return publications[-1] if publications else None

    def among(self, teams: tuple[str, ...]) -> bool:
        """Whether something for `teams` is for this audience; for the public only if for all."""
        if self.audience == PUBLIC:
            return set(teams) >= set(self.scenario.teams)
        return self.controls or self.audience in teams

    def sees(self, seen_by: SeenBy, holders: tuple[str, ...]) -> bool:
        """Whether something is within `seen_by`; `holders` are the teams that it is kept for."""
        match seen_by:
            case "all":
                return True
            case "own":
                return self.controls or self.team in holders
            case "facilitator":
                return self.controls
            case _:
                return self.controls or self.team in seen_by
