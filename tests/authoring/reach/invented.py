"""Small scenarios made up by a seed: everything that play can read and change, in small ranges."""

import json
from collections.abc import Mapping
from random import Random
from typing import Any

from tabletop.scenario import Scenario, ScenarioFiles, load
from tests.authoring.rules.laying import example

STATUSES = ("active", "suspended", "lapsed")
TEAMS = ("belarus", "poland")
TOP = 5


class Invention:
    """One made-up scenario. `settled` and `begun` are what a condition may ask about so far."""

    def __init__(self, seed: int) -> None:
        self.draw = Random(seed)
        self.milestones = ["alpha", "beta", "gamma"]
        self.options: dict[str, list[str]] = {}
        self.outcomes: list[str] = []
        self.injects: list[str] = []
        self.turns: list[str] = []

    def write(self) -> Mapping[str, Any]:
        base: Any = example()
        turns = [f"turn_{number}" for number in range(self.draw.randint(2, 4))]
        return {
            **{key: base[key] for key in ("format", "id", "version", "title", "summary")},
            **{key: base[key] for key in ("setting", "groups", "teams")},
            "indicators": self._indicators(),
            "instruments": {
                "line": {"name": "Line", "parties": list(TEAMS), "status": self.one_of(STATUSES)},
                "quota": {
                    "name": "Quota",
                    "parties": list(TEAMS),
                    "stock": self.draw.randint(0, 2),
                },
            },
            "milestones": {one: one for one in self.milestones},
            "causes": {one: {"text": one} for one in ("wind", "test")},
            "turns": {one: self._turn(one, turns[at + 1 :]) for at, one in enumerate(turns)},
            "endings": {
                "first": {**texts("title", "text"), "when": self.condition(cause=False)},
                "second": {**texts("title", "text"), "when": self.condition(cause=False)},
                "last": texts("title", "text"),
            },
        }

    def one_of(self, choices: Any) -> Any:
        return self.draw.choice(list(choices))

    def chance(self, percent: int) -> bool:
        return self.draw.randint(1, 100) <= percent

    def _indicators(self) -> Mapping[str, Any]:
        levels = {"low": 0, "middle": self.draw.randint(1, 3), "top": 4}
        common = {"name": "X", "range": [0, TOP], "start": self.draw.randint(0, TOP)}
        paired = {**common, "per": "pair", "levels": {"low": 0, "high": 3}}
        return {"heat": {**common, "levels": levels}, "trust": paired}

    def _turn(self, turn: str, later: list[str]) -> Mapping[str, Any]:
        self.turns.append(turn)
        injects = self._injects(turn)
        decisions = {f"{turn}_{team}": self._decision(team) for team in TEAMS}
        self.options |= {one: list(decision["options"]) for one, decision in decisions.items()}
        outcomes = {}
        for number in range(self.draw.randint(0, 2)):
            outcome = f"{turn}_outcome_{number}"
            effects = self.effects(ordered=True)
            when = self.condition(cause=True)
            outcomes[outcome] = {**texts("text"), "when": when, "effects": effects}
            self.outcomes.append(outcome)
        return {
            **texts("title", "scenario_time", "briefing"),
            "minutes": 40,
            "injects": injects,
            "decisions": decisions,
            "outcomes": outcomes,
            "next": self._next(later),
        }

    def _injects(self, turn: str) -> Mapping[str, Any]:
        injects: dict[str, Any] = {}
        names = [f"{turn}_inject_{number}" for number in range(self.draw.randint(1, 4))]
        mine = list(self.injects)
        for name in names:
            minute = f"minute {self.draw.randint(1, 30)}"
            self.injects = [*mine, *(one for one in names if one != name)]
            injects[name] = {
                **texts("title", "scenario_time", "from", "text"),
                "to": "all",
                "channel": "press",
                "release": self.one_of(("start", minute, minute, "manual")),
                "effects": self.effects(ordered=True),
            }
            if self.chance(60):
                injects[name]["when"] = self.condition(cause=True)
        self.injects = [*mine, *names]
        return injects

    def _decision(self, team: str) -> Mapping[str, Any]:
        options = {"stay": {**texts("label", "text", "seen"), "effects": self.effects()}}
        for name in ("push", "yield_way"):
            option = {**texts("label", "text", "seen"), "effects": self.effects()}
            for word in ("when", "needs"):
                if self.chance(35):
                    option[word] = self.condition(cause=False)
            if self.chance(20):
                other = TEAMS[1 - TEAMS.index(team)]
                option["consent"] = {"of": [other], "otherwise": "stay"}
            if self.chance(25):
                odds = {"well": 60, "badly": 40}
                option["chance"] = {
                    branch: {"odds": part, "text": "x", "effects": self.effects()}
                    for branch, part in odds.items()
                }
            options[name] = option
        return {"team": team, "question": "x", "options": options, "default": "stay"}

    def _next(self, later: list[str]) -> list[Mapping[str, Any]]:
        if not later:
            return []
        entries: list[Mapping[str, Any]] = [
            {"turn": self.one_of(later), "when": self.condition(cause=True)}
            for _ in range(self.draw.randint(0, 2))
        ]
        return [*entries, {"turn": later[0]}] if self.chance(70) else entries

    def effects(self, *, ordered: bool = False) -> list[str]:
        return [self.effect(ordered) for _ in range(self.draw.choice((0, 1, 1, 2, 3)))]

    def effect(self, ordered: bool) -> str:
        """One effect. `ordered`: whether it stands where `to` has a meaning."""
        sort = self.draw.randint(1, 10)
        if sort <= 4:
            heat = self.one_of(("heat", "trust between belarus and poland"))
            if ordered and self.chance(20):
                return f"{heat} to {self.draw.randint(0, TOP)}"
            return f"{heat} {self.one_of(('up', 'down'))} {self.one_of((1, 1, 2, 7))}"
        if sort <= 6:
            return f"line becomes {self.one_of(STATUSES)}"
        if sort <= 7:
            return f"quota {self.one_of(('spend', 'restore'))} {self.one_of((1, 2))}"
        return f"{self.one_of(('mark', 'mark', 'clear'))} {self.one_of(self.milestones)}"

    def condition(self, *, cause: bool, depth: int = 2) -> str:
        if depth and self.chance(55):
            parts = [
                f"({self.condition(cause=cause, depth=depth - 1)})"
                for _ in range(self.draw.randint(2, 3))
            ]
            return (" and " if self.chance(50) else " or ").join(parts)
        atom = self.atom(cause)
        return f"not {atom}" if self.chance(35) else atom

    def atom(self, cause: bool) -> str:
        """A condition in one piece. `cause`: whether it may ask for the card."""
        atoms = [
            self.one_of(self.milestones),
            self.one_of(self.milestones),
            f"line is {self.one_of(STATUSES)}",
            f"{self.one_of(self.turns)} played",
            f"heat {self.one_of(('at least', 'at most', 'is'))} {self.draw.randint(0, TOP)}",
            f"heat {self.one_of(('at least', 'at most', 'is'))} {self.one_of(('low', 'top'))}",
            f"trust between poland and belarus at least {self.draw.randint(0, TOP)}",
            "quota left at least 0",
        ]
        if self.options:
            decision = self.one_of(self.options)
            chosen = self.draw.sample(self.options[decision], self.draw.randint(1, 2))
            several = "one of " if len(chosen) > 1 else ""
            atoms += [f"{decision} chose {several}{', '.join(chosen)}"] * 3
        atoms += [f"{self.one_of(self.injects)} released"] * 2 if self.injects else []
        atoms += [f"{self.one_of(self.outcomes)} happened"] * 2 if self.outcomes else []
        atoms += [f"cause is {self.one_of(('wind', 'test'))}"] if cause else []
        return str(self.one_of(atoms))


def texts(*keys: str) -> dict[str, Any]:
    """These keys, each with some text."""
    return dict.fromkeys(keys, "x")


def invented(seed: int) -> Scenario:
    """A scenario that loads without errors, the same for the same seed."""
    text = json.dumps(Invention(seed).write())
    return load(ScenarioFiles("x.yaml", {"x.yaml": text.encode()}))
