"""Acts on the session's time as a whole: how it stands, what of the rest fits, the warnings."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from tabletop.console.pace import (
    TurnTime,
    ahead,
    behind,
    beside_clock,
    fitting,
    hours,
    played,
    session_line,
    shared,
    startex,
)
from tabletop.console.paint import Part
from tabletop.console.room import Room
from tabletop.console.screens.form import Field, Filled, Sheet
from tabletop.console.trouble import Unreadable
from tabletop.console.typed import number
from tabletop.console.wording import MINUTE_MS
from tabletop.engine.commands import AnyCommand, Extend
from tabletop.engine.phases import ALLOWED
from tabletop.text import counted

BESIDE = 15
"""Minutes for briefing, rulings and poll of a turn, until one has shown how many they take."""
_END = re.compile(r"(\d\d?)[:.](\d\d)")


@dataclass(frozen=True, slots=True)
class Rest:
    """What is left of the session: the turn going on, if its clock may still run, and the road."""

    now: TurnTime | None
    road: tuple[TurnTime, ...]

    @property
    def wanted(self) -> tuple[int, ...]:
        """The minutes that each turn still has by plan."""
        return tuple(one.left for one in ((self.now,) if self.now else ()) + self.road)


def rest(room: Room) -> Rest:
    """What is left as things stand now."""
    game, scenario = room.session.state.game, room.session.scenario
    times = played(scenario, room.session.state, room.clock_ms())
    running = times and game.phase in ALLOWED["extend"]
    return Rest(times[-1] if running else None, ahead(scenario, game))


async def day(room: Room) -> None:
    """How the session stands against its plan; with an end time, what of the rest fits."""
    typed: list[tuple[datetime, int]] = []

    def make(filled: Filled) -> tuple[AnyCommand, ...]:
        ends = end_time(filled["ends"], room.session.now().astimezone())
        typed.append((ends, number(filled["beside"], 0, 240, "Minutes beside the clock")))
        return ()

    known = beside_clock(room.session.entries)
    label = "Minutes a turn takes beside its clock: briefing, rulings, poll"
    so_far = "" if known is None else f" (so far {known})"
    fields = (
        Field("ends", "The session ends at", _known_end(room), "17:00", needed=True),
        Field("beside", f"{label}{so_far}", str(BESIDE if known is None else known)),
    )
    sheet = Sheet("The session's time", fields, make, tuple(standing(room)), "shows what fits")
    if await room.fill(sheet):
        room.ends, beside = typed[-1]
        await _retimed(room, room.ends, beside)


def _known_end(room: Room) -> str:
    return f"{room.ends:%H:%M}" if room.ends else ""


def end_time(typed: str, now: datetime) -> datetime:
    """The moment of today that was typed as `17:00`. Raises Unreadable for any other, and past."""
    found = _END.fullmatch(typed.strip())
    try:
        hour, minute = (int(part) for part in found.groups()) if found else (-1, -1)
        moment = now.replace(hour=hour, minute=minute, second=0, microsecond=0)
    except ValueError:
        raise Unreadable(f"“{typed}” is no time.", "For instance 17:00.") from None
    if moment <= now:
        raise Unreadable(f"{moment:%H:%M} has passed.", f"It is {now:%H:%M}.")
    return moment


def standing(room: Room) -> list[Part]:
    """Turn by turn: planned, given, used; then all of it by the clocks and by the wall."""
    times = played(room.session.scenario, room.session.state, room.clock_ms())
    parts: list[Part] = [(f"{'planned':>7} {'given':>6} {'clock':>6}  turn\n", "bold")]
    parts += [_row(one, place + 1) for place, one in enumerate(times)]
    parts += [_row(one, None) for one in ahead(room.session.scenario, room.session.state.game)]
    parts.append(f"\n{_sums(room, times)}\n")
    return parts


def _row(one: TurnTime, place: int | None) -> str:
    used = "" if one.used_ms is None else f"{one.used_ms // MINUTE_MS}"
    which = f"{place} " if place else "to come: "
    return f"{one.planned:>7} {one.given:>6} {used:>6}  {which}{one.title}\n"


def _sums(room: Room, times: Sequence[TurnTime]) -> str:
    begun = startex(room.session.entries)
    if not times or begun is None:
        return "The exercise has not begun."
    wall = max(0, (room.session.now() - begun) // timedelta(minutes=1))
    late = behind(times)
    told = "The clocks took what was planned." if not late else ""
    told = f"The clocks took {late} minutes more than planned." if late > 0 else told
    told = f"The clocks took {-late} minutes less than planned." if late < 0 else told
    line = session_line(times).split(",")[0].capitalize()
    return f"{line} by the turns' clocks; {hours(wall)} by the wall since STARTEX. {told}"


async def _retimed(room: Room, ends: datetime, beside: int) -> None:
    left = rest(room)
    now = room.session.now().astimezone()
    minutes = max(0, (ends - now) // timedelta(minutes=1))
    free = minutes - beside * len(left.wanted)
    shares = shared(left.wanted, free)
    told = proposal(left, shares, minutes, beside, f"{ends:%H:%M}")
    change = shares[0] - left.now.left if left.now and shares else 0
    if change and free > 0:
        if await room.confirm(_asked(change), *told):
            room.do(Extend(minutes=change))
    else:
        await room.read(f"The rest, until {ends:%H:%M}", *told)


def _asked(change: int) -> str:
    """Whether the turn that goes on is to have so many minutes more, or fewer."""
    minutes = counted(abs(change), "minute", "minutes")
    how = f"Give {minutes} to" if change > 0 else f"Take {minutes} from"
    return f"{how} the turn that goes on?"


def proposal(
    left: Rest, shares: Sequence[int], minutes: int, beside: int, ends: str
) -> tuple[Part, ...]:
    """What fits until the end, and minutes for each turn in proportion to what it had."""
    wanted = left.wanted
    whole = fitting(wanted, minutes, beside)
    head = f"{minutes} minutes are left until {ends}, {beside} of each turn beside its clock.\n"
    if not wanted:
        return (head, "No turn is to come on this road: the rest is the hot wash.\n")
    titles = [f"{left.now.title} (going on)"] if left.now else []
    titles += [one.title for one in left.road]
    rows = (
        f"{had:>7} {share:>9}  {title}\n"
        for had, share, title in zip(wanted, shares, titles, strict=True)
    )
    fits = "All of it fits." if whole == len(wanted) else ""
    fits = fits or f"As planned, {counted(whole, 'turn fits', 'turns fit')} of {len(wanted)}."
    return (
        head,
        (f"{fits}\n\n", "bold"),
        (f"{'planned':>7} {'proposed':>9}  minutes of deliberation\n", "bold"),
        *rows,
        _advice(left, shares),
    )


def _advice(left: Rest, shares: Sequence[int]) -> str:
    if not sum(shares):
        return "\nNothing fits: end later, or end the exercise early (ENDEX).\n"
    words = "\nOnly the turn that goes on can be changed now. " if left.now else "\n"
    return (
        f"{words}For turns to come this is advice: give each its minutes (x) when it begins. "
        "The road is the one that the scenario names as things stand now; the hot wash needs time "
        "of its own.\n"
    )


WARNINGS = ("bell", "screen", "off")
"""How the facilitator is told that little is left of a turn: each with what precedes it."""
_TOLD = {
    "bell": "Warnings at 5 and 1 minutes: on the screen and by the terminal's bell.",
    "screen": "Warnings at 5 and 1 minutes: on the screen only, without the bell.",
    "off": "No warnings: the clock alone tells.",
}


async def alarms(room: Room) -> None:
    """Warnings by bell and screen, by screen alone, or none: one after the other."""
    place = WARNINGS.index(room.warnings) + 1
    room.prefer_warnings(WARNINGS[place % len(WARNINGS)])
    room.say(_TOLD[room.warnings], "A changes it again.")
