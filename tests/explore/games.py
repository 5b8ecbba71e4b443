"""Small games made up by a seed: every construct that bears on play, often and together.

Each is a plain dict that goes through the loader. A few hold what the loader finds fault with
though play would have an answer: an inject past its turn's end, cards that all weigh nothing.
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from tabletop.diagnostics import Severity
from tabletop.scenario import Scenario, ScenarioFiles, parse
from tabletop.scenario.model import Turn
from tests.authoring.reach.invented import STATUSES, Invention, texts
from tests.authoring.rules.laying import example

AT_MOST = 1000
"""How many roads a game has at most, if nobody says otherwise."""

MINUTES = 20
UNPLAYABLE = {"late-inject", "weights"}
"""Faults of a file that a game may have, as what follows from them in play is well defined."""

BOARD = ("status", "stock", "milestone")
SETTLED = ("chose", "released", "happened", "played")
THEMES = ("indicator", *BOARD, *SETTLED)
"""What the effects and conditions of one game are mostly about, in turn."""

ODDS = ((60, 40), (1, 99), (25, 25, 50))
RANGES = ((0, 2), (0, 3), (-1, 2), (1, 5))
WEIGHTS = (0, 1, 1, 3)


class MadeUp(Invention):
    """A game of 2 or 3 teams and 1 to 4 turns with no more roads than it is allowed.

    Few things are moved, and mostly those are asked about that something before moves (`touched`)
    or passes over (`skipped`): what one part changes another reads.
    """

    def __init__(self, seed: int, at_most: int) -> None:
        super().__init__(seed)
        self.at_most = at_most
        self.theme = THEMES[seed % len(THEMES)]
        self.faulty = self.chance(12)
        self.teams = ["arda", "borsa", "coria"][: self.one_of((2, 3, 3))]
        self.cards = ["wind", "test", "calm"][: self.one_of((0, 2, 2, 3))]
        self.stock = self.draw.randint(1, 2)
        self.indicators = {one: self._indicator(one) for one in ("heat", "load", "trust", "doubt")}
        self.moved = self._moved()
        self.subjects = [*self.moved, "line", "quota", *self.milestones]
        self.touched: list[str] = []
        self.skipped: list[str] = []

    def write(self) -> Mapping[str, Any]:
        base: Any = example()
        kept = ("format", "id", "version", "title", "summary", "setting")
        length = 4 if self.theme == "played" else self.one_of((1, 2, 3, 3))
        turns = [f"turn_{number}" for number in range(length)]
        rooms = self._rooms(len(turns))
        return {
            **{key: base[key] for key in kept},
            "teams": {
                one: {**texts("name", "public", "brief"), "short": one[:3].upper()}
                for one in self.teams
            },
            "indicators": self.indicators,
            "instruments": self._instruments(),
            "milestones": {one: one for one in self.milestones},
            "causes": self._cards(),
            "turns": {
                one: self._made_turn(one, turns[at + 1 :], rooms[at])
                for at, one in enumerate(turns)
            },
            "endings": self._endings(),
        }

    def _rooms(self, turns: int) -> list[float]:
        """How many times each turn may multiply the roads, so that the game keeps its limit."""
        room = self.at_most / max(1, len(self.cards) + self.faulty)
        shares = [self.draw.randint(2, 4) for _ in range(turns)]
        return [room ** (share / sum(shares)) for share in shares]

    def _indicator(self, name: str) -> Mapping[str, Any]:
        low, high = self.one_of(RANGES)
        one: dict[str, Any] = {"name": name, "range": [low, high]}
        one["start"] = self.draw.randint(low, high)
        one["levels"] = {"low": low, "top": high}
        if high - low > 2:
            one["levels"] = {"top": high, "low": low, "middle": low + self.draw.randint(1, 2)}
        kept = {"load": "team", "trust": "pair", "doubt": "directed"}
        if name in kept:
            one["per"] = kept[name]
        if name == "load":
            one["starts"] = {self.one_of(self.teams): self.draw.randint(low, high)}
        if name in ("trust", "doubt"):
            pair = self.draw.sample(self.teams, 2)
            one["pairs"] = [{"of": pair, "start": self.draw.randint(low, high)}]
        return one

    def _moved(self) -> list[str]:
        """The values that this game moves and reads."""
        one, other = self.draw.sample(self.teams, 2)
        return [
            "heat",
            f"load of {one}",
            f"trust between {one} and {other}",
            f"doubt of {other} towards {one}",
        ]

    def _instruments(self) -> Mapping[str, Any]:
        line = {"name": "Line", "parties": self.teams, "status": self.one_of(STATUSES)}
        quota = {"name": "Quota", "parties": self.teams, "stock": self.stock}
        return {"line": line, "quota": quota}

    def _cards(self) -> Mapping[str, Any]:
        weights = {one: self.one_of((0, 1, 1, 3)) for one in self.cards}
        if self.faulty:
            weights = dict.fromkeys(weights, 0)
        elif not any(weights.values()):
            weights |= dict.fromkeys(self.cards[:1], 1)
        return {one: {"text": one, "weight": weight} for one, weight in weights.items()}

    def _endings(self) -> Mapping[str, Any]:
        names = [f"ending_{number}" for number in range(self.draw.randint(1, 3))]
        endings: dict[str, Any] = {
            one: {**texts("title", "text"), "when": self.condition(cause=False)} for one in names
        }
        return {**endings, "last": texts("title", "text")}

    def _made_turn(self, turn: str, later: Sequence[str], room: float) -> Mapping[str, Any]:
        self.turns.append(turn)
        coins = sum(room >= least and self.chance(70) for least in (4, 12))
        injects = self._made_injects(turn, coins)
        decisions = self._decisions(turn, room / 2**coins)
        self.options |= {one: list(decision["options"]) for one, decision in decisions.items()}
        return {
            **texts("title", "scenario_time", "briefing"),
            "minutes": MINUTES,
            "poll": "off",
            "injects": injects,
            "decisions": decisions,
            "outcomes": self._outcomes(turn),
            "next": self._made_next(list(later)),
        }

    def _made_injects(self, turn: str, coins: int) -> Mapping[str, Any]:
        kinds = ["start", *["manual"] * coins]
        kinds += [self._release() for _ in range(self.draw.randint(0, 3))]
        self.draw.shuffle(kinds)
        names = [f"{turn}_inject_{number}" for number in range(len(kinds))]
        before, injects = list(self.injects), dict[str, Any]()
        for name, release in zip(names, kinds, strict=True):
            self.injects = [*before, *(one for one in names if one != name)]
            injects[name] = {
                **texts("title", "scenario_time", "from", "text"),
                "to": [self.teams[0]],
                "channel": "press",
                "release": release,
                "effects": self.effects(ordered=True),
            }
            if self.chance(90):
                injects[name]["when"] = self.condition(cause=True)
        self.injects = [*before, *names]
        return injects

    def _release(self) -> str:
        last = MINUTES if self.faulty else MINUTES - 1
        timed = [f"minute {minute}" for minute in (0, 5, 5, last)]
        return str(self.one_of(["start", "start", *timed]))

    def _decisions(self, turn: str, room: float) -> Mapping[str, Any]:
        """Decisions of some teams, now and then two of one, each with its share of the room."""
        takers = self.draw.sample(self.teams, self.draw.randint(1, len(self.teams)))
        takers += takers[:1] if self.chance(20) else []
        while takers and room ** (1 / len(takers)) < 2:
            takers.pop()
        if not takers or self.chance(4):
            return {}
        share = room ** (1 / len(takers))
        return {
            f"{turn}_decision_{number}": self._made_decision(team, share)
            for number, team in enumerate(takers)
        }

    def _made_decision(self, team: str, room: float) -> Mapping[str, Any]:
        """A decision that goes at most `room` ways."""
        names = ["push", "stay", "talk", "yield_way"][: min(self.one_of((2, 3, 3, 4)), int(room))]
        self.draw.shuffle(names)
        default = self.one_of(names)
        plain = [default, *(one for one in names if one != default and self.chance(35))]
        shut = self.condition(cause=False) if self.chance(12) else None
        weights = (0,) if self.chance(10) else WEIGHTS
        options: dict[str, Any] = {}
        for name in names:
            options[name] = self._option(weights, room - _ways(options) - len(names))
        for name in names:
            if name not in plain:
                options[name] |= self._bounds(shut)
                asked = self._consent(team, plain)
                fits = _ways({**options, name: {**options[name], "consent": asked}}) <= room
                options[name] |= {"consent": asked} if self.chance(80) and fits else {}
        return {"team": team, "question": "x", "options": options, "default": default}

    def _option(self, weights: Sequence[int], spare: float) -> dict[str, Any]:
        option: dict[str, Any] = {**texts("label", "text"), "effects": self.effects()}
        option["weight"] = self.one_of(weights)
        odds = self.one_of(ODDS)
        if self.chance(30) and spare >= len(odds):
            option["chance"] = {
                f"branch_{number}": {"odds": part, "text": "x", "effects": self.effects()}
                for number, part in enumerate(odds)
            }
        return option

    def _bounds(self, shut: str | None) -> dict[str, Any]:
        """What keeps an option from being picked. `shut` keeps all but the plain ones."""
        bounds: dict[str, Any] = {"needs": shut} if shut else {}
        for word in ("when", "needs"):
            if word not in bounds and self.chance(55):
                bounds[word] = self.condition(cause=False)
        return bounds

    def _consent(self, team: str, plain: Sequence[str]) -> Mapping[str, Any]:
        others = [one for one in self.teams if one != team]
        asked = self.draw.sample(others, self.draw.randint(1, len(others)))
        asked += asked if self.chance(10) else []
        return {"of": asked, "otherwise": self.one_of(plain)}

    def _outcomes(self, turn: str) -> Mapping[str, Any]:
        outcomes: dict[str, Any] = {}
        for number in range(self.draw.randint(1, 4)):
            outcome = f"{turn}_outcome_{number}"
            when, effects = self.condition(cause=True), self.effects(ordered=True)
            outcomes[outcome] = {"text": "x", "when": when, "effects": effects}
            self.outcomes.append(outcome)
        return outcomes

    def _made_next(self, later: list[str]) -> Sequence[Mapping[str, Any]]:
        """Entries with conditions, and mostly one without for when none holds.

        Where it is to matter which turns were played, that hangs on a choice.
        """
        if not later or self.chance(4):
            return []
        aims = [self.one_of(later) for _ in range(self.one_of((0, 1, 1, 2)))]
        if len(later) > 1 and (self.theme == "played" or self.chance(50)):
            aims = [later[1]]
        forked = self.theme == "played" and len(self.turns) == 1
        chosen = self._of_record("chose") if forked else []
        asked = [
            {"turn": one, "when": chosen[0] if chosen else self.condition(cause=True)}
            for one in aims
        ]
        self.skipped += [one for one in later if any(one < aim for aim in aims)]
        return [*asked, {"turn": later[0]}] if self.chance(80) else asked

    def effect(self, ordered: bool) -> str:
        said = self._effect(ordered)
        self.touched += [one for one in self.subjects if one in said]
        return said

    def _effect(self, ordered: bool) -> str:
        sort = self.theme if self.chance(40) else self.one_of(("indicator", *BOARD))
        match sort:
            case "status":
                return f"{self.one_of(('line', 'line', 'quota'))} becomes {self.one_of(STATUSES)}"
            case "stock":
                return f"quota {self.one_of(('spend', 'spend', 'restore'))} {self.one_of((1, 2))}"
            case "milestone":
                return f"{self.one_of(('mark', 'mark', 'clear'))} {self.one_of(self.milestones)}"
        moved = self.one_of(self.moved)
        if ordered and self.chance(30):
            low, high = self.indicators[moved.split()[0]]["range"]
            return f"{moved} to {self.draw.randint(low, high)}"
        return f"{moved} {self.one_of(('up', 'down'))} {self.one_of((1, 1, 2, 7))}"

    def condition(self, *, cause: bool, depth: int = 2) -> str:
        said = super().condition(cause=cause, depth=depth)
        return f"not ({said})" if " " in said and self.chance(10) else said

    def atom(self, cause: bool) -> str:
        if cause and self.cards and self.chance(12 if self.options else 50):
            return f"cause is {self.one_of(self.cards)}"
        family = self.theme if self.chance(60) else self.one_of(("indicator", *BOARD, *SETTLED))
        said = self._of_board(family) or self._of_record(family) or self._of_board("indicator")
        return str(self.one_of(said))

    def _of_board(self, family: str) -> list[str]:
        """What a condition can ask of the values and facts that the game keeps."""
        touched = self.touched if self.chance(80) else []
        match family:
            case "indicator":
                moved = [one for one in touched if one in self.moved]
                return [self._indicator_is(self.one_of(moved or self.moved))]
            case "status":
                instruments = [one for one in touched if one in ("line", "quota")]
                return [f"{self.one_of(instruments or ['line'])} is {self.one_of(STATUSES)}"]
            case "stock":
                return [f"quota left at least {self.draw.randint(1, self.stock)}"]
            case "milestone":
                return [one for one in touched if one in self.milestones] or self.milestones
        return []

    def _indicator_is(self, moved: str) -> str:
        indicator = self.indicators[moved.split()[0]]
        low, high = indicator["range"]
        level = self.one_of(indicator["levels"]) if self.chance(50) else None
        comparison = self.one_of(("at least", "at most", "is"))
        return f"{moved} {comparison} {level or self.draw.randint(low, high)}"

    def _of_record(self, family: str) -> list[str]:
        """What a condition can ask of what has been, in this turn or before."""
        match family:
            case "chose" if self.options:
                decision = self.one_of(self.options)
                chosen = self.draw.sample(self.options[decision], self.draw.randint(1, 2))
                several = "one of " if len(chosen) > 1 else ""
                return [f"{decision} chose {several}{', '.join(chosen)}"]
            case "released":
                return [f"{one} released" for one in self.injects]
            case "happened":
                return [f"{one} happened" for one in self.outcomes]
            case "played":
                return [f"{one} played" for one in self.turns[:-1] if one in self.skipped]
        return []


def _ways(options: Mapping[str, Any]) -> int:
    """In how many ways a decision of these options may go at most."""
    fall = {name: len(option.get("chance", ())) or 1 for name, option in options.items()}
    ways = sum(fall.values())
    for option in options.values():
        if "consent" in option:
            refusals = 2 ** len(set(option["consent"]["of"])) - 1
            ways += refusals * fall[option["consent"]["otherwise"]]
    return ways


def loaded(values: Mapping[str, Any]) -> Scenario:
    """The scenario of these values, through the loader. Only faults of `UNPLAYABLE` may stand."""
    parsed = parse(ScenarioFiles("x.yaml", {"x.yaml": json.dumps(values).encode()}))
    faults = {one.code for one in parsed.diagnostics if one.severity is Severity.ERROR}
    assert parsed.draft is not None, parsed.diagnostics
    assert faults <= UNPLAYABLE, parsed.diagnostics
    return parsed.draft.scenario


@cache
def made_up(seed: int, at_most: int = AT_MOST) -> Scenario:
    """A game made up by a seed, the same for the same seed, with at most so many roads."""
    return loaded(MadeUp(seed, at_most).write())


def roads_at_most(scenario: Scenario) -> int:
    """A bound on the number of roads of a scenario's play, with a coin for every manual inject."""
    turns = list(scenario.turns)
    beyond: dict[str, int] = {}
    for turn in reversed(turns):
        after = [beyond[entry.turn] for entry in scenario.turns[turn].next]
        beyond[turn] = _width(scenario.turns[turn]) * max([1, *after])
    weights = [one.weight for one in scenario.causes.values()]
    return beyond[turns[0]] * (len(weights) + (not any(weights)))


def _width(turn: Turn) -> int:
    width = 1
    for inject in turn.injects.values():
        width *= 2 if inject.release.kind == "manual" else 1
    for decision in turn.decisions.values():
        options = {one.id: one.model_dump(exclude_none=True) for one in decision.options.values()}
        width *= _ways(options)
    return width
