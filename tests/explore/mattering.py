"""Which constructs of the format made a difference in a game's play.

A condition mattered if it was found true and false in one game; an effect if it changed something
and, where it could meet others, how it met them.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from tabletop.engine import commands as cm
from tabletop.engine import events as ev
from tabletop.engine.adjudicate import TOGETHER
from tabletop.engine.effects import record
from tabletop.engine.logic import holds
from tabletop.engine.state import Game
from tabletop.scenario import Scenario
from tabletop.scenario.conditions import Condition, Happened, Released, atoms
from tabletop.scenario.model import Inject
from tests.explore.constructs import HELD, asks, held, names, parts
from tests.explore.walking import Manual, Offer, Road, Step, Walk, Weights


@dataclass
class Watch:
    """Sees one game played and notes what mattered in it."""

    scenario: Scenario
    mattered: set[str] = field(default_factory=set)
    _found: dict[tuple[object, int], set[bool]] = field(default_factory=lambda: defaultdict(set))
    _led_to: dict[str, set[str | None]] = field(default_factory=lambda: defaultdict(set))

    def note(self, *what: str, so: bool = True) -> None:
        """Note that something mattered, if it did."""
        if so:
            self.mattered.update(what)

    def read(self, place: str, at: object, condition: Condition | None, game: Game) -> bool:
        """Whether a condition holds; notes each part that has by now been found both ways."""
        for number, part in enumerate(parts(condition) if condition is not None else ()):
            found = self._found[(place, at), number]
            before = len(found)
            found.add(holds(self.scenario, game, part))
            if before == 1 and len(found) == 2:
                self._both_ways(place, part)
        return holds(self.scenario, game, condition)

    def _both_ways(self, place: str, part: Condition) -> None:
        self.note(place, *names(part), *asks(place, part))

    def step(self, step: Step) -> None:
        """See a command of play."""
        game = step.before.game
        match step.command:
            case cm.Release(inject=inject):
                self._inject(game, self.scenario.injects[inject], step.events)
            case cm.CallTime():
                self._call(step.events)
            case cm.Apply():
                self._apply(game, step.events)
            case cm.NextTurn():
                self._onward(game, step.after.state.game)

    def at_the_call(self, road: Road, offers: Sequence[Offer]) -> None:
        """See what each team may pick."""
        game = road.state.game
        for decision, picks in offers:
            for option in decision.options.values():
                for place, condition in (("when", option.when), ("needs", option.needs)):
                    self.read(place, (decision.id, option.id), condition, game)
            bound = [one for one in decision.options.values() if one.when or one.needs]
            there = [decision.options[one].weight for one in picks]
            self.note("nothing but the default", so=len(picks) == 1 and bool(bound))
            self.note("option of weight 0", so=0 in there and any(there))
            self.note("all options of weight 0", so=not any(there) and len(there) > 1)
            self.note("weights 1 and 3", so={1, 3} <= set(there))
        teams = Counter(decision.team for decision, _ in offers)
        self.note("two decisions of a team", so=2 in teams.values())
        self.note("a team without decision", so=0 < len(teams) < len(self.scenario.teams))
        self.note("nobody decides", so=not teams)

    def _inject(self, game: Game, inject: Inject, events: Iterable[ev.Event]) -> None:
        kind = inject.release.kind
        self.read(f"{kind} inject", inject.id, inject.when, game)
        turn = self.scenario.turns[game.turn or ""]
        late = [one for one in game.injects if one in turn.injects]
        order = list(turn.injects)
        self.note(
            "injects out of file order",
            so=any(order.index(o) > order.index(inject.id) for o in late),
        )
        minutes = [turn.injects[one].release for one in late]
        self.note("two in one minute", so=kind == "minute" and inject.release in minutes)
        for atom in atoms(inject.when) if inject.when else ():
            asks = isinstance(atom, Released) and atom.inject in late
            self.note("inject asks inject of its turn", so=asks)
        for event in events:
            if isinstance(event, ev.InjectReleased):
                for change in event.changes:
                    self._changed(f"{kind} inject", change)

    def _changed(self, place: str, change: ev.Change) -> None:
        sums = change.what in ("indicator", "stock")
        wanted = int(change.before) + sum(int(one.by) for one in change.shares) if sums else None
        self.note(f"{place} moves {change.what}", so=change.before != change.after)
        self.note(f"{change.what} clamped", so=sums and wanted != change.after)

    def _call(self, events: Iterable[ev.Event]) -> None:
        called = next(one for one in events if isinstance(one, ev.TimeCalled))
        for standing in called.standings:
            decision = self.scenario.decisions[standing.decision]
            consent = decision.options[standing.tried or ""].consent
            if consent is None:
                continue
            refused = standing.why == "consent_refused"
            asked = {1: "one", 2: "two"}[len(set(consent.of))]
            self.note(f"consent of {asked} {'refused' if refused else 'given'}")
            self.note("a team asked twice", so=len(consent.of) > len(set(consent.of)))
            self.note(
                "otherwise is not the default", so=refused and consent.otherwise != decision.default
            )

    def _apply(self, game: Game, events: Iterable[ev.Event]) -> None:
        applied = next(one for one in events if isinstance(one, ev.Applied))
        self.note("chances of two teams", so=len(applied.branches) > 1)
        for taken in applied.branches:
            chance = self.scenario.decisions[taken.decision].options[taken.option].chance
            self.note(f"chance of {len(chance)}")
        steps = {step.cause: step.changes for step in applied.steps}
        for change in steps.get(TOGETHER, ()):
            self._together(change)
        self._outcomes(record(game, steps.get(TOGETHER, ())), applied, steps)

    def _together(self, change: ev.Change) -> None:
        causes = {share.cause.split(".")[0] for share in change.shares}
        branch = any(share.cause.count(".") == 2 for share in change.shares)
        self._changed("branch" if branch else "option", change)
        if len(causes) < 2:
            return
        by = [one.by for one in change.shares]
        match change.what:
            case "status":
                self.note("gravest of two", so=len(set(by)) == 2)
                self.note("gravest of three", so=len(set(by)) == 3)
            case "milestone":
                self.note("mark over clear", so=len(set(by)) == 2)
            case _:
                self._summed(change, [int(one) for one in by])

    def _summed(self, change: ev.Change, by: Sequence[int]) -> None:
        """Added up and clamped once; one after another it would have come to something else."""
        low, high = 0, self._full(change.key) if change.what == "stock" else 0
        if change.what == "indicator":
            low, high = self.scenario.indicators[change.key.split(":")[0]].range
        value = int(change.before)
        for one in by:
            value = max(low, min(high, value + one))
        self.note(f"{change.what} moved by several", so=change.before != change.after)
        self.note(f"{change.what} clamped once only", so=value != change.after)
        overdrawn = change.what == "stock" and all(one < 0 for one in by)
        self.note("last unit taken twice", so=overdrawn and int(change.before) + sum(by) < 0)

    def _full(self, instrument: str) -> int:
        return self.scenario.instruments[instrument].stock or 0

    def _outcomes(
        self, game: Game, applied: ev.Applied, steps: dict[str, tuple[ev.Change, ...]]
    ) -> None:
        turn = self.scenario.turns[game.turn or ""]
        for outcome in turn.outcomes.values():
            self.read("outcome", outcome.id, outcome.when, game)
            chained = {one.outcome for one in atoms(outcome.when) if isinstance(one, Happened)}
            self.note("outcome asks outcome of its turn", so=bool(chained & set(applied.happened)))
            if outcome.id in applied.happened:
                game = replace(game, happened=(*game.happened, outcome.id))
                for change in steps.get(outcome.id, ()):
                    self._changed("outcome", change)
                    game = record(game, [change])

    def _onward(self, game: Game, after: Game) -> None:
        turn = self.scenario.turns[game.turn or ""]
        came = after.turn if after.ending is None else None
        self._led_to[turn.id].add(came)
        for index, entry in enumerate(turn.next):
            if self.read("next", (turn.id, index), entry.when, game):
                self.note("a later entry of next", so=index > 0)
                break
        else:
            self.note("no entry of next holds", so=bool(turn.next))
        if came is None:
            self._ending(game)
            return
        order = list(self.scenario.turns)
        self.note("a turn skipped", so=order.index(came) > order.index(turn.id) + 1)
        sources = [one for one, there in self._led_to.items() if came in there]
        self.note("a turn come to from two", so=len(sources) > 1)

    def _ending(self, game: Game) -> None:
        asked = [
            one.id
            for one in self.scenario.endings.values()
            if one.when and self.read("ending", one.id, one.when, game)
        ]
        self.note("endings overlap", so=len(asked) > 1)


def mattered(
    scenario: Scenario, weights: Weights = "uniform", manual: Manual = "coin"
) -> frozenset[str]:
    """What made a difference in a game's play, under the names of `CONSTRUCTS`."""
    watch = Watch(scenario)
    Walk(scenario, weights, manual, watch.step, watch.at_the_call).go()
    return frozenset(watch.mattered | (held(scenario) & HELD))


def survey(scenarios: Iterable[Scenario]) -> tuple[Counter[str], Counter[str]]:
    """In how many games each construct was written, and in how many it mattered.

    What a game comes to only in play (`clamped`, `gravest of two`) is counted as written where it
    mattered.
    """
    written, made_a_difference = Counter[str](), Counter[str]()
    for scenario in scenarios:
        those = mattered(scenario)
        made_a_difference.update(those)
        written.update(those | held(scenario))
    return written, made_a_difference
