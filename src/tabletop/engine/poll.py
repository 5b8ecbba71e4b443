"""Publication and poll: which acts and outcomes become known, and who is asked about whom."""

from collections.abc import Iterator

from tabletop.engine.adjudicate import standing_option
from tabletop.engine.events import Published, Standing
from tabletop.engine.logic import present, turn_decisions
from tabletop.engine.state import Game
from tabletop.scenario.model import Scenario

FOCUS = 2
"""How many teams a team is asked about under `poll: focus`."""

UNCHOSEN = ("default", "absent", "voided")
"""Why a decision's default stands that nobody chose: such an act is in no poll."""

Known = tuple[tuple[str, tuple[str, ...]], ...]


def publication(scenario: Scenario, game: Game, happened: tuple[str, ...]) -> Published:
    """What becomes known at this turn's assessment, and the questions of its poll."""
    acts = tuple(_acts(scenario, game))
    outcomes = tuple(
        (one, scenario.recipients(scenario.outcomes[one].known_to)) for one in happened
    )
    return Published(acts=acts, outcomes=outcomes, questions=_questions(scenario, game, acts))


def seen_by(scenario: Scenario, game: Game, standing: Standing, team: str) -> str:
    """How `team` sees the act that stood; "" if it does not."""
    option = standing_option(scenario, standing)
    if team == standing.team:
        return ""
    if option is None:
        described = game.described.get(standing.decision)
        told = described and team in scenario.recipients(described.known_to)
        return described.seen if described and told else ""
    known = team in scenario.recipients(option.known_to)
    return str(option.seen.by(team) or "") if known else ""


def _acts(scenario: Scenario, game: Game) -> Iterator[tuple[str, tuple[str, ...]]]:
    for decision in turn_decisions(scenario, game):
        standing = game.standings[decision.id]
        knowers = tuple(t for t in scenario.teams if seen_by(scenario, game, standing, t))
        if knowers:
            yield decision.id, knowers


def _questions(scenario: Scenario, game: Game, acts: Known) -> tuple[tuple[str, str], ...]:
    mode = scenario.turns[game.turn or ""].poll
    if mode == "off":
        return ()
    questions: list[tuple[str, str]] = []
    for reader in (team for team in scenario.teams if present(game, team)):
        about = _about(scenario, game, acts, reader)
        questions += [(reader, one) for one in (about[:FOCUS] if mode == "focus" else about)]
    return tuple(questions)


def _about(scenario: Scenario, game: Game, acts: Known, reader: str) -> list[str]:
    """Teams whose acts `reader` learned of, those that matter most first.

    Where a default stood, no choice was made that could be read. Other groups come before one's
    own, then the act with more effects, then the order of the file.
    """
    weight: dict[str, int] = {}
    for decision, knowers in acts:
        standing = game.standings[decision]
        if reader in knowers and standing.why not in UNCHOSEN:
            option = standing_option(scenario, standing)
            effects = len(option.effects) if option else 0
            weight[standing.team] = weight.get(standing.team, 0) + effects
    order = list(scenario.teams)
    return sorted(weight, key=lambda t: (scenario.allied(reader, t), -weight[t], order.index(t)))
