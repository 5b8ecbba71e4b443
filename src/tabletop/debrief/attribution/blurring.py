"""Times made coarse, so that nobody can be placed by when something was said."""

from typing import TypeVar

from tabletop.debrief.datum import Datum, Moment
from tabletop.debrief.model import Debrief
from tabletop.debrief.turns import MINUTE_MS

D = TypeVar("D", bound=Datum)
CLOCK_MS = 300_000
"""The turn's clock, and every length of time, is told to five minutes."""
STEPS = {"_ms": CLOCK_MS, "minutes_used": CLOCK_MS // MINUTE_MS}
"""To what a length of time is told, by how the name of a field ends that holds one."""


def blurred(debrief: Debrief) -> Debrief:
    """The debrief with wall times to the day, clocks and lengths of time to five minutes, and times
    on paper left out.
    """
    told = _blurred(debrief)
    session = told.session.model_copy(
        update={
            "created_at": _day(told.session.created_at),
            "attribution": told.session.attribution.model_copy(update={"times": "blurred"}),
        }
    )
    return told.model_copy(update={"session": session})


def _blurred(datum: D) -> D:
    if isinstance(datum, Moment):
        return datum.model_copy(
            update={
                "at": _day(datum.at),
                "clock_ms": datum.clock_ms // CLOCK_MS * CLOCK_MS,
                "happened_at": None,
            }
        )
    changes = {name: _value(value) for name, value in datum if isinstance(value, Datum | tuple)}
    lengths = {
        name: value // step * step
        for name, value in datum
        for end, step in STEPS.items()
        if name.endswith(end) and isinstance(value, int)
    }
    return datum.model_copy(update=changes | lengths)


def _value(value: object) -> object:
    if isinstance(value, Datum):
        return _blurred(value)
    if isinstance(value, tuple):
        return tuple(_value(one) for one in value)
    return value


def _day(at: str) -> str:
    """Midnight of a wall time's day: a time as before in its form."""
    return f"{at[:10]}T00:00:00.000Z" if at else at
