"""Whose decision acts were taken to be, held against whose they were.

A small state whose own choice is taken for its ally's is not perceived as an actor: its
*non-perception*.
"""

from collections.abc import Iterable, Iterator

from tabletop.debrief.distance_model import Distance, Scope
from tabletop.debrief.perception_model import (
    Fact,
    Perception,
    WhoseAnswers,
    WhoseByAct,
    WhoseByFact,
)
from tabletop.debrief.turn_model import DecisionRecord, TurnDebrief
from tabletop.engine.words import Whose

FACTS: tuple[Fact, ...] = ("own", "consent", "refused", "control", "none")
SCOPES: tuple[Scope, ...] = ("own_group", "across_groups")


def perception(turns: tuple[TurnDebrief, ...], rows: tuple[Distance, ...]) -> Perception:
    """All answers on whose decision it was, by act and by fact. Teams are never ranked."""
    acts = tuple(_by_act(turns, [row for row in rows if row.whose is not None]))
    return Perception(acts=acts, facts=tuple(_by_fact(acts, rows)))


def _by_act(turns: tuple[TurnDebrief, ...], told: list[Distance]) -> Iterator[WhoseByAct]:
    for turn in turns:
        for actor in dict.fromkeys(one.team for one in turn.decisions):
            rows = [row for row in told if (row.turn, row.actor) == (turn.id, actor)]
            if rows:
                yield _act(turn, actor, rows)


def _act(turn: TurnDebrief, actor: str, rows: list[Distance]) -> WhoseByAct:
    acts = [one for one in turn.decisions if one.team == actor]
    return WhoseByAct(
        turn=turn.id,
        actor=actor,
        acts=tuple(one.id for one in acts),
        fact=fact(acts),
        consent_of=tuple(dict.fromkeys(c.team for one in acts for c in one.consents)),
        own_group=_answers(row for row in rows if row.scope == "own_group"),
        across_groups=_answers(row for row in rows if row.scope == "across_groups"),
        commits=_commits(rows),
    )


def fact(acts: list[DecisionRecord]) -> Fact:
    """Whose decision the acts of one team in one turn were; of several, the least its own."""
    chosen = [one for one in acts if one.why not in ("default", "absent", "voided", None)]
    if not chosen:
        return "none"
    if any(one.by_control for one in chosen):
        return "control"
    if any(one.why == "consent_refused" for one in chosen):
        return "refused"
    return "consent" if any(one.consents for one in chosen) else "own"


def _by_fact(acts: tuple[WhoseByAct, ...], rows: tuple[Distance, ...]) -> Iterator[WhoseByFact]:
    facts = {(one.turn, one.actor): one.fact for one in acts}
    for known in FACTS:
        for scope in SCOPES:
            same = [
                row
                for row in rows
                if row.whose is not None
                and row.scope == scope
                and facts[row.turn, row.actor] == known
            ]
            if same:
                answers, commits = _answers(same), _commits(same)
                yield WhoseByFact(fact=known, scope=scope, answers=answers, commits=commits)


def _answers(rows: Iterable[Distance]) -> WhoseAnswers:
    given = [row.whose for row in rows]
    return WhoseAnswers(
        own=given.count(Whose.OWN),
        ally=given.count(Whose.ALLY),
        cannot_tell=given.count(Whose.CANNOT_TELL),
    )


def _commits(rows: Iterable[Distance]) -> tuple[int, ...]:
    return tuple(sorted({commit for row in rows for commit in row.commits}))
