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
    acts = [_ruled(act, rulings) for act in _acts(scenario, game, branches)]
    changes, so_far = together(
        scenario, game, [(act.line.id, act.effects) for act in acts if act.effects]
    )
    steps = [Step(cause=TOGETHER, changes=changes)] if changes else []
    outcomes, outcome_steps, so_far = _outcomes(scenario, so_far, rulings)
    added, added_steps = _additions(scenario, so_far, rulings)
    return Adjudication(
        causes=tuple(one.line for one in (*acts, *outcomes, *added)),
        steps=(*steps, *outcome_steps, *added_steps),
        happened=tuple(one.line.id for one in outcomes if one.line.verdict is not Verdict.REJECT),
        branches=branches,
        ready=not any(act.line.pending for act in acts),
    )


@dataclass(frozen=True, slots=True)
class _Cause:
    """A cause with its effects as the rules of play read them; its line has them as phrases."""

    line: CauseLine
    effects: tuple[Effect, ...]


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


def _acts(scenario: Scenario, game: Game, branches: tuple[BranchTaken, ...]) -> Iterator[_Cause]:
    taken = {one.decision: one.branch for one in branches}
    for standing in _standings(scenario, game):
        option = standing_option(scenario, standing)
        if option is None:
            choice = game.choices[standing.decision]
            title = choice.words or "Free action"
            yield _cause(f"{standing.decision}.own", "free", standing.team, title, ())
            continue
        cause = f"{standing.decision}.{option.id}"
        yield _cause(cause, "option", standing.team, option.label, option.effects)
        if option.chance:
            yield _chance(cause, standing.team, option, taken.get(standing.decision))


def _chance(cause: str, team: str, option: Option, branch: str | None) -> _Cause:
    names = tuple(option.chance)
    if branch is None:
        waits = _cause(f"{cause}.chance", "branch", team, f"Chance of: {option.label}", ())
        return replace(waits, line=replace(waits.line, pending=True, branches=names))
    fallen = option.chance[branch]
    fell = _cause(f"{cause}.{branch}", "branch", team, fallen.text, fallen.effects)
    return replace(fell, line=replace(fell.line, branches=names))


def _cause(
    cause: str, kind: CauseKind, team: str | None, title: str, effects: tuple[Effect, ...]
) -> _Cause:
    line = CauseLine(cause, kind, team, str(title), _phrases(effects), None, None)
    return _Cause(line, effects)


def _phrases(effects: tuple[Effect, ...]) -> tuple[str, ...]:
    return tuple(print_effect(effect) for effect in effects)


def _ruled(cause: _Cause, rulings: dict[str, Ruling]) -> _Cause:
    ruling = rulings.get(cause.line.id)
    if ruling is None:
        return cause
    given = tuple(parse_effect(phrase) for phrase in ruling.effects)
    match ruling.verdict:
        case Verdict.AMEND:
            effects = given
        case Verdict.ADD:
            effects = (*cause.effects, *given)
        case Verdict.REJECT:
            effects = ()
        case _:
            effects = cause.effects
    line = replace(cause.line, effects=_phrases(effects), verdict=ruling.verdict, ruling=ruling)
    return _Cause(line, effects)


def _outcomes(
    scenario: Scenario, game: Game, rulings: dict[str, Ruling]
) -> tuple[list[_Cause], list[Step], Game]:
    """Each outcome, in file order, reads the state so far; a rejected one did not happen."""
    causes: list[_Cause] = []
    steps: list[Step] = []
    for outcome in scenario.turns[game.turn or ""].outcomes.values():
        if not holds(scenario, game, outcome.when):
            continue
        title = outcome.title or outcome.text
        cause = _ruled(_cause(outcome.id, "outcome", None, title, outcome.effects), rulings)
        causes.append(cause)
        if cause.line.verdict is Verdict.REJECT:
            continue
        game = replace(game, happened=(*game.happened, outcome.id))
        changes, game = in_order(scenario, game, outcome.id, cause.effects)
        steps.append(Step(cause=outcome.id, changes=changes))
    return causes, steps, game


def _additions(
    scenario: Scenario, game: Game, rulings: dict[str, Ruling]
) -> tuple[list[_Cause], list[Step]]:
    """Agreements of this turn, then what was added by ruling, in the order in which they came."""
    causes = [
        _ruled(_cause(one.id, "agreement", None, one.text, ()), rulings)
        for one in game.agreements
        if one.turn == game.turn
    ]
    causes += [
        _ruled(_cause(added, "added", None, ruling.reason, ()), rulings)
        for added, ruling in rulings.items()
        if added.startswith("added.")
    ]
    steps: list[Step] = []
    for cause in causes:
        changes, game = in_order(scenario, game, cause.line.id, cause.effects)
        if changes:
            steps.append(Step(cause=cause.line.id, changes=changes))
    return causes, steps
