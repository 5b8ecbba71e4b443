"""Sheets on decisions: what was asked, what was possible, what was chosen, meant and seen."""

from collections.abc import Iterator

from tabletop.debrief.model import Debrief
from tabletop.debrief.turn_model import DecisionRecord
from tabletop.export.workbook.table import WHEN, Row, Table, joined, when


def _decisions(debrief: Debrief) -> Iterator[Row]:
    for turn in debrief.turns:
        for one in turn.decisions:
            yield (turn.id, turn.number, *_decision(one))


def _decision(one: DecisionRecord) -> Row:
    return (
        one.team,
        one.id,
        one.question,
        one.tried or "",
        one.tried_label,
        one.stood or "",
        one.stood_label,
        one.why or "",
        one.by_control,
        one.words,
        one.provenance.value if one.provenance else "",
        one.rationale,
        one.rationale_provenance.value if one.rationale_provenance else "",
        one.confidence,
        one.considered,
        one.dissent,
        joined(one.known_to),
        one.chance,
        one.chance_roll,
        joined(one.sealed_before),
        one.explained.commit if one.explained else None,
        one.called.commit if one.called else None,
        *when(one.decided),
    )


def _options(debrief: Debrief) -> Iterator[Row]:
    for turn in debrief.turns:
        for decision in turn.decisions:
            for one in decision.options:
                stood = decision.stood == one.id
                ids = (turn.id, decision.team, decision.id, one.id)
                yield (*ids, one.label, one.table, one.blocked, decision.tried == one.id, stood)


def _signals(debrief: Debrief) -> Iterator[Row]:
    for turn in debrief.turns:
        for decision in turn.decisions:
            commit = decision.signalled.commit if decision.signalled else None
            for one in decision.signals:
                ids = (turn.id, decision.team, decision.id)
                yield (*ids, one.to, one.signal, one.sentence, commit)


def _consents(debrief: Debrief) -> Iterator[Row]:
    for turn in debrief.turns:
        for decision in turn.decisions:
            for one in decision.consents:
                ids = (turn.id, decision.id, decision.team, one.team)
                yield (*ids, one.agreed, *when(one.moment))


def _seen(debrief: Debrief) -> Iterator[Row]:
    for turn in debrief.turns:
        for decision in turn.decisions:
            for one in decision.seen:
                yield (turn.id, decision.team, decision.id, one.team, one.text)


_WHICH = {
    "turn": "Id of the turn",
    "team": "Id of the team that decided",
    "decision": "Id of the decision",
}

DECIDING = (
    Table(
        "decisions",
        "What each team was asked, tried and came to, with its reasons; the moment is that of "
        "sealing what was tried",
        {
            "turn": "Id of the turn",
            "turn_number": "Its number",
            "team": "Id of the team that decided",
            "decision": "Id of the decision",
            "question": "What was asked",
            "tried": "Id of the option that was sealed; empty: a free action, or nothing",
            "tried_label": "Its label",
            "stood": "Id of the option that stood at the call",
            "stood_label": "Its label",
            "why": "Why it stood: chosen, free, default, absent, consent_refused or voided",
            "by_control": "Whether control played the team",
            "words": "What the team said",
            "provenance": "verbatim, paraphrase, or control for control's words",
            "rationale": "Why, as the team gave it",
            "rationale_provenance": "The same of the rationale",
            "confidence": "How sure the team was, as recorded",
            "considered": "Options that it considered",
            "dissent": "Dissent inside the team",
            "known_to": "Ids of the teams that learned of the act",
            "chance": "How its chance fell",
            "chance_roll": "The number rolled or drawn",
            "sealed_before": "Commits of earlier seals of this decision",
            "explained_commit": "Commit at which reasons and signals were last entered",
            "called_commit": "Commit at which time was called",
            **WHEN,
        },
        _decisions,
    ),
    Table(
        "options",
        "The options on the table at the call",
        {
            **_WHICH,
            "option": "Id of the option",
            "label": "Its label",
            "table": "open, hidden, blocked, or unknown where time was never called",
            "blocked": "Why it was blocked",
            "tried": "Whether it was sealed",
            "stood": "Whether it stood",
        },
        _options,
    ),
    Table(
        "signals",
        "What an act was meant to say to each addressee",
        {
            **_WHICH,
            "to": "Id of the team addressed",
            "signal": "From -3 (pressure) to +3 (reassurance)",
            "sentence": "What it should understand",
            "commit": "Commit at which it came to be as it stands",
        },
        _signals,
    ),
    Table(
        "consents",
        "What teams answered to requests for consent",
        {
            "turn": "Id of the turn",
            "decision": "Id of the decision",
            "team": "Id of the team that asked",
            "of": "Id of the team that was asked",
            "agreed": "Its answer; empty: silence, which is no",
            **WHEN,
        },
        _consents,
    ),
    Table(
        "acts seen",
        "How an act looked to each team that learned of it",
        {**_WHICH, "to": "Id of the team that saw it", "text": "How it looked"},
        _seen,
    ),
)
