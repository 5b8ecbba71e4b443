"""Conditions in few words, for the arrows of a chart: names of things, never their ids."""

from tabletop.engine.logic import say_indicator
from tabletop.scenario import Scenario
from tabletop.scenario.conditions import (
    And,
    CauseIs,
    Chose,
    Comparison,
    Condition,
    Happened,
    IndicatorIs,
    InstrumentIs,
    MilestoneReached,
    Not,
    Or,
    Played,
    Released,
    StockLeft,
)

_COMPARED = {
    (Comparison.AT_LEAST, True): "at least",
    (Comparison.AT_MOST, True): "at most",
    (Comparison.IS, True): "is",
    (Comparison.AT_LEAST, False): "below",
    (Comparison.AT_MOST, False): "above",
    (Comparison.IS, False): "is not",
}


def short(scenario: Scenario, condition: Condition, so: bool = True) -> str:
    """`condition` as part of a sentence that begins with "if"; `so` false: its contrary."""
    match condition:
        case Not(And() | Or() as part):
            return f"not {_grouped(scenario, part)}" if so else short(scenario, part)
        case Not(part):
            return short(scenario, part, not so)
        case And(parts) if so:
            return " and ".join(_grouped(scenario, part) for part in parts)
        case Or(parts) if so:
            return " or ".join(_grouped(scenario, part) for part in parts)
        case And() | Or():
            return f"not {_grouped(scenario, condition)}"
    return _standing(scenario, condition, so)


def _grouped(scenario: Scenario, part: Condition) -> str:
    text = short(scenario, part)
    return f"({text})" if isinstance(part, And | Or) else text


def _standing(scenario: Scenario, condition: Condition, so: bool) -> str:
    """What the board shows: indicators, instruments, milestones, the cause card."""
    negation = "" if so else "not "
    match condition:
        case IndicatorIs(ref, comparison, value):
            level = value.replace("_", " ") if isinstance(value, str) else value
            return f"{say_indicator(scenario, ref)} {_COMPARED[comparison, so]} {level}"
        case InstrumentIs(instrument, status):
            return f"{scenario.instruments[instrument].name} is {negation}{status}"
        case StockLeft(instrument, amount):
            measure = "at least" if so else "fewer than"
            return f"{measure} {amount} left of {scenario.instruments[instrument].name}"
        case MilestoneReached(milestone):
            return f"{negation}{_quoted(scenario.milestones[milestone].text)}"
        case CauseIs(cause):
            # A card has no title, and its text is a paragraph.
            return f"the cause card is {negation}{_quoted(cause.replace('_', ' '))}"
    return _done(scenario, condition, so)


def _done(scenario: Scenario, condition: Condition, so: bool) -> str:
    """What was done: choices, injects, outcomes, turns."""
    negation = "" if so else "not "
    match condition:
        case Chose(decision, options):
            question = scenario.decisions[decision]
            labels = " or ".join(_quoted(question.options[one].label) for one in options)
            chose = "chose" if so else "did not choose"
            return f"{scenario.teams[question.team].name} {chose} {labels}"
        case Released(inject):
            return f"inject {_quoted(scenario.injects[inject].title)} was {negation}released"
        case Happened(outcome):
            one = scenario.outcomes[outcome]
            did = "happened" if so else "did not happen"
            return f"outcome {_quoted(one.title or one.text)} {did}"
        case Played(turn):
            return f"turn {_quoted(scenario.turns[turn].title)} was {negation}played"
    raise TypeError(f"not a condition: {condition!r}")


def _quoted(text: str) -> str:
    return f"“{text.rstrip('.')}”"
