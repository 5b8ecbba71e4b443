"""A whole session without people: from each state the next legal command, up to the close."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from tabletop.engine import commands as cm
from tabletop.engine.logic import present
from tabletop.engine.state import State
from tabletop.engine.words import Phase
from tabletop.play import assessing, deciding, ruling
from tabletop.play.draws import Draws
from tabletop.play.move import Move
from tabletop.play.script import Script
from tabletop.scenario import Scenario
from tabletop.scenario.model import Inject

Weighting = Literal["alike", "weights"]
MANUAL_PERCENT = 50
EARLY_PERCENT = 30
MINUTE = 60_000


@dataclass(frozen=True)
class Player:
    """Plays `scenario` by `script` and, where the script is silent, by draws from a seed.

    `weighting`: whether all options that are available are as likely, or by their `weight`.
    It keeps no memory: the same state always gets the same move.
    """

    scenario: Scenario
    draws: Draws
    script: Script = field(default_factory=Script)
    weighting: Weighting = "alike"

    def move(self, state: State) -> Move | None:
        """The next move; None once the session is closed."""
        match state.game.phase:
            case Phase.SETUP:
                moves = self._setup(state)
            case Phase.BRIEFING:
                moves = self._briefing(state)
            case Phase.DELIBERATION:
                moves = self._deliberation(state)
            case Phase.ADJUDICATION:
                moves = ruling.moves(self.scenario, state, self.draws)
            case Phase.ASSESSMENT:
                moves = self._assessment(state)
            case Phase.HOT_WASH:
                moves = assessing.hot_wash(self.scenario, state)
            case Phase.CLOSED:
                return None
        return next(moves)

    def _setup(self, state: State) -> Iterator[Move]:
        cause = self.script.cause
        if cause is not None and state.game.cause != cause:
            yield Move(cm.PickCause(cause=cause))
        yield Move(cm.Startex())

    def _briefing(self, state: State) -> Iterator[Move]:
        yield from self._deliveries(state)
        for inject in self._waiting(state, "start"):
            yield Move(cm.Release(inject=inject.id))
        yield Move(cm.Deliberate())

    def _deliberation(self, state: State) -> Iterator[Move]:
        minutes = self.scenario.turns[state.game.turn or ""].minutes
        yield from self._deliveries(state)
        choosing = deciding.Choosing(
            self.scenario, self.draws, self.script, weighted=self.weighting == "weights"
        )
        early = [one for one in choosing.open(state) if self._early(one.id)]
        yield from choosing.seal(state, early, at_ms=minutes * MINUTE // 10)
        for inject in self._waiting(state, "minute"):
            if inject.release.minute < minutes:
                yield Move(cm.Release(inject=inject.id), at_ms=inject.release.minute * MINUTE)
        for inject in self._waiting(state, "manual"):
            if self._by_hand(state, inject):
                yield Move(cm.Release(inject=inject.id), at_ms=minutes * MINUTE // 2)
        late_ms = minutes * MINUTE * 7 // 10
        yield from choosing.seal(state, choosing.open(state), at_ms=late_ms)
        yield from choosing.explain(state)
        yield from choosing.consent(state)
        yield Move(cm.CallTime(), at_ms=minutes * MINUTE)

    def _assessment(self, state: State) -> Iterator[Move]:
        yield from assessing.readings(self.scenario, state, self.draws)
        wanted = self.script.turn(state.game.turn).next
        yield Move(cm.NextTurn(turn=wanted, reason="The script says so." if wanted else ""))

    def _early(self, decision: str) -> bool:
        return self.draws.happens(EARLY_PERCENT, "early", decision)

    def _waiting(self, state: State, kind: str) -> list[Inject]:
        """Injects of this turn that have not come yet, those of one minute in file order."""
        turn = self.scenario.turns[state.game.turn or ""]
        waiting = [
            one
            for one in turn.injects.values()
            if one.release.kind == kind and one.id not in state.game.injects
        ]
        return sorted(waiting, key=lambda one: one.release.minute)

    def _by_hand(self, state: State, inject: Inject) -> bool:
        named = self.script.turn(state.game.turn).manual
        wanted = (
            self.draws.happens(MANUAL_PERCENT, "manual", inject.id)
            if named is None
            else inject.id in named
        )
        return wanted and deciding.possible(self.scenario, state, inject.when)

    def _deliveries(self, state: State) -> Iterator[Move]:
        """What was released reaches each team in the room at once."""
        made = {(one.item, one.team) for one in state.room.deliveries}
        for shown in state.room.shown:
            new = shown.what == "inject" and (shown.item, shown.team) not in made
            if new and present(state.game, shown.team):
                yield Move(cm.Deliver(item=shown.item, team=shown.team))
