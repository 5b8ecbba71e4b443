"""What was given to the groups rather than done by them: scenario, card, room, turns."""

from collections.abc import Iterator

from tabletop.debrief.compare.model import RunRecord, TreatmentRow
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
    """Everything that was set for a group, whether it differed or not."""
    return (*_scenario(runs), *_session(runs), *_teams(runs), *_turns(runs))


def _scenario(runs: Runs) -> Iterator[TreatmentRow]:
    yield TreatmentRow(
        topic="scenario", what="Version of the scenario", groups=grouped(runs, _version)
    )
    yield TreatmentRow(topic="scenario", what="Cause card", groups=grouped(runs, _cause))
    yield TreatmentRow(
        topic="scenario", what=SEED, groups=grouped(runs, lambda run: str(run.debrief.session.seed))
    )


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


def _session(runs: Runs) -> Iterator[TreatmentRow]:
    def row(what: str, key: str, empty: str) -> TreatmentRow:
        groups = grouped(runs, lambda run: _said(run.debrief.session.card.get(key), empty))
        return TreatmentRow(topic="session", what=what, groups=groups)

    yield TreatmentRow(
        topic="session",
        what="Played by",
        groups=grouped(
            runs,
            lambda run: (
                "nobody (a rehearsal)" if run.debrief.session.card.get("rehearsal") else "people"
            ),
        ),
    )
    yield row("Roles", "roles", "not recorded")
    yield row("Languages in the room", "languages", "not recorded")
    yield row("Language of the texts", "language", "the scenario's first")
    yield row("Recording", "recording", "not recorded")
    yield row("Attribution agreed", "attribution", "not recorded")
    yield TreatmentRow(
        topic="session",
        what="Chances",
        groups=grouped(runs, lambda run: SETTINGS.get(run.debrief.session.chance, "")),
    )
    yield TreatmentRow(
        topic="session",
        what="Options on the table",
        groups=grouped(runs, lambda run: run.debrief.session.options),
    )


def _said(value: object, empty: str) -> str:
    if isinstance(value, list | tuple):
        return listed(map(str, value)) if value else empty
    return str(value) if value else empty


def _teams(runs: Runs) -> Iterator[TreatmentRow]:
    """The size of each team and who spoke for it; a team that a version lacks does not apply."""
    for team in dict.fromkeys(team for run in runs for team in run.teams):
        name = runs.team(team)
        sizes = grouped(runs, lambda run, team=team: _size(run, team))  # type: ignore[misc]
        yield TreatmentRow(topic="teams", what=f"{name}: people", groups=sizes)
        played = grouped(runs, lambda run, team=team: _presence(run, team))  # type: ignore[misc]
        yield TreatmentRow(topic="teams", what=f"{name}: in the room", groups=played)


def _size(run: Run, team: str) -> str | None:
    if team not in run.teams:
        return None
    sizes = run.debrief.session.card.get("sizes")
    own = run.teams[team].id
    known = sizes.get(own) if isinstance(sizes, dict) else None
    return "not recorded" if known is None else str(known)


PRESENCE = {
    Presence.PRESENT: "back in the room",
    Presence.ABSENT: "absent",
    Presence.CONTROL: "played by control",
}


def _presence(run: Run, team: str) -> str | None:
    if team not in run.teams:
        return None
    changes = [one for one in run.teams[team].changes if not one.undone]
    return ", then ".join(PRESENCE[one.presence] for one in changes) or "throughout"


def _turns(runs: Runs) -> Iterator[TreatmentRow]:
    """Poll, minutes and time used of each turn; runs that did not come to it do not apply."""
    for turn in dict.fromkeys(turn for run in runs for turn in run.turns):
        title = next(run.turns[turn].title for run in runs if turn in run.turns)
        for what, say in (("minutes given", _minutes), ("minutes used", _used), ("poll", _poll)):
            groups = grouped(runs, lambda run, turn=turn, say=say: say(run, turn))  # type: ignore[misc]
            yield TreatmentRow(topic="turns", what=f"{title}: {what}", groups=groups)


def _minutes(run: Run, turn: str) -> str | None:
    return str(run.turns[turn].minutes_planned) if turn in run.turns else None


def _used(run: Run, turn: str) -> str | None:
    used = run.turns[turn].minutes_used if turn in run.turns else None
    return None if used is None else str(used)


def _poll(run: Run, turn: str) -> str | None:
    return run.turns[turn].poll if turn in run.turns else None
