"""A debrief with its teams and turns by id."""

from collections.abc import Sequence

from tabletop.debrief.model import Debrief
from tabletop.debrief.turn_model import TurnDebrief
from tabletop.export import wording as say


class Case:
    """Looks up what a debrief calls its teams and turns."""

    def __init__(self, debrief: Debrief) -> None:
        self.debrief = debrief
        self.teams = {team.id: team for team in debrief.teams}
        self.turns = {turn.id: turn for turn in debrief.turns}

    def team(self, team: str | None) -> str:
        """The name of a team; that of nobody in particular is "Somebody"."""
        if team is None:
            return "Somebody"
        return self.teams[team].name if team in self.teams else team

    def named(self, teams: Sequence[str]) -> str:
        """Names of teams as they stand in a sentence; "all teams" if it is all."""
        return say.named(self.teams, teams)

    def number(self, turn: str | None) -> str:
        """The number of a turn as played; a dash outside of the turns."""
        return str(self.turns[turn].number) if turn in self.turns else say.NONE

    def turn(self, turn: str) -> str:
        """A turn in a sentence: `turn 2`."""
        return f"turn {self.turns[turn].number}" if turn in self.turns else turn

    def heading(self, turn: TurnDebrief) -> str:
        """A turn's number and title."""
        return f"Turn {turn.number}: {turn.title}"
