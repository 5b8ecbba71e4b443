"""The roads not taken: options, injects, outcomes, turns and endings that the scenario offered.

Each condition is read again in the game as it stood when play read it.
"""

from collections.abc import Iterator
from dataclasses import replace

from tabletop.debrief.failed import failed
from tabletop.debrief.history import History
from tabletop.debrief.names import Names
from tabletop.debrief.road_model import (
    EndingNotReached,
    InjectNotReleased,
    OptionNotTaken,
    OutcomeNotHappened,
    Roads,
    TurnNotPlayed,
    TurnRoads,
)
from tabletop.debrief.turn_model import DecisionRecord, OptionRecord, TurnDebrief, WithheldInject
from tabletop.engine.effects import record
from tabletop.engine.events import Applied, HotWashEntered, TurnOpened
from tabletop.engine.logic import holds
from tabletop.engine.state import Game
from tabletop.scenario.model import Outcome


def roads(history: History, names: Names, turns: tuple[TurnDebrief, ...]) -> Roads:
    """What the scenario offered beside what was played."""
    return Roads(
        turns=tuple(_turn(history, names, turn) for turn in turns),
        unplayed=tuple(_unplayed(history, names, turns)),
        endings=tuple(_endings(history, names)),
    )


def _turn(history: History, names: Names, turn: TurnDebrief) -> TurnRoads:
    return TurnRoads(
        turn=turn.id,
        options=tuple(
            _option(history, decision, option)
            for decision in turn.decisions
            for option in decision.options
            if option.id != decision.stood
        ),
        injects=tuple(_inject(history, one) for one in turn.withheld),
        outcomes=tuple(_outcomes(history, names, turn)),
    )


def _option(history: History, decision: DecisionRecord, one: OptionRecord) -> OptionNotTaken:
    option = history.scenario.decisions[decision.id].options[one.id]
    why = failure = None
    if decision.called and one.table in ("hidden", "blocked"):
        condition = option.when if one.table == "hidden" else option.needs
        failure = failed(history.scenario, history.before(decision.called.commit), condition)
    if one.table == "open":
        why = "tried" if decision.tried == one.id else "not_chosen"
    return OptionNotTaken.model_validate(
        {
            "decision": decision.id,
            "team": decision.team,
            "option": one.id,
            "label": one.label,
            "why": why or one.table,
            "failed": failure,
        }
    )


def _inject(history: History, one: WithheldInject) -> InjectNotReleased:
    failure = None
    if one.why == "condition":
        game = history.before(one.moment.commit) if one.moment else history.state.game
        failure = failed(history.scenario, game, history.scenario.injects[one.id].when)
    return InjectNotReleased(
        inject=one.id,
        title=one.title,
        why=one.why,
        failed=failure,
        commits=(one.moment.commit,) if one.moment else (),
    )


def _outcomes(history: History, names: Names, turn: TurnDebrief) -> Iterator[OutcomeNotHappened]:
    """The outcomes of an adjudicated turn that did not come about, in file order."""
    applied = next((one for one in history.standing(Applied) if one.turn == turn.id), None)
    if applied is None:
        return
    for outcome, game in _read_at(history, turn.id, applied.event, applied.commit):
        failure = failed(history.scenario, game, outcome.when)
        yield OutcomeNotHappened(
            outcome=outcome.id,
            title=names.outcome(outcome.id),
            why="condition" if failure else "rejected",
            failed=failure,
            commits=(applied.commit,),
        )


def _read_at(
    history: History, turn: str, applied: Applied, commit: int
) -> Iterator[tuple[Outcome, Game]]:
    """Each outcome that did not happen, with the game in which its condition was read.

    Options take effect together, then each outcome that happens, in file order; those read after
    it see what it did.
    """
    game, steps = history.before(commit), {step.cause: step.changes for step in applied.steps}
    game = record(game, steps.get("options", ()))
    for outcome in history.scenario.turns[turn].outcomes.values():
        if outcome.id in applied.happened:
            game = replace(game, happened=(*game.happened, outcome.id))
            game = record(game, steps.get(outcome.id, ()))
        else:
            yield outcome, game


def _unplayed(
    history: History, names: Names, turns: tuple[TurnDebrief, ...]
) -> Iterator[TurnNotPlayed]:
    played = [one.id for one in turns]
    for turn in history.scenario.turns:
        if turn not in played:
            yield _not_played(history, names, played, turn)


def _not_played(history: History, names: Names, played: list[str], turn: str) -> TurnNotPlayed:
    leading = [
        one
        for one in played
        if any(entry.turn == turn for entry in history.scenario.turns[one].next)
    ]
    before = leading[-1] if leading else None
    why: dict[str, object] = {"why": "no_way", "failed": None, "commits": ()}
    if before is not None:
        why = _left_aside(history, before, turn)
    return TurnNotPlayed.model_validate(
        {"turn": turn, "title": names.turn(turn), "turn_before": before, **why}
    )


def _left_aside(history: History, before: str, turn: str) -> dict[str, object]:
    """Why play went elsewhere from a turn that leads to `turn`."""
    left = _left(history, before)
    if left is None:
        return {"why": "stopped", "failed": None, "commits": ()}
    commit, stopped = left
    if stopped:
        return {"why": "stopped", "failed": None, "commits": (commit,)}
    scenario, game = history.scenario, history.before(commit)
    entries = [one for one in scenario.turns[before].next if one.turn not in game.played]
    holding = [one.turn for one in entries if holds(scenario, game, one.when)]
    if turn in holding:
        why = "chosen_otherwise" if holding[0] == turn else "earlier_entry"
        return {"why": why, "failed": None, "commits": (commit,)}
    condition = next(one.when for one in entries if one.turn == turn)
    failure = failed(scenario, game, condition)
    return {"why": "condition", "failed": failure, "commits": (commit,)}


def _left(history: History, turn: str) -> tuple[int, bool] | None:
    """The commit at which play left a turn, and whether ENDEX ended it there; None: it has not."""
    opened = next(one for one in history.standing(TurnOpened) if one.event.turn == turn)
    ended = next(history.standing(HotWashEntered), None)
    later = (one.commit for one in history.standing(TurnOpened) if one.commit > opened.commit)
    following = next(later, None)
    if following is not None:
        return following, False
    return (ended.commit, ended.event.early) if ended else None


def _endings(history: History, names: Names) -> Iterator[EndingNotReached]:
    ended = next(history.standing(HotWashEntered), None)
    if ended is None:
        return
    game = history.before(ended.commit)
    for ending in history.scenario.endings.values():
        if ending.id != ended.event.ending:
            failure = failed(history.scenario, game, ending.when)
            yield EndingNotReached(
                ending=ending.id,
                title=names.ending(ending.id),
                why="condition" if failure else "earlier_ending",
                failed=failure,
                commits=(ended.commit,),
            )
