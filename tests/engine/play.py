"""Playing a session in memory: commands in, entries and state out."""

from dataclasses import dataclass, field
from typing import Any

import pytest

from tabletop.engine import commands as cm
from tabletop.engine.adjudicate import Adjudication, adjudicate
from tabletop.engine.decide import decide
from tabletop.engine.events import Event
from tabletop.engine.log import Entry, advance, replay
from tabletop.engine.refusal import Refused
from tabletop.engine.state import Game, Room, Stamp, State, initial
from tabletop.engine.words import Phase, Presence, Verdict, Whose
from tabletop.scenario.model import Scenario


@dataclass
class Play:
    """One session: `do` gives a command, `clock` is the turn's clock at the next commit."""

    scenario: Scenario
    seed: int = 1
    clock: int = 0
    entries: list[Entry] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.state: State = initial(self.scenario, self.seed)

    @property
    def game(self) -> Game:
        return self.state.game

    @property
    def room(self) -> Room:
        return self.state.room

    @property
    def seq(self) -> int:
        return self.state.stamp.seq

    def do(self, command: cm.AnyCommand, happened_at: str | None = None) -> tuple[Event, ...]:
        """Give a command and record what comes of it."""
        events = decide(self.scenario, self.state, command)
        number = self.seq + 1
        stamp = Stamp(number, _wall(number), self.clock, happened_at)
        self.entries.append(Entry(stamp, "facilitator", command, events))
        self.state = advance(self.scenario, self.state, stamp, events)
        self.clock = self.game.clock
        return events

    def refused(self, command: cm.AnyCommand) -> Refused:
        """Give a command that must be refused; the refusal."""
        before = self.state
        with pytest.raises(Refused) as caught:
            decide(self.scenario, self.state, command)
        assert self.state is before
        assert caught.value.message
        assert caught.value.hint
        return caught.value

    def replayed(self) -> State:
        return replay(self.scenario, self.seed, self.entries)

    def start(self, *, cause: str | None = None) -> "Play":
        """Up to the first briefing."""
        if cause:
            self.do(cm.PickCause(cause=cause))
        self.do(cm.Startex())
        return self

    def deliberate(self) -> "Play":
        """Into deliberation, from setup or from a briefing."""
        if self.game.phase is Phase.SETUP:
            self.start()
        self.do(cm.Deliberate())
        return self

    def release(self, *injects: str) -> "Play":
        for inject in injects:
            self.do(cm.Release(inject=inject))
        return self

    def choose(self, **options: str | None) -> "Play":
        """Seal `decision=option`; None is a free action."""
        for decision, option in options.items():
            words = "in its own words"
            self.do(cm.Choose(decision=decision, option=option, words=words))
        return self

    def consent(self, decision: str, **answers: bool) -> "Play":
        for team, agreed in answers.items():
            self.do(cm.Consent(decision=decision, team=team, agreed=agreed))
        return self

    def call(self, **options: str | None) -> "Play":
        """Seal the choices and call time."""
        self.choose(**options)
        self.do(cm.CallTime())
        return self

    def rule(self, cause: str, verdict: str, *effects: str) -> "Play":
        ruling = {"cause": cause, "verdict": Verdict(verdict), "effects": effects}
        self.do(cm.Rule.model_validate({**ruling, "reason": "because"}))
        return self

    def apply(self, **options: str | None) -> "Play":
        """Through adjudication; from deliberation this calls time first."""
        if self.game.phase is Phase.DELIBERATION:
            self.call(**options)
        self.do(cm.Apply())
        return self

    def onward(self, turn: str | None = None, reason: str = "") -> "Play":
        self.do(cm.NextTurn(turn=turn, reason=reason))
        return self

    def undo(self, to: int) -> "Play":
        self.do(cm.Undo(to=to, reason="a slip"))
        return self

    def leave(self, team: str, presence: Presence = Presence.ABSENT) -> "Play":
        self.do(cm.SetPresence(team=team, presence=presence))
        return self

    def read(self, reader: str, about: str, reading: int | None = 0) -> "Play":
        self.do(cm.Read(reader=reader, about=about, reading=reading, whose=Whose.OWN))
        return self

    def adjudication(self) -> Adjudication:
        return adjudicate(self.scenario, self.state)

    def stood(self, decision: str) -> tuple[str | None, str | None, str]:
        """(tried, stood, why) of a decision."""
        standing = self.game.standings[decision]
        return standing.tried, standing.option, standing.why


def _wall(number: int) -> str:
    """A second a commit, from eight in the morning on."""
    minutes, seconds = divmod(number, 60)
    return f"2031-03-04T{8 + minutes // 60:02}:{minutes % 60:02}:{seconds:02}Z"


def kinds(events: tuple[Event, ...]) -> list[str]:
    """The kinds of events, in order."""
    return [event.kind for event in events]


def rebuilt(scenario: Scenario, **parts: Any) -> Scenario:
    """The scenario with some of its fields replaced."""
    fields = {name: getattr(scenario, name) for name in type(scenario).model_fields}
    return Scenario.model_construct(**(fields | parts))
