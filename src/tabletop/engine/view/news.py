"""What reaches teams: injects, messages, agreements, meetings, requests."""

from collections.abc import Iterator
from dataclasses import replace

from tabletop.engine.state import Agreement, Improvised, InjectState, Meeting, Message, Request
from tabletop.engine.view.model import InjectCard
from tabletop.engine.view.seat import Seat
from tabletop.scenario.model import Inject


def injects(seat: Seat) -> tuple[InjectCard, ...]:
    """Released injects that went to this audience, first released first. A recalled one is gone."""
    game = seat.state.game
    shown = ("released", "recalled") if seat.controls else ("released",)
    cards = (
        _card(seat, inject, one)
        for inject, one in game.injects.items()
        if one.status in shown and seat.among(one.to)
    )
    ordered = sorted(cards, key=lambda card: card.released.seq if card.released else 0)
    return tuple(_blind(seat, card, number) for number, card in enumerate(ordered, 1))


def _blind(seat: Seat, card: InjectCard, number: int) -> InjectCard:
    """A card without commit numbers, and without who else got a private inject, for teams."""
    if seat.controls or card.released is None:
        return card
    own = card.id in seat.scenario.injects
    inject = card.id if own else f"improvised_{number}"
    to = card.to if set(card.to) >= set(seat.scenario.teams) else (seat.audience,)
    return replace(card, id=inject, to=to, released=seat.blind(card.released))


def _card(seat: Seat, inject: str, state: InjectState) -> InjectCard:
    written = seat.scenario.injects.get(inject)
    if written is None:
        return _improvised_card(seat.state.game.improvised[inject], state)
    return InjectCard(
        id=inject,
        turn=seat.scenario.turn_of[inject],
        title=str(written.title),
        sender=str(written.from_),
        channel=channel_name(seat, written),
        scenario_time=str(written.scenario_time),
        text=str(written.text),
        to=state.to,
        released=state.released,
        facts=written.facts,
        recalled=state.status == "recalled",
    )


def _improvised_card(written: Improvised, state: InjectState) -> InjectCard:
    return InjectCard(
        id=written.id,
        turn=written.turn,
        title=written.title,
        sender=written.sender,
        channel=written.channel,
        scenario_time="",
        text=written.text,
        to=state.to,
        released=state.released,
        recalled=state.status == "recalled",
    )


def channel_name(seat: Seat, inject: Inject) -> str:
    """The name of an inject's channel."""
    own = seat.scenario.channels.get(inject.channel)
    return str(own.name) if own else inject.channel


def messages(seat: Seat) -> tuple[Message, ...]:
    """Messages that this audience sent or received."""
    sent = seat.state.game.messages
    own = (one for one in sent if seat.controls or seat.team in (one.sender, *one.to))
    return tuple(seat.blind(one, number) for number, one in enumerate(own, 1))


def agreements(seat: Seat) -> tuple[Agreement, ...]:
    """Agreements that this audience is a party to."""
    made = seat.state.game.agreements
    own = (one for one in made if seat.controls or seat.team in one.parties)
    return tuple(seat.blind(one, number) for number, one in enumerate(own, 1))


def meetings(seat: Seat) -> tuple[Meeting, ...]:
    """Meetings that this audience takes part in, with their gist; of open ones, that they are."""
    return tuple(seat.blind(one, number) for number, one in enumerate(_meetings(seat), 1))


def _meetings(seat: Seat) -> Iterator[Meeting]:
    for meeting in seat.state.room.meetings.values():
        if seat.controls or seat.team in meeting.teams:
            yield meeting
        elif meeting.open:
            yield replace(meeting, gist="")


def requests(seat: Seat) -> tuple[Request, ...]:
    """Requests to control: a team's own."""
    asked = seat.state.room.requests.values()
    own = (one for one in asked if seat.controls or seat.team == one.team)
    return tuple(seat.blind(one, number) for number, one in enumerate(own, 1))
