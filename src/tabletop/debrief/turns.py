"""One turn from its opening to its readings."""

from tabletop.debrief import adjudication, knowledge
from tabletop.debrief.corrections import reading_target
from tabletop.debrief.datum import Correction, Known
from tabletop.debrief.decisions import decisions
from tabletop.debrief.history import Happening, History, moment
from tabletop.debrief.names import Names
from tabletop.debrief.paths import stand
from tabletop.debrief.turn_model import ReadingRecord, TurnDebrief
from tabletop.engine.events import MinutesAdded, TimeCalled, TurnOpened

MINUTE_MS = 60_000


def turns(
    history: History,
    names: Names,
    corrected: tuple[Correction, ...],
    known: tuple[Known, ...],
) -> tuple[TurnDebrief, ...]:
    """The turns that were played and not taken back, in the order in which they were."""
    opened = history.standing(TurnOpened)
    return tuple(
        _turn(history, names, corrected, known, one, number) for number, one in enumerate(opened, 1)
    )


def _turn(
    history: History,
    names: Names,
    corrected: tuple[Correction, ...],
    known: tuple[Known, ...],
    opened: Happening[TurnOpened],
    number: int,
) -> TurnDebrief:
    turn = history.scenario.turns[opened.event.turn]
    called = next((one for one in history.standing(TimeCalled) if one.turn == turn.id), None)
    applied = adjudication.applied(history, turn.id)
    added = (one.event.minutes for one in history.standing(MinutesAdded) if one.turn == turn.id)
    last = applied.commit if applied else _last(history, turn.id)
    return TurnDebrief(
        id=turn.id,
        number=number,
        title=str(turn.title),
        scenario_time=str(turn.scenario_time),
        briefing=str(turn.briefing),
        reason=opened.event.reason,
        opened=opened.moment,
        called=called.moment if called else None,
        minutes_planned=turn.minutes + sum(added),
        poll=turn.poll,
        minutes_used=called.moment.clock_ms // MINUTE_MS if called else None,
        injects=knowledge.injects(history, names, turn.id),
        withheld=knowledge.withheld(history, names, turn.id),
        messages=knowledge.messages(history, turn.id),
        knowledge=knowledge.knowledge(history, known, turn.id),
        decisions=decisions(history, names, turn.id, corrected, known),
        outcomes=adjudication.outcomes(history, names, turn.id),
        rulings=adjudication.rulings(history, names, turn.id),
        draws=adjudication.draws(history, names, turn.id),
        arithmetic=adjudication.arithmetic(history, names, turn.id),
        readings=_readings(history, turn.id, corrected),
        indicators=stand(history, names, history.before(opened.commit), last),
        applied=applied.moment if applied else None,
    )


def _last(history: History, turn: str) -> int:
    """The last commit of a turn that was not taken back."""
    commits = (seq for seq, of in history.turns.items() if of == turn)
    return max(seq for seq in commits if seq not in history.undone)


def _readings(
    history: History, turn: str, corrected: tuple[Correction, ...]
) -> tuple[ReadingRecord, ...]:
    """The readings of a turn: teams read, then readers, in file order."""
    readings, teams = history.state.game.readings, tuple(history.scenario.teams)
    found = (
        readings[turn, reader, about]
        for about in teams
        for reader in teams
        if (turn, reader, about) in readings
    )
    return tuple(
        ReadingRecord(
            reader=one.reader,
            about=one.about,
            reading=one.reading,
            whose=one.whose,
            moment=moment(one.stamp),
            corrections=tuple(
                c for c in corrected if c.target == reading_target(turn, one.reader, one.about)
            ),
        )
        for one in found
    )
