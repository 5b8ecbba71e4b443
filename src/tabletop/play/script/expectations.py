"""What a script expects, held against a session that was played by it."""

from collections.abc import Iterator
from dataclasses import dataclass

from tabletop.engine.logic import holds
from tabletop.engine.state import Game, State
from tabletop.engine.words import Phase
from tabletop.play.script.instead import instead, to_blame
from tabletop.play.script.model import ADDED, Script, TurnScript
from tabletop.scenario import Scenario
from tabletop.scenario.conditions import Span
from tabletop.scenario.nodes import Location
from tabletop.scenario.phrases import print_condition

MEANT = "Mend the scenario; or the script, if it is meant so."


@dataclass(frozen=True, slots=True)
class Unmet:
    """Something of a script that did not come true.

    `asked` is its place in the script, `span` the characters of a phrase there that are concerned.
    """

    asked: Location
    code: str
    message: str
    hint: str
    span: Span | None = None


def unmet(scenario: Scenario, script: Script, state: State) -> list[Unmet]:
    """All of `script` that did not come true in a session played by it to `state`."""
    found = [
        one
        for turn, wanted in script.turns.items()
        for one in _of_turn(scenario, wanted, state, turn)
    ]
    ending = script.expect.ending
    if ending is not None and state.game.ending != ending:
        message = f"Expected: the ending '{ending}'. It came to '{state.game.ending}'."
        found.append(Unmet(("expect", "ending"), "unmet", message, MEANT))
    return found


def after(state: State, turn: str) -> Game | None:
    """The game once `turn` was over and the next turn or the hot wash had begun.

    None if the turn was not played, or not to its end.
    """
    last = [
        number
        for number, game in enumerate(state.past[:-1])
        if game.turn == turn and game.phase is Phase.ASSESSMENT
    ]
    return state.past[last[-1] + 1] if last else None


def _of_turn(scenario: Scenario, wanted: TurnScript, state: State, turn: str) -> Iterator[Unmet]:
    game = after(state, turn)
    if game is not None:
        yield from _without_object(wanted, game, turn)
        yield from _expected(scenario, wanted, game, turn)
    elif wanted.expect:
        message = f"The turn '{turn}', of which something is expected, was not played."
        hint = f"Played were: {', '.join(state.game.played)}. {MEANT}"
        yield Unmet(("turns", turn, "expect"), "unmet", message, hint)


def _expected(scenario: Scenario, wanted: TurnScript, game: Game, turn: str) -> Iterator[Unmet]:
    for number, condition in enumerate(wanted.expect):
        if holds(scenario, game, condition):
            continue
        message = (
            f"Expected: {print_condition(condition)}. "
            f"It came otherwise: {instead(scenario, game, condition)}."
        )
        span = next(to_blame(scenario, game, condition)).span
        yield Unmet(("turns", turn, "expect", number), "unmet", message, MEANT, span)


def _without_object(wanted: TurnScript, game: Game, turn: str) -> Iterator[Unmet]:
    """What is given for a turn and found no occasion there."""
    yield from _unsaid(wanted, game, turn)
    for decision, answers in wanted.consent.items():
        asked = game.choices[decision].consents if decision in game.choices else {}
        for team in answers:
            if team not in asked:
                message = f"'{team}' was not asked for its consent to '{decision}'."
                yield _idle(("turns", turn, "consent", decision, team), message)
    fallen = {one.decision for one in game.applied[turn].branches}
    for decision in wanted.branches:
        if decision not in fallen:
            message = f"Nothing was left to chance in what stood for '{decision}'."
            yield _idle(("turns", turn, "branches", decision), message)
    yield from _not_ruled(wanted, game, turn)


def _unsaid(wanted: TurnScript, game: Game, turn: str) -> Iterator[Unmet]:
    """Words of teams that chose nothing, and readings of what a team was not asked about."""
    for decision in wanted.said:
        if decision not in game.choices:
            message = f"Nothing was chosen in '{decision}', of which something is said."
            yield _idle(("turns", turn, "said", decision), message)
    for reader, readings in wanted.read.items():
        for about in readings:
            if (turn, reader, about) not in game.readings:
                message = f"'{reader}' was not asked how it read '{about}'."
                yield _idle(("turns", turn, "read", reader, about), message)


def _not_ruled(wanted: TurnScript, game: Game, turn: str) -> Iterator[Unmet]:
    ruled = {
        one.cause.split(".")[0] if one.cause.startswith(f"{ADDED}.") else one.cause
        for one in game.rulings
        if one.turn == turn
    }
    for cause in wanted.rulings:
        if cause not in ruled:
            message = f"Nothing came of '{cause}' that could be ruled on."
            yield _idle(("turns", turn, "rulings", cause), message)


def _idle(asked: Location, message: str) -> Unmet:
    return Unmet(asked, "without-object", message, "Mend the scenario, or leave this out.")
