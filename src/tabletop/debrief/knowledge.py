"""Who knew what when: what was released to a team, and what it is recorded to have received."""

from collections.abc import Iterator
from typing import NamedTuple

from tabletop.debrief.datum import Known, Moment
from tabletop.debrief.history import Happening, History
from tabletop.debrief.names import Names
from tabletop.debrief.turn_model import (
    InjectRecord,
    KnowledgeRecord,
    MessageRecord,
    WithheldInject,
)
from tabletop.engine import events as ev
from tabletop.engine.words import Presence


def injects(history: History, names: Names, turn: str) -> tuple[InjectRecord, ...]:
    """The injects that went out in a turn, in the order in which they did."""
    released = (one for one in history.standing(ev.InjectReleased) if one.turn == turn)
    return tuple(_inject(history, names, one) for one in released)


class _Content(NamedTuple):
    """An inject's wording, whether it was written before or in the room."""

    title: str
    sender: str
    channel: str
    scenario_time: str
    text: str


def _inject(history: History, names: Names, one: Happening[ev.InjectReleased]) -> InjectRecord:
    event, content = one.event, _content(names, one.event.inject)
    recall = _recall(history, event.inject, one.undone)
    return InjectRecord(
        id=event.inject,
        title=content.title,
        sender=content.sender,
        channel=names.channel(content.channel),
        scenario_time=content.scenario_time,
        text=content.text,
        to=event.to,
        improvised=names.improvised(event.inject) is not None,
        released=one.moment,
        despite=event.despite,
        recalled=recall.moment if recall else None,
        recall_reason=recall.event.reason if recall else "",
    )


def _content(names: Names, inject: str) -> _Content:
    one = names.written(inject)
    if one is not None:
        parts = (one.title, one.from_, one.channel, one.scenario_time, one.text)
        return _Content(*(str(part) for part in parts))
    made = names.improvised(inject)
    if made is None:
        return _Content(inject, "", "", "", "")
    return _Content(made.title, made.sender, made.channel, "", made.text)


def _recall(history: History, inject: str, undone: bool) -> Happening[ev.InjectRecalled] | None:
    found = (one for one in history.all(ev.InjectRecalled) if one.undone == undone)
    return next((one for one in found if one.event.inject == inject), None)


def withheld(history: History, names: Names, turn: str) -> tuple[WithheldInject, ...]:
    """The turn's injects that did not go out, in file order."""
    out = {one.event.inject for one in history.standing(ev.InjectReleased)}
    lapsed = {one.event.inject: one for one in history.standing(ev.InjectLapsed)}
    held = {one.event.inject: one for one in history.standing(ev.InjectHeld)}
    kept: list[WithheldInject] = []
    for inject in history.scenario.turns[turn].injects:
        if inject in out:
            continue
        why = lapsed[inject].event.why if inject in lapsed else "held" if inject in held else None
        stop = lapsed.get(inject) or held.get(inject)
        kept.append(
            WithheldInject(
                id=inject,
                title=names.inject(inject),
                why=why or "waiting",
                moment=stop.moment if stop else None,
            )
        )
    return tuple(kept)


def messages(history: History, turn: str) -> tuple[MessageRecord, ...]:
    """The messages between teams in a turn."""
    return tuple(
        MessageRecord(
            id=one.event.message,
            sender=one.event.sender,
            to=one.event.to,
            text=one.event.text,
            sent=one.moment,
        )
        for one in history.standing(ev.MessageSent)
        if one.turn == turn
    )


def knowledge(history: History, names: Names, turn: str) -> tuple[KnowledgeRecord, ...]:
    """What each team got to know in a turn, teams in file order.

    What was taken back later had been seen all the same, and stays.
    """
    known = [one for one in shown(history, names) if history.turns[one.released.commit] == turn]
    return tuple(
        KnowledgeRecord(team=team, items=tuple(one for one in known if one.team == team))
        for team in history.scenario.teams
    )


def shown(history: History, names: Names) -> tuple[Known, ...]:
    """Everything that reached a team, in the order of the log."""
    reached = sorted(_reached(history), key=lambda one: one[0].commit)
    return tuple(_known(history, names, *one) for one in reached)


def _reached(
    history: History,
) -> Iterator[tuple[Happening[ev.InjectReleased] | Happening[ev.MessageSent], str, str]]:
    """(event, item, team); a team that was absent at a release saw nothing."""
    for out in history.all(ev.InjectReleased):
        presence = history.before(out.commit).presence
        readers = [team for team in out.event.to if presence[team] is not Presence.ABSENT]
        yield from ((out, out.event.inject, team) for team in readers)
    for sent in history.all(ev.MessageSent):
        yield from ((sent, sent.event.message, team) for team in sent.event.to)


def _known(
    history: History,
    names: Names,
    source: Happening[ev.InjectReleased] | Happening[ev.MessageSent],
    item: str,
    team: str,
) -> Known:
    recall = _recall(history, item, source.undone)
    return Known(
        team=team,
        what="message" if names.is_message(item) else "inject",
        item=item,
        title=names.item(item),
        released=source.moment,
        delivered=_delivered(history, item, team, source.commit),
        recalled=recall.moment if recall else None,
        undone=source.undone,
    )


def _delivered(history: History, item: str, team: str, released: int) -> Moment | None:
    """The first delivery recorded after this release and before the next one of the same item."""
    again = (one.commit for one in history.all(ev.InjectReleased) if one.event.inject == item)
    until = min((commit for commit in again if commit > released), default=None)
    for one in history.all(ev.Delivered):
        late = until is not None and one.commit > until
        if (one.event.item, one.event.team) == (item, team) and one.commit > released:
            return None if late else one.moment
    return None
