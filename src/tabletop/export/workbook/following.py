"""Sheets on what followed: outcomes, rulings, draws, readings, and their distance to signals."""

from collections.abc import Iterator

from tabletop.debrief.distance_model import Spread
from tabletop.debrief.model import Debrief
from tabletop.export.workbook.table import WHEN, Row, Table, joined, when


def _outcomes(debrief: Debrief) -> Iterator[Row]:
    for turn in debrief.turns:
        for one in turn.outcomes:
            yield (turn.id, one.id, one.title, one.text, joined(one.known_to), one.commit)


def _rulings(debrief: Debrief) -> Iterator[Row]:
    for turn in debrief.turns:
        for one in turn.rulings:
            yield (
                turn.id,
                one.cause,
                one.about,
                one.verdict.value,
                joined(one.effects),
                one.reason,
                one.dissent,
                one.stands,
                *when(one.moment),
            )


def _draws(debrief: Debrief) -> Iterator[Row]:
    for turn in debrief.turns:
        for one in turn.draws:
            told = (one.how, one.branch, one.roll, one.reason)
            yield (turn.id, one.decision, *told, *when(one.moment))


def _readings(debrief: Debrief) -> Iterator[Row]:
    for turn in debrief.turns:
        for one in turn.readings:
            told = (one.reading, one.whose.value, len(one.corrections))
            yield (turn.id, one.reader, one.about, *told, *when(one.moment))


def _distances(debrief: Debrief) -> Iterator[Row]:
    for one in debrief.distances.rows:
        yield (
            one.turn,
            one.actor,
            one.reader,
            one.scope,
            joined(one.acts),
            len(one.signals),
            one.signal,
            one.answer,
            one.reading,
            one.whose.value if one.whose else "",
            one.fact,
            one.gap,
            one.left_out,
            joined(one.commits),
        )


def _by_act(debrief: Debrief) -> Iterator[Row]:
    for one in debrief.distances.acts:
        answers = (one.cannot_tell, one.not_answered, joined(one.commits))
        yield (one.turn, one.actor, joined(one.acts), *_spread(one.gaps), *answers)


def _by_scope(debrief: Debrief) -> Iterator[Row]:
    whose = {one.scope: one for one in debrief.distances.whose}
    for one in debrief.distances.scopes:
        taken = whose[one.scope]
        yield (
            one.scope,
            *_spread(one.gaps),
            one.cannot_tell,
            one.not_answered,
            one.no_signal,
            one.uncounted,
            taken.own,
            taken.ally,
            taken.cannot_tell,
        )


def _spread(gaps: Spread) -> Row:
    return (gaps.answers, gaps.mean, gaps.mean_size, gaps.least, gaps.most, gaps.deviation)


_SPREAD = {
    "answers": "How many gaps were counted",
    "mean_gap": "Their mean",
    "mean_size": "The mean of their size, without sign",
    "least": "The least gap",
    "most": "The greatest gap",
    "deviation": "Their standard deviation, of the answers counted",
}
_UNCOUNTED = {
    "cannot_tell": "Answers that the act could not be told",
    "not_answered": "Questions without an answer",
}

FOLLOWING = (
    Table(
        "outcomes",
        "Consequences of several teams' choices that happened",
        {
            "turn": "Id of the turn",
            "outcome": "Id of the outcome",
            "title": "Its title",
            "text": "Its text",
            "known_to": "Ids of the teams that learned of it",
            "commit": "Commit at which it was applied",
        },
        _outcomes,
    ),
    Table(
        "rulings",
        "What adjudication ruled",
        {
            "turn": "Id of the turn",
            "cause": "Id of what the ruling is on",
            "cause_name": "The same in words",
            "ruling": "accept, amend, reject or add",
            "effects": "The effects ruled",
            "reason": "Why",
            "dissent": "Dissent on the ruling",
            "stands": "False where it was replaced or its cause vanished",
            **WHEN,
        },
        _rulings,
    ),
    Table(
        "draws",
        "Chances drawn again, picked or rolled in the room",
        {
            "turn": "Id of the turn",
            "decision": "Id of the decision",
            "how": "redrawn, picked or rolled",
            "branch": "How it fell",
            "roll": "The number rolled",
            "reason": "Why it was drawn again",
            **WHEN,
        },
        _draws,
    ),
    Table(
        "readings",
        "How teams read one another over a turn",
        {
            "turn": "Id of the turn",
            "reader": "Id of the team that read",
            "team": "Id of the team that was read",
            "reading": "From -3 (pressure) to +3 (reassurance); empty: cannot tell",
            "whose": "Whose decision it was taken for: own, ally or cannot_tell",
            "corrections": "How often the record of it was corrected",
            **WHEN,
        },
        _readings,
    ),
    Table(
        "distances",
        "Each question of the poll: the reading beside the mean of the signals addressed to the "
        "reader by acts that their team chose and the reader learned of",
        {
            "turn": "Id of the turn",
            "team": "Id of the team that acted",
            "reader": "Id of the team that read",
            "scope": "own_group or across_groups",
            "decisions": "Ids of the acts known to the reader",
            "signals": "How many signals were counted",
            "signal": "Their mean",
            "answer": "answered, cannot_tell or not_answered",
            "reading": "The reading",
            "whose": "Whose decision it was taken for",
            "fact": "Whose decision it was",
            "gap": "Reading minus signal",
            "left_out": "Why there is no gap",
            "commits": "The commits that this rests on",
        },
        _distances,
    ),
    Table(
        "gaps by act",
        "The gaps on one team's acts of a turn, in the order of the game",
        {
            "turn": "Id of the turn",
            "team": "Id of the team that acted",
            "decisions": "Ids of its acts",
            **_SPREAD,
            **_UNCOUNTED,
            "commits": "The commits that this rests on",
        },
        _by_act,
    ),
    Table(
        "gaps by scope",
        "The gaps inside a reader's own group and across groups, and whose decision acts were "
        "taken for",
        {
            "scope": "own_group or across_groups",
            **_SPREAD,
            **_UNCOUNTED,
            "no_signal": "Answers on acts without a recorded signal",
            "uncounted": "Answers not counted for another reason",
            "taken_for_own": "Acts taken for the team's own decision",
            "taken_for_ally": "Acts taken for an ally's decision",
            "whose_cannot_tell": "Acts of which the reader could not tell",
        },
        _by_scope,
    ),
)
