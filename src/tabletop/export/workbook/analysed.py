"""Sheets on what the analysis finds: dilemmas, movers, perception, time, roads not taken."""

from collections.abc import Iterator

from tabletop.debrief.model import Debrief
from tabletop.debrief.perception_model import WhoseAnswers
from tabletop.debrief.road_model import FailedCondition
from tabletop.debrief.turns import MINUTE_MS
from tabletop.export.workbook.table import WHEN, Row, Table, joined, when


def _dilemmas(debrief: Debrief) -> Iterator[Row]:
    for one in debrief.dilemmas.candidates:
        acts = (joined(one.acts), joined(one.labels))
        yield (one.id, one.turn, one.actor, *acts, one.signal, one.status, joined(one.commits))


def _pressed(debrief: Debrief) -> Iterator[Row]:
    for one in debrief.dilemmas.candidates:
        for by in one.read_as_pressure:
            yield (
                one.id,
                one.turn,
                one.actor,
                by.reader,
                by.scope,
                by.signal,
                by.reading,
                by.commit,
            )


def _steps(debrief: Debrief) -> Iterator[Row]:
    for one in debrief.dilemmas.candidates:
        for step in one.firmer_steps:
            yield (
                one.id,
                step.reader,
                step.turn,
                joined(step.acts),
                joined(step.labels),
                step.before.turn,
                step.before.signal,
                step.signal.signal,
                step.known,
                step.reading,
                joined(step.commits),
            )


def _movers(debrief: Debrief) -> Iterator[Row]:
    for path in debrief.movements:
        for mover in path.movers:
            same = (path.key, path.name, mover.kind, mover.team or "")
            for one in mover.causes:
                yield (*same, one.cause, one.asked, one.moved, joined(one.commits))


def _perception(debrief: Debrief) -> Iterator[Row]:
    for one in debrief.perception.acts:
        same = (one.turn, one.actor, joined(one.acts), one.fact, joined(one.consent_of))
        for scope, answers in (("own_group", one.own_group), ("across_groups", one.across_groups)):
            yield (*same, scope, *_answers(answers), joined(one.commits))


def _answers(one: WhoseAnswers) -> Row:
    return (one.own, one.ally, one.cannot_tell)


def _phases(debrief: Debrief) -> Iterator[Row]:
    for one in debrief.timing.phases:
        ended = one.ended.commit if one.ended else None
        plan = (one.minutes_planned, one.minutes_added)
        times = (_minutes(one.clock_ms), _minutes(one.wall_ms))
        yield (one.turn or "", one.phase, ended, *plan, *times, *when(one.begun))


def _pauses(debrief: Debrief) -> Iterator[Row]:
    for one in debrief.timing.pauses:
        ended = one.ended.commit if one.ended else None
        yield (one.turn, one.why, ended, _minutes(one.wall_ms), *when(one.begun))


def _deliveries(debrief: Debrief) -> Iterator[Row]:
    for one in debrief.timing.injects:
        late = _minutes(one.late_ms)
        same = (one.turn, one.inject, one.title, one.minute_planned, one.released.commit, late)
        for by in one.deliveries:
            received = by.delivered.commit if by.delivered else None
            yield (*same, by.team, received, _minutes(by.clock_ms), _minutes(by.wall_ms))


def _minutes(milliseconds: int | None) -> float | None:
    return None if milliseconds is None else round(milliseconds / MINUTE_MS, 2)


def _roads(debrief: Debrief) -> Iterator[Row]:
    roads = debrief.roads
    for turn in roads.turns:
        for option in turn.options:
            named = (option.option, option.label, option.team, option.decision)
            yield (turn.turn, "option", *named, option.why, *_failed(option.failed))
        for inject in turn.injects:
            named = (inject.inject, inject.title, "", "")
            yield (turn.turn, "inject", *named, inject.why, *_failed(inject.failed))
        for outcome in turn.outcomes:
            named = (outcome.outcome, outcome.title, "", "")
            yield (turn.turn, "outcome", *named, outcome.why, *_failed(outcome.failed))
    for unplayed in roads.unplayed:
        named = (unplayed.turn, unplayed.title, "", "")
        before = unplayed.turn_before or ""
        yield (before, "turn", *named, unplayed.why, *_failed(unplayed.failed))
    for ending in roads.endings:
        named = (ending.ending, ending.title, "", "")
        yield ("", "ending", *named, ending.why, *_failed(ending.failed))


def _failed(one: FailedCondition | None) -> Row:
    return (one.needed, one.stood) if one else ("", "")


_REST = {"commits": "The commits that this rests on"}
_DILEMMA = {"dilemma": "Id of the candidate, the same in every session of the scenario"}

ANALYSED = (
    Table(
        "dilemmas",
        "Candidates for a security dilemma, for people to confirm or reject; the rule stands in "
        "the report and in debrief.json",
        {
            **_DILEMMA,
            "turn": "Id of the turn",
            "team": "Id of the team that acted",
            "decisions": "Ids of its acts",
            "label": "What they were",
            "signal": "The mean of all signals of these acts",
            "status": "open, confirmed or rejected by people",
            **_REST,
        },
        _dilemmas,
    ),
    Table(
        "dilemma readers",
        "The teams that read such an act as pressure",
        {
            **_DILEMMA,
            "turn": "Id of the turn",
            "team": "Id of the team that acted",
            "reader": "Id of the team that read",
            "scope": "own_group or across_groups",
            "signal": "The mean signal addressed to the reader",
            "reading": "Its reading",
            "commit": "Commit of the reading",
        },
        _pressed,
    ),
    Table(
        "dilemma steps",
        "The firmer steps that such readers took later; that they came after does not show that "
        "they came of it",
        {
            **_DILEMMA,
            "team": "Id of the team that took the step",
            "turn": "Id of the turn of the step",
            "decisions": "Ids of its acts then",
            "label": "What they were",
            "turn_before": "Id of the last turn before with a signal to the same team",
            "signal_before": "That signal",
            "signal": "The signal of the step",
            "known": "Whether the team so addressed learned of these acts",
            "reading": "How it read them; empty: no figure given",
            **_REST,
        },
        _steps,
    ),
    Table(
        "movers",
        "What moved each indicator, cause by cause",
        {
            "key": "Id of the indicator",
            "name": "Its name",
            "kind": "act, chance, inject, outcome or ruling",
            "team": "Id of the team whose act or chance it was",
            "cause_name": "The cause in words",
            "asked": "Steps that the cause stated",
            "moved": "Steps that came about inside the range",
            **_REST,
        },
        _movers,
    ),
    Table(
        "perception",
        "Whose decision acts were, and whose they were taken to be: a row for each scope",
        {
            "turn": "Id of the turn",
            "team": "Id of the team that acted",
            "decisions": "Ids of its acts",
            "fact": "own, consent, refused, control or none (a default)",
            "consent_of": "Ids of the teams whose consent was asked",
            "scope": "own_group or across_groups",
            "own": "Readers that took them for its own decision",
            "ally": "Readers that took them for an ally's",
            "cannot_tell": "Readers that could not tell",
            **_REST,
        },
        _perception,
    ),
    Table(
        "phases",
        "How long each phase took; the moment is that of its beginning",
        {
            "turn": "Id of the turn",
            "phase": "The phase",
            "ended_commit": "Commit at which it ended; empty: it goes on",
            "minutes_planned": "Minutes planned, of deliberation alone",
            "minutes_added": "Minutes that the room added",
            "minutes_used": "Minutes on the turn's clock, pauses excluded",
            "minutes_wall": "Minutes on the wall, pauses and undone steps included",
            **WHEN,
        },
        _phases,
    ),
    Table(
        "pauses",
        "When the clock stood in deliberation; the moment is that of its beginning",
        {
            "turn": "Id of the turn",
            "why": "stopped, or put_back by an undo",
            "ended_commit": "Commit at which it ran again",
            "minutes_wall": "Minutes on the wall",
            **WHEN,
        },
        _pauses,
    ),
    Table(
        "deliveries",
        "How late injects went out, and how long they took to reach each team",
        {
            "turn": "Id of the turn",
            "item": "Id of the inject",
            "title": "Its title",
            "minute_planned": "Minute planned; empty: by hand",
            "released_commit": "Commit of the release",
            "minutes_late": "Minutes after the plan; below 0: early",
            "team": "Id of the team",
            "received_commit": "Commit of the delivery; empty: none recorded",
            "minutes_clock": "Minutes from release to delivery on the turn's clock",
            "minutes_wall": "The same on the wall",
        },
        _deliveries,
    ),
    Table(
        "roads not taken",
        "What the scenario offered and was not played",
        {
            "turn": "Id of the turn that offered it",
            "kind": "option, inject, outcome, turn or ending",
            "id": "Its id",
            "label": "What it is called",
            "team": "Id of the team that could have taken an option",
            "decision": "Id of the decision",
            "why": "Why it was not taken or did not come",
            "needed": "The part of its condition that did not hold",
            "stood": "How that stood instead",
        },
        _roads,
    ),
)
