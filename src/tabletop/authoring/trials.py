"""Findings from rehearsals: what broke off, and what of a scenario was never seen in play.

Rehearsals are tries. That something was not seen in them proves nothing, and the findings say in
how many it was not seen.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from tabletop.diagnostics import Diagnostic, Severity, by_place
from tabletop.play.coverage import Sight, Sort
from tabletop.play.curiosity import Curious, leads
from tabletop.play.script.writing import flow
from tabletop.play.trial import Fault, trial
from tabletop.scenario import Scenario
from tabletop.scenario.conditions import Condition
from tabletop.scenario.model import Decision, Option, Turn
from tabletop.scenario.nodes import Location, Positions
from tabletop.scenario.phrases import print_condition

NO_PROOF = "So many tries are no proof."
ABOVE = "The first that holds is read out."
BY_CHANCE = "This may be chance alone: let more be played."

Progress = Callable[[int], None]


def trials(
    scenario: Scenario,
    positions: Positions,
    count: int,
    seed: int,
    progress: Progress | None = None,
) -> list[Diagnostic]:
    """Findings from `count` rehearsals, at least 1, played by the seeds from `seed` on.

    `positions` are those of the scenario's file. `progress` is told the number of rehearsals played
    so far. Each rehearsal looks for what those before it have not seen.
    """
    tally: Counter[Sight] = Counter()
    extremes: dict[str, tuple[int, int]] = {}
    faults: list[Fault] = []
    policy = Curious(tally=tally, leads=leads(scenario))
    for number in range(count):
        done = trial(scenario, seed + number, policy)
        tally.update(done.seen)
        _widen(extremes, done.extremes)
        faults += [done.fault] if done.fault else []
        if progress:
            progress(number + 1)
    desk = _Desk(scenario, positions, tally, extremes, count)
    return list(by_place(desk.broken(faults) if faults else desk.unseen()))


def _widen(extremes: dict[str, tuple[int, int]], others: Mapping[str, tuple[int, int]]) -> None:
    for key, (low, high) in others.items():
        known = extremes.get(key, (low, high))
        extremes[key] = (min(known[0], low), max(known[1], high))


class _Desk:
    """Writes findings about what `count` rehearsals came to."""

    def __init__(
        self,
        scenario: Scenario,
        positions: Positions,
        tally: Mapping[Sight, int],
        extremes: Mapping[str, tuple[int, int]],
        count: int,
    ) -> None:
        self._scenario = scenario
        self._positions = positions
        self._tally = tally
        self._extremes = extremes
        self._count = count
        self._rehearsals = f"{count} rehearsal{'s' if count != 1 else ''}"

    def broken(self, faults: list[Fault]) -> Iterator[Diagnostic]:
        """Rehearsals that broke off, one finding for each place and reason."""
        first: dict[tuple[str | None, str], Fault] = {}
        times = Counter((one.turn, one.what) for one in faults)
        for fault in faults:
            first.setdefault((fault.turn, fault.what), fault)
        for key, fault in first.items():
            at: Location = ("turns", fault.turn) if fault.turn else ()
            where = "in this turn, during" if fault.turn else "in"
            phase = fault.phase.replace("_", " ")
            message = f"{times[key]} of {self._rehearsals} broke off {where} {phase}: {fault.what}"
            hint = (
                "To play it again, put this into a file and give it to 'tabletop rehearse "
                f"--script': {flow(fault.script)}"
            )
            yield self._finding(at, "play-fault", message, hint, Severity.ERROR)

    def unseen(self) -> Iterator[Diagnostic]:
        """What was never seen."""
        for turn in self._scenario.turns.values():
            at: Location = ("turns", turn.id)
            if self._seen("turn", turn.id):
                yield from self._injects(turn, at)
                yield from self._outcomes(turn, at)
                for decision in turn.decisions.values():
                    yield from self._options(turn, decision, (*at, "decisions", decision.id))
            else:
                message = f"The turn '{turn.id}' was never played in {self._rehearsals}."
                hint = f"See what leads to it under 'next' in the turns above. {NO_PROOF}"
                yield self._finding(at, "never-seen", message, hint, Severity.WARNING)
        yield from self._endings()
        yield from self._levels()

    def _injects(self, turn: Turn, at: Location) -> Iterator[Diagnostic]:
        for inject in turn.injects.values():
            if not self._seen("inject", inject.id):
                message = f"'{inject.id}' never went out in {self._played(turn)}."
                here = (*at, "injects", inject.id)
                yield self._never(here, message, inject.when)

    def _outcomes(self, turn: Turn, at: Location) -> Iterator[Diagnostic]:
        for outcome in turn.outcomes.values():
            if not self._seen("outcome", outcome.id):
                message = f"'{outcome.id}' never happened in {self._played(turn)}."
                here = (*at, "outcomes", outcome.id)
                yield self._never(here, message, outcome.when)

    def _options(self, turn: Turn, decision: Decision, at: Location) -> Iterator[Diagnostic]:
        for option in decision.options.values():
            name, here = f"{decision.id}.{option.id}", (*at, "options", option.id)
            offered, chosen = self._seen("offered", name), self._seen("chosen", name)
            if stood := self._seen("stood", name):
                yield from self._branches(name, option, here, stood)
            elif not offered:
                message = f"'{option.id}' was never on offer in {self._played(turn)}."
                yield self._never(here, message, option.when, option.needs)
            elif not chosen:
                message = f"'{option.id}' was on offer in {self._of(offered)} and never chosen."
                yield self._by_chance(here, message)
            else:
                message = f"'{option.id}' was chosen in {self._of(chosen)} and never stood."
                hint = "Consent to it was refused each time: let more be played."
                yield self._finding(here, "never-seen", message, hint, Severity.ADVICE)

    def _branches(
        self, name: str, option: Option, at: Location, stood: int
    ) -> Iterator[Diagnostic]:
        for branch in option.chance:
            if not self._seen("branch", f"{name}.{branch}"):
                message = f"'{branch}' never came in {self._of(stood)} in which its option stood."
                yield self._by_chance((*at, "chance", branch), message)

    def _endings(self) -> Iterator[Diagnostic]:
        for ending in self._scenario.endings.values():
            if not self._seen("ending", ending.id):
                message = f"The ending '{ending.id}' was never reached in {self._rehearsals}."
                yield self._never(("endings", ending.id), f"{message} {ABOVE}", ending.when)

    def _levels(self) -> Iterator[Diagnostic]:
        for indicator in self._scenario.indicators.values():
            met = [
                values
                for key, values in self._extremes.items()
                if key.split(":")[0] == indicator.id
            ]
            low, high = min(one[0] for one in met), max(one[1] for one in met)
            reached = {indicator.level(value) for value in range(low, high + 1)}
            for level, _ in indicator.ladder:
                if level not in reached:
                    message = (
                        f"'{indicator.id}' never came to '{level}' in {self._rehearsals}: "
                        f"it lay between {low} and {high}."
                    )
                    at = ("indicators", indicator.id, "levels", level)
                    hint = f"Effects may be too small, or this level is not needed. {NO_PROOF}"
                    yield self._finding(at, "never-seen", message, hint, Severity.ADVICE)

    def _seen(self, sort: Sort, name: str) -> int:
        return self._tally.get((sort, name), 0)

    def _of(self, times: int) -> str:
        return f"{times} of {self._rehearsals}"

    def _played(self, turn: Turn) -> str:
        played = self._seen("turn", turn.id)
        if played == self._count:
            return self._rehearsals
        return f"the {self._of(played)} that came to its turn"

    def _never(self, at: Location, message: str, *conditions: Condition | None) -> Diagnostic:
        """Something that waited in vain for its conditions; without any, for chance."""
        needs = " and ".join(print_condition(one) for one in conditions if one)
        if not needs:
            return self._by_chance(at, message)
        hint = f"It needs: {needs}. {NO_PROOF}"
        return self._finding(at, "never-seen", message, hint, Severity.WARNING)

    def _by_chance(self, at: Location, message: str) -> Diagnostic:
        return self._finding(at, "never-seen", message, BY_CHANCE, Severity.ADVICE)

    def _finding(
        self, at: Location, code: str, message: str, hint: str, severity: Severity
    ) -> Diagnostic:
        return self._positions.finding(self._positions.key(at), code, message, hint, severity)
