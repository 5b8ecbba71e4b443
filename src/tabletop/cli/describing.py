"""A scenario in plain words, line by line."""

from collections.abc import Iterable, Iterator

from tabletop.engine.logic import say
from tabletop.scenario import Scenario
from tabletop.scenario.conditions import Condition
from tabletop.scenario.effects import Effect
from tabletop.scenario.model import Decision, Inject, Option, Outcome, Turn
from tabletop.scenario.phrases import print_effect


def described(scenario: Scenario) -> Iterator[str]:
    """The whole scenario: its setting, who sits at the table, each turn, and how it may end."""
    yield f"{scenario.title}  ({scenario.id} {scenario.version})"
    yield from _paragraph(scenario.summary)
    yield from _heading("Setting")
    yield f"{scenario.setting.opens}, {scenario.setting.place}"
    yield from _paragraph(scenario.setting.departures)
    yield from _table_and_board(scenario)
    for number, turn in enumerate(scenario.turns.values(), 1):
        yield from _turn(scenario, turn, number)
    yield from _heading("Endings, the first that holds")
    for ending in scenario.endings.values():
        yield f"- {ending.title}{_when(scenario, ending.when)}"


def _heading(text: str) -> Iterator[str]:
    yield from ("", text, "-" * len(text))


def _paragraph(text: str) -> Iterator[str]:
    yield " ".join(text.split())


def _table_and_board(scenario: Scenario) -> Iterator[str]:
    yield from _heading("Teams")
    for team in scenario.teams.values():
        groups = ", ".join(str(scenario.groups[one].name) for one in team.groups)
        yield f"- {team.name} ({team.short}){': ' + groups if groups else ''}"
    yield from _heading("Indicators")
    for indicator in scenario.indicators.values():
        levels = ", ".join(f"{name.replace('_', ' ')} from {low}" for name, low in indicator.ladder)
        yield f"- {indicator.name}: {indicator.range[0]} to {indicator.range[1]}; {levels}"
    yield from _heading("Instruments")
    for instrument in scenario.instruments.values():
        stock = "" if instrument.stock is None else f", {instrument.stock} units"
        yield f"- {instrument.name}: {instrument.status}{stock}"
    yield from _heading("Cause cards")
    for cause in scenario.causes.values():
        yield f"- {cause.text}"


def _turn(scenario: Scenario, turn: Turn, number: int) -> Iterator[str]:
    yield from _heading(
        f"Turn {number}: {turn.title}, {turn.scenario_time}, {turn.minutes} minutes"
    )
    yield from _paragraph(turn.briefing)
    for inject in turn.injects.values():
        yield from _inject(scenario, inject)
    for decision in turn.decisions.values():
        yield from _decision(scenario, decision)
    for outcome in turn.outcomes.values():
        yield from _outcome(scenario, outcome)
    for entry in turn.next:
        yield f"Next: {scenario.turns[entry.turn].title}{_when(scenario, entry.when)}"


def _inject(scenario: Scenario, inject: Inject) -> Iterator[str]:
    to = "all" if inject.to == "all" else ", ".join(_names(scenario, inject.to))
    when = _when(scenario, inject.when)
    yield f"Inject '{inject.title}' ({inject.release}) to {to}{when}{_effects(inject.effects)}"


def _decision(scenario: Scenario, decision: Decision) -> Iterator[str]:
    yield f"Decision of {scenario.teams[decision.team].name}: {decision.question}"
    for option in decision.options.values():
        mark = " (default)" if option.id == decision.default else ""
        yield f"  - {option.label}{mark}{_conditions(scenario, option)}{_effects(option.effects)}"
        for branch in option.chance.values():
            yield f"      {branch.odds} in 100: {branch.text}{_effects(branch.effects)}"


def _conditions(scenario: Scenario, option: Option) -> str:
    parts = []
    if option.when is not None:
        parts.append(f"shown if {say(scenario, option.when)}")
    if option.needs is not None:
        parts.append(f"needs {say(scenario, option.needs)}")
    if option.consent is not None:
        parts.append(f"needs the consent of {', '.join(_names(scenario, option.consent.of))}")
    return f"; {'; '.join(parts)}" if parts else ""


def _outcome(scenario: Scenario, outcome: Outcome) -> Iterator[str]:
    title = outcome.title or outcome.text
    yield f"Outcome '{title}'{_when(scenario, outcome.when)}{_effects(outcome.effects)}"


def _names(scenario: Scenario, teams: Iterable[str]) -> list[str]:
    return [str(scenario.teams[team].name) for team in teams]


def _when(scenario: Scenario, condition: Condition | None) -> str:
    return "" if condition is None else f", if {say(scenario, condition)}"


def _effects(effects: Iterable[Effect]) -> str:
    written = ", ".join(print_effect(one) for one in effects)
    return f"  [{written}]" if written else ""
