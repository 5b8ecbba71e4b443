"""Exploring held against the rules of play, at length.

    python tools/explorations.py [--games N] [--rehearsals N]

First made-up games: everything that exploring says of each is compared with going through the real
engine road by road. Then rehearsals of the bundled scenarios: whatever comes up in one must be
possible, and about 99 of 100 shares must lie inside the interval that so many rehearsals allow.
Ends with exit code 1 if a game differs or a rehearsal shows what exploring calls impossible.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tabletop.engine.state import State
from tabletop.explore.asking import Asking, Exact, Limits, here
from tabletop.explore.found import Key, Kind
from tabletop.explore.intervals import interval
from tabletop.explore.plan import Question
from tabletop.explore.policy import Policy
from tabletop.explore.relevance import everything
from tabletop.play.draws import Draws
from tabletop.play.player import Player
from tabletop.play.policy import Policy as Played
from tabletop.play.trial import played
from tabletop.runner.library import bundled, find
from tabletop.runner.memory import keep_freed_memory
from tabletop.scenario import Scenario, load

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.explore.test_forward import differing


class AsExplored(Played):
    """Rehearsals that play as exploring assumes: consent and injects by hand one time in two."""

    rulings = 0

    def consents(self, decision: str, team: str) -> int:
        """In how many of a hundred cases a team says yes."""
        del decision, team
        return 50


def come_up(state: State) -> Iterator[tuple[Kind, Key]]:
    """What came up in one rehearsal."""
    game = state.game
    yield from (("turn", (turn,)) for turn in game.played)
    yield from (("inject", (one,)) for one, there in game.injects.items() if there.released)
    yield from (("outcome", (one,)) for one in game.happened)
    for standing in game.standings.values():
        yield "stands", (standing.decision, standing.option or "")
        yield "tried", (standing.decision, standing.tried or "")


def rehearsed(scenario: Scenario, times: int) -> Counter[tuple[Kind, Key]]:
    """In how many rehearsals each thing came up."""
    counts: Counter[tuple[Kind, Key]] = Counter()
    for seed in range(times):
        player = Player(scenario, Draws(seed), policy=AsExplored(), talk=False)
        counts.update(come_up(played(player, seed)))
    return counts


def held(name: str, times: int) -> bool:
    """Compare rehearsals of one scenario with what exploring says of it."""
    scenario = load(find(name))
    asked = everything(scenario)
    asking = Asking(scenario, Policy(), Limits(), here(1))
    found = asking.exactly(Question(asked.injects, asked.outcomes))
    if not isinstance(found, Exact):
        print(f"{name}: not explored exactly: {found}")
        return False
    counts, known = rehearsed(scenario, times), found.seen.tally.found
    strangers = [one for one in counts if one not in known]
    kinds = ("turn", "inject", "outcome", "stands", "tried")
    shares = {one: there.chance for one, there in known.items() if one[0] in kinds}
    outside = [one for one in shares if not _inside(shares[one], counts[one], times)]
    print(
        f"{name}: {times} rehearsals, {len(strangers)} things that exploring calls impossible, "
        f"{len(outside)} of {len(shares)} shares outside their interval of 99 %"
    )
    for one in (*strangers[:5], *outside[:5]):
        print(f"  {one}: {counts[one] / times:.4f} rehearsed, {shares.get(one, 0):.4f} explored")
    return not strangers


def _inside(chance: float, seen: int, times: int) -> bool:
    low, high = interval(seen, times)
    return low - 1e-12 <= chance <= high + 1e-12


def main() -> int:
    """Run the campaign; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--games", type=int, default=300)
    parser.add_argument("--rehearsals", type=int, default=10_000)
    given = parser.parse_args()
    keep_freed_memory()
    wrong = {seed: lines for seed in range(given.games) if (lines := differing(seed))}
    print(f"{given.games} made-up games, {len(wrong)} come out differently")
    for seed, lines in wrong.items():
        print(f"  game {seed}: {lines[0]}")
    sound = [held(one.id, given.rehearsals) for one in bundled()]
    return 0 if all(sound) and not wrong else 1


if __name__ == "__main__":
    sys.exit(main())
