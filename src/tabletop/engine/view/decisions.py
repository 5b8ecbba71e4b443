"""Decisions as their own team sees them, and questions of consent."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from tabletop.engine.logic import HIDDEN, availability, present, turn_decisions
from tabletop.engine.state import Choice, Game
from tabletop.engine.view.model import ConsentCard, DecisionCard, OptionCard
from tabletop.engine.view.reasons import told
from tabletop.engine.view.seat import Seat
from tabletop.engine.words import Phase
from tabletop.scenario.model import Decision, Option

_ON_THE_TABLE = (Phase.BRIEFING, Phase.DELIBERATION, Phase.ADJUDICATION)


def decisions(seat: Seat) -> tuple[DecisionCard, ...]:
    """This turn's decisions: the team's own, all for the facilitator.

    The facilitator's are followed by those sealed in earlier turns, whose record may be amended.
    """
    now = turn_decisions(seat.scenario, seat.state.game)
    if not seat.controls:
        return tuple(_card(seat, one) for one in now if one.team == seat.team)
    return tuple(_card(seat, one) for one in (*now, *_earlier(seat)))


def _earlier(seat: Seat) -> Iterator[Decision]:
    game = seat.state.game
    for turn in game.played:
        if turn != game.turn:
            decisions_then = seat.scenario.turns[turn].decisions.values()
            yield from (one for one in decisions_then if one.id in game.choices)


def _card(seat: Seat, decision: Decision) -> DecisionCard:
    game = seat.state.game
    choice = game.choices.get(decision.id)
    explanation = game.explanations.get(decision.id)
    return DecisionCard(
        id=decision.id,
        turn=seat.scenario.turn_of[decision.id],
        team=decision.team,
        question=str(decision.question),
        options=tuple(_options(seat, decision, choice)),
        state=_state(seat, decision, choice),
        chosen=choice.option if choice else None,
        words=choice.words if choice else "",
        consents=choice.consents if choice else {},
        explanation=seat.blind(explanation) if explanation else None,
        missing=_missing(choice, explanation),
    )


def _state(
    seat: Seat, decision: Decision, choice: Choice | None
) -> Literal["deciding", "decided", "consent", "absent"]:
    if choice is None:
        return "deciding" if present(seat.state.game, decision.team) else "absent"
    awaited = None in choice.consents.values() and seat.state.game.phase is Phase.DELIBERATION
    return "consent" if awaited else "decided"


def _missing(choice: Choice | None, explanation: object) -> tuple[str, ...]:
    if choice is None:
        return ()
    missing = [] if choice.words else ["words"]
    missing += [name for name in ("rationale", "signals") if not getattr(explanation, name, None)]
    return tuple(missing)


def _options(seat: Seat, decision: Decision, choice: Choice | None) -> Iterator[OptionCard]:
    """The options on the table, numbered from 1; a delegation that refuses a menu sees none.

    Once the adjudication is applied only the sealed one is left: read against the game after it,
    a menu would tell what was not published.
    """
    game = seat.state.game
    if game.options == "hidden" and not seat.controls:
        return
    if seat.scenario.turn_of[decision.id] != game.turn or game.phase not in _ON_THE_TABLE:
        if choice is not None and choice.option is not None:
            yield _option(decision.options[choice.option], 1, "")
        return
    number, at_call = 0, _at_call(seat)
    for option in decision.options.values():
        blocked = availability(seat.scenario, at_call, option)
        if blocked == HIDDEN:
            continue
        number += 1
        yield _option(option, number, told(seat, option.needs, blocked))


def _at_call(seat: Seat) -> Game:
    """The game without what stood this turn, which no option is read against."""
    game = seat.state.game
    ours = {one.id for one in turn_decisions(seat.scenario, game)}
    standings = {key: one for key, one in game.standings.items() if key not in ours}
    return replace(game, standings=standings)


def _option(option: Option, number: int, blocked: str) -> OptionCard:
    return OptionCard(
        id=option.id,
        number=number,
        label=str(option.label),
        text=str(option.text),
        blocked=blocked,
        consent_of=option.consent.of if option.consent else (),
    )


def consents(seat: Seat) -> tuple[ConsentCard, ...]:
    """Questions of consent put to this audience: asker, label and text only."""
    return tuple(_consents(seat))


def _consents(seat: Seat) -> Iterator[ConsentCard]:
    for decision in turn_decisions(seat.scenario, seat.state.game):
        choice = seat.state.game.choices.get(decision.id)
        if choice is None or choice.option is None:
            continue
        option = decision.options[choice.option]
        for team, agreed in choice.consents.items():
            if seat.controls or team == seat.team:
                shown = decision.id if seat.controls else ""
                label, text = str(option.label), str(option.text)
                yield ConsentCard(shown, decision.team, team, label, text, agreed)
