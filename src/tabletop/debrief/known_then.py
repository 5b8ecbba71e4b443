"""What a team had when it decided: all that reached it in a turn against the moment of its seal."""

from collections.abc import Iterable, Iterator

from tabletop.debrief.datum import Known
from tabletop.debrief.history import History
from tabletop.debrief.names import Names
from tabletop.debrief.turn_model import KnownThen
from tabletop.engine.state import Meeting, Request


def known_then(
    history: History, names: Names, known: Iterable[Known], team: str, turn: str, seal: int | None
) -> tuple[KnownThen, ...]:
    """All that reached `team` in `turn`, in the order of the log.

    `known` is what was released to any team in that turn. `seal` is the commit at which the team
    decided; None: it has not, and nothing came after.
    """
    found = [_item(one, seal) for one in known if one.team == team]
    found += _answers(history, names, team, turn, seal)
    found += _meetings(history, names, team, turn, seal)
    return tuple(sorted(found, key=lambda one: one.released))


def _item(one: Known, seal: int | None) -> KnownThen:
    delivered = one.delivered.commit if one.delivered else None
    return _then(one.what, one.item, one.title, one.released.commit, delivered, seal)


def _answers(
    history: History, names: Names, team: str, turn: str, seal: int | None
) -> Iterator[KnownThen]:
    for one in history.state.room.requests.values():
        if one.closed and one.team == team and history.turns[one.closed.seq] == turn:
            closed = one.closed.seq
            yield _then("answer", one.id, _answer_title(names, one), closed, closed, seal)


def _answer_title(names: Names, one: Request) -> str:
    if one.status == "declined":
        return "Control declined its request"
    return f"Control's answer{names.speaking(one.speaker)} to its request"


def _meetings(
    history: History, names: Names, team: str, turn: str, seal: int | None
) -> Iterator[KnownThen]:
    for one in history.state.room.meetings.values():
        if team in one.teams and history.turns[one.begun.seq] == turn:
            ended = one.ended.seq if one.ended else None
            title = _meeting_title(names, one, team)
            yield _then("meeting", one.id, title, one.begun.seq, ended, seal)


def _meeting_title(names: Names, one: Meeting, team: str) -> str:
    return f"Meeting with {names.teams(other for other in one.teams if other != team)}"


def _then(
    what: str, item: str, title: str, released: int, delivered: int | None, seal: int | None
) -> KnownThen:
    came_after = seal is not None and released > seal
    received = delivered is not None and (seal is None or delivered < seal)
    return KnownThen.model_validate(
        {
            "what": what,
            "item": item,
            "title": title,
            "then": "after" if came_after else "received" if received else "released",
            "released": released,
            "delivered": delivered,
        }
    )
