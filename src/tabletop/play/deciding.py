"""Rehearsed decisions: which option, with what reasons and signals, and who agrees to it."""

from collections.abc import Iterable, Iterator

from tabletop.engine import commands as cm
from tabletop.engine.logic import availability, present, turn_decisions
from tabletop.engine.state import State
from tabletop.engine.words import SIGNAL_WORDS
from tabletop.play.move import Move
from tabletop.play.plan import Plan
from tabletop.play.script.spoken import SaidScript
from tabletop.scenario.model import Decision, Option

NOISE = (-1, 0, 0, 0, 1)
"""What is added to the signal that the scenario's writer expected."""


def near(signal: int, noise: int) -> int:
    """A signal with noise, brought inside the scale from -3 to 3."""
    return max(-3, min(3, signal + noise))


def open_to(plan: Plan, state: State) -> list[Decision]:
    """The decisions of this turn that a team in the room has still to take."""
    return [
        one
        for one in turn_decisions(plan.scenario, state.game)
        if one.id not in state.game.choices and present(state.game, one.team)
    ]


def seal(plan: Plan, state: State, decisions: Iterable[Decision], at_ms: int) -> Iterator[Move]:
    """Choices for `decisions`, at a reading of the turn's clock in milliseconds."""
    for decision in decisions:
        wanted = plan.wanted(state).choices.get(decision.id)
        option = decision.options[wanted] if wanted else _drawn(plan, state, decision)
        said = plan.wanted(state).said
        spoken = said.get(decision.id, SaidScript())
        words = spoken.words if said else f"Rehearsed: {option.label}"
        asked = ("turns", state.game.turn or "", "choices", decision.id) if wanted else ()
        command = cm.Choose(
            decision=decision.id, option=option.id, words=words, provenance=spoken.provenance
        )
        yield Move(command, at_ms, asked)


def slip(plan: Plan, state: State, at_ms: int) -> Iterator[Move]:
    """What the script lets be sealed by mistake, and its undoing."""
    turn = state.game.turn or ""
    for decision, wrong in plan.wanted(state).slips.items():
        if _slipped(state, decision, wrong.option):
            if not state.game.clock_running:
                yield Move(cm.Resume())
            continue
        asked = ("turns", turn, "slips", decision)
        choice = state.game.choices.get(decision)
        if choice is None:
            yield Move(cm.Choose(decision=decision, option=wrong.option), at_ms, asked)
        else:
            yield Move(cm.Undo(to=choice.stamp.seq - 1, reason=wrong.reason), asked=asked)


def _slipped(state: State, decision: str, option: str) -> bool:
    """Whether that option was sealed once and the sealing undone."""
    taken_back = (state.past[step.to + 1].choices.get(decision) for step in state.room.undone)
    return any(choice and choice.option == option for choice in taken_back)


def _drawn(plan: Plan, state: State, decision: Decision) -> Option:
    weights = {
        one.id: plan.policy.option(decision, one)
        for one in decision.options.values()
        if not availability(plan.scenario, state.game, one)
    }
    return decision.options[plan.draws.weighted(weights, "option", decision.id, *weights)]


def explain(plan: Plan, state: State) -> Iterator[Move]:
    """Rationale and signals for what is sealed and not yet explained."""
    said = plan.wanted(state).said
    for decision in turn_decisions(plan.scenario, state.game):
        choice = state.game.choices.get(decision.id)
        if not choice or not choice.option or decision.id in state.game.explanations:
            continue
        if decision.id in said:
            asked = ("turns", state.game.turn or "", "said", decision.id)
            yield Move(_spoken(decision.id, said[decision.id]), asked=asked)
        elif not said:
            yield Move(_explanation(plan, decision, decision.options[choice.option]))


def _spoken(decision: str, said: SaidScript) -> cm.Explain:
    return cm.Explain(
        decision=decision,
        rationale=said.rationale,
        provenance=said.provenance,
        signals=tuple(
            cm.SignalTo(team=team, signal=one.signal, sentence=one.sentence)
            for team, one in said.signals.items()
        ),
        confidence=said.confidence,
        considered=said.considered,
        dissent=said.dissent,
    )


def consent(plan: Plan, state: State) -> Iterator[Move]:
    """Answers to the questions of consent that are open."""
    for decision in turn_decisions(plan.scenario, state.game):
        choice = state.game.choices.get(decision.id)
        said = plan.wanted(state).consent.get(decision.id, {})
        for team, agreed in (choice.consents if choice else {}).items():
            if agreed is None:
                percent = plan.policy.consents(decision.id, team)
                drawn = plan.draws.happens(percent, "consent", decision.id, team)
                yes = said.get(team, drawn)
                yield Move(cm.Consent(decision=decision.id, team=team, agreed=yes))


def _explanation(plan: Plan, decision: Decision, option: Option) -> cm.Explain:
    others = [team for team in plan.scenario.teams if team != decision.team]
    return cm.Explain(
        decision=decision.id,
        rationale=f"Rehearsed choice: {option.label}",
        signals=tuple(_signal(plan, decision, option, team) for team in others),
        confidence=plan.draws.below(5, "confidence", decision.id) + 1,
    )


def _signal(plan: Plan, decision: Decision, option: Option, team: str) -> cm.SignalTo:
    noise = plan.draws.one_of(NOISE, "signal", decision.id, option.id, team)
    signal = near(option.signal, noise)
    meant = f"Rehearsed: this should {SIGNAL_WORDS[signal]} you." if signal else ""
    return cm.SignalTo(team=team, signal=signal, sentence=meant)
