"""Small games made up by a seed: every construct that bears on play, often and together.

Each is a plain dict that goes through the loader. A few hold what the loader finds fault with
though play would have an answer: an inject past its turn's end, cards that all weigh nothing.
"""

import json
from collections.abc import Mapping, Sequence
from math import prod
from typing import Any

from tabletop.diagnostics import Severity
from tabletop.scenario import Scenario, ScenarioFiles, parse
from tabletop.scenario.model import Decision, Turn
from tests.authoring.reach.invented import STATUSES, Invention, texts
from tests.authoring.rules.laying import example

AT_MOST = 1000
"""How many roads a game has at most, if nobody says otherwise."""

MINUTES = 20
UNPLAYABLE = {"late-inject", "weights"}
"""Faults of a file that a game may have, as what follows from them in play is well defined."""

ODDS = ((60, 40), (1, 99), (25, 25, 50))
RANGES = ((0, 2), (0, 3), (-1, 2), (1, 5))
WEIGHTS = (0, 1, 1, 3)


class MadeUp(Invention):
    """A game of 2 or 3 teams and 1 to 3 turns with no more roads than it is allowed.

    Few things are moved and asked about, so that what one part changes another reads.
    """

    def __init__(self, seed: int, at_most: int) -> None:
        super().__init__(seed)
        self.at_most = at_most
        self.faulty = self.chance(12)
        self.teams = ["arda", "borsa", "coria"][: self.one_of((2, 3, 3))]
        self.cards = ["wind", "test", "calm"][: self.one_of((0, 2, 2, 3))]
        self.stock = self.draw.randint(1, 3)
        self.indicators = {one: self._indicator(one) for one in ("heat", "load", "trust", "doubt")}
        self.moved = self._moved()

    def write(self) -> Mapping[str, Any]:
        base: Any = example()
        kept = ("format", "id", "version", "title", "summary", "setting")
        turns = [f"turn_{number}" for number in range(self.one_of((1, 2, 2, 3, 3)))]
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
        room = self.at_most / max(1, len(self.cards))
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
        coins = self.draw.randint(0, 1) if room >= 8 else 0
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
        kinds = [self._release() for _ in range(self.draw.randint(1, 3))] + ["manual"] * coins
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
            if self.chance(70):
                injects[name]["when"] = self.condition(cause=True)
        self.injects = [*before, *names]
        return injects

    def _release(self) -> str:
        minutes = (0, 5, 5, 10, MINUTES if self.faulty else MINUTES - 1)
        return str(self.one_of(("start", *(f"minute {minute}" for minute in minutes))))

    def _decisions(self, turn: str, room: float) -> Mapping[str, Any]:
        """Decisions of some teams, now and then two of one, each with its share of the room."""
        takers = self.draw.sample(self.teams, self.draw.randint(1, len(self.teams)))
        takers += takers[:1] if self.chance(10) else []
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
        names = ["push", "stay", "talk", "yield_way"][: self.draw.randint(2, min(4, int(room)))]
        self.draw.shuffle(names)
        default = self.one_of(names)
        plain = [default, *(one for one in names if one != default and self.chance(25))]
        options: dict[str, Any] = {one: self._option(room - len(names)) for one in names}
        weightless = self.chance(10)
        shut = self.condition(cause=False) if self.chance(12) else None
        for name in names:
            if weightless:
                options[name]["weight"] = 0
            if name not in plain:
                options[name] |= self._bounds(team, plain, shut)
        if _ways(options) > room:
            for option in options.values():
                option.pop("consent", None)
        return {"team": team, "question": "x", "options": options, "default": default}

    def _option(self, spare: float) -> dict[str, Any]:
        option: dict[str, Any] = {**texts("label", "text"), "effects": self.effects()}
        if self.chance(60):
            option["weight"] = self.one_of(WEIGHTS)
        odds = self.one_of(ODDS)
        if self.chance(40) and spare >= len(odds):
            option["chance"] = {
                f"branch_{number}": {"odds": part, "text": "x", "effects": self.effects()}
                for number, part in enumerate(odds)
            }
        return option

    def _bounds(self, team: str, plain: Sequence[str], shut: str | None) -> dict[str, Any]:
        """What keeps an option from being picked or from standing. `shut` keeps all of them."""
        bounds: dict[str, Any] = {"needs": shut} if shut else {}
        for word in ("when", "needs"):
            if word not in bounds and self.chance(30):
                bounds[word] = self.condition(cause=False)
        if self.chance(40):
            others = [one for one in self.teams if one != team]
            asked = self.draw.sample(others, self.draw.randint(1, len(others)))
            asked += asked if self.chance(5) else []
            bounds["consent"] = {"of": asked, "otherwise": self.one_of(plain)}
        return bounds

    def _outcomes(self, turn: str) -> Mapping[str, Any]:
        outcomes: dict[str, Any] = {}
        for number in range(self.draw.randint(0, 3)):
            outcome = f"{turn}_outcome_{number}"
            when, effects = self.condition(cause=True), self.effects(ordered=True)
            outcomes[outcome] = {"text": "x", "when": when, "effects": effects}
            self.outcomes.append(outcome)
        return outcomes

    def _made_next(self, later: list[str]) -> Sequence[Mapping[str, Any]]:
        """Entries with conditions, and mostly one without for when none holds."""
        if not later or self.chance(5):
            return []
        asked = [
            {"turn": self.one_of(later), "when": self.condition(cause=True)}
            for _ in range(self.draw.randint(0, 2))
        ]
        return [*asked, {"turn": self.one_of(later)}] if self.chance(60) else asked

    def effect(self, ordered: bool) -> str:
        sort = self.draw.randint(1, 10)
        if sort <= 4:
            moved = self.one_of(self.moved)
            if ordered and self.chance(30):
                low, high = self.indicators[moved.split()[0]]["range"]
                return f"{moved} to {self.draw.randint(low, high)}"
            return f"{moved} {self.one_of(('up', 'down'))} {self.one_of((1, 1, 2, 7))}"
        if sort <= 6:
            return f"{self.one_of(('line', 'line', 'quota'))} becomes {self.one_of(STATUSES)}"
        if sort <= 8:
            return f"quota {self.one_of(('spend', 'spend', 'restore'))} {self.one_of((1, 2))}"
        return f"{self.one_of(('mark', 'mark', 'clear'))} {self.one_of(self.milestones)}"

    def condition(self, *, cause: bool, depth: int = 2) -> str:
        said = super().condition(cause=cause, depth=depth)
        return f"not ({said})" if " " in said and self.chance(10) else said

    def atom(self, cause: bool) -> str:
        forms = [self._indicator_is, self._indicator_is, self._board_is, self._board_is]
        forms += [self._settled] * 3
        if cause and self.cards and self.chance(15):
            return f"cause is {self.one_of(self.cards)}"
        return str(self.one_of(forms)())

    def _indicator_is(self) -> str:
        moved = self.one_of(self.moved)
        indicator = self.indicators[moved.split()[0]]
        low, high = indicator["range"]
        level = self.one_of(indicator["levels"]) if self.chance(50) else None
        comparison = self.one_of(("at least", "at most", "is"))
        return f"{moved} {comparison} {level or self.draw.randint(low, high)}"

    def _board_is(self) -> str:
        return str(
            self.one_of(
                (
                    self.one_of(self.milestones),
                    f"line is {self.one_of(STATUSES)}",
                    f"quota is {self.one_of(STATUSES)}",
                    f"quota left at least {self.draw.randint(0, self.stock)}",
                )
            )
        )

    def _settled(self) -> str:
        """What happened before, in this turn or an earlier one; a milestone where nothing did."""
        said = [f"{self.one_of(self.turns)} played"] if len(self.turns) > 1 else []
        if self.options:
            decision = self.one_of(self.options)
            chosen = self.draw.sample(self.options[decision], self.draw.randint(1, 2))
            several = "one of " if len(chosen) > 1 else ""
            said += [f"{decision} chose {several}{', '.join(chosen)}"] * 3
        said += [f"{self.one_of(self.injects)} released"] * 2 if self.injects else []
        said += [f"{self.one_of(self.outcomes)} happened"] * 2 if self.outcomes else []
        return str(self.one_of(said or self.milestones))


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
    return beyond[turns[0]] * (len(scenario.causes) + 1)


def _width(turn: Turn) -> int:
    coins = sum(one.release.kind == "manual" for one in turn.injects.values())
    return 2**coins * prod(_decision_width(one) for one in turn.decisions.values())


def _decision_width(decision: Decision) -> int:
    return _ways({one.id: one.model_dump(exclude_none=True) for one in decision.options.values()})
