"""Events of decisions: words, logic, signals, consent, what stood, how it looked."""

from collections.abc import Iterator

from tabletop.debrief.model import Debrief
from tabletop.debrief.turn_model import ConsentRecord, DecisionRecord, TurnDebrief
from tabletop.export.events.model import Event

ANSWERS = {True: "agreed", False: "refused", None: "silent"}


def deciding(debrief: Debrief) -> Iterator[Event]:
    """Every decision of every turn."""
    for turn in debrief.turns:
        for one in turn.decisions:
            yield from _sealed(one)
            yield from _logic(one)
            yield from _consents(one)
            yield from _stood(turn, one)


def _sealed(one: DecisionRecord) -> Iterator[Event]:
    if one.decided:
        yield Event(
            one.decided.commit,
            "sealed",
            one.team,
            reference=one.id,
            title=one.tried_label,
            option=one.tried or "",
            text=one.words,
            provenance=one.provenance.value if one.provenance else "",
        )


def _logic(one: DecisionRecord) -> Iterator[Event]:
    if one.explained is None:
        return
    commit = one.explained.commit
    provenance = one.rationale_provenance.value if one.rationale_provenance else ""
    if one.rationale or one.confidence is not None:
        yield Event(
            commit,
            "rationale",
            one.team,
            reference=one.id,
            option=one.tried or "",
            rationale=one.rationale,
            provenance=provenance,
            value=one.confidence,
        )
    for kind, text in (("considered", one.considered), ("dissent", one.dissent)):
        if text:
            yield Event(commit, kind, one.team, reference=one.id, text=text)
    for signal in one.signals:
        yield Event(
            one.signalled.commit if one.signalled else commit,
            "signal",
            one.team,
            (signal.to,),
            reference=one.id,
            option=one.tried or "",
            text=signal.sentence,
            value=signal.signal,
        )


def _consents(one: DecisionRecord) -> Iterator[Event]:
    for consent in one.consents:
        commit = _answered(one, consent)
        if commit:
            yield Event(
                commit,
                "consent",
                consent.team,
                about=one.team,
                reference=one.id,
                option=one.tried or "",
                detail=ANSWERS[consent.agreed],
            )


def _answered(one: DecisionRecord, consent: ConsentRecord) -> int:
    """The commit of an answer; silence is one at the call. 0: the question is still open."""
    moment = consent.moment or one.called
    return moment.commit if moment else 0


def _stood(turn: TurnDebrief, one: DecisionRecord) -> Iterator[Event]:
    if one.called is None or one.why is None:
        return
    yield Event(
        one.called.commit,
        "act",
        one.team,
        one.known_to,
        reference=one.id,
        title=one.stood_label,
        option=one.stood or "",
        text=one.words,
        detail=one.why,
    )
    if turn.applied is None:
        return
    for seen in one.seen:
        commit, to = turn.applied.commit, (seen.team,)
        yield Event(commit, "seen", one.team, to, reference=one.id, text=seen.text)
    if one.chance:
        yield Event(
            turn.applied.commit,
            "chance",
            one.team,
            reference=one.id,
            option=one.stood or "",
            text=one.chance,
            value=one.chance_roll,
        )
