"""What a telling calls things: their names in quotation marks, and numbers to find them by."""

import textwrap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from tabletop.debrief.names import listed, titled
from tabletop.scenario.conditions import IndicatorRef, Per
from tabletop.scenario.model import Inject, Scenario, Turn
from tabletop.scenario.parts import KnownTo

HOT_WASH = "the hot wash"


def quoted(text: str) -> str:
    """A name or a text in quotation marks, on one line."""
    return f"“{' '.join(text.split())}”"


def sentence(text: str) -> str:
    """`text` with a capital at its beginning and, unless it has an end of its own, a full stop."""
    stop = "" if text.rstrip("”").endswith((".", "?", "!", "…", ":")) else "."
    return f"{text[:1].upper()}{text[1:]}{stop}"


def counted(number: int, one: str, many: str) -> str:
    """`one unit`, `2 units`."""
    return f"one {one}" if number == 1 else f"{number} {many}"


def in_order(turn: Turn) -> tuple[Inject, ...]:
    """The injects of a turn as they come due, with those released by hand at the end."""
    return tuple(
        sorted(
            turn.injects.values(),
            key=lambda one: (one.release.kind == "manual", one.release.minute),
        )
    )


@dataclass(frozen=True)
class Naming:
    """Names and numbers in one scenario. `here` is the turn that is being told, if one is."""

    scenario: Scenario
    here: str = ""

    def at(self, turn: str) -> "Naming":
        """The same while `turn` is being told."""
        return Naming(self.scenario, turn)

    @cached_property
    def turns(self) -> Mapping[str, int]:
        """The number of each turn, in file order."""
        return _numbers(self.scenario.turns)

    @cached_property
    def causes(self) -> Mapping[str, int]:
        """The number of each cause card, in file order."""
        return _numbers(self.scenario.causes)

    @cached_property
    def facts(self) -> Mapping[str, int]:
        """The number of each established fact, in file order."""
        return _numbers(self.scenario.facts)

    @cached_property
    def sources(self) -> Mapping[str, int]:
        """The number of each source, in file order."""
        return _numbers(self.scenario.sources)

    @cached_property
    def places(self) -> Mapping[str, str]:
        """`2.3` for the third inject, decision or outcome of the second turn."""
        return {
            one: f"{number}.{place}"
            for number, turn in enumerate(self.scenario.turns.values(), 1)
            for things in ([one.id for one in in_order(turn)], turn.decisions, turn.outcomes)
            for place, one in enumerate(things, 1)
        }

    def team(self, team: str) -> str:
        """A team's name."""
        return str(self.scenario.teams[team].name)

    def teams(self, teams: Iterable[str]) -> str:
        """Names of teams as they stand in a sentence: `A, B and C`."""
        return listed(self.team(one) for one in teams)

    def audience(self, teams: KnownTo) -> str:
        """Who gets something: `all teams`, `no team` or names."""
        named = self.scenario.recipients(teams)
        if len(named) == len(self.scenario.teams):
            return "all teams"
        return self.teams(named) if named else "no team"

    def indicator(self, ref: IndicatorRef) -> str:
        """An indicator by name, with the teams that this value of it is kept for."""
        name = str(self.scenario.indicators[ref.indicator].name)
        return f"{name} {self.holders(ref.per, ref.teams)}".rstrip()

    def holders(self, per: Per, teams: tuple[str, ...]) -> str:
        """Whose value of an indicator it is: `of A`, `between A and B`, `of A towards B`."""
        match per, [self.team(one) for one in teams]:
            case Per.TEAM, [one]:
                return f"of {one}"
            case Per.PAIR, [one, other]:
                return f"between {one} and {other}"
            case Per.DIRECTED, [one, other]:
                return f"of {one} towards {other}"
        return ""

    def level(self, indicator: str, value: int) -> str:
        """A value as figure and level: `4 (“strained”)`."""
        level = self.scenario.indicators[indicator].level(value)
        return f"{value} ({quoted(titled(level))})"

    def instrument(self, instrument: str) -> str:
        """An instrument's name."""
        return quoted(self.scenario.instruments[instrument].name)

    def milestone(self, milestone: str) -> str:
        """What a milestone says."""
        return quoted(self.scenario.milestones[milestone].text)

    def option(self, decision: str, option: str) -> str:
        """An option's label."""
        return quoted(self.scenario.decisions[decision].options[option].label)

    def decider(self, decision: str) -> str:
        """The name of the team that a decision is put to."""
        return self.team(self.scenario.decisions[decision].team)

    def occasion(self, decision: str) -> str:
        """When a team chose, if that is not plain from where it is said: ` in turn 1`."""
        turn = self.scenario.turns[self.scenario.turn_of[decision]]
        team = self.scenario.decisions[decision].team
        if [one.team for one in turn.decisions.values()].count(team) > 1:
            return f" in decision {self.places[decision]}"
        return "" if turn.id == self.here else f" in turn {self.turns[turn.id]}"

    def inject(self, inject: str) -> str:
        """An inject by number and title."""
        return f"inject {self.places[inject]} {quoted(self.scenario.injects[inject].title)}"

    def outcome(self, outcome: str) -> str:
        """An outcome by number and, if it has one, title."""
        title = self.scenario.outcomes[outcome].title
        return f"outcome {self.places[outcome]}{f' {quoted(title)}' if title else ''}"

    def turn(self, turn: str) -> str:
        """A turn by number and title."""
        return f"turn {self.turns[turn]} ({quoted(self.scenario.turns[turn].title)})"

    def cause(self, cause: str) -> str:
        """A cause card by number, with its short name as a reminder."""
        return f"number {self.causes[cause]} ({titled(cause)})"

    def fact(self, fact: str) -> str:
        """An established fact by its number in the list, with its beginning."""
        beginning = textwrap.shorten(self.scenario.facts[fact].text, 60, placeholder=" …")
        return f"{self.facts[fact]} ({quoted(beginning)})"


def _numbers(things: Iterable[str]) -> Mapping[str, int]:
    return {one: number for number, one in enumerate(things, 1)}
