"""The tables of the report, each from one part of the debrief."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from markupsafe import Markup

from tabletop.debrief.model import (
    ChronicleLine,
    Debrief,
    IndicatorPath,
    InstrumentLife,
    MilestoneLife,
    PathChange,
)
from tabletop.debrief.names import listed, titled
from tabletop.debrief.turn_model import TurnDebrief
from tabletop.export import wording as say
from tabletop.formats.markdown import table


class Tables:
    """Makes the tables of one debrief, with its teams and turns by name."""

    def __init__(self, debrief: Debrief) -> None:
        self._debrief = debrief
        self._teams = {team.id: team for team in debrief.teams}
        self._turns = {turn.id: turn for turn in debrief.turns}

    def readings(self, turn: TurnDebrief) -> Markup:
        """Each act of a turn beside how it was read."""
        rows = (row for row in self._debrief.distances.rows if row.turn == turn.id)
        return table(
            ("Act of", "Read by", "Meant", "Read as", "Gap", "Taken for", "In fact", "Rests on"),
            (
                (
                    self._team(row.actor),
                    self._team(row.reader) + (" (ally)" if row.scope == "own_group" else ""),
                    say.meant(row),
                    say.read_as(row),
                    say.gap(row),
                    say.WHOSE[row.whose] if row.whose else say.NONE,
                    row.fact,
                    say.refs(row.commits),
                )
                for row in rows
            ),
        )

    def unasked(self, turn: TurnDebrief) -> str:
        """The teams whose acts of a turn nobody was asked about; "" if none, or none is named."""
        if self._debrief.session.attribution.level in ("group", "none"):
            return ""
        about = {row.actor for row in self._debrief.distances.rows if row.turn == turn.id}
        acting = dict.fromkeys(one.team for one in turn.decisions)
        without = [self._team(team) for team in acting if team not in about]
        return listed(without) if without else ""

    def read_over(self, turn: TurnDebrief, team: str) -> str:
        """How others read a team over a turn, in one sentence; "" if nobody was asked."""
        return "; ".join(
            f"{self._team(row.reader)}: {say.read_as(row)}"
            + (f", gap {say.gap(row)}" if row.gap is not None else "")
            + (f" ({say.TAKEN[row.whose]})" if row.whose else "")
            for row in self._debrief.distances.rows
            if (row.turn, row.actor) == (turn.id, team)
        )

    def sources(self) -> dict[str, str]:
        """The short sign of each source by its title."""
        return {one.title: f"S{number}" for number, one in enumerate(self._debrief.sources, 1)}

    def scopes(self) -> Markup:
        """Gaps inside the own group and across groups."""
        return table(
            (
                "",
                "Answers counted",
                "Mean gap",
                "Mean size",
                "Spread",
                "Standard deviation",
                "Cannot tell",
                "Not answered",
                "No signal",
                "Otherwise not counted",
            ),
            (
                (
                    say.SCOPES[one.scope],
                    one.gaps.answers,
                    say.figure(one.gaps.mean),
                    say.figure(one.gaps.mean_size, sign=False),
                    say.spread(one.gaps),
                    say.figure(one.gaps.deviation, sign=False),
                    one.cannot_tell,
                    one.not_answered,
                    one.no_signal,
                    one.uncounted,
                )
                for one in self._debrief.distances.scopes
            ),
        )

    def act_gaps(self) -> Markup:
        """The gap by act, in the order of the game."""
        return table(
            ("Turn", "Act of", "Answers", "Mean gap", "Spread", "Cannot tell", "Not answered", ""),
            (
                (
                    self._turns[one.turn].number,
                    self._team(one.actor),
                    one.gaps.answers,
                    say.figure(one.gaps.mean),
                    say.spread(one.gaps),
                    one.cannot_tell,
                    one.not_answered,
                    say.refs(one.commits),
                )
                for one in self._debrief.distances.acts
            ),
        )

    def whose(self) -> Markup:
        """Whose decision acts were taken to be."""
        return table(
            ("Acts of teams", "Taken for its own", "Taken for an ally's", "Cannot tell"),
            (
                (say.SCOPES[one.scope], one.own, one.ally, one.cannot_tell)
                for one in self._debrief.distances.whose
            ),
        )

    def knowledge(self, turn: TurnDebrief) -> Markup:
        """Who knew what when: a row for each release, a column for each team."""
        known = {
            (item.released.commit, item.item, one.team): item
            for one in turn.knowledge
            for item in one.items
        }
        releases = dict.fromkeys((commit, item) for commit, item, _team in sorted(known))
        teams = list(self._teams.values())
        rows = []
        for commit, item in releases:
            cells = [known.get((commit, item, team.id)) for team in teams]
            first = next(cell for cell in cells if cell)
            title = f"{first.title} (taken back later)" if first.undone else first.title
            received = (
                say.NONE if cell is None else self._delivery(cell.delivered) for cell in cells
            )
            rows.append((title, say.when(first.released), *received))
        return table(("What", "Released", *(team.short for team in teams)), rows)

    def _delivery(self, delivered: object) -> str:
        clock = getattr(delivered, "clock_ms", None)
        return "released" if clock is None else f"received {say.clock(clock)}"

    def arithmetic(self, turn: TurnDebrief) -> Markup:
        """Every change of a turn with what each cause added."""
        return table(
            ("At", "What", "Before", "Causes", "After", ""),
            (
                (
                    line.step,
                    line.name,
                    say.value(line.before),
                    "; ".join(f"{say.step(one.by)} {one.about}" for one in line.addends),
                    say.value(line.after),
                    f"c{line.commit}",
                )
                for line in turn.arithmetic
            ),
        )

    def stand(self, turn: TurnDebrief) -> Markup:
        """Indicators at the end of a turn: all that are common, and those that moved."""
        shown = (one for one in turn.indicators if one.change or ":" not in one.key)
        return table(
            ("Indicator", "Level", "Value", "Change in the turn"),
            (
                (one.name, one.level, one.value, f"{one.change:+d}" if one.change else "none")
                for one in shown
            ),
        )

    def indicators(self) -> Markup:
        """Indicators turn by turn; those that never moved are named below it."""
        turns = self._debrief.turns
        return table(
            ("Indicator", "Range", "Start", *(f"Turn {turn.number}" for turn in turns), "End"),
            (self._path(path) for path in self._debrief.indicators if path.changes),
        )

    def _path(self, path: IndicatorPath) -> tuple[object, ...]:
        points = {point.turn: f"{point.value} {point.level}" for point in path.points}
        return (
            path.name,
            f"{path.low} to {path.high}",
            f"{path.start} {path.start_level}",
            *(points.get(turn.id, say.NONE) for turn in self._debrief.turns),
            f"{path.end} {path.end_level}",
        )

    def unmoved(self) -> str:
        """The indicators that never moved, with where they stood, as one sentence's list."""
        still = (path for path in self._debrief.indicators if not path.changes)
        return "; ".join(f"{path.name} ({path.start_level})" for path in still)

    def movements(self) -> Markup:
        """Every change of every indicator with its causes."""
        return self._changes(
            (path.name, change) for path in self._debrief.indicators for change in path.changes
        )

    def instruments(self) -> Markup:
        """Where instruments began and ended."""
        return table(
            ("Instrument", "Parties", "At the start", "At the end"),
            (
                (
                    one.name,
                    say.named(self._teams, one.parties),
                    self._status(one.start_status, one.start_stock),
                    self._status(one.end_status, one.end_stock),
                )
                for one in self._debrief.instruments
            ),
        )

    def _status(self, status: str, stock: int | None) -> str:
        return status if stock is None else f"{status}, {stock} left"

    def instrument_changes(self) -> Markup:
        """Every status and stock change."""
        return self._changes(_lives(self._debrief.instruments))

    def milestones(self) -> Markup:
        """Every milestone that was marked or cleared."""
        return self._changes(_marks(self._debrief.milestones))

    def _changes(self, changes: Iterable[tuple[str, PathChange]]) -> Markup:
        return table(
            ("What", "Turn", "Before", "After", "Causes", ""),
            (
                (
                    name,
                    self._turns[change.turn].number if change.turn in self._turns else say.NONE,
                    say.value(change.before),
                    say.value(change.after),
                    "; ".join(f"{say.step(one.by)} {one.cause}" for one in change.causes),
                    f"c{change.commit}",
                )
                for name, change in changes
            ),
        )

    def chronology(self) -> Iterator[tuple[str, Markup]]:
        """Every commit, in stretches of one turn: the stretch's title and its table."""
        for turn, lines in groupby(self._debrief.chronology, key=lambda line: line.turn):
            yield self._stretch(turn), self._lines(turn, lines)

    def _stretch(self, turn: str | None) -> str:
        if turn not in self._turns:
            return "Outside the turns" if turn is None else "A turn taken back later"
        one = self._turns[turn]
        return f"Turn {one.number}: {one.title} ({one.scenario_time})"

    def _lines(self, turn: str | None, lines: Iterable[ChronicleLine]) -> Markup:
        usual = self._turns[turn].scenario_time if turn in self._turns else ""
        return table(
            ("Commit", "UTC", "Clock", "What happened", "Scenario time", "By", "Kind"),
            (
                (
                    f"c{line.moment.commit}{' (undone)' if line.undone else ''}",
                    self._wall(line.moment.at, line.moment.happened_at),
                    say.clock(line.moment.clock_ms),
                    line.sentence,
                    "" if line.scenario_time == usual else line.scenario_time,
                    line.actor,
                    titled(line.kind),
                )
                for line in lines
            ),
        )

    def _wall(self, at: str, happened_at: str | None) -> str:
        paper = f" (on paper: {happened_at})" if happened_at else ""
        return say.wall(at) + paper

    def _team(self, team: str) -> str:
        return self._teams[team].name


def _lives(lives: Iterable[InstrumentLife]) -> Iterator[tuple[str, PathChange]]:
    for one in lives:
        changes = [*one.statuses, *one.stocks]
        yield from ((one.name, change) for change in sorted(changes, key=lambda c: c.commit))


def _marks(lives: Iterable[MilestoneLife]) -> Iterator[tuple[str, PathChange]]:
    for one in lives:
        yield from ((one.text, change) for change in one.changes)
