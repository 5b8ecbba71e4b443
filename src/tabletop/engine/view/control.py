"""What only the facilitator sees."""

from collections.abc import Iterator

from tabletop.engine.adjudicate import adjudicate
from tabletop.engine.logic import holds, say
from tabletop.engine.onward import next_turn, unplayed
from tabletop.engine.state import Improvised, InjectState
from tabletop.engine.view.model import AdjudicationCard, Control, QueueItem, TurnChoice
from tabletop.engine.view.news import channel_name
from tabletop.engine.view.seat import Seat
from tabletop.engine.words import Phase
from tabletop.scenario.conditions import Condition, Released, atoms
from tabletop.scenario.model import Inject
from tabletop.scenario.phrases import print_effect

MINUTE_MS = 60_000


def control(seat: Seat) -> Control | None:
    """The facilitator's own part of the view; None for everybody else."""
    if not seat.controls:
        return None
    scenario, state, game = seat.scenario, seat.state, seat.state.game
    cause = scenario.causes.get(game.cause or "")
    return Control(
        seed=state.seed,
        cause=game.cause,
        cause_text=str(cause.text) if cause else "",
        chance=game.chance,
        options_setting=game.options,
        queue=tuple(_queue(seat)),
        standings=tuple(
            one for one in game.standings.values() if scenario.turn_of[one.decision] == game.turn
        ),
        adjudication=_adjudication(seat),
        rulings=tuple(ruling for ruling in game.rulings if ruling.turn == game.turn),
        onward=tuple(_onward(seat)),
        hot_wash_next=game.phase is Phase.ASSESSMENT and next_turn(scenario, game) is None,
        notes=state.room.notes,
        shown=state.room.shown,
        deliveries=state.room.deliveries,
        undone=state.room.undone,
        control_plays={power: str(name) for power, name in scenario.control_plays.items()},
    )


def _queue(seat: Seat) -> Iterator[QueueItem]:
    """This turn's injects: start, then by minute, then by hand, then improvised ones."""
    game = seat.state.game
    if game.turn is None:
        return
    order = {"start": 0, "minute": 1, "manual": 2}
    written = seat.scenario.turns[game.turn].injects.values()
    for inject in sorted(written, key=lambda one: (order[one.release.kind], one.release.minute)):
        waiting = InjectState("waiting", seat.state.stamp)
        yield _item(seat, inject, game.injects.get(inject.id, waiting))
    for improvised in game.improvised.values():
        if improvised.turn == game.turn and improvised.id in game.injects:
            yield _improvised_item(seat, improvised, game.injects[improvised.id])


def _item(seat: Seat, inject: Inject, state: InjectState) -> QueueItem:
    to = seat.scenario.recipients(inject.to)
    manual = inject.release.kind == "manual"
    return QueueItem(
        id=inject.id,
        title=str(inject.title),
        to=to,
        channel=channel_name(seat, inject),
        status=state.status,
        release=str(inject.release),
        due_ms=None if manual else inject.release.minute * MINUTE_MS,
        condition=say(seat.scenario, inject.when) if inject.when else "",
        holds=holds(seat.scenario, seat.state.game, inject.when),
        effects=tuple(print_effect(effect) for effect in inject.effects),
        text=str(inject.text),
        sender=str(inject.from_),
        scenario_time=str(inject.scenario_time),
        note=str(inject.note or ""),
        private=len(to) < len(seat.scenario.teams),
        released=state.released,
        follows=_asked_of(inject.when),
    )


def _asked_of(when: Condition | None) -> tuple[str, ...]:
    """The injects that a condition asks about."""
    found = atoms(when) if when else ()
    return tuple(one.inject for one in found if isinstance(one, Released))


def _improvised_item(seat: Seat, inject: Improvised, state: InjectState) -> QueueItem:
    return QueueItem(
        id=inject.id,
        title=inject.title,
        to=state.to,
        channel=inject.channel,
        status=state.status,
        release="improvised",
        due_ms=None,
        condition="",
        holds=True,
        effects=inject.effects,
        text=inject.text,
        sender=inject.sender,
        scenario_time="",
        note=inject.note,
        private=len(state.to) < len(seat.scenario.teams),
        released=state.released,
    )


def _adjudication(seat: Seat) -> AdjudicationCard | None:
    if seat.state.game.phase is not Phase.ADJUDICATION:
        return None
    result = adjudicate(seat.scenario, seat.state)
    return AdjudicationCard(result.causes, result.steps, result.ready)


def _onward(seat: Seat) -> Iterator[TurnChoice]:
    """The turns that may follow, the one that the scenario names first."""
    game = seat.state.game
    if game.phase is not Phase.ASSESSMENT:
        return
    named = next_turn(seat.scenario, game)
    for turn in sorted(unplayed(seat.scenario, game), key=lambda one: one.id != named):
        yield TurnChoice(turn.id, str(turn.title), turn.id == named)
