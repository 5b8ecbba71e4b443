"""An indicator from turn to turn: how its values are spread, over the bands of its levels."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tabletop.debrief.names import titled
from tabletop.explore.answer import Spread
from tabletop.explore.report.board import expected, place
from tabletop.explore.report.section import Case
from tabletop.explore.wording import mean, share
from tabletop.formats import svg
from tabletop.scenario.model import Indicator

_LEFT, _COLUMN, _TOP, _BOTTOM = 130.0, 104.0, 38.0, 22.0
_HIGHEST, _STEP = 220.0, 17.0
_BANDS = 4
"""Kinds of bands that the style sheet knows; neighbours always differ."""


@dataclass(frozen=True)
class _Frame:
    """The place that a picture gives to the values of one indicator, the highest at the top."""

    indicator: Indicator
    columns: int

    @property
    def step(self) -> float:
        """Height of one value."""
        low, high = self.indicator.range
        return min(_STEP, _HIGHEST / (high - low + 1))

    @property
    def bottom(self) -> float:
        """Where the lowest value ends."""
        low, high = self.indicator.range
        return _TOP + self.step * (high - low + 1)

    @property
    def right(self) -> float:
        """Where the last column ends."""
        return _LEFT + _COLUMN * self.columns

    def top(self, value: float) -> float:
        """Where a value's row begins."""
        return _TOP + self.step * (self.indicator.range[1] - value)


def spread(case: Case, key: str, spreads: Sequence[Spread]) -> str:
    """One indicator at each opening and at the end: small charts side by side on common bands."""
    frame = _Frame(case.scenario.indicators[key.split(":")[0]], len(spreads))
    parts = [*_bands(frame)]
    for at, one in enumerate(spreads):
        parts += _column(case, frame, one, _LEFT + _COLUMN * at)
    name = case.names.indicator(key)
    said = "; ".join(f"{place(case, one)}: mean {_mean(one)}" for one in spreads)
    return svg.picture(
        f"{name} as each turn opens. {said}.", frame.right + 4, frame.bottom + _BOTTOM, parts
    )


def _bands(frame: _Frame) -> Iterator[str]:
    """The levels as bands, each with its name and the value at which it begins."""
    low, high = frame.indicator.range
    ladder = [(level, max(low, floor)) for level, floor in frame.indicator.ladder]
    tops = [*(floor for _, floor in ladder[1:]), high + 1]
    for at, ((level, floor), above) in enumerate(zip(ladder, tops, strict=True)):
        y, height = frame.top(above - 1), frame.step * (above - floor)
        yield svg.box(_LEFT, y, frame.right - _LEFT, height, f"band{at % _BANDS}")
        name = svg.broken(f"{titled(level)} {floor}+", _LEFT - 10, 1)[0]
        yield svg.text(_LEFT - 8, y + height / 2 + 4, name, "quiet", "end")


def _column(case: Case, frame: _Frame, one: Spread, left: float) -> Iterator[str]:
    where = svg.broken(place(case, one), _COLUMN - 6)
    yield svg.lines(left + _COLUMN / 2, 14, where, "quiet", "middle")
    yield svg.line(left, _TOP, left, frame.bottom, "grid")
    room = _COLUMN - 12
    most = max(one.values.values(), default=1.0)
    for value, part in sorted(one.values.items()):
        if part:
            hint = f"{place(case, one)}: {value} in {share(part)}"
            y, height = frame.top(value) + 1, max(1.0, frame.step - 2)
            yield svg.box(left + 1, y, max(1.5, room * part / most), height, "bar", hint)
    middle = expected(one)
    if middle is not None:
        y = frame.top(middle) + frame.step / 2
        yield svg.line(left + 1, y, left + _COLUMN - 8, y, "mean")
    yield svg.text(left + _COLUMN / 2, frame.bottom + 15, f"mean {_mean(one)}", "quiet", "middle")


def _mean(one: Spread) -> str:
    value = expected(one)
    return "-" if value is None else mean(value)
