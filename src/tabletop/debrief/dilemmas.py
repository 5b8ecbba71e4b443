"""Candidates for a security dilemma: reassurance read as pressure, and a firmer step after it.

The rule stands in `dilemma_model.RULE`, so that every document prints it beside what it found.
The pattern is that of R. Jervis, "Cooperation under the Security Dilemma", World Politics 30
(1978): what one side does for its safety, another takes for a threat and answers.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from tabletop.debrief.dilemma_model import (
    DilemmaCandidate,
    Dilemmas,
    FirmerStep,
    PressedReader,
    SignalIn,
)
from tabletop.debrief.distance_model import Distance
from tabletop.debrief.distances import CHOSEN, rounded
from tabletop.debrief.turn_model import DecisionRecord, TurnDebrief

READERS = 2
"""How many teams must have read an act as pressure."""


@dataclass(frozen=True, slots=True)
class _Line:
    """What a team meant to one other in a turn, by the acts that it chose and that stood."""

    turn: TurnDebrief
    acts: tuple[DecisionRecord, ...]
    mean: Fraction

    @property
    def commits(self) -> tuple[int, ...]:
        """Where the acts were sealed and their signals entered."""
        return _entered(self.acts)

    @property
    def signal(self) -> SignalIn:
        return SignalIn(turn=self.turn.id, signal=rounded(self.mean), commits=self.commits)


def dilemmas(turns: tuple[TurnDebrief, ...], rows: tuple[Distance, ...]) -> Dilemmas:
    """Every candidate in the order of the game. `rows` are the session's distances."""
    found = (
        _candidate(turns, number, actor, rows)
        for number, turn in enumerate(turns)
        for actor in dict.fromkeys(one.team for one in turn.decisions)
    )
    return Dilemmas(candidates=tuple(one for one in found if one is not None))


def _candidate(
    turns: tuple[TurnDebrief, ...], number: int, actor: str, rows: tuple[Distance, ...]
) -> DilemmaCandidate | None:
    turn = turns[number]
    acts = _chosen(turn, actor)
    mean = _mean([signal.signal for act in acts for signal in act.signals])
    readers = [
        row
        for row in rows
        if (row.turn, row.actor) == (turn.id, actor)
        and row.gap is not None
        and (row.signal or 0) >= 0
        and (row.reading or 0) < 0
    ]
    if mean is None or mean < 0 or len(readers) < READERS:
        return None
    steps = tuple(
        step for row in readers if (step := _firmer(turns, number, row.reader, actor, rows))
    )
    return _told(turn, actor, acts, mean, readers, steps) if steps else None


def _told(
    turn: TurnDebrief,
    actor: str,
    acts: tuple[DecisionRecord, ...],
    mean: Fraction,
    readers: list[Distance],
    steps: tuple[FirmerStep, ...],
) -> DilemmaCandidate:
    chain = {*_entered(acts)}
    chain |= {commit for row in readers for commit in row.commits}
    chain |= {commit for step in steps for commit in step.commits}
    return DilemmaCandidate(
        id=f"dilemma.{turn.id}.{actor}",
        turn=turn.id,
        actor=actor,
        acts=tuple(one.id for one in acts),
        labels=_labels(acts),
        signal=rounded(mean),
        read_as_pressure=tuple(_pressed(turn, row) for row in readers),
        firmer_steps=steps,
        commits=tuple(sorted(chain)),
    )


def _pressed(turn: TurnDebrief, row: Distance) -> PressedReader:
    pair = (row.reader, row.actor)
    given = (one.moment for one in turn.readings if (one.reader, one.about) == pair)
    return PressedReader(
        reader=row.reader,
        scope=row.scope,
        signal=row.signal or 0,
        reading=row.reading or 0,
        commit=next(given).commit,
    )


def _firmer(
    turns: tuple[TurnDebrief, ...],
    number: int,
    reader: str,
    actor: str,
    rows: tuple[Distance, ...],
) -> FirmerStep | None:
    """The reader's first turn after turn `number` that was firmer towards the actor."""
    for before, now in pairwise(_lines(turns, reader, actor)):
        later = turns.index(now.turn) > number
        if later and now.mean < 0 and now.mean < before.mean:
            return _step(reader, actor, before, now, rows)
    return None


def _lines(turns: tuple[TurnDebrief, ...], team: str, to: str) -> Iterator[_Line]:
    """What a team meant to another, turn by turn, where it recorded anything."""
    for turn in turns:
        acts = _chosen(turn, team)
        mean = _mean([one.signal for act in acts for one in act.signals if one.to == to])
        if mean is not None:
            yield _Line(turn, acts, mean)


def _step(
    reader: str, actor: str, before: _Line, now: _Line, rows: tuple[Distance, ...]
) -> FirmerStep:
    answer = next(
        (r for r in rows if (r.turn, r.actor, r.reader) == (now.turn.id, reader, actor)), None
    )
    answered = answer.commits if answer and answer.reading is not None else ()
    return FirmerStep(
        reader=reader,
        turn=now.turn.id,
        acts=tuple(one.id for one in now.acts),
        labels=_labels(now.acts),
        before=before.signal,
        signal=now.signal,
        known=any(actor in one.known_to for one in now.acts),
        reading=answer.reading if answer else None,
        commits=tuple(sorted({*before.commits, *now.commits, *answered})),
    )


def _chosen(turn: TurnDebrief, team: str) -> tuple[DecisionRecord, ...]:
    return tuple(one for one in turn.decisions if one.team == team and one.why in CHOSEN)


def _labels(acts: tuple[DecisionRecord, ...]) -> tuple[str, ...]:
    """What each act was called: its option's label, or the team's own words."""
    return tuple(one.words if one.why == "free" else one.stood_label for one in acts)


def _entered(acts: tuple[DecisionRecord, ...]) -> tuple[int, ...]:
    moments = (moment for one in acts for moment in (one.decided, one.signalled) if moment)
    return tuple(sorted({one.commit for one in moments}))


def _mean(values: list[int]) -> Fraction | None:
    return Fraction(sum(values), len(values)) if values else None
