"""How the session stands against its plan, and what of the rest fits until a given end. Pure.

Minutes of a scenario are minutes of deliberation, the only phase in which a turn's clock runs.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from statistics import median

from tabletop.console.wording import MINUTE_MS
from tabletop.engine.log import Entry
from tabletop.engine.onward import next_turn
from tabletop.engine.state import Game, State
from tabletop.engine.words import Phase
from tabletop.scenario import Scenario

WARN_AT = (5, 1, 0)
"""Minutes left at which the facilitator is told."""


@dataclass(frozen=True, slots=True)
class TurnTime:
    """A turn's minutes: as the scenario plans them, as the room has them, as its clock took them.

    `used_ms` is None for a turn that has not begun.
    """

    title: str
    planned: int
    given: int
    used_ms: int | None = None

    @property
    def left(self) -> int:
        """Whole minutes that the turn has left, none below 0."""
        return max(0, self.given - (self.used_ms or 0) // MINUTE_MS)


def played(scenario: Scenario, state: State, clock_ms: int) -> tuple[TurnTime, ...]:
    """The turns begun so far; the last one's clock reads `clock_ms`."""
    last: dict[str, Game] = {game.turn: game for game in state.past if game.turn}
    times = [_time(scenario, turn, last[turn]) for turn in state.game.played]
    if times:
        times[-1] = replace(times[-1], used_ms=clock_ms)
    return tuple(times)


def _time(scenario: Scenario, turn: str, game: Game) -> TurnTime:
    planned = scenario.turns[turn].minutes
    title = str(scenario.turns[turn].title)
    return TurnTime(title, planned, planned + game.extra_minutes, game.clock)


def ahead(scenario: Scenario, game: Game) -> tuple[TurnTime, ...]:
    """The turns to come on the road that the scenario names as things stand now."""
    road: list[TurnTime] = []
    at = game
    while game.phase not in (Phase.HOT_WASH, Phase.CLOSED) and (turn := next_turn(scenario, at)):
        found = scenario.turns[turn]
        road.append(TurnTime(str(found.title), found.minutes, found.minutes))
        at = replace(at, turn=turn, played=(*at.played, turn))
    return tuple(road)


def session_line(times: Sequence[TurnTime]) -> str:
    """All clocks against all plans so far, as `session 0:52 of 1:20, 7 min over`."""
    if not times:
        return ""
    used = sum(one.used_ms or 0 for one in times) // MINUTE_MS
    late = behind(times)
    told = f", {late} min over" if late > 0 else f", {-late} min saved" if late < 0 else ""
    return f"session {hours(used)} of {hours(sum(one.planned for one in times))}{told}"


def behind(times: Sequence[TurnTime]) -> int:
    """Minutes by which the clocks ran beyond the plan, below 0 if they took less.

    The turn that goes on counts only once it is over its plan.
    """
    before = sum((one.used_ms or 0) // MINUTE_MS - one.planned for one in times[:-1])
    now = times[-1] if times else None
    return before + (max(0, (now.used_ms or 0) // MINUTE_MS - now.planned) if now else 0)


def hours(minutes: int) -> str:
    """Minutes as h:mm."""
    return f"{minutes // 60}:{minutes % 60:02d}"


def left_of(minutes: int, clock_ms: int) -> str:
    """What a turn of `minutes` has left, once that is little: `5 MIN LEFT`, `OVER BY 2 MIN`."""
    left_ms = minutes * MINUTE_MS - clock_ms
    if left_ms > WARN_AT[0] * MINUTE_MS:
        return ""
    whole = -(-left_ms // MINUTE_MS) if left_ms > 0 else -left_ms // MINUTE_MS
    if left_ms > 0:
        return f"{whole} MIN LEFT"
    return f"OVER BY {whole} MIN" if whole else "TIME IS UP"


def crossed(before_ms: int, now_ms: int, minutes: int) -> int | None:
    """The minutes left of WARN_AT that were reached after `before_ms` and by `now_ms`."""
    moments = {left: (minutes - left) * MINUTE_MS for left in WARN_AT}
    passed = [left for left, at in moments.items() if before_ms < at <= now_ms]
    return min(passed, default=None)


def startex(entries: Sequence[Entry]) -> datetime | None:
    """When the exercise began, by the wall."""
    begun = [entry for entry in entries if entry.command.kind == "startex"]
    return datetime.fromisoformat(begun[-1].stamp.at) if begun else None


def beside_clock(entries: Sequence[Entry]) -> int | None:
    """Minutes that a turn took besides its clock: the median of those gone by; None: none has."""
    opened: list[Entry] = []
    spent: list[int] = []
    for entry in entries:
        if any(event.kind == "turn_opened" for event in entry.events):
            spent += [_beside(opened[-1], entry)] if opened else []
            opened.append(entry)
    return round(median(spent)) if spent else None


def _beside(opened: Entry, onward: Entry) -> int:
    began, ended = (datetime.fromisoformat(one.stamp.at) for one in (opened, onward))
    return max(0, (ended - began) // timedelta(minutes=1) - onward.stamp.clock // MINUTE_MS)


def shared(wanted: Sequence[int], available: int) -> tuple[int, ...]:
    """Whole minutes in proportion to `wanted`, together at most `available`.

    Never more than is wanted; what rounding leaves goes to the largest remainders first.
    """
    total = sum(wanted)
    if total <= available:
        return tuple(wanted)
    room = max(0, available)
    shares = [one * room // total for one in wanted]
    rest = room - sum(shares)
    largest = sorted(range(len(wanted)), key=lambda place: -(wanted[place] * room % total))
    for place in largest[:rest]:
        shares[place] += 1
    return tuple(shares)


def fitting(wanted: Sequence[int], available: int, beside: int) -> int:
    """How many of the turns, in order, fit with all their minutes and `beside` for each."""
    spent = 0
    for place, minutes in enumerate(wanted):
        spent += minutes + beside
        if spent > available:
            return place
    return len(wanted)
