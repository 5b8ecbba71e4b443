"""A whole session without people: from each state the next legal command, up to the close."""

from collections.abc import Iterator
from dataclasses import dataclass

from tabletop.engine import commands as cm
from tabletop.engine.logic import holds, present
from tabletop.engine.state import State
from tabletop.engine.words import ChanceMode, Phase
from tabletop.play import assessing, deciding, ruling, talking
from tabletop.play.move import MINUTE, Move
from tabletop.play.plan import Plan
from tabletop.scenario.model import Inject

EARLY_PERCENT = 30


@dataclass(frozen=True)
class Player(Plan):
    """Plays by its plan. It keeps no memory: the same state always gets the same move.

    Where the script asks for what cannot be, the move is not legal; its `asked` says where.
    """

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
                moves = ruling.moves(self, state)
            case Phase.ASSESSMENT:
                moves = self._assessment(state)
            case Phase.HOT_WASH:
                moves = self._hot_wash(state)
            case Phase.CLOSED:
                return None
        return next(moves)

    def _setup(self, state: State) -> Iterator[Move]:
        if (self.script.picks or self.policy.picks) and state.game.chance is ChanceMode.SEED:
            yield Move(cm.Configure(chance=ChanceMode.PICK))
        cause = self.script.cause or self._cause()
        if cause is not None and state.game.cause != cause:
            yield Move(cm.PickCause(cause=cause), asked=("cause",))
        yield Move(cm.Startex())

    def _cause(self) -> str | None:
        weights = self.policy.causes(self.scenario)
        return self.draws.weighted(weights, "cause") if weights else None

    def _briefing(self, state: State) -> Iterator[Move]:
        yield from talking.presence(self, state)
        yield from self._deliveries(state)
        for inject in self._waiting(state, "start"):
            yield Move(cm.Release(inject=inject.id))
        yield Move(cm.Deliberate())

    def _deliberation(self, state: State) -> Iterator[Move]:
        minutes = self.scenario.turns[state.game.turn or ""].minutes
        yield from self._deliveries(state)
        early = [one for one in deciding.open_to(self, state) if self._early(state, one.id)]
        yield from deciding.seal(self, state, early, at_ms=minutes * MINUTE // 10)
        yield from sorted(self._by_the_clock(state, minutes), key=lambda move: move.at_ms)
        yield from self._by_hand(state, at_ms=minutes * MINUTE // 2)
        late_ms = minutes * MINUTE * 7 // 10
        if self.talk:
            yield from deciding.slip(self, state, at_ms=late_ms)
        yield from deciding.seal(self, state, deciding.open_to(self, state), at_ms=late_ms)
        if self.talk:
            yield from deciding.explain(self, state)
        yield from deciding.consent(self, state)
        yield Move(cm.CallTime(), at_ms=minutes * MINUTE)

    def _by_the_clock(self, state: State, minutes: int) -> Iterator[Move]:
        """Injects of the turn's clock, and what passes in the room."""
        for inject in self._waiting(state, "minute"):
            if inject.release.minute < minutes:
                yield Move(cm.Release(inject=inject.id), at_ms=inject.release.minute * MINUTE)
        if self.talk:
            yield from talking.moves(self, state)

    def _assessment(self, state: State) -> Iterator[Move]:
        if self.talk:
            yield from assessing.readings(self, state)
        wanted = self.wanted(state).next
        command = cm.NextTurn(turn=wanted, reason="The script says so." if wanted else "")
        yield Move(command, asked=("turns", state.game.turn or "", "next") if wanted else ())

    def _hot_wash(self, state: State) -> Iterator[Move]:
        if self.talk:
            yield from assessing.answers(self, state)
        yield Move(cm.Close())

    def _early(self, state: State, decision: str) -> bool:
        """What the script chooses may be on offer only later."""
        scripted = decision in self.wanted(state).choices
        return not scripted and self.draws.happens(EARLY_PERCENT, "early", decision)

    def _waiting(self, state: State, kind: str) -> list[Inject]:
        """Injects of this turn that the clock has still to release, those of one minute in order.

        Not those that the script releases by hand or keeps back.
        """
        wanted = self.wanted(state)
        kept = (*(wanted.manual or ()), *wanted.held)
        turn = self.scenario.turns[state.game.turn or ""]
        waiting = [
            one
            for one in turn.injects.values()
            if one.release.kind == kind and one.id not in state.game.injects and one.id not in kept
        ]
        return sorted(waiting, key=lambda one: one.release.minute)

    def _by_hand(self, state: State, at_ms: int) -> Iterator[Move]:
        turn = state.game.turn or ""
        named = self.wanted(state).manual
        if named is None:
            for inject in self._waiting(state, "manual"):
                wanted = self.draws.happens(self.policy.releases(inject.id), "manual", inject.id)
                if wanted and holds(self.scenario, state.game, inject.when):
                    yield Move(cm.Release(inject=inject.id), at_ms=at_ms)
        for number, one in enumerate(named or ()):
            if one not in state.game.injects:
                asked = ("turns", turn, "manual", number)
                yield Move(cm.Release(inject=one), at_ms=at_ms, asked=asked)

    def _deliveries(self, state: State) -> Iterator[Move]:
        """What was released reaches each team in the room at once."""
        if not self.talk:
            return
        made = {(one.item, one.team) for one in state.room.deliveries}
        for shown in state.room.shown:
            new = shown.what in ("inject", "message") and (shown.item, shown.team) not in made
            if new and present(state.game, shown.team):
                yield Move(cm.Deliver(item=shown.item, team=shown.team))
