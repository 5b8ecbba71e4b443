"""Rehearsed readings in the poll, and answers in the hot wash."""

from collections.abc import Iterator

from tabletop.engine import commands as cm
from tabletop.engine.logic import present, turn_decisions
from tabletop.engine.state import State
from tabletop.engine.words import Whose
from tabletop.play.deciding import near
from tabletop.play.move import Move
from tabletop.play.plan import Plan
from tabletop.play.script.spoken import CANNOT_TELL, Readings
from tabletop.scenario import Scenario

CANNOT_TELL_PERCENT = 12
NOISE = (-2, -1, -1, 0, 0, 0, 1)
"""Readings are on the whole a little darker than what was meant."""
WHOSE = (Whose.OWN, Whose.OWN, Whose.OWN, Whose.ALLY, Whose.CANNOT_TELL)


def readings(plan: Plan, state: State) -> Iterator[Move]:
    """Answers to the questions of this turn's poll that are open."""
    draws, turn = plan.draws, state.game.turn or ""
    said = plan.wanted(state).read
    for reader, about in state.game.publications[-1].questions:
        if (turn, reader, about) in state.game.readings or not present(state.game, reader):
            continue
        if said:
            yield from _spoken(turn, reader, about, said)
            continue
        where = (turn, reader, about)
        noise = draws.one_of(NOISE, "reading", *where)
        reading = near(_meant(plan.scenario, state, about, reader), noise)
        blank = draws.happens(CANNOT_TELL_PERCENT, "cannot tell", *where)
        whose = draws.one_of(WHOSE, "whose", *where)
        given = None if blank else reading
        yield Move(cm.Read(reader=reader, about=about, reading=given, whose=whose))


def _spoken(turn: str, reader: str, about: str, said: Readings) -> Iterator[Move]:
    """What the script lets a team read into another's acts."""
    one = said.get(reader, {}).get(about)
    if one is not None:
        given = None if one.reading == CANNOT_TELL else one.reading
        command = cm.Read(reader=reader, about=about, reading=given, whose=one.whose)
        yield Move(command, asked=("turns", turn, "read", reader, about))


def _meant(scenario: Scenario, state: State, about: str, reader: str) -> int:
    """The mean signal that `about` addressed to `reader` this turn, to the nearest whole number."""
    signals = [
        signal.signal
        for decision in turn_decisions(scenario, state.game)
        if decision.team == about and decision.id in state.game.explanations
        for signal in state.game.explanations[decision.id].signals
        if signal.team == reader
    ]
    return round(sum(signals) / len(signals)) if signals else 0


def answers(plan: Plan, state: State) -> Iterator[Move]:
    """An answer of each team to each question of the hot wash that is put to it."""
    scenario = plan.scenario
    given = {(one.question, one.team) for one in state.room.hot_wash}
    for question in scenario.hot_wash.values():
        for team in scenario.recipients(question.of):
            text = _answer(plan, question.id, team)
            if text and (question.id, team) not in given:
                asked = ("hot_wash", question.id, team) if plan.script.hot_wash else ()
                command = cm.AnswerHotWash(question=question.id, team=team, text=text)
                yield Move(command, asked=asked)


def _answer(plan: Plan, question: str, team: str) -> str:
    said = plan.script.hot_wash
    if said:
        return said.get(question, {}).get(team, "")
    return f"Rehearsed answer of {plan.scenario.teams[team].name}."
