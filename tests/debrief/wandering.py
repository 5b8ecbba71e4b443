"""Games played at random through the rules of play, with signals, readings, rulings and undos."""

from random import Random

from tabletop.engine import commands as cm
from tabletop.engine.decide import decide
from tabletop.engine.logic import availability, turn_decisions
from tabletop.engine.refusal import Refused
from tabletop.engine.words import Phase, Presence, Verdict, Whose
from tabletop.scenario.model import Scenario
from tests.engine.play import Play

EFFECTS = (
    "tension up 4",
    "tension up 1",
    "tension down 3",
    "visits spend 1",
    "hotline becomes suspended",
    "trust between arda and borsa up 1",
)


class Wanderer:
    """One game from setup into the hot wash; the same seed plays the same game."""

    def __init__(self, scenario: Scenario, seed: int) -> None:
        self.play = Play(scenario, seed)
        self._draw = Random(seed)

    def wander(self) -> Play:
        self.play.start()
        while self.play.game.phase is not Phase.HOT_WASH:
            self._turn()
        return self.play

    def _try(self, command: cm.AnyCommand) -> None:
        try:
            decide(self.play.scenario, self.play.state, command)
        except Refused:
            return
        self.play.do(command)

    def _chance(self, percent: int) -> bool:
        return self._draw.randint(1, 100) <= percent

    def _turn(self) -> None:
        self.play.do(cm.Deliberate())
        self._injects()
        mark = self.play.seq
        self._choices()
        if self._chance(15):
            self.play.undo(mark)
            self._choices()
        self._logic()
        self.play.do(cm.CallTime())
        self._rulings()
        self.play.do(cm.Apply())
        self._readings()
        self.play.do(cm.NextTurn())

    def _injects(self) -> None:
        turn = self.play.scenario.turns[self.play.game.turn or ""]
        for inject in turn.injects:
            self.play.clock += 60_000
            if self._chance(70):
                self._try(cm.Release(inject=inject))
        if self._chance(30):
            words = {"title": "News", "channel": "press", "sender": "A paper", "text": "Read it."}
            effects = (self._draw.choice(EFFECTS),)
            self._try(cm.Improvise.model_validate({**words, "to": ("arda",), "effects": effects}))
        if self._chance(10):
            team = self._draw.choice(list(self.play.scenario.teams))
            self._try(cm.SetPresence(team=team, presence=self._draw.choice(list(Presence))))

    def _choices(self) -> None:
        self._seals()
        self._consents()

    def _seals(self) -> None:
        for decision in turn_decisions(self.play.scenario, self.play.game):
            open_ones = [
                option.id
                for option in decision.options.values()
                if not availability(self.play.scenario, self.play.game, option)
            ]
            if self._chance(90):
                option = None if self._chance(10) else self._draw.choice(open_ones)
                self._try(cm.Choose(decision=decision.id, option=option, words="So be it."))
                if option is None:
                    seen = {"seen": "Something is done.", "known_to": "all"}
                    described = {"decision": decision.id, **seen}
                    self._try(cm.Describe.model_validate(described))

    def _consents(self) -> None:
        for sealed, choice in self.play.game.choices.items():
            for team, answer in choice.consents.items():
                if answer is None and self._chance(80):
                    agreed = self._chance(60)
                    self._try(cm.Consent(decision=sealed, team=team, agreed=agreed))

    def _logic(self) -> None:
        """Signals that mostly reassure, so that there is something to misread."""
        teams = list(self.play.scenario.teams)
        for decision in self.play.game.choices:
            own = self.play.scenario.decisions[decision].team
            signals = tuple(
                cm.SignalTo(team=team, signal=self._draw.choice((-2, -1, 0, 1, 1, 2)))
                for team in teams
                if team != own and self._chance(95)
            )
            self._try(cm.Explain(decision=decision, rationale="Because.", signals=signals))

    def _rulings(self) -> None:
        for line in self.play.adjudication().causes:
            if self._chance(25):
                verdict = self._draw.choice(list(Verdict))
                effects = (self._draw.choice(EFFECTS),)
                self._rule(line.id, verdict, effects)
        if self._chance(30):
            self._rule("added", Verdict.ADD, (self._draw.choice(EFFECTS),))

    def _rule(self, cause: str, verdict: Verdict, effects: tuple[str, ...]) -> None:
        given = effects if verdict in (Verdict.AMEND, Verdict.ADD) else ()
        ruling = {"cause": cause, "verdict": verdict, "effects": given, "reason": "So ruled."}
        self._try(cm.Rule.model_validate(ruling))

    def _readings(self) -> None:
        """Readings that mostly take acts for pressure."""
        for reader in self.play.scenario.teams:
            for about in self.play.scenario.teams:
                if reader != about and self._chance(95):
                    reading = self._draw.choice((-3, -2, -1, -1, -1, 1, None))
                    whose = self._draw.choice(list(Whose))
                    self._try(cm.Read(reader=reader, about=about, reading=reading, whose=whose))
