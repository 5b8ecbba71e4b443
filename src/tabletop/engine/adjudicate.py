"""Adjudication: what follows from the choices that stand, the draws and the rulings.

It is recomputed from the state at the call after each ruling, and applied once.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tabletop.engine import dice
from tabletop.engine.causes import CauseKind, CauseLine
from tabletop.engine.effects import in_order, together
from tabletop.engine.events import BranchTaken, Standing, Step
from tabletop.engine.logic import holds, turn_decisions
from tabletop.engine.state import Draw, Game, Ruling, State
from tabletop.engine.words import ChanceMode, Verdict
from tabletop.scenario.effects import Effect
from tabletop.scenario.model import Option, Scenario
from tabletop.scenario.phrases import parse_effect, print_effect

TOGETHER = "options"
"""The cause of the step in which all teams' options take effect at once."""


@dataclass(frozen=True, slots=True)
class Adjudication:
    """Causes with the rulings on them, and the steps that would be applied, in order.

    `ready` is false while a chance waits for a pick or a roll.
    """

    causes: tuple[CauseLine, ...]
    steps: tuple[Step, ...]
    happened: tuple[str, ...]
    branches: tuple[BranchTaken, ...]
    ready: bool


def adjudicate(scenario: Scenario, state: State) -> Adjudication:
    """What the choices that stand in this turn come to, from the state at the call."""
    game = state.game
    rulings = {ruling.cause: ruling for ruling in game.rulings if ruling.turn == game.turn}
    branches = tuple(_branches(scenario, state))
    acts = [_ruled(line, rulings) for line in _act_lines(scenario, game, branches)]
    changes, so_far = together(
        scenario, game, [(line.id, _effects(line)) for line in acts if line.effects]
    )
    steps = [Step(cause=TOGETHER, changes=changes)] if changes else []
    outcomes, outcome_steps, so_far = _outcomes(scenario, so_far, rulings)
    added, added_steps = _additions(scenario, so_far, rulings)
    return Adjudication(
        causes=(*acts, *outcomes, *added),
        steps=(*steps, *outcome_steps, *added_steps),
        happened=tuple(line.id for line in outcomes if line.verdict is not Verdict.REJECT),
        branches=branches,
        ready=not any(line.pending for line in acts),
    )


def _standings(scenario: Scenario, game: Game) -> Iterator[Standing]:
    for decision in turn_decisions(scenario, game):
        if decision.id in game.standings:
            yield game.standings[decision.id]


def standing_option(scenario: Scenario, standing: Standing) -> Option | None:
    """The option that stood; None for a free action."""
    if standing.option is None:
        return None
    return scenario.decisions[standing.decision].options[standing.option]


def _branches(scenario: Scenario, state: State) -> Iterator[BranchTaken]:
    for standing in _standings(scenario, state.game):
        option = standing_option(scenario, standing)
        if option is None or not option.chance:
            continue
        draw = state.game.draws.get(standing.decision, Draw())
        rolled = _rolled(state, standing, draw)
        branch = draw.branch or (dice.branch_at(option.chance, rolled) if rolled else None)
        if branch:
            yield BranchTaken(
                decision=standing.decision, option=option.id, branch=branch, roll=rolled
            )


def _rolled(state: State, standing: Standing, draw: Draw) -> int | None:
    if state.game.chance is ChanceMode.SEED:
        where = (state.game.turn, standing.decision, standing.option, draw.number)
        return dice.roll(state.seed, *where)
    return draw.roll


def _act_lines(
    scenario: Scenario, game: Game, branches: tuple[BranchTaken, ...]
) -> Iterator[CauseLine]:
    taken = {one.decision: one.branch for one in branches}
    for standing in _standings(scenario, game):
        option = standing_option(scenario, standing)
        if option is None:
            choice = game.choices[standing.decision]
            title = choice.words or "Free action"
            yield _line(f"{standing.decision}.own", "free", standing.team, title, ())
            continue
        cause = f"{standing.decision}.{option.id}"
        yield _line(cause, "option", standing.team, option.label, option.effects)
        if option.chance:
            yield _chance_line(cause, standing.team, option, taken.get(standing.decision))


def _chance_line(cause: str, team: str, option: Option, branch: str | None) -> CauseLine:
    names = tuple(option.chance)
    if branch is None:
        waiting = _line(f"{cause}.chance", "branch", team, f"Chance of: {option.label}", ())
        return replace(waiting, pending=True, branches=names)
    fallen = option.chance[branch]
    line = _line(f"{cause}.{branch}", "branch", team, fallen.text, fallen.effects)
    return replace(line, branches=names)


def _line(
    cause: str, kind: CauseKind, team: str | None, title: str, effects: tuple[Effect, ...]
) -> CauseLine:
    phrases = tuple(print_effect(effect) for effect in effects)
    return CauseLine(cause, kind, team, str(title), phrases, None, None)


def _ruled(line: CauseLine, rulings: dict[str, Ruling]) -> CauseLine:
    ruling = rulings.get(line.id)
    if ruling is None:
        return line
    match ruling.verdict:
        case Verdict.AMEND:
            effects = ruling.effects
        case Verdict.ADD:
            effects = (*line.effects, *ruling.effects)
        case Verdict.REJECT:
            effects = ()
        case _:
            effects = line.effects
    return replace(line, effects=effects, verdict=ruling.verdict, ruling=ruling)


def _effects(line: CauseLine) -> tuple[Effect, ...]:
    return tuple(parse_effect(phrase) for phrase in line.effects)


def _outcomes(
    scenario: Scenario, game: Game, rulings: dict[str, Ruling]
) -> tuple[list[CauseLine], list[Step], Game]:
    """Each outcome, in file order, reads the state so far; a rejected one did not happen."""
    lines: list[CauseLine] = []
    steps: list[Step] = []
    for outcome in scenario.turns[game.turn or ""].outcomes.values():
        if not holds(scenario, game, outcome.when):
            continue
        title = outcome.title or outcome.text
        line = _ruled(_line(outcome.id, "outcome", None, title, outcome.effects), rulings)
        lines.append(line)
        if line.verdict is Verdict.REJECT:
            continue
        game = replace(game, happened=(*game.happened, outcome.id))
        changes, game = in_order(scenario, game, outcome.id, _effects(line))
        steps.append(Step(cause=outcome.id, changes=changes))
    return lines, steps, game


def _additions(
    scenario: Scenario, game: Game, rulings: dict[str, Ruling]
) -> tuple[list[CauseLine], list[Step]]:
    """Agreements of this turn, then what was added by ruling, in the order in which they came."""
    lines = [
        _ruled(_line(one.id, "agreement", None, one.text, ()), rulings)
        for one in game.agreements
        if one.turn == game.turn
    ]
    lines += [
        _ruled(_line(cause, "added", None, ruling.reason, ()), rulings)
        for cause, ruling in rulings.items()
        if cause.startswith("added.")
    ]
    steps: list[Step] = []
    for line in lines:
        changes, game = in_order(scenario, game, line.id, _effects(line))
        if changes:
            steps.append(Step(cause=line.id, changes=changes))
    return lines, steps
