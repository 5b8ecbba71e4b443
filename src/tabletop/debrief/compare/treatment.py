"""What was given to the groups rather than done by them: scenario, card, room, turns."""

from collections.abc import Callable, Iterator
from functools import partial

from tabletop.debrief.compare.model import RunRecord, Topic, TreatmentRow
from tabletop.debrief.compare.runs import Run, Runs, grouped
from tabletop.debrief.names import listed
from tabletop.engine.words import Presence

SETTINGS = {"seed": "drawn by the seed", "pick": "picked by the facilitator", "roll": "rolled"}
SEED = "Seed"
"""Two sessions hardly ever share it; it matters where a chance was drawn by it."""


def records(runs: Runs) -> tuple[RunRecord, ...]:
    """The identity and course of each run."""
    return tuple(map(_record, runs))


def _record(run: Run) -> RunRecord:
    session, cause, ending = run.debrief.session, run.debrief.cause, run.debrief.ending
    return RunRecord(
        label=run.label,
        name=run.name,
        session=session.session,
        scenario_version=session.scenario_version,
        scenario_sha256=session.scenario_sha256,
        seed=session.seed,
        engine_version=session.engine_version,
        created_at=session.created_at,
        head=session.head,
        commits=session.commits,
        undone=session.undone,
        rehearsal=bool(session.card.get("rehearsal")),
        attribution=session.attribution,
        cause=run.ids.of("causes", cause.id) if cause else "",
        cause_text=cause.text if cause else "",
        ending=run.ids.of("endings", ending.id) if ending else "",
        ending_title=ending.title if ending else "",
        ended_early=bool(ending and ending.early),
        turns=tuple(run.turns),
    )


def treatment(runs: Runs) -> tuple[TreatmentRow, ...]:
    """Everything that was set for a group, whether it differed or not.

    Of teams nothing where the debriefs keep back which is which.
    """
    return (*_scenario(runs), *_session(runs), *(_teams(runs) if runs.told else ()), *_turns(runs))


def _row(
    topic: Topic, what: str, runs: Runs, says: Callable[[Run], str | None], of: str = ""
) -> TreatmentRow:
    return TreatmentRow(topic=topic, of=of, what=what, groups=grouped(runs, says))


def _scenario(runs: Runs) -> Iterator[TreatmentRow]:
    yield _row("scenario", "Version of the scenario", runs, _version)
    yield _row("scenario", "Cause card", runs, _cause)
    yield _row("scenario", SEED, runs, lambda run: str(run.debrief.session.seed))


def _version(run: Run) -> str:
    """Two files of one version number differ by their digest."""
    session = run.debrief.session
    return f"{session.scenario_version} ({session.scenario_sha256[:8]})"


def _cause(run: Run) -> str:
    cause = run.debrief.cause
    if cause is None:
        return "none laid"
    how = "drawn by the seed" if cause.drawn else "picked by the facilitator"
    return f"{run.ids.of('causes', cause.id)}, {how}"


CARD = (
    ("Roles", "roles", "not recorded"),
    ("Languages in the room", "languages", "not recorded"),
    ("Language of the texts", "language", "the scenario's first"),
    ("Recording", "recording", "not recorded"),
    ("Attribution agreed", "attribution", "not recorded"),
)
"""Entries of the session card: in words, by key, and what stands where it is silent."""


def _session(runs: Runs) -> Iterator[TreatmentRow]:
    yield _row("session", "Played by", runs, _players)
    for what, key, empty in CARD:
        yield _row("session", what, runs, _card(key, empty))
    yield _row("session", "Chances", runs, lambda run: SETTINGS.get(run.debrief.session.chance, ""))
    yield _row("session", "Options on the table", runs, lambda run: run.debrief.session.options)


def _players(run: Run) -> str:
    rehearsal = run.debrief.session.card.get("rehearsal")
    return "nobody (a rehearsal)" if rehearsal else "people"


def _card(key: str, empty: str) -> Callable[[Run], str]:
    return lambda run: _said(run.debrief.session.card.get(key), empty)


def _said(value: object, empty: str) -> str:
    if isinstance(value, list | tuple):
        return listed(map(str, value)) if value else empty
    return str(value) if value else empty


def _teams(runs: Runs) -> Iterator[TreatmentRow]:
    """The size of each team and who spoke for it; a team that a version lacks does not apply."""
    for team in dict.fromkeys(team for run in runs for team in run.teams):
        for what, says in (("size", _size), ("presence", _presence)):
            yield _row("teams", what, runs, partial(says, team), runs.team(team))


def _size(team: str, run: Run) -> str | None:
    if team not in run.teams:
        return None
    sizes = run.debrief.session.card.get("sizes")
    known = sizes.get(run.teams[team].id) if isinstance(sizes, dict) else None
    return "not recorded" if known is None else str(known)


PRESENCE = {
    Presence.PRESENT: "back in the room",
    Presence.ABSENT: "absent",
    Presence.CONTROL: "played by control",
}


def _presence(team: str, run: Run) -> str | None:
    if team not in run.teams:
        return None
    changes = [one for one in run.teams[team].changes if not one.undone]
    return ", then ".join(PRESENCE[one.presence] for one in changes) or "throughout"


def _turns(runs: Runs) -> Iterator[TreatmentRow]:
    """Poll, minutes and time used of each turn; runs that did not come to it do not apply."""
    for turn in dict.fromkeys(turn for run in runs for turn in run.turns):
        title = next(run.turns[turn].title for run in runs if turn in run.turns)
        for what, says in (("minutes given", _minutes), ("minutes used", _used), ("poll", _poll)):
            yield _row("turns", what, runs, partial(says, turn), title)


def _minutes(turn: str, run: Run) -> str | None:
    return str(run.turns[turn].minutes_planned) if turn in run.turns else None


def _used(turn: str, run: Run) -> str | None:
    used = run.turns[turn].minutes_used if turn in run.turns else None
    return None if used is None else str(used)


def _poll(turn: str, run: Run) -> str | None:
    return run.turns[turn].poll if turn in run.turns else None
