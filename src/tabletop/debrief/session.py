"""The session's identity, its teams, its cause card and its ending."""

from tabletop.debrief.facts import SessionFacts
from tabletop.debrief.history import History
from tabletop.debrief.model import (
    CauseRecord,
    EndingRecord,
    PresenceChange,
    ScenarioRecord,
    SessionRecord,
    TeamRecord,
)
from tabletop.debrief.rule import attribution
from tabletop.engine.events import HotWashEntered, PresenceSet, Started


def session(history: History, facts: SessionFacts, *, off_record: bool = False) -> SessionRecord:
    """The colophon's figures."""
    game = history.state.game
    return SessionRecord(
        session=facts.session,
        scenario_id=facts.scenario_id,
        scenario_version=facts.scenario_version,
        scenario_sha256=facts.scenario_sha256,
        seed=facts.seed,
        engine_version=facts.engine_version,
        rules=facts.rules,
        created_at=facts.created_at,
        head=facts.head,
        card=dict(facts.card),
        attribution=attribution(facts.card, off_record=off_record),
        chance=game.chance.value,
        options=game.options,
        commits=len(history.entries),
        undone=len(history.undone),
    )


def scenario(history: History) -> ScenarioRecord:
    """What the exercise was about."""
    one = history.scenario
    return ScenarioRecord(
        title=str(one.title),
        summary=str(one.summary),
        opens=one.setting.opens,
        place=str(one.setting.place),
        departures=str(one.setting.departures),
        control_plays=tuple(str(power) for power in one.control_plays.values()),
    )


def teams(history: History) -> tuple[TeamRecord, ...]:
    """The delegations in file order."""
    return tuple(_team(history, team) for team in history.scenario.teams)


def _team(history: History, team: str) -> TeamRecord:
    known, groups = history.scenario.teams, history.scenario.groups
    one = known[team]
    return TeamRecord(
        id=team,
        name=str(one.name),
        short=one.short,
        groups=tuple(str(groups[group].name) for group in one.groups),
        allies=tuple(other for other in known if history.scenario.allied(team, other)),
        public=str(one.public),
        changes=tuple(
            PresenceChange(
                presence=change.event.presence,
                reason=change.event.reason,
                moment=change.moment,
                undone=change.undone,
            )
            for change in history.all(PresenceSet)
            if change.event.team == team
        ),
    )


def cause(history: History) -> CauseRecord | None:
    """The cause card, once laid; None in a scenario without causes."""
    started = next(history.standing(Started), None)
    if started is None or started.event.cause is None:
        return None
    card = history.scenario.causes[started.event.cause]
    return CauseRecord(
        id=card.id, text=str(card.text), drawn=started.event.drawn, moment=started.moment
    )


def ending(history: History) -> EndingRecord | None:
    """How the game ended; None while it goes on."""
    entered = next(history.standing(HotWashEntered), None)
    if entered is None:
        return None
    known = history.scenario.endings[entered.event.ending]
    return EndingRecord(
        id=known.id,
        title=str(known.title),
        text=str(known.text),
        early=entered.event.early,
        reason=entered.event.reason,
        moment=entered.moment,
    )
