"""How far an estimate can be off: intervals that hold the true share in 99 of 100 cases.

Wilson's score interval (E. B. Wilson, Probable Inference, the Law of Succession, and Statistical
Inference, 1927) stays within 0 and 1, and for what was never seen it gives an upper bound that is
somewhat wider than the rule of three.
"""

from collections import Counter
from math import sqrt
from statistics import NormalDist

from tabletop.explore.answer import Chance, Spread
from tabletop.explore.counts import Counts
from tabletop.explore.found import Key, Kind
from tabletop.explore.plan import END
from tabletop.explore.things import clamped

CONFIDENCE = 0.99
_Z = NormalDist().inv_cdf((1 + CONFIDENCE) / 2)


def interval(seen: int, games: int) -> tuple[float, float]:
    """The interval for something that came up in `seen` of `games`; all of 0 to 1 for no games."""
    if not games:
        return 0.0, 1.0
    share, square = seen / games, _Z * _Z / games
    middle = (share + square / 2) / (1 + square)
    half = _Z * sqrt(share * (1 - share) / games + square / (4 * games)) / (1 + square)
    low = 0.0 if seen == 0 else middle - half
    return low, 1.0 if seen == games else middle + half


def estimated(counts: Counts, kind: Kind, key: Key) -> Chance:
    """How likely a thing is, as far as the games that were played can tell.

    What came up in none of them has an upper bound that is not 0.
    """
    seen = counts.found.get((kind, key), 0)
    low, high = interval(seen, counts.games)
    return Chance(seen / counts.games if counts.games else 0.0, low, high, counts.games)


def widest(counts: Counts, endings: tuple[str, ...]) -> float:
    """The width of the widest interval of any of the endings; 0 for none."""
    found = (interval(counts.found.get(("ending", (one,)), 0), counts.games) for one in endings)
    return max((high - low for low, high in found), default=0.0)


def spreads(counts: Counts) -> tuple[Spread, ...]:
    """The values of the indicators that were watched, as shares of the games that came there.

    How often an indicator was held at an end of its range is told if that was watched too.
    """
    return tuple(
        Spread(
            indicator=key,
            turn="" if where == END else where,
            values={value: games / values.total() for value, games in sorted(values.items())},
            clamped=_held(counts.spreads.get((where, clamped(key)))),
            exact=False,
        )
        for (where, (sort, key)), values in counts.spreads.items()
        if sort == "indicator"
    )


def _held(values: Counter[int] | None) -> float | None:
    return values[1] / values.total() if values else None
