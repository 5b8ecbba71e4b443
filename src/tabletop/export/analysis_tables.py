"""The report's tables of what the analysis found."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from markupsafe import Markup

from tabletop.debrief.dilemma_model import DilemmaCandidate, FirmerStep
from tabletop.debrief.missing import counted
from tabletop.debrief.model import Debrief
from tabletop.debrief.movement_model import IndicatorMovement
from tabletop.debrief.names import listed, signed
from tabletop.debrief.road_model import TurnRoads
from tabletop.debrief.summary import foremost
from tabletop.debrief.time_model import InjectTime, PhaseTime
from tabletop.debrief.turn_model import TurnDebrief
from tabletop.export import analysis_wording as tell
from tabletop.export import wording as say
from tabletop.formats.markdown import table

TIMED = ("briefing", "deliberation", "adjudication", "assessment")


class AnalysisTables:
    """Makes the tables and lines of the analysis, with teams and turns by name."""

    def __init__(self, debrief: Debrief) -> None:
        self._debrief = debrief
        self._teams = {team.id: team for team in debrief.teams}
        self._turns = {turn.id: turn for turn in debrief.turns}

    def act(self, one: DilemmaCandidate) -> str:
        """A candidate's act: who, when, what."""
        labels = listed(f"'{label}'" for label in one.labels)
        return f"{self._team(one.actor)} in {self._turn(one.turn)}: {labels}"

    def readers(self, one: DilemmaCandidate) -> str:
        """Who read it as pressure, each beside what it was meant to understand."""
        return "; ".join(
            f"{self._team(row.reader)}{' (ally)' if row.scope == 'own_group' else ''}, "
            f"meant {tell.mean(row.signal)}, read {say.signal(row.reading)} (c{row.commit})"
            for row in one.read_as_pressure
        )

    def step(self, one: FirmerStep, actor: str) -> str:
        """A reader's firmer step against its last signal before it."""
        labels = listed(f"'{label}'" for label in one.labels)
        who, to = self._team(one.reader), self._team(actor)
        fell = (
            f"its signal to {to} {tell.mean(one.signal.signal)}, after "
            f"{tell.mean(one.before.signal)} in {self._turn(one.before.turn)}"
        )
        return f"{who} in {self._turn(one.turn)}: {labels}, {fell}; {self._reached(one, to)}"

    def _reached(self, one: FirmerStep, to: str) -> str:
        if not one.known:
            return f"{to} did not learn of it"
        if one.reading is None:
            return f"{to} learned of it; no reading of it by {to} is recorded"
        return f"{to} read it as {say.signal(one.reading)}"

    def whose_by_fact(self) -> Markup:
        """Whose decision acts were taken to be, by whose they were."""
        return table(
            ("Whose it was", "Read", "Taken for its own", "Taken for an ally's", "Cannot tell"),
            (
                (
                    tell.FACTS[one.fact],
                    say.SCOPES[one.scope],
                    one.answers.own,
                    one.answers.ally,
                    one.answers.cannot_tell,
                )
                for one in self._debrief.perception.facts
            ),
        )

    def whose_by_act(self) -> Markup:
        """The same act by act, in the order of the game."""
        return table(
            ("Turn", "Act of", "Whose it was", "In its group", "Across groups", "Rests on"),
            (
                (
                    self._turns[one.turn].number,
                    self._team(one.actor),
                    tell.fact(one, say.named(self._teams, one.consent_of)),
                    tell.answers(one.own_group),
                    tell.answers(one.across_groups),
                    say.refs(one.commits),
                )
                for one in self._debrief.perception.acts
            ),
        )

    def followed(self, turn: TurnDebrief) -> str:
        """What a turn came to: its outcomes, and where the foremost indicator then stood."""
        titles = (
            listed(f"'{one.title}'" for one in turn.outcomes) if turn.outcomes else "no outcome"
        )
        key = foremost(one.key for one in turn.indicators)
        stood = (
            f"{one.name} stood at {one.value} ({one.level}), "
            f"{signed(one.change) if one.change else 'no change'} in the turn"
            for one in turn.indicators
            if one.key == key
        )
        return "; ".join([titles, *stood])

    def foremost(self) -> IndicatorMovement | None:
        """The indicator that the summary speaks of, if anything moved it."""
        key = foremost(one.key for one in self._debrief.indicators)
        return next((one for one in self._debrief.movements if one.key == key), None)

    def foremost_movers(self) -> Markup:
        """What moved that indicator, by whom and by how much."""
        one = self.foremost()
        return self._movers([one] if one else [])

    def other_movers(self) -> Markup:
        """What moved all others."""
        return self._movers(one for one in self._debrief.movements if one != self.foremost())

    def _movers(self, movements: Iterable[IndicatorMovement]) -> Markup:
        return table(
            ("Indicator", "Moved by", "Asked", "Came about", "Causes"),
            (row for one in movements for row in self._movement(one)),
        )

    def _movement(self, one: IndicatorMovement) -> Iterator[tuple[object, ...]]:
        span = f"{one.name}: {one.start} to {one.end}"
        for mover in one.movers:
            head = tell.mover(mover, self._team(mover.team) if mover.team else "")
            causes = (
                f"{tell.cause(cause.cause, head)} {cause.asked:+d} ({say.refs(cause.commits)})"
                for cause in mover.causes
            )
            yield span, head, signed(mover.asked), tell.steps(mover.moved), "; ".join(causes)
            span = ""
        held = f"{counted(abs(one.held), 'step', 'steps')} held back by the range's end"
        yield span, "In all", signed(one.asked), signed(one.change), held if one.held else ""

    def instrument_lives(self) -> Markup:
        """What happened to each instrument, and who used, suspended or restored it."""
        return table(
            ("Instrument", "Turn", "What happened", "By whom", ""),
            (
                (
                    one.name,
                    self._number(change.turn),
                    tell.befell(change),
                    "; ".join(f"{part.cause} ({say.step(part.by)})" for part in change.causes),
                    f"c{change.commit}",
                )
                for one in self._debrief.instruments
                for change in sorted((*one.statuses, *one.stocks), key=lambda c: c.commit)
            ),
        )

    def phases(self) -> Markup:
        """Each turn's phases: deliberation planned and used, and how long each took in the room."""
        heads = ("Briefing", "Deliberation", "Adjudication", "Assessment")
        return table(
            ("Turn", "Planned", "Turn's clock", *(f"{head}, wall" for head in heads), "Commits"),
            (
                self._phase_row(turn, list(phases))
                for turn, phases in groupby(self._debrief.timing.phases, key=lambda one: one.turn)
                if turn in self._turns
            ),
        )

    def _phase_row(self, turn: str | None, phases: list[PhaseTime]) -> tuple[object, ...]:
        by_name = {one.phase: one for one in phases}
        walls = (
            tell.lasted(by_name[name].wall_ms) if name in by_name else say.NONE for name in TIMED
        )
        work = by_name.get("deliberation")
        commits = {one.begun.commit for one in phases}
        return (
            self._turns[turn or ""].number,
            self._planned(work),
            tell.lasted(work.clock_ms) if work else say.NONE,
            *walls,
            say.refs(commits),
        )

    def _planned(self, work: PhaseTime | None) -> str:
        if work is None:
            return say.NONE
        added = f" {work.minutes_added:+d}" if work.minutes_added else ""
        return f"{work.minutes_planned}{added} min"

    def outside_turns(self) -> str:
        """How long setup and hot wash took, in one sentence; "" if neither is there."""
        outside = [one for one in self._debrief.timing.phases if one.turn is None]
        return "; ".join(
            f"{tell.PHASES[one.phase]} {tell.lasted(one.wall_ms)} (from c{one.begun.commit})"
            for one in outside
        )

    def inject_times(self) -> Markup:
        """Each inject's plan against its release, and when the last team had it in hand."""
        return table(
            ("Turn", "Inject", "Planned", "Released", "Against plan", "In hand after"),
            (self._inject_time(one) for one in self._debrief.timing.injects),
        )

    def _inject_time(self, one: InjectTime) -> tuple[object, ...]:
        turn = self._number(one.turn)
        planned = "by hand" if one.minute_planned is None else f"minute {one.minute_planned}"
        planned = planned if one.minute_planned != 0 else "at the start"
        released = say.when(one.released)
        return turn, one.title, planned, released, tell.late(one.late_ms), self._in_hand(one)

    def _in_hand(self, one: InjectTime) -> str:
        times = [row.clock_ms for row in one.deliveries if row.clock_ms is not None]
        missing = sum(row.delivered is None for row in one.deliveries)
        later = len(one.deliveries) - missing - len(times)
        parts = []
        if times:
            least, most = say.clock(min(times)), say.clock(max(times))
            parts.append(least if least == most else f"{least} to {most}")
        parts += [f"{later} after the turn"] if later else []
        parts += [f"{missing} without a delivery"] if missing else []
        return ", ".join(parts) or say.NONE

    def roads(self, one: TurnRoads) -> Markup:
        """What a turn offered and play did not take."""
        rows = [*self._options(one), *self._injects(one), *self._outcomes(one)]
        return table(("What", "Not taken", "Why"), rows)

    def _options(self, one: TurnRoads) -> Iterator[tuple[object, ...]]:
        """A row for the options of a team that were open, and one for each that was not."""
        for team, options in groupby(one.options, key=lambda option: option.team):
            head, left = f"Options of {self._team(team)}", list(options)
            usual = [option.label for option in left if option.why == "not_chosen"]
            if usual:
                yield head, "; ".join(usual), tell.OPTIONS["not_chosen"]
            for option in left:
                if option.why != "not_chosen":
                    yield head, option.label, tell.why(tell.OPTIONS[option.why], option.failed)

    def _injects(self, one: TurnRoads) -> Iterator[tuple[object, ...]]:
        for inject in one.injects:
            reason = say.WITHHELD[inject.why]
            if inject.failed and inject.why != "condition":
                reason = f"{reason}; nor did its condition hold"
            yield "Inject", inject.title, tell.why(reason, inject.failed)

    def _outcomes(self, one: TurnRoads) -> Iterator[tuple[object, ...]]:
        for outcome in one.outcomes:
            why = tell.why(tell.OUTCOMES[outcome.why], outcome.failed)
            yield "Outcome", outcome.title, why

    def unplayed(self) -> Markup:
        """The turns that were never played."""
        return table(
            ("Turn", "Could have followed", "Why not", "Rests on"),
            (
                (
                    one.title,
                    self._turn(one.turn_before) if one.turn_before else say.NONE,
                    tell.why(tell.TURNS[one.why], one.failed),
                    say.refs(one.commits),
                )
                for one in self._debrief.roads.unplayed
            ),
        )

    def endings(self) -> Markup:
        """The endings that were not reached."""
        return table(
            ("Ending", "Why not", "Rests on"),
            (
                (one.title, tell.why(tell.ENDINGS[one.why], one.failed), say.refs(one.commits))
                for one in self._debrief.roads.endings
            ),
        )

    def _team(self, team: str) -> str:
        return self._teams[team].name

    def _number(self, turn: str | None) -> object:
        return self._turns[turn].number if turn in self._turns else say.NONE

    def _turn(self, turn: str) -> str:
        return f"turn {self._turns[turn].number}" if turn in self._turns else turn
