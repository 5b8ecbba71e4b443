"""Games played at random through the real engine, with whatever the rules of play allow."""

from collections.abc import Callable, Iterator
from functools import partial
from random import Random

from tabletop.engine import commands as cm
from tabletop.engine.adjudicate import adjudicate
from tabletop.engine.decide import decide
from tabletop.engine.log import advance
from tabletop.engine.logic import availability, present, turn_decisions
from tabletop.engine.refusal import Refused
from tabletop.engine.state import Stamp, State, initial
from tabletop.engine.words import ChanceMode, Phase, Presence
from tabletop.scenario import Scenario
from tabletop.scenario.model import Inject

Watch = Callable[[State, cm.AnyCommand, State], None]


class Wanderer:
    """One game. `clockwise`: injects by the clock go out in its order, none of them early."""

    def __init__(self, scenario: Scenario, seed: int, watch: Watch, *, clockwise: bool) -> None:
        self.scenario = scenario
        self.draw = Random(seed)
        self.clockwise = clockwise
        self._watch = watch
        self.state = initial(scenario, seed)

    def play(self) -> None:
        """From setup into the hot wash; now and then the game is broken off."""
        self._setup()
        while self.state.game.phase is not Phase.HOT_WASH:
            for step in self._turn():
                if self.chance(1) and self.do(cm.Endex(reason="the bus leaves")):
                    break
                step()

    def do(self, command: cm.AnyCommand) -> bool:
        """Give a command and let it be watched; whether it was not refused."""
        before = self.state
        try:
            events = decide(self.scenario, before, command)
        except Refused:
            return False
        stamp = Stamp(before.stamp.seq + 1, "2031-03-04T08:00:00Z", 0)
        self.state = advance(self.scenario, before, stamp, events)
        self._watch(before, command, self.state)
        return True

    def chance(self, percent: int) -> bool:
        return self.draw.randint(1, 100) <= percent

    def _setup(self) -> None:
        if self.scenario.causes:
            self.do(cm.PickCause(cause=self.draw.choice(list(self.scenario.causes))))
        if self.chance(50):
            self.do(cm.Configure(chance=ChanceMode.PICK))
        if self.chance(20):
            self._leave()
        self.do(cm.Startex())

    def _leave(self) -> None:
        team = self.draw.choice(list(self.scenario.teams))
        self.do(cm.SetPresence(team=team, presence=self.draw.choice(list(Presence))))

    def _turn(self) -> Iterator[Callable[[], object]]:
        for inject in self._of("start"):
            yield partial(self.do, cm.Release(inject=inject.id))
        yield partial(self.do, cm.Deliberate())
        yield from self._deliberation()
        yield partial(self.do, cm.CallTime())
        yield self._draw_branches
        yield partial(self.do, cm.Apply())
        yield partial(self.do, cm.NextTurn())

    def _draw_branches(self) -> None:
        for line in adjudicate(self.scenario, self.state).causes:
            if line.pending:
                decision, branch = line.id.split(".", 1)[0], self.draw.choice(line.branches)
                self.do(cm.PickBranch(decision=decision, branch=branch))

    def _of(self, kind: str) -> list[Inject]:
        turn = self.scenario.turns[self.state.game.turn or ""]
        there = [one for one in turn.injects.values() if one.release.kind == kind]
        return sorted(there, key=lambda one: one.release.minute)

    def _deliberation(self) -> Iterator[Callable[[], object]]:
        """Injects and choices, mixed; time may be called before all have come."""
        steps: list[Callable[[], object]] = [
            partial(self.do, cm.Release(inject=one.id)) for one in self._injects()
        ]
        if self.chance(40):
            steps = steps[: self.draw.randint(0, len(steps))]
        for decision in [*turn_decisions(self.scenario, self.state.game)] * 2:
            steps.insert(self.draw.randint(0, len(steps)), partial(self._choose, decision.id))
        if self.chance(5):
            steps.insert(self.draw.randint(0, len(steps)), self._leave)
        yield from steps

    def _injects(self) -> list[Inject]:
        """Those by the clock and by hand, each twice: what was refused may be possible later."""
        timed, manual = self._of("minute"), self._of("manual") * 2
        if not self.clockwise:
            timed = timed * 2
            self.draw.shuffle(timed)
        for one in manual:
            timed.insert(self.draw.randint(0, len(timed)), one)
        return timed

    def _choose(self, decision_id: str) -> None:
        decision = self.scenario.decisions[decision_id]
        if not present(self.state.game, decision.team):
            return
        there = [
            one.id
            for one in decision.options.values()
            if not availability(self.scenario, self.state.game, one)
        ]
        option = None if self.chance(10) else self.draw.choice(there)
        self.do(cm.Choose(decision=decision_id, option=option, words="as they said it"))
        choice = self.state.game.choices.get(decision_id)
        for team in choice.consents if choice else ():
            self.do(cm.Consent(decision=decision_id, team=team, agreed=self.chance(70)))
