"""The picture: indicators, instruments and milestones, as of the last publication."""

from tabletop.engine.state import Publication
from tabletop.engine.view.model import IndicatorCard, InstrumentCard
from tabletop.engine.view.seat import Seat
from tabletop.scenario.model import Indicator


def indicators(seat: Seat) -> tuple[IndicatorCard, ...]:
    """Indicators by the name of their level; figures and history for the facilitator alone."""
    picture = seat.published
    if picture is None and not seat.controls:
        return ()
    return tuple(
        _indicator(seat, picture, key, seat.scenario.indicators[indicator], teams)
        for key, indicator, teams in seat.scenario.indicator_keys()
        if seat.sees(seat.scenario.indicators[indicator].seen_by, teams)
    )


def _indicator(
    seat: Seat,
    picture: Publication | None,
    key: str,
    indicator: Indicator,
    teams: tuple[str, ...],
) -> IndicatorCard:
    name = str(indicator.name)
    if not seat.controls:
        value = picture.indicators[key] if picture else indicator.start
        return IndicatorCard(key, indicator.id, name, teams, _plain(indicator.level(value)))
    value = seat.state.game.indicators[key]
    low, high = indicator.range
    return IndicatorCard(
        key=key,
        indicator=indicator.id,
        name=name,
        teams=teams,
        level=_plain(indicator.level(value)),
        levels=tuple((_plain(level), floor) for level, floor in indicator.ladder),
        value=value,
        low=low,
        high=high,
        history=tuple(one.indicators[key] for one in seat.state.game.publications),
    )


def _plain(level: str) -> str:
    return level.replace("_", " ")


def instruments(seat: Seat) -> tuple[InstrumentCard, ...]:
    """Instruments between parties, with what is left of them."""
    picture = seat.published
    states = seat.state.game.instruments
    if not seat.controls:
        states = picture.instruments if picture else {}
    return tuple(
        InstrumentCard(
            id=one.id,
            name=str(one.name),
            parties=one.parties,
            status=states[one.id].status,
            stock=states[one.id].stock,
            stock_full=one.stock,
        )
        for one in seat.scenario.instruments.values()
        if one.id in states and seat.sees(one.seen_by, one.parties)
    )


def milestones(seat: Seat) -> tuple[str, ...]:
    """Milestones that are reached, in their own words."""
    picture = seat.published
    reached = seat.state.game.milestones
    if not seat.controls:
        reached = picture.milestones if picture else frozenset()
    return tuple(
        str(one.text)
        for one in seat.scenario.milestones.values()
        if one.id in reached and seat.sees(one.seen_by, ())
    )
