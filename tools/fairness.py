"""Many rehearsals of one scenario in memory: is it fair, and is everything in it seen?

    python tools/fairness.py [SCENARIO] [--times N] [--first SEED]

Prints how often each ending is reached under each cause card, what was never seen, and per team how
far one of its choices moves the end of the game. Choices are drawn, all options alike; consent
is given in 70 of 100 cases. A game is one sample: with 500 a share is good to about four points.
Ends with exit code 1 if an ending was never reached.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from tabletop.engine.state import State
from tabletop.play.coverage import Sight, seen
from tabletop.play.draws import Draws
from tabletop.play.player import Player
from tabletop.play.trial import played
from tabletop.runner.library import find
from tabletop.scenario import Scenario, load

SCENARIO = "polish_border_air_incident"
TIMES = 500
MOVED = ("tension", "trust")
"""The indicators of which it is told how far choices move them, if the scenario has them."""
RARE = 25


@dataclass(frozen=True)
class Game:
    """What came of one rehearsal; `stood` holds the option of each decision."""

    cause: str
    ending: str
    seen: frozenset[Sight]
    stood: Mapping[str, str]
    indicators: Mapping[str, int]


def games(scenario: Scenario, seeds: Iterable[int]) -> Iterator[Game]:
    """A rehearsal for each seed."""
    for seed in seeds:
        yield _game(scenario, played(Player(scenario, Draws(seed), talk=False), seed))


def _game(scenario: Scenario, state: State) -> Game:
    game = state.game
    stood = {one.decision: one.option or "" for one in game.standings.values()}
    sights = seen(scenario, state)
    return Game(game.cause or "", game.ending or "", sights, stood, game.indicators)


def endings_by_cause(scenario: Scenario, done: Sequence[Game]) -> Mapping[str, Mapping[str, float]]:
    """The share of each ending in per cent, under each card and, as "all", under any."""
    under = {"all": done}
    under |= {cause: [one for one in done if one.cause == cause] for cause in scenario.causes}
    return {cause: _shares(scenario, some) for cause, some in under.items()}


def _shares(scenario: Scenario, some: Sequence[Game]) -> Mapping[str, float]:
    counts = Counter(one.ending for one in some)
    return {ending: 100 * counts[ending] / max(1, len(some)) for ending in scenario.endings}


def never_seen(scenario: Scenario, done: Sequence[Game]) -> list[str]:
    """Turns, injects, options that stood, outcomes and endings that no game showed."""
    there = {sight for one in done for sight in one.seen}
    options = [f"{d.id}.{option}" for d in scenario.decisions.values() for option in d.options]
    everything: Mapping[str, Iterable[str]] = {
        "turn": scenario.turns,
        "inject": scenario.injects,
        "stood": options,
        "outcome": scenario.outcomes,
        "ending": scenario.endings,
    }
    return [
        f"{'option' if sort == 'stood' else sort} {name}"
        for sort, names in everything.items()
        for name in names
        if (sort, name) not in there
    ]


def spreads(
    scenario: Scenario, done: Sequence[Game], team: str, value: Callable[[Game], float]
) -> list[float]:
    """For each decision of a team, how far apart its options' mean values at the end lie.

    Options that stood in less than one of `RARE` games say too little.
    """
    found = []
    for decision in (one for one in scenario.decisions.values() if one.team == team):
        by_option: dict[str, list[float]] = {}
        deciding = [one for one in done if decision.id in one.stood]
        for one in deciding:
            by_option.setdefault(one.stood[decision.id], []).append(value(one))
        means = [fmean(some) for some in by_option.values() if len(some) * RARE >= len(deciding)]
        found += [max(means) - min(means)] if means else []
    return found


def moved(scenario: Scenario, done: Sequence[Game], team: str, indicator: str) -> list[float]:
    """How far each decision of a team moves an indicator, which is the mean of the team's values.

    An indicator of pairs has one value for each pair, a plain one has one for all teams.
    """
    own = [(key, one) for key, one, of in scenario.indicator_keys() if not of or team in of]
    keys = [key for key, one in own if one == indicator]
    return spreads(scenario, done, team, lambda game: fmean(game.indicators[key] for key in keys))


def swayed(scenario: Scenario, done: Sequence[Game], team: str) -> list[float]:
    """How many points of an ending's share each decision of a team moves, where it moves most."""

    def points(ending: str) -> list[float]:
        return spreads(scenario, done, team, lambda game: 100.0 * (game.ending == ending))

    return [max(one) for one in zip(*map(points, scenario.endings), strict=True)]


def report(scenario: Scenario, done: Sequence[Game]) -> Iterator[str]:
    """The lines that are printed."""
    yield f"{scenario.id} {scenario.version}: {len(done)} rehearsals"
    yield "\nendings, per cent by cause card"
    yield from _endings(scenario, done)
    yield "\nnever seen: " + (", ".join(never_seen(scenario, done)) or "nothing")
    yield "\nhow far one decision moves the end: mean over a team's decisions (largest)"
    yield from _moves(scenario, done)


def _endings(scenario: Scenario, done: Sequence[Game]) -> Iterator[str]:
    shares = endings_by_cause(scenario, done)
    yield " ".join(f"{one[:14]:>14}" for one in ("", *shares))
    for ending in scenario.endings:
        cells = (f"{share[ending]:.1f}" for share in shares.values())
        yield " ".join(f"{one[:14]:>14}" for one in (ending, *cells))


def _moves(scenario: Scenario, done: Sequence[Game]) -> Iterator[str]:
    known = [one for one in MOVED if one in scenario.indicators]
    yield " ".join(f"{one:>16}" for one in ("", *known, "ending, points"))
    for team in scenario.teams:
        found = [moved(scenario, done, team, one) for one in known]
        cells = [f"{fmean(one):.2f} ({max(one):.2f})" for one in found]
        points = swayed(scenario, done, team)
        cells.append(f"{fmean(points):.1f} ({max(points):.1f})")
        yield " ".join(f"{one:>16}" for one in (team, *cells))


def main() -> int:
    """Rehearse and print; the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("scenario", nargs="?", default=SCENARIO)
    parser.add_argument("--times", type=int, default=TIMES)
    parser.add_argument("--first", type=int, default=1, help="the first seed")
    asked = parser.parse_args()
    scenario = load(find(asked.scenario))
    done = list(games(scenario, range(asked.first, asked.first + asked.times)))
    print("\n".join(report(scenario, done)))
    reached = {one.ending for one in done}
    return 0 if reached >= set(scenario.endings) else 1


if __name__ == "__main__":
    sys.exit(main())
