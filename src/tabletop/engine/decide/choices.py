"""Judging decisions: sealing, explaining, consent, and the call that ends deliberation."""

from tabletop.engine import commands as cm
from tabletop.engine import events as ev
from tabletop.engine.decide.base import (
    Events,
    in_the_room,
    judge,
    known,
    reason,
    sealed,
    teams,
    turn_decision,
)
from tabletop.engine.decide.injects import status
from tabletop.engine.logic import HIDDEN, availability, consent_of, present, turn_decisions
from tabletop.engine.refusal import Refused
from tabletop.engine.state import Choice, Explanation, State
from tabletop.scenario.model import Decision, Option, Scenario


@judge.register
def choose(command: cm.Choose, scenario: Scenario, state: State) -> Events:
    """Sealing asks at once for the consent needed; sealing anew withdraws the question."""
    decision = turn_decision(scenario, state, command.decision)
    team = scenario.teams[decision.team]
    if not present(state.game, decision.team):
        raise Refused("absent", f"{team.name} is not in the room.", "Its default will stand.")
    if command.option is None:
        reason(command.words, "A free action, as the team's words,")
        return (_chosen(command, ()),)
    option = known("option", command.option, decision.options)
    blocked = availability(scenario, state.game, option)
    if blocked:
        shown = "This option is not on the table now." if blocked == HIDDEN else blocked
        raise Refused("unavailable", shown, "Choose another option, or record a free action.")
    return (_chosen(command, consent_of(state.game, option.consent)),)


def _chosen(command: cm.Choose, asked: tuple[str, ...]) -> ev.Chosen:
    return ev.Chosen(
        decision=command.decision,
        option=command.option,
        words=command.words,
        provenance=command.provenance,
        asked=asked,
    )


@judge.register
def reopen(command: cm.Reopen, scenario: Scenario, state: State) -> Events:
    turn_decision(scenario, state, command.decision)
    choice = sealed(state, command.decision)
    told = (choice.team, *choice.consents)
    return (ev.Reopened(decision=command.decision, why="wish", told=told),)


@judge.register
def explain(command: cm.Explain, scenario: Scenario, state: State) -> Events:
    """What is given replaces, what is left out stays."""
    known("decision", command.decision, scenario.decisions)
    choice = sealed(state, command.decision)
    before = state.game.explanations.get(command.decision, Explanation(state.stamp))
    fields = explained_fields(scenario, choice, before, command)
    return (ev.Explained.model_validate({"decision": command.decision, **fields}),)


def explained_fields(
    scenario: Scenario,
    choice: Choice,
    before: Explanation,
    command: cm.Explain | cm.CorrectDecision,
) -> dict[str, object]:
    """The whole explanation after `command`, by field. Raises Refused for a wrong addressee."""
    fields = ("rationale", "provenance", "signals", "confidence", "considered", "dissent")
    given = {name: getattr(command, name) for name in fields}
    kept = {name: getattr(before, name) if one is None else one for name, one in given.items()}
    if command.signals is not None:
        addressees = [signal.team for signal in command.signals]
        teams(scenario, addressees)
        if choice.team in addressees or len(set(addressees)) < len(addressees):
            raise Refused(
                "addressee",
                "A signal goes to other teams, once to each.",
                "Leave out the team itself and any second entry.",
            )
    return kept


@judge.register
def consent(command: cm.Consent, scenario: Scenario, state: State) -> Events:
    turn_decision(scenario, state, command.decision)
    choice = sealed(state, command.decision)
    known("team", command.team, scenario.teams)
    if command.team not in choice.consents:
        raise Refused("not-asked", "This team is not asked for its consent.", "See who is asked.")
    in_the_room(scenario, state, command.team)
    return (ev.ConsentGiven(decision=command.decision, team=command.team, agreed=command.agreed),)


@judge.register
def describe(command: cm.Describe, scenario: Scenario, state: State) -> Events:
    turn_decision(scenario, state, command.decision)
    if sealed(state, command.decision).option is not None:
        raise Refused(
            "not-free", "The scenario says how this option is seen.", "Describe free actions only."
        )
    known_to = command.known_to
    if not isinstance(known_to, str):
        known_to = teams(scenario, known_to)
    return (ev.Described(decision=command.decision, seen=command.seen, known_to=known_to),)


@judge.register
def call_time(_command: cm.CallTime, scenario: Scenario, state: State) -> Events:
    """Every `when` and `needs` is read here, once; what has not gone out lapses."""
    turn = scenario.turns[state.game.turn or ""]
    unsent = [one for one in turn.injects if status(state.game, one) in ("waiting", "held")]
    lapsed = (ev.InjectLapsed(inject=one, why="time_called") for one in unsent)
    standings = tuple(
        _standing(scenario, state, decision) for decision in turn_decisions(scenario, state.game)
    )
    return (*lapsed, ev.TimeCalled(standings=standings))


def _standing(scenario: Scenario, state: State, decision: Decision) -> ev.Standing:
    choice = state.game.choices.get(decision.id)
    tried = choice.option if choice else None
    stood, why = decision.default, "default"
    if choice is None:
        why = "default" if present(state.game, decision.team) else "absent"
    elif choice.option is None:
        return ev.Standing(
            decision=decision.id, team=decision.team, tried=None, option=None, why="free"
        )
    else:
        stood, why = _stood(scenario, state, decision, choice, decision.options[choice.option])
    return ev.Standing.model_validate(
        {
            "decision": decision.id,
            "team": decision.team,
            "tried": tried,
            "option": stood,
            "why": why,
        }
    )


def _stood(
    scenario: Scenario, state: State, decision: Decision, choice: Choice, option: Option
) -> tuple[str, str]:
    if availability(scenario, state.game, option):
        return decision.default, "voided"
    if option.consent is None:
        return option.id, "chosen"
    agreed = all(choice.consents.get(team) for team in option.consent.of)
    return (option.id, "chosen") if agreed else (option.consent.otherwise, "consent_refused")
