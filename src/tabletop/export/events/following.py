"""Events of what followed: rulings, draws, outcomes, changes, and how teams read one another."""

from collections.abc import Iterator

from tabletop.debrief.model import Debrief
from tabletop.debrief.turn_model import ArithmeticLine, RulingRecord, TurnDebrief
from tabletop.export import wording as say
from tabletop.export.events.model import Event


def following(debrief: Debrief) -> Iterator[Event]:
    """Everything of adjudication and assessment."""
    for turn in debrief.turns:
        for ruling in turn.rulings:
            yield from _ruling(ruling)
        yield from _draws(turn)
        for outcome in turn.outcomes:
            yield Event(
                outcome.commit,
                "outcome",
                recipients=outcome.known_to,
                reference=outcome.id,
                title=outcome.title,
                text=outcome.text,
            )
        for line in turn.arithmetic:
            yield _change(line)
        yield from _poll(debrief, turn)


def _ruling(one: RulingRecord) -> Iterator[Event]:
    yield Event(
        one.moment.commit,
        "ruling",
        reference=one.cause,
        title=one.about,
        text=one.reason,
        ruling=one.verdict.value,
        detail="stands" if one.stands else "fallen",
        by=one.effects,
    )
    if one.dissent:
        commit = one.moment.commit
        yield Event(
            commit, "ruling_dissent", reference=one.cause, title=one.about, text=one.dissent
        )


def _draws(turn: TurnDebrief) -> Iterator[Event]:
    for one in turn.draws:
        yield Event(
            one.moment.commit,
            "draw",
            reference=one.decision,
            title=one.branch,
            text=one.reason,
            value=one.roll,
            detail=one.how,
        )


def _change(line: ArithmeticLine) -> Event:
    return Event(
        line.commit,
        "change",
        title=line.name,
        thing=f"{line.what}:{line.key}",
        before=line.before,
        after=line.after,
        cause=tuple(one.cause for one in line.addends),
        by=tuple(one.by for one in line.addends),
        text="; ".join(f"{one.about} {say.step(one.by)}" for one in line.addends),
    )


def _poll(debrief: Debrief, turn: TurnDebrief) -> Iterator[Event]:
    """The publication with its questions, and every reading given."""
    if turn.applied:
        commit = turn.applied.commit
        yield Event(commit, "published", reference=turn.id)
        for row in debrief.distances.rows:
            if row.turn == turn.id:
                yield Event(commit, "question", row.reader, about=row.actor, reference=turn.id)
    for one in turn.readings:
        yield Event(
            one.moment.commit,
            "reading",
            one.reader,
            about=one.about,
            reference=turn.id,
            value=one.reading,
            detail=one.whose.value,
        )
