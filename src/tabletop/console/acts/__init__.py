"""What the keys of the run screen do: each act asks what it needs and gives commands."""

from collections.abc import Callable, Coroutine, Mapping
from typing import Any

from tabletop.console.acts import (
    copying,
    day,
    decisions,
    handing,
    injects,
    reasons,
    record,
    screens,
    search,
    talk,
    turn,
    where,
)
from tabletop.console.room import Room

Act = Callable[[Room], Coroutine[Any, Any, None]]

ACTS: Mapping[str, Act] = {
    "step": screens.step,
    "decisions": screens.decide,
    "explain": reasons.explain,
    "consent": decisions.consent,
    "rulings": screens.rule,
    "poll": screens.poll,
    "hot_wash": screens.hot_wash,
    "call_time": turn.call_time,
    "go_on": turn.go_on,
    "another_turn": turn.another_turn,
    "release": injects.release,
    "hold": injects.hold,
    "recall": injects.recall,
    "improvise": injects.improvise,
    "deliver": screens.deliveries,
    "handouts": handing.write,
    "message": talk.message,
    "requests": screens.requests,
    "meetings": screens.meetings,
    "agreement": talk.agreement,
    "clock": turn.clock,
    "extend": turn.extend,
    "paper": turn.paper,
    "day": day.day,
    "alarms": day.alarms,
    "presence": turn.presence,
    "endex": turn.endex,
    "park": record.park,
    "undo": record.undo,
    "correct": record.correct,
    "search": search.search,
    "briefing": record.briefing,
    "facts": record.facts,
    "records": record.records,
    "copy": copying.copy,
    "where": where.where,
}
"""Every act of the run screen that needs the session, by its name in the table of keys."""
