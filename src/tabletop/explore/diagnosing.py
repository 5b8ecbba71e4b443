"""What exploring finds as `tabletop check` tells it: each finding with a code, at its line.

How likely endings are is no fault, and stands in the report alone.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from tabletop.debrief.names import listed
from tabletop.diagnostics import Diagnostic, Severity, by_place
from tabletop.explore.answer import Answer, Leverage, Reach
from tabletop.explore.findings import CERTAIN, UNLIKELY, Finding, Kind, findings
from tabletop.explore.report.eye import GROUPS
from tabletop.explore.wording import quoted, share
from tabletop.scenario.conditions import And, Condition
from tabletop.scenario.model import Scenario
from tabletop.scenario.nodes import Location, Positions
from tabletop.scenario.phrases import print_condition

Code: TypeAlias = str

IMPOSSIBLE, UNSEEN = "explored-impossible", "explored-unseen"
TWINS, CLAMPED = "explored-twins", "explored-clamped"
POWERLESS, MASTER = "explored-powerless", "explored-master"

TOLD: Mapping[Kind, tuple[Code, Severity]] = {
    "impossible": (IMPOSSIBLE, Severity.WARNING),
    "out_of_reach": (IMPOSSIBLE, Severity.WARNING),
    "never_seen": (UNSEEN, Severity.ADVICE),
    "twins": (TWINS, Severity.WARNING),
    "powerless": (POWERLESS, Severity.WARNING),
    "clamped": (CLAMPED, Severity.ADVICE),
}
"""Findings that are told as they are. Of masters no more are told than who decides for sure."""

ADVICE = {kind: group.advice for group in GROUPS for kind in group.kinds}


def asked(answer: Answer) -> frozenset[Code]:
    """The codes that this answer would have brought up: what was too large asks for fewer."""
    known = all(one.possible is not None for one in answer.items)
    exact = all(one.exact for one in answer.leverage)
    return frozenset(
        {UNSEEN, CLAMPED}
        | ({IMPOSSIBLE} if known else set())
        | ({TWINS} if answer.compared else set())
        | ({POWERLESS, MASTER} if exact else set())
    )


def diagnostics(scenario: Scenario, positions: Positions, answer: Answer) -> tuple[Diagnostic, ...]:
    """The findings of an answer, in the order of the scenario's file, whose `positions` these are.

    Only what is known exactly is called impossible, or said of a team's power.
    """
    desk = _Desk(scenario, positions, answer)
    told = (one for each in findings(scenario, answer) for one in desk.told(each))
    return by_place((*told, *desk.masters()))


@dataclass(frozen=True)
class _Desk:
    """Writes findings down at their places."""

    scenario: Scenario
    positions: Positions
    answer: Answer

    def told(self, finding: Finding) -> Iterator[Diagnostic]:
        """A finding as a diagnostic; nothing if it is no fault, or not known well enough."""
        if finding.kind not in TOLD or self._follows(finding) or self._supposed(finding):
            return
        code, severity = TOLD[finding.kind]
        if self._apart(finding):
            severity = Severity.ADVICE
        hint = f"{self._needs(finding)}{ADVICE[finding.kind]}"
        yield self._at(self._place(finding), code, finding.sentence, hint, severity)

    def masters(self) -> Iterator[Diagnostic]:
        """Teams that bring an ending about, or keep it away, whatever all others do."""
        for leverage in self.answer.leverage:
            ruled = [one for one in leverage.endings.items() if _sure(one[1])]
            if ruled:
                at = ("teams", leverage.team)
                sentence = self._master(leverage, ruled)
                yield self._at(at, MASTER, sentence, ADVICE["master"], Severity.ADVICE)

    def _master(self, leverage: Leverage, ruled: list[tuple[str, Reach]]) -> str:
        told = listed(
            f"{quoted(str(self.scenario.endings[ending].title))} ({ending}) down to "
            f"{share(reach.sure_low or 0)} of play or bring it up to {share(reach.sure_high or 0)}"
            for ending, reach in ruled
        )
        name = self.scenario.teams[leverage.team].name
        return f"{name} alone decides: whatever all others do, it can hold {told}."

    def _follows(self, finding: Finding) -> bool:
        """Whether something was not seen because its turn was not."""
        turn = self.scenario.turn_of.get(finding.key[0])
        if finding.kind != "never_seen" or finding.about in ("turn", "ending"):
            return False
        seen = {one.key: one.possible for one in self.answer.items if one.kind == "turn"}
        return turn is not None and seen[turn,] is None

    def _supposed(self, finding: Finding) -> bool:
        """Whether a team's want of power is no more than an estimate."""
        exact = {one.team: one.exact for one in self.answer.leverage}
        return finding.kind == "powerless" and not exact[finding.key[0]]

    def _apart(self, finding: Finding) -> bool:
        """Whether options differ after all, in something that nothing asks for."""
        apart = {(one.decision, *one.options) for one in self.answer.twins if one.apart}
        return finding.kind == "twins" and finding.key in apart

    def _place(self, finding: Finding) -> Location:
        first = finding.key[0]
        match finding.kind:
            case "twins":
                return (*self._in_turn("decisions", first), "options", finding.key[-1])
            case "powerless":
                return ("teams", first)
            case "clamped":
                return ("indicators", first.split(":")[0])
        return self._item(finding)

    def _item(self, finding: Finding) -> Location:
        match finding.about, finding.key:
            case "turn", (turn,):
                return ("turns", turn)
            case "inject", (inject,):
                return self._in_turn("injects", inject)
            case "outcome", (outcome,):
                return self._in_turn("outcomes", outcome)
            case _, (decision, option):
                return (*self._in_turn("decisions", decision), "options", option)
            case _, (decision, option, branch):
                at = self._in_turn("decisions", decision)
                return (*at, "options", option, "chance", branch)
        return ("endings", finding.key[0])

    def _in_turn(self, section: str, name: str) -> Location:
        return ("turns", self.scenario.turn_of[name], section, name)

    def _needs(self, finding: Finding) -> str:
        """What a thing waited for in vain, as its file says it."""
        parts = tuple(one for one in self._conditions(finding) if one)
        needs = And(parts) if len(parts) > 1 else next(iter(parts), None)
        return f"It needs: {print_condition(needs)}. " if needs else ""

    def _conditions(self, finding: Finding) -> tuple[Condition | None, ...]:
        match finding.about, finding.key:
            case "inject", (inject,):
                return (self.scenario.injects[inject].when,)
            case "outcome", (outcome,):
                return (self.scenario.outcomes[outcome].when,)
            case "ending", (ending,):
                return (self.scenario.endings[ending].when,)
            case "stands", (decision, option):
                there = self.scenario.decisions[decision].options[option]
                return (there.when, there.needs)
        return ()

    def _at(
        self, at: Location, code: Code, message: str, hint: str, severity: Severity
    ) -> Diagnostic:
        return self.positions.finding(self.positions.key(at), code, message, hint, severity)


def _sure(reach: Reach) -> bool:
    """Whether a team has an ending in its hand, whatever all others do."""
    if reach.sure_low is None or reach.sure_high is None:
        return False
    return reach.sure_low < UNLIKELY and reach.sure_high > CERTAIN
