"""The turn, what became known of acts and outcomes, the poll, and what the hot wash lays open."""

from collections.abc import Iterator
from itertools import product

from tabletop.engine.adjudicate import standing_option
from tabletop.engine.events import Standing
from tabletop.engine.poll import seen_by
from tabletop.engine.state import Reading, Stamp
from tabletop.engine.view.model import (
    PUBLIC,
    ActCard,
    HotWashCard,
    OutcomeCard,
    QuestionCard,
    RecordCard,
    TeamCard,
    TurnCard,
)
from tabletop.engine.view.seat import Seat


def turn_card(seat: Seat) -> TurnCard | None:
    """The turn being played, with the minutes that it has by now."""
    game = seat.state.game
    if game.turn is None:
        return None
    turn = seat.scenario.turns[game.turn]
    return TurnCard(
        id=turn.id,
        number=len(game.played),
        title=str(turn.title),
        scenario_time=str(turn.scenario_time),
        briefing=str(turn.briefing),
        minutes=turn.minutes + game.extra_minutes,
    )


def last(seat: Seat) -> Stamp:
    """The stamp of the last commit; commit numbers are the facilitator's alone."""
    return seat.state.stamp if seat.controls else Stamp()


def team_cards(seat: Seat) -> tuple[TeamCard, ...]:
    """All teams, as all may know them."""
    scenario = seat.scenario
    return tuple(
        TeamCard(
            id=team.id,
            name=str(team.name),
            short=team.short,
            groups=tuple(str(scenario.groups[group].name) for group in team.groups),
            public=str(team.public),
            presence=seat.state.game.presence[team.id],
        )
        for team in scenario.teams.values()
    )


def acts(seat: Seat) -> tuple[ActCard, ...]:
    """Acts that became known, as they look from outside."""
    return tuple(_acts(seat))


def _acts(seat: Seat) -> Iterator[ActCard]:
    for publication in seat.state.game.publications:
        for decision, knowers in publication.acts:
            if seat.among((*knowers, seat.scenario.decisions[decision].team)):
                standing = seat.state.game.standings[decision]
                seen = _seen(seat, standing, knowers)
                if seen:
                    yield ActCard(publication.turn or "", decision, standing.team, seen)


def _seen(seat: Seat, standing: Standing, knowers: tuple[str, ...]) -> str:
    """The act as the looking team sees it; for the public only what is told to all alike.

    The facilitator, like the record, has it as the first team that knows of it.
    """
    if seat.audience == PUBLIC:
        option = standing_option(seat.scenario, standing)
        described = seat.state.game.described.get(standing.decision)
        told = option.seen.all if option else described and described.seen
        return str(told or "")
    looking = seat.team or (knowers[0] if knowers else "")
    return seen_by(seat.scenario, seat.state.game, standing, looking) if looking else ""


def outcomes(seat: Seat) -> tuple[OutcomeCard, ...]:
    """Outcomes that became known; the facilitator's also those that nobody knows of."""
    return tuple(
        OutcomeCard(
            id=one,
            turn=publication.turn or "",
            title=str(seat.scenario.outcomes[one].title or ""),
            text=str(seat.scenario.outcomes[one].text),
        )
        for publication in seat.state.game.publications
        for one, knowers in publication.outcomes
        if seat.among(knowers)
    )


def questions(seat: Seat) -> tuple[QuestionCard, ...]:
    """The poll of every turn: the questions put to this audience, and readings given unasked.

    They stand in the order of turns and teams; the order of the poll would tell which of two acts
    has more effects.
    """
    game = seat.state.game
    polled = {
        (picture.turn or "", reader, about)
        for picture in game.publications
        for reader, about in picture.questions
    }
    polled.update(game.readings)
    turns, teams = game.played, tuple(seat.scenario.teams)
    return tuple(
        QuestionCard(turn, reader, about, _reading(seat, game.readings.get((turn, reader, about))))
        for turn, reader, about in product(turns, teams, teams)
        if (turn, reader, about) in polled and (seat.controls or reader == seat.team)
    )


def _reading(seat: Seat, given: Reading | None) -> Reading | None:
    return seat.blind(given) if given else None


def records(seat: Seat) -> tuple[RecordCard, ...]:
    """Decisions with the logic behind them: the facilitator's any time, all from the hot wash."""
    if not (seat.controls or seat.revealed):
        return ()
    return tuple(_record(seat, one) for one in seat.state.game.standings.values())


def _record(seat: Seat, standing: Standing) -> RecordCard:
    game, decision = seat.state.game, seat.scenario.decisions[standing.decision]
    option = standing_option(seat.scenario, standing)
    tried = decision.options[standing.tried].label if standing.tried else ""
    choice = game.choices.get(standing.decision)
    known = {one: teams for picture in game.publications for one, teams in picture.acts}
    knowers = known.get(standing.decision, ())
    explanation = game.explanations.get(standing.decision) if choice else None
    return RecordCard(
        turn=seat.scenario.turn_of[standing.decision],
        decision=standing.decision,
        team=standing.team,
        question=str(decision.question),
        standing=standing,
        tried_label=str(tried),
        label=str(option.label) if option else "",
        words=choice.words if choice else "",
        seen=seen_by(seat.scenario, game, standing, knowers[0]) if knowers else "",
        explanation=seat.blind(explanation) if explanation else None,
        known_to=knowers,
    )


def hot_wash(seat: Seat) -> tuple[HotWashCard, ...]:
    """The questions of the hot wash with the answers so far."""
    if not seat.revealed:
        return ()
    return tuple(
        HotWashCard(
            id=question.id,
            ask=str(question.ask),
            of=seat.scenario.recipients(question.of),
            answers=tuple(
                seat.blind(one) for one in seat.state.room.hot_wash if one.question == question.id
            ),
        )
        for question in seat.scenario.hot_wash.values()
    )


def ending(seat: Seat) -> tuple[str, str]:
    """Title and text of the ending, once it is read."""
    ending_id = seat.state.game.ending
    if ending_id is None or not seat.revealed:
        return "", ""
    found = seat.scenario.endings[ending_id]
    return str(found.title), str(found.text)


def cause_revealed(seat: Seat) -> str:
    """The cause card, turned over in the hot wash."""
    cause = seat.state.game.cause
    return str(seat.scenario.causes[cause].text) if cause and seat.revealed else ""
