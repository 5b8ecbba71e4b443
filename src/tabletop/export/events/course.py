"""Events of a session's course: how it stood at first, its turns, its end, what was taken back."""

from collections.abc import Iterator

from tabletop.debrief.datum import Correction
from tabletop.debrief.model import Debrief
from tabletop.debrief.turn_model import TurnDebrief
from tabletop.export.events.model import Event


def course(debrief: Debrief) -> Iterator[Event]:
    """Everything of the session as a whole."""
    yield from _at_first(debrief)
    yield from _framed(debrief)
    for turn in debrief.turns:
        yield from _turn(turn)
    for one in debrief.corrections:
        yield from _corrected(one)
    yield from _taken_back(debrief)


def _at_first(debrief: Debrief) -> Iterator[Event]:
    for team in debrief.teams:
        yield Event(0, "team", team.id, team.allies, title=team.name, detail="; ".join(team.groups))
    for path in debrief.indicators:
        yield Event(
            0, "start", "", thing=f"indicator:{path.key}", title=path.name, after=path.start
        )
    for life in debrief.instruments:
        thing, status = f"status:{life.id}", life.start_status
        yield Event(0, "start", "", thing=thing, title=life.name, after=status)
        if life.start_stock is not None:
            thing = f"stock:{life.id}"
            yield Event(0, "start", "", thing=thing, title=life.name, after=life.start_stock)
    for fact in debrief.milestones:
        yield Event(0, "start", "", thing=f"milestone:{fact.id}", title=fact.text, after=False)


def _framed(debrief: Debrief) -> Iterator[Event]:
    if debrief.cause:
        card = debrief.cause
        how = "drawn" if card.drawn else "picked"
        yield Event(card.moment.commit, "cause", reference=card.id, text=card.text, detail=how)
    for team in debrief.teams:
        for change in team.changes:
            yield Event(
                change.moment.commit,
                "presence",
                team.id,
                text=change.reason,
                detail=change.presence.value,
            )
    if debrief.ending:
        end = debrief.ending
        yield Event(
            end.moment.commit,
            "ending",
            reference=end.id,
            title=end.title,
            text=end.text,
            rationale=end.reason,
            detail="early" if end.early else "",
        )


def _turn(turn: TurnDebrief) -> Iterator[Event]:
    yield Event(
        turn.opened.commit,
        "turn_opened",
        reference=turn.id,
        title=turn.title,
        text=turn.briefing,
        value=turn.minutes_planned,
        detail=turn.reason,
    )
    if turn.called:
        yield Event(turn.called.commit, "time_called", reference=turn.id, value=turn.minutes_used)


def _corrected(one: Correction) -> Iterator[Event]:
    for field in one.fields:
        yield Event(
            one.moment.commit,
            "corrected",
            reference=one.target,
            title=one.about,
            text=one.reason,
            thing=field.field,
            before=field.before,
            after=field.after,
        )


def _taken_back(debrief: Debrief) -> Iterator[Event]:
    for step in debrief.undone:
        yield Event(
            step.moment.commit,
            "undone",
            value=step.to,
            text=step.reason,
            detail="; ".join(str(commit) for commit in step.commits),
        )
    for one in debrief.redactions:
        yield Event(one.moment.commit, "redacted", value=one.texts, text=one.reason)
