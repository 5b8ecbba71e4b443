"""What had reached an audience by a moment, the last first, each in full on opening. Pure."""

from collections.abc import Callable, Iterator
from functools import partial

from tabletop.console.review.item import Item, item, latest_first, when
from tabletop.console.wording import clock, name, names, quoted, way
from tabletop.engine.state import Agreement, Meeting, Message, Request, Stamp
from tabletop.engine.view import FACILITATOR
from tabletop.engine.view.model import ActCard, InjectCard, OutcomeCard, View

MOST = 300
"""Items that are listed; earlier ones are found by going back in time, or by searching."""


def known(view: View) -> list[Item]:
    """Acts and outcomes of this turn; all that has a moment, the last first; then earlier acts.

    The briefing and, for a team, its brief stand at the end.
    """
    # What came in one millisecond keeps its order, turned about with the rest.
    dated = sorted(_dated(view), key=lambda pair: pair[0])[::-1]
    latest = [make() for _, make in dated[:MOST]]
    now = view.turn.id if view.turn else ""
    earlier = [turn for turn in latest_first(one.turn for one in _published(view)) if turn != now]
    old = [one for turn in earlier for one in _seen(view, turn)]
    return [*_seen(view, now), *latest, *_more(len(dated)), *old, *_briefs(view)]


def _dated(view: View) -> Iterator[tuple[str, Callable[[], Item]]]:
    """All that has a moment: its wall time, and what makes the item of it."""
    yield from ((c.released.at, partial(_inject, view, c)) for c in view.injects if c.released)
    yield from ((one.stamp.at, partial(_message, view, one)) for one in view.messages)
    yield from ((one.asked.at, partial(_request, view, one)) for one in view.requests)
    yield from ((one.begun.at, partial(_meeting, view, one)) for one in view.meetings)
    yield from ((one.stamp.at, partial(_agreement, view, one)) for one in view.agreements)


def _inject(view: View, card: InjectCard) -> Item:
    head = f"Inject {_time(card.released)}"
    to = f" to {names(view, card.to)}" if view.audience == FACILITATOR else ""
    text = f"{quoted(card.title)}{to}: {card.text}"
    return item(f"inject {card.id}", head, text, _inject_in_full(view, card), title=card.title)


def _time(stamp: Stamp | None) -> str:
    """The time of day: the turn's clock begins anew with each turn."""
    return stamp.at[11:16] if stamp else ""


def _inject_in_full(view: View, card: InjectCard) -> str:
    came = ", ".join(part for part in (card.sender, way(card.channel), card.scenario_time) if part)
    received = [
        f"{name(view, one.team)} at {clock(one.stamp.clock)}"
        for one in (view.control.deliveries if view.control else ())
        if one.item == card.id
    ]
    told = f"\nReceived, as recorded: {', '.join(received)}" if received else ""
    released = f"Released: {when(card.released)} to {names(view, card.to)}"
    return f"{came}\n\n{card.text}\n\n{released}{told}"


def _message(view: View, one: Message) -> Item:
    head = f"Message {_time(one.stamp)}"
    text = f"{_pair(view, one)}: {one.text}"
    full = f"{one.text}\n\nSent: {when(one.stamp)}"
    return item(f"message {one.id}", head, text, full, title=_pair(view, one))


def _pair(view: View, one: Message) -> str:
    return f"{name(view, one.sender)} to {names(view, one.to)}"


def _request(view: View, one: Request) -> Item:
    answer = f"\n\n{one.status}: {one.answer}" if one.answer else f"\n\n{one.status}"
    text = f"{name(view, one.team)}, {one.status}: {one.text}"
    head = f"Request {_time(one.asked)}"
    return item(f"request {one.id}", head, text, f"{one.text}{answer}\n\n{when(one.asked)}")


def _meeting(view: View, one: Meeting) -> Item:
    kind = "open" if one.open else "closed"
    text = f"{names(view, one.teams)}, {kind}{f': {one.gist}' if one.gist else ''}"
    until = f" to {when(one.ended)}" if one.ended else ""
    head = f"Meeting {_time(one.begun)}"
    full = f"{names(view, one.teams)} ({kind})\n\n{one.gist}\n\n{when(one.begun)}{until}"
    return item(f"meeting {one.id}", head, text, full)


def _agreement(view: View, one: Agreement) -> Item:
    text = f"{names(view, one.parties)}: {one.text}"
    return item(f"agreement {one.id}", f"Agreement {_time(one.stamp)}", text)


def _published(view: View) -> tuple[ActCard | OutcomeCard, ...]:
    return (*view.acts, *view.outcomes)


def _seen(view: View, turn: str) -> Iterator[Item]:
    """Acts and outcomes of a turn, as they were published."""
    for act in view.acts:
        if act.turn == turn:
            yield item(f"act {act.decision}", f"Act of {name(view, act.team)}", act.seen)
    for outcome in view.outcomes:
        if outcome.turn == turn:
            head = f"Outcome: {outcome.title}" if outcome.title else "Outcome"
            yield item(f"outcome {outcome.id}", head, outcome.text)


def _more(count: int) -> Iterator[Item]:
    if count > MOST:
        text = f"{count - MOST} earlier ones: go back in time, or search."
        yield item("more", "…", text)


def _briefs(view: View) -> Iterator[Item]:
    if view.turn:
        head = f"Briefing of turn {view.turn.number}"
        yield item("briefing", head, view.turn.briefing, title=f"{head}: {view.turn.title}")
    if view.brief:
        yield item("brief", "The team's own brief", view.brief)
