"""Reading the game: whether a condition holds, whether an option may be chosen, and why not."""

from tabletop.engine.state import Game
from tabletop.engine.words import Presence
from tabletop.scenario.conditions import (
    And,
    CauseIs,
    Chose,
    Comparison,
    Condition,
    Happened,
    IndicatorIs,
    IndicatorRef,
    InstrumentIs,
    MilestoneReached,
    Not,
    Or,
    Played,
    Released,
    StockLeft,
)
from tabletop.scenario.model import Consent, Decision, Indicator, Option, Scenario

HIDDEN = "hidden"


def holds(scenario: Scenario, game: Game, condition: Condition | None) -> bool:
    """Whether `condition` holds in the game as it stands; no condition always holds."""
    match condition:
        case None:
            return True
        case And(parts):
            return all(holds(scenario, game, part) for part in parts)
        case Or(parts):
            return any(holds(scenario, game, part) for part in parts)
        case Not(part):
            return not holds(scenario, game, part)
        case IndicatorIs(ref, comparison, value):
            indicator = scenario.indicators[ref.indicator]
            return _compare(indicator, game.indicators[ref.key], comparison, value)
        case InstrumentIs(instrument, status):
            return game.instruments[instrument].status == status
        case StockLeft(instrument, amount):
            return (game.instruments[instrument].stock or 0) >= amount
    return _recorded(game, condition)


def _recorded(game: Game, condition: Condition) -> bool:
    match condition:
        case MilestoneReached(milestone):
            return milestone in game.milestones
        case Chose(decision, options):
            standing = game.standings.get(decision)
            return standing is not None and standing.option in options
        case Released(inject):
            return inject in game.injects and game.injects[inject].released is not None
        case Happened(outcome):
            return outcome in game.happened
        case CauseIs(cause):
            return game.cause == cause
        case Played(turn):
            return turn in game.played
    raise TypeError(f"not a condition: {condition!r}")


def _compare(indicator: Indicator, value: int, comparison: Comparison, wanted: int | str) -> bool:
    if isinstance(wanted, str):
        rungs = [name for name, _ in indicator.ladder]
        value, wanted = rungs.index(indicator.level(value)), rungs.index(wanted)
    match comparison:
        case Comparison.AT_LEAST:
            return value >= wanted
        case Comparison.AT_MOST:
            return value <= wanted
        case Comparison.IS:
            return value == wanted


def availability(scenario: Scenario, game: Game, option: Option) -> str:
    """Why `option` cannot be chosen now: "" if it can, `HIDDEN` if it is not even shown."""
    if not holds(scenario, game, option.when):
        return HIDDEN
    if holds(scenario, game, option.needs):
        return ""
    return f"Not possible now: needs {say(scenario, option.needs)}."


def turn_decisions(scenario: Scenario, game: Game) -> tuple[Decision, ...]:
    """The decisions of the turn being played, in file order."""
    return tuple(scenario.turns[game.turn].decisions.values()) if game.turn else ()


def present(game: Game, team: str) -> bool:
    """Whether a team, or control in its place, is in the room."""
    return game.presence[team] is not Presence.ABSENT


def consent_of(game: Game, consent: Consent | None) -> tuple[str, ...]:
    """The teams in the room whose consent an option asks for."""
    return tuple(team for team in consent.of if present(game, team)) if consent else ()


def say(scenario: Scenario, condition: Condition | None) -> str:
    """A condition in plain words, with the names of things rather than their ids."""
    match condition:
        case None:
            return "nothing"
        case And(parts):
            return " and ".join(_grouped(scenario, part) for part in parts)
        case Or(parts):
            return " or ".join(_grouped(scenario, part) for part in parts)
        case Not(part):
            return f"that it is not so: {_grouped(scenario, part)}"
        case IndicatorIs(ref, comparison, value):
            level = value.replace("_", " ") if isinstance(value, str) else value
            return f"{say_indicator(scenario, ref)} {comparison} {level}"
        case InstrumentIs(instrument, status):
            return f"'{scenario.instruments[instrument].name}' {status}"
        case StockLeft(instrument, amount):
            return f"at least {amount} left of '{scenario.instruments[instrument].name}'"
    return _say_recorded(scenario, condition)


def _say_recorded(scenario: Scenario, condition: Condition) -> str:
    match condition:
        case MilestoneReached(milestone):
            return f"'{scenario.milestones[milestone].text}'"
        case Chose(decision, options):
            labels = [str(scenario.decisions[decision].options[one].label) for one in options]
            team = scenario.teams[scenario.decisions[decision].team].name
            quoted = " or ".join(f"'{label}'" for label in labels)
            return f"{team} to have chosen {quoted}"
        case Released(inject):
            return f"the inject '{scenario.injects[inject].title}' released"
        case Happened(outcome):
            return f"the outcome '{scenario.outcomes[outcome].title or outcome}'"
        case Played(turn):
            return f"the turn '{scenario.turns[turn].title}' played"
        case _:
            return "a certain cause card"


def say_indicator(scenario: Scenario, ref: IndicatorRef) -> str:
    """An indicator by name, with the teams it is kept for."""
    name = str(scenario.indicators[ref.indicator].name)
    teams = [str(scenario.teams[team].name) for team in ref.teams]
    return f"{name} ({', '.join(teams)})" if teams else name


def _grouped(scenario: Scenario, part: Condition) -> str:
    text = say(scenario, part)
    return f"({text})" if isinstance(part, And | Or) else text
