"""Who knew what when: what was released to a team, and what it is recorded to have received."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple, TypeAlias

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
    held = _held(history)
    kept: list[WithheldInject] = []
    for inject in history.scenario.turns[turn].injects:
        if inject in out:
            continue
        stop = _stopped(lapsed.get(inject), held.get(inject))
        kept.append(
            WithheldInject(
                id=inject,
                title=names.inject(inject),
                why=_why(stop),
                moment=stop.moment if stop else None,
            )
        )
    return tuple(kept)


_Stop: TypeAlias = Happening[ev.InjectLapsed] | Happening[ev.InjectHeld] | None


def _held(history: History) -> dict[str, Happening[ev.InjectHeld]]:
    """The injects that were held back and not put into the queue again."""
    held = {one.event.inject: one for one in history.standing(ev.InjectHeld)}
    for one in history.standing(ev.InjectUnheld):
        if one.event.inject in held and held[one.event.inject].commit < one.commit:
            del held[one.event.inject]
    return held


def _stopped(
    lapsed: Happening[ev.InjectLapsed] | None, held: Happening[ev.InjectHeld] | None
) -> _Stop:
    """By what an inject did not go out: one held back until the call lapsed because of that."""
    return held if held and (lapsed is None or lapsed.event.why == "time_called") else lapsed


def _why(stop: _Stop) -> Literal["condition", "time_called", "held", "waiting"]:
    if stop is None:
        return "waiting"
    return "held" if isinstance(stop.event, ev.InjectHeld) else stop.event.why


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


def knowledge(history: History, known: Iterable[Known], turn: str) -> tuple[KnowledgeRecord, ...]:
    """What each team got to know in a turn, of all that is `known`; teams in file order.

    What was taken back later had been seen all the same, and stays.
    """
    here = [one for one in known if history.turns[one.released.commit] == turn]
    return tuple(
        KnowledgeRecord(team=team, items=tuple(one for one in here if one.team == team))
        for team in history.scenario.teams
    )


def shown(history: History, names: Names) -> tuple[Known, ...]:
    """Everything that reached a team, in the order of the log."""
    receipts = _Receipts(history)
    reached = sorted(_reached(history), key=lambda one: one[0].commit)
    return tuple(_known(names, receipts, *one) for one in reached)


_Release: TypeAlias = Happening[ev.InjectReleased] | Happening[ev.MessageSent]


def _reached(history: History) -> Iterator[tuple[_Release, str, str]]:
    """(event, item, team); a team that was absent at a release saw nothing."""
    for out in history.all(ev.InjectReleased):
        presence = history.before(out.commit).presence
        readers = [team for team in out.event.to if presence[team] is not Presence.ABSENT]
        yield from ((out, out.event.inject, team) for team in readers)
    for sent in history.all(ev.MessageSent):
        yield from ((sent, sent.event.message, team) for team in sent.event.to)


class _Receipts:
    """Deliveries and recalls by what they are about."""

    def __init__(self, history: History) -> None:
        self._deliveries: dict[tuple[str, str], list[Moment]] = defaultdict(list)
        for one in history.all(ev.Delivered):
            self._deliveries[one.event.item, one.event.team].append(one.moment)
        self._releases: dict[str, list[int]] = defaultdict(list)
        for out in history.all(ev.InjectReleased):
            self._releases[out.event.inject].append(out.commit)
        self._recalls = {
            (r.event.inject, r.undone): r.moment for r in history.all(ev.InjectRecalled)
        }

    def delivered(self, item: str, team: str, released: int) -> Moment | None:
        """The first delivery after this release and before the next one of the same item."""
        later = (one for one in self._releases[item] if one > released)
        until = min(later, default=None)
        for one in self._deliveries[item, team]:
            if one.commit > released:
                return one if until is None or one.commit < until else None
        return None

    def recalled(self, item: str, undone: bool) -> Moment | None:
        """When an inject was recalled, in the course of the game that its release belongs to."""
        return self._recalls.get((item, undone))


def _known(names: Names, receipts: _Receipts, source: _Release, item: str, team: str) -> Known:
    return Known(
        team=team,
        what="message" if names.is_message(item) else "inject",
        item=item,
        title=names.item(item),
        released=source.moment,
        delivered=receipts.delivered(item, team, source.commit),
        recalled=receipts.recalled(item, source.undone),
        undone=source.undone,
    )
