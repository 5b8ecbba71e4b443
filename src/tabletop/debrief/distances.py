"""The distance between what acts meant to say and how they were read.

A reading is of a team over a turn. It is held against the mean of the signals that this team
addressed to the reader with those of its acts that it chose itself, that stood, and that the reader
learned of. Whatever else stands beside it counts in no gap and says why.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from tabletop.debrief.distance_model import (
    CANNOT_TELL,
    NO_SIGNAL,
    NOT_ANSWERED,
    AddressedSignal,
    Distance,
    Distances,
)
from tabletop.debrief.history import History
from tabletop.debrief.names import Names
from tabletop.debrief.perception import fact
from tabletop.debrief.spread import summaries
from tabletop.debrief.turn_model import DecisionRecord, TurnDebrief
from tabletop.engine.state import Publication, Reading

CHOSEN = ("chosen", "free")
"""Why an act stood that is its team's own choice."""
UNSEEN = "its acts did not become known to the reader"


@dataclass(frozen=True, slots=True)
class _Pair:
    """One reader's question about one actor in one turn."""

    turn: TurnDebrief
    actor: str
    reader: str
    known: frozenset[str]
    published: int
    reading: Reading | None


def distances(history: History, names: Names, turns: Iterable[TurnDebrief]) -> Distances:
    """Every question of every poll, answered or not, with what the answers come to."""
    rows = tuple(_distance(history, names, pair) for pair in _pairs(history, turns))
    return summaries(rows)


def _pairs(history: History, turns: Iterable[TurnDebrief]) -> Iterator[_Pair]:
    """In order of turn, then actor and reader in file order."""
    game, teams = history.state.game, tuple(history.scenario.teams)
    for turn in turns:
        published = [one for one in game.publications if one.turn == turn.id]
        asked = {question for one in published for question in one.questions}
        for actor in teams:
            for reader in teams:
                reading = game.readings.get((turn.id, reader, actor))
                if reading or (reader, actor) in asked:
                    known, commit = _known(published, reader)
                    yield _Pair(turn, actor, reader, known, commit, reading)


def _known(published: list[Publication], reader: str) -> tuple[frozenset[str], int]:
    """The acts that the reader learned of, and the commit of the publication."""
    acts = (act for one in published for act, teams in one.acts if reader in teams)
    return frozenset(acts), max((one.stamp.seq for one in published), default=0)


def _distance(history: History, names: Names, pair: _Pair) -> Distance:
    acts = [one for one in pair.turn.decisions if one.team == pair.actor]
    counted = [one for one in acts if one.why in CHOSEN and one.id in pair.known]
    signals = tuple(_addressed(counted, pair.reader))
    mean = _mean([one.signal for one in signals])
    answer = _answer(pair.reading)
    left_out = _left_out(answer, acts, counted, signals, pair.known)
    reading = pair.reading.reading if pair.reading else None
    gap = None if left_out or reading is None or mean is None else reading - mean
    allied = history.scenario.allied(pair.actor, pair.reader)
    return Distance.model_validate(
        {
            "turn": pair.turn.id,
            "actor": pair.actor,
            "reader": pair.reader,
            "scope": "own_group" if allied else "across_groups",
            "acts": tuple(one.id for one in acts if one.id in pair.known),
            "signals": signals,
            "signal": None if mean is None else rounded(mean),
            "answer": answer,
            "reading": reading,
            "whose": pair.reading.whose if pair.reading else None,
            "fact": _fact(names, acts),
            "gap": None if gap is None else rounded(gap),
            "left_out": left_out,
            "commits": _commits(pair, acts, signals),
        }
    )


def rounded(value: Fraction | float) -> float:
    """A figure to two decimals."""
    return round(float(value), 2)


def _addressed(acts: list[DecisionRecord], reader: str) -> Iterator[AddressedSignal]:
    for act in acts:
        for signal in act.signals:
            if signal.to == reader and act.signalled:
                yield AddressedSignal(
                    decision=act.id, signal=signal.signal, commit=act.signalled.commit
                )


def _mean(values: list[int]) -> Fraction | None:
    return Fraction(sum(values), len(values)) if values else None


def _answer(reading: Reading | None) -> str:
    if reading is None:
        return "not_answered"
    return "cannot_tell" if reading.reading is None else "answered"


def _left_out(
    answer: str,
    acts: list[DecisionRecord],
    counted: list[DecisionRecord],
    signals: tuple[AddressedSignal, ...],
    known: frozenset[str],
) -> str:
    """Why there is no gap here; "" if there is one."""
    if answer == "not_answered":
        return NOT_ANSWERED
    if not counted:
        return _nothing_to_count(acts, known)
    if answer == "cannot_tell":
        return CANNOT_TELL
    return "" if signals else NO_SIGNAL


def _nothing_to_count(acts: list[DecisionRecord], known: frozenset[str]) -> str:
    whys = {one.why for one in acts}
    if whys == {"absent"}:
        return "the team was absent"
    if whys <= {"absent", "default"}:
        return "a default stood, not a choice"
    if whys.isdisjoint(CHOSEN):
        return "what the team chose did not stand"
    return UNSEEN if not any(one.id in known for one in acts) else "no act that it chose was seen"


def _fact(names: Names, acts: list[DecisionRecord]) -> str:
    """Whose decision the acts of a team in a turn were, in words."""
    agreed = {c.team for one in acts if one.why == "chosen" for c in one.consents if c.agreed}
    consent = f", with the consent of {names.teams(sorted(agreed))}" if agreed else ""
    match fact(acts):
        case "none":
            return "no choice (default)"
        case "refused":
            return "not as it chose: consent was refused"
        case "control":
            return f"own, by control{consent}"
        case _:
            return f"own{consent}"


def _commits(
    pair: _Pair, acts: list[DecisionRecord], signals: tuple[AddressedSignal, ...]
) -> tuple[int, ...]:
    """The commits that a row rests on: choices, signals, publication, reading."""
    commits = {one.decided.commit for one in acts if one.decided}
    commits |= {one.commit for one in signals} | {pair.published}
    commits |= {pair.reading.stamp.seq} if pair.reading else set()
    return tuple(sorted(commits - {0}))
