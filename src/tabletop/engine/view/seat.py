"""Who looks, at what."""

from dataclasses import dataclass, replace
from typing import TypeVar

from tabletop.engine.state import (
    Agreement,
    Explanation,
    HotWashAnswer,
    Meeting,
    Message,
    Publication,
    Reading,
    Request,
    Stamp,
    State,
)
from tabletop.engine.view.model import FACILITATOR, PUBLIC
from tabletop.engine.words import Phase
from tabletop.scenario.model import Scenario
from tabletop.scenario.parts import SeenBy

Stamped = TypeVar(
    "Stamped", Message, Agreement, Explanation, HotWashAnswer, Reading, Meeting, Request, Stamp
)

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
        """Whether the hot wash has begun; a session closed before STARTEX reveals nothing."""
        return self.state.game.phase in REVEALING and self.state.game.ending is not None

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

    def blind(self, thing: Stamped, number: int = 0) -> Stamped:
        """`thing` without commit numbers, which would tell a team how much goes on elsewhere.

        What has an id made from a commit number is numbered anew: `number` within the view.
        """
        if self.controls:
            return thing
        match thing:
            case Stamp():
                return replace(thing, seq=0)
            case Meeting():
                ended = self.blind(thing.ended) if thing.ended else None
                begun = self.blind(thing.begun)
                return replace(thing, id=f"meeting_{number}", begun=begun, ended=ended)
            case Request():
                closed = self.blind(thing.closed) if thing.closed else None
                asked = self.blind(thing.asked)
                return replace(thing, id=f"request_{number}", asked=asked, closed=closed)
            case Message():
                return replace(thing, id=f"message_{number}", stamp=self.blind(thing.stamp))
            case Agreement():
                return replace(thing, id=f"agreement_{number}", stamp=self.blind(thing.stamp))
            case _:
                return replace(thing, stamp=self.blind(thing.stamp))
