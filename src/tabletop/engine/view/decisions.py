"""Decisions as their own team sees them, and questions of consent."""

from collections.abc import Iterator
from typing import Literal

from tabletop.engine.logic import HIDDEN, availability, present, turn_decisions
from tabletop.engine.state import Choice
from tabletop.engine.view.model import ConsentCard, DecisionCard, OptionCard
from tabletop.engine.view.seat import Seat
from tabletop.scenario.model import Decision


def decisions(seat: Seat) -> tuple[DecisionCard, ...]:
    """This turn's decisions: the team's own, all for the facilitator."""
    found = turn_decisions(seat.scenario, seat.state.game)
    return tuple(_card(seat, one) for one in found if seat.controls or one.team == seat.team)


def _card(seat: Seat, decision: Decision) -> DecisionCard:
    game = seat.state.game
    choice = game.choices.get(decision.id)
    explanation = game.explanations.get(decision.id)
    return DecisionCard(
        id=decision.id,
        turn=seat.scenario.turn_of[decision.id],
        team=decision.team,
        question=str(decision.question),
        options=tuple(_options(seat, decision)),
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
    return "consent" if None in choice.consents.values() else "decided"


def _missing(choice: Choice | None, explanation: object) -> tuple[str, ...]:
    if choice is None:
        return ()
    missing = [] if choice.words else ["words"]
    missing += [name for name in ("rationale", "signals") if not getattr(explanation, name, None)]
    return tuple(missing)


def _options(seat: Seat, decision: Decision) -> Iterator[OptionCard]:
    """The options on the table, numbered from 1; a delegation that refuses a menu sees none."""
    if seat.state.game.options == "hidden" and not seat.controls:
        return
    number = 0
    for option in decision.options.values():
        blocked = availability(seat.scenario, seat.state.game, option)
        if blocked == HIDDEN:
            continue
        number += 1
        yield OptionCard(
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
                label, text = str(option.label), str(option.text)
                yield ConsentCard(decision.id, decision.team, team, label, text, agreed)
