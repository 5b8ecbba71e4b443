"""Seeded synthetic scenarios of any size, for measuring the exploration; they say nothing of sense.

Every game has what makes exploring hard: common indicators that clamp, a stock and milestones,
options with conditions and chances, injects with conditions, outcomes that read choices, a turn
that may be skipped, two cause cards, and endings by thresholds, one of them out of reach.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

from tabletop.scenario import Scenario, ScenarioFiles, load


@dataclass(frozen=True)
class Shape:
    """How large a game is. `top` is the upper end of every indicator's range, from 0."""

    name: str
    seed: int
    turns: int = 5
    teams: int = 5
    options: int = 4
    indicators: int = 4
    top: int = 6


S = Shape("S", seed=2, indicators=2, top=4)
M = Shape("M", seed=13, indicators=4, top=6)
L = Shape("L", seed=13, indicators=5, top=5)
MX = Shape("MX", seed=5, indicators=5, top=9)
SIZES = {shape.name: shape for shape in (S, M, L, MX)}

GROWTH = {
    "turns": range(2, 7),
    "teams": range(2, 7),
    "options": range(2, 7),
    "indicators": range(2, 6),
}
"""What grows in each series; the rest of the game is as in M."""


def growth(what: str) -> list[Shape]:
    """The games of one series, smallest first."""
    return [replace(M, name=f"{what} {n}", **{what: n}) for n in GROWTH[what]]


def scenario(shape: Shape) -> Scenario:
    """The game as the loader reads it."""
    return load(ScenarioFiles("synthetic.yaml", {"synthetic.yaml": text(shape).encode()}))


def text(shape: Shape) -> str:
    """The game's scenario file."""
    return "".join(f"{line}\n" for line in _Writing(shape).lines())


_HEAD = """\
format: 1
id: synthetic
version: 1.0.0
title: A synthetic game
summary: Many states, for measuring.
setting: {opens: 2031-01-01, place: Nowhere, departures: All of it is generated.}
instruments: {visits: {name: Visits, parties: [team_1, team_2], stock: 2}}
milestones: {accord: An accord was made, clash: There was a clash, torn: All is torn}
causes: {wind: {text: It was the wind., weight: 2}, test: {text: It was a test.}}"""


class _Writing:
    """Writes one game; what is drawn is drawn in the order in which it is written."""

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        self.random = Random(shape.seed)

    def lines(self) -> Iterator[str]:
        yield from _HEAD.splitlines()
        yield "teams:"
        for team in range(1, self.shape.teams + 1):
            said = f"public: A state., brief: You are team {team}."
            yield f"  team_{team}: {{name: Team {team}, short: T{team}, {said}}}"
        yield "indicators:"
        for indicator in range(self.shape.indicators):
            levels = f"{{low: 0, high: {self.shape.top // 2 + 1}}}"
            start, span = self.shape.top // 2, f"[0, {self.shape.top}]"
            rest = f"range: {span}, start: {start}, levels: {levels}"
            yield f"  i{indicator}: {{name: I{indicator}, {rest}}}"
        yield "turns:"
        for turn in range(1, self.shape.turns + 1):
            yield from self._turn(turn)
        yield "endings:"
        yield from self._endings()

    def _below(self, end: int) -> int:
        # Of Random only random() is promised to stay the same from one Python to the next.
        return int(self.random.random() * end)

    def _indicator(self) -> str:
        return f"i{self._below(self.shape.indicators)}"

    def _move(self) -> str:
        """Up or down, by 1 or, once in four times, by 2."""
        way = ("up", "down")[self._below(2)]
        return f"{self._indicator()} {way} {1 + self._below(4) // 3}"

    def _threshold(self) -> str:
        way = ("at least", "at most")[self._below(2)]
        middle = self.shape.top // 2
        return f"{self._indicator()} {way} {middle - 1 + self._below(3)}"

    def _high(self, indicator: int) -> str:
        return f"i{indicator % self.shape.indicators} at least {self.shape.top - 1}"

    def _turn(self, turn: int) -> Iterator[str]:
        yield f"  turn_{turn}:"
        yield f"    title: Turn {turn}"
        yield f"    scenario_time: D+{turn}"
        yield "    minutes: 40"
        yield f"    briefing: Turn {turn} begins."
        yield "    injects:"
        yield from self._injects(turn)
        yield "    decisions:"
        for team in range(1, self.shape.teams + 1):
            yield from self._decision(turn, team)
        yield "    outcomes:"
        yield from self._outcomes(turn)
        entries = self._next(turn)
        if entries:
            yield f"    next: [{', '.join(entries)}]"

    def _next(self, turn: int) -> list[str]:
        """The next turn; once in a game it may be skipped, or, of two turns, never come."""
        turns = self.shape.turns
        if turn == turns:
            return []
        skipping = max(1, (turns - 1) // 2)
        if turn != skipping:
            return [f"{{turn: turn_{turn + 1}}}"]
        if turns == 2:
            return [f"{{turn: turn_2, when: i0 at most {self.shape.top - 1}}}"]
        when = f"clash and {self._high(1)}"
        return [f"{{turn: turn_{turn + 2}, when: {when}}}", f"{{turn: turn_{turn + 1}}}"]

    def _injects(self, turn: int) -> Iterator[str]:
        if turn == 1:
            yield self._inject("opening", "start", None)
        else:
            yield self._inject(f"alarm_{turn}", "start", self._threshold())
            before = f"d{turn - 1}_{self._team(turn)} chose o2"
            yield self._inject(f"echo_{turn}", "minute 10", f"{before} and not clash")
        if turn == 2:
            yield self._inject("leak", "minute 20", f"cause is test and {self._threshold()}")
        if turn == self.shape.turns:
            yield self._inject("never", "minute 30", "torn")

    def _team(self, number: int) -> int:
        return number % self.shape.teams + 1

    def _inject(self, inject: str, release: str, when: str | None) -> str:
        read = f", when: {when}" if when else ""
        return (
            f"      {inject}: {{title: News, release: {release}, scenario_time: 10:00, to: all, "
            f"channel: press, from: A staff, text: News.{read}, effects: [{self._move()}]}}"
        )

    def _decision(self, turn: int, team: int) -> Iterator[str]:
        yield f"      d{turn}_{team}:"
        yield f"        team: team_{team}"
        yield "        question: What now?"
        yield "        options:"
        for option in range(1, self.shape.options + 1):
            yield self._option(turn, team, option)
        yield "        default: o1"

    def _option(self, turn: int, team: int, option: int) -> str:
        """`o1`, the default, is plain; the second may be barred; the last is left to chance."""
        effects = [self._move()] if option == 1 else [self._move(), self._move()]
        more = self._barred(turn, team) if option == 2 else ""
        if more.endswith("left at least 1"):
            effects.append("visits spend 1")
        if option == self.shape.options:
            more += f", chance: {{{', '.join(self._ways(team))}}}"
        kept = ", ".join({one.split()[0]: one for one in effects}.values())
        return (
            f"          o{option}: {{label: O{option}, text: It is done., effects: [{kept}]{more}}}"
        )

    def _ways(self, team: int) -> Iterator[str]:
        """The branches of a chance: two, or, for every other team, three."""
        odds = 20 + 10 * self._below(5)
        split = [odds, 80 - odds, 20] if team % 2 else [odds, 100 - odds]
        for name, one in zip(("well", "badly", "oddly"), split, strict=False):
            yield f"{name}: {{odds: {one}, text: It falls., effects: [{self._move()}]}}"

    def _barred(self, turn: int, team: int) -> str:
        if team == 1:
            return ", needs: visits left at least 1"
        if team == 2 and turn > 1:
            return ", when: not accord"
        return f", needs: {self._threshold()}" if team % 3 == 0 else ""

    def _outcomes(self, turn: int) -> Iterator[str]:
        first, second = f"d{turn}_1 chose one of o1, o2", f"d{turn}_2 chose o2"
        yield self._outcome(f"accord_{turn}", f"{first} and {second}", "mark accord")
        against = f"d{turn}_{self._team(turn % 3)} chose o{self.shape.options}"
        yield self._outcome(f"clash_{turn}", f"{against} and {self._high(turn)}", "mark clash")
        both = f"d{turn}_1 chose o1 and d{turn}_1 chose o2"
        yield self._outcome(f"torn_{turn}", both, "mark torn")

    def _outcome(self, outcome: str, when: str, mark: str) -> str:
        effects = f"[{mark}, {self._move()}]"
        return f"      {outcome}: {{when: {when!r}, text: It follows., effects: {effects}}}"

    def _endings(self) -> Iterator[str]:
        top = self.shape.top
        every = " and ".join(f"i{n} at least 1" for n in range(self.shape.indicators))
        for ending, when in (
            ("frozen", "torn"),
            ("war", f"i0 at least {top} and clash"),
            ("settled", f"accord and i1 at most {top // 2}"),
            ("uneasy", every),
        ):
            yield f"  {ending}: {{title: An ending, text: It ends., when: {when}}}"
        yield "  open: {title: An ending, text: It ends.}"
