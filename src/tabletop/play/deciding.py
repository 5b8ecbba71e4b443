"""Rehearsed decisions: which option, with what reasons and signals, and who agrees to it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tabletop.engine import commands as cm
from tabletop.engine.logic import availability, holds, present, turn_decisions
from tabletop.engine.state import State
from tabletop.engine.words import SIGNAL_WORDS
from tabletop.play.draws import Draws
from tabletop.play.move import Move
from tabletop.play.script import Script
from tabletop.scenario import Scenario
from tabletop.scenario.conditions import Condition
from tabletop.scenario.model import Decision, Option

CONSENT_PERCENT = 70
NOISE = (-1, 0, 0, 0, 1)
"""What is added to the signal that the scenario's writer expected."""


def possible(scenario: Scenario, state: State, condition: Condition | None) -> bool:
    """Whether a condition holds now."""
    return holds(scenario, state.game, condition)


def near(signal: int, noise: int) -> int:
    """A signal with noise, brought inside the scale from -3 to 3."""
    return max(-3, min(3, signal + noise))


@dataclass(frozen=True)
class Choosing:
    """Seals and explains the decisions of a turn. `weighted`: by the options' `weight`."""

    scenario: Scenario
    draws: Draws
    script: Script
    weighted: bool = False

    def open(self, state: State) -> list[Decision]:
        """The decisions of this turn that a team in the room has still to take."""
        return [
            one
            for one in turn_decisions(self.scenario, state.game)
            if one.id not in state.game.choices and present(state.game, one.team)
        ]

    def seal(self, state: State, decisions: Iterable[Decision], at_ms: int) -> Iterator[Move]:
        """Choices for `decisions`, at a reading of the turn's clock in milliseconds."""
        for decision in decisions:
            option = self._option(state, decision)
            words = f"Rehearsed: {option.label}"
            yield Move(cm.Choose(decision=decision.id, option=option.id, words=words), at_ms)

    def explain(self, state: State) -> Iterator[Move]:
        """Rationale and signals for what is sealed and not yet explained."""
        for decision in turn_decisions(self.scenario, state.game):
            choice = state.game.choices.get(decision.id)
            if choice and choice.option and decision.id not in state.game.explanations:
                yield Move(self._explanation(decision, decision.options[choice.option]))

    def consent(self, state: State) -> Iterator[Move]:
        """Answers to the questions of consent that are open."""
        for decision in turn_decisions(self.scenario, state.game):
            choice = state.game.choices.get(decision.id)
            for team, agreed in (choice.consents if choice else {}).items():
                if agreed is None:
                    yes = self.draws.happens(CONSENT_PERCENT, "consent", decision.id, team)
                    yield Move(cm.Consent(decision=decision.id, team=team, agreed=yes))

    def _option(self, state: State, decision: Decision) -> Option:
        """The script's option, which may come to be refused; or a drawn one."""
        wanted = self.script.turn(state.game.turn).choices.get(decision.id)
        if wanted is not None:
            return decision.options[wanted]
        weights = {
            one.id: one.weight if self.weighted else 1
            for one in decision.options.values()
            if not availability(self.scenario, state.game, one)
        }
        return decision.options[self.draws.weighted(weights, "option", decision.id, *weights)]

    def _explanation(self, decision: Decision, option: Option) -> cm.Explain:
        others = [team for team in self.scenario.teams if team != decision.team]
        return cm.Explain(
            decision=decision.id,
            rationale=f"Rehearsed choice: {option.label}",
            signals=tuple(self._signal(decision, option, team) for team in others),
            confidence=self.draws.below(5, "confidence", decision.id) + 1,
        )

    def _signal(self, decision: Decision, option: Option, team: str) -> cm.SignalTo:
        noise = self.draws.one_of(NOISE, "signal", decision.id, option.id, team)
        signal = near(option.signal, noise)
        meant = f"Rehearsed: this should {SIGNAL_WORDS[signal]} you." if signal else ""
        return cm.SignalTo(team=team, signal=signal, sentence=meant)
