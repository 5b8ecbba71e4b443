"""Records amended in place: what each correction changed, and why."""

from collections.abc import Iterable

from tabletop.debrief.datum import CorrectedField, Correction
from tabletop.debrief.history import Happening, History
from tabletop.debrief.names import Names
from tabletop.debrief.sentences import PROVENANCE_WORDS, WHOSE_WORDS, signal_words
from tabletop.engine.commands import SignalTo
from tabletop.engine.events import DecisionCorrected, ReadingCorrected
from tabletop.engine.state import Explanation, Stamp

_FIELDS = ("words", "rationale", "provenance", "signals", "confidence", "considered", "dissent")


def corrections(history: History, names: Names) -> tuple[Correction, ...]:
    """Every correction in the order of the log, taken back or not."""
    made = [_of_decision(history, names, one) for one in history.all(DecisionCorrected)]
    made += [_of_reading(history, names, one) for one in history.all(ReadingCorrected)]
    return tuple(sorted(made, key=lambda one: one.moment.commit))


def reading_target(turn: str, reader: str, about: str) -> str:
    """How a correction names a reading."""
    return f"{turn}/{reader}/{about}"


def _of_decision(history: History, names: Names, one: Happening[DecisionCorrected]) -> Correction:
    game, event = history.before(one.commit), one.event
    choice = game.choices.get(event.decision)
    before = game.explanations.get(event.decision, Explanation(Stamp()))
    old = {name: getattr(before, name, None) for name in _FIELDS}
    old["words"] = choice.words if choice else ""
    fields = (
        CorrectedField(field=name, before=was, after=now)
        for name in _FIELDS
        if (was := _said(names, old[name])) != (now := _said(names, getattr(event, name)))
    )
    return Correction(
        target=event.decision,
        about=f"The decision of {names.decider(event.decision)}",
        reason=event.reason,
        moment=one.moment,
        undone=one.undone,
        fields=tuple(fields),
    )


def _of_reading(history: History, names: Names, one: Happening[ReadingCorrected]) -> Correction:
    event = one.event
    old = history.before(one.commit).readings.get((event.turn, event.reader, event.about))
    was = (signal_words(old.reading), WHOSE_WORDS[old.whose]) if old else ("none", "none")
    now = (signal_words(event.reading), WHOSE_WORDS[event.whose])
    changed = (
        CorrectedField(field=name, before=before, after=after)
        for name, before, after in zip(("reading", "whose"), was, now, strict=True)
        if before != after
    )
    who = f"The reading of {names.team(event.about)} by {names.team(event.reader)}"
    return Correction(
        target=reading_target(event.turn, event.reader, event.about),
        about=f"{who} in '{names.turn(event.turn)}'",
        reason=event.reason,
        moment=one.moment,
        undone=one.undone,
        fields=tuple(changed),
    )


def _said(names: Names, value: object) -> str:
    if isinstance(value, tuple):
        return _signals(names, value)
    if value in PROVENANCE_WORDS:
        return PROVENANCE_WORDS[value]  # type: ignore[index]  # a provenance, as just tested
    return "" if value is None else str(value)


def _signals(names: Names, signals: Iterable[SignalTo]) -> str:
    return "; ".join(
        f"{names.team(one.team)}: {signal_words(one.signal)}"
        + (f" ({one.sentence})" if one.sentence else "")
        for one in signals
    )
