"""What the facilitator did to the game in each run, in the order of its log."""

from collections.abc import Iterator

from tabletop.debrief.compare.model import Intervention
from tabletop.debrief.compare.runs import Run, Runs
from tabletop.debrief.sentences import PRESENCE_WORDS
from tabletop.debrief.turn_model import TurnDebrief
from tabletop.text import counted

VERDICTS = {
    "amend": "Ruled otherwise",
    "reject": "Rejected by ruling",
    "add": "Effects added by ruling",
}
DRAWS = {"redrawn": "Chance drawn again", "picked": "Chance picked", "rolled": "Chance rolled"}


def interventions(runs: Runs) -> tuple[Intervention, ...]:
    """Run by run, in the order of each log."""
    return tuple(
        one
        for run in runs
        for one in sorted(_of_run(run), key=lambda one: (one.commit, one.sentence))
    )


def _of_run(run: Run) -> Iterator[Intervention]:
    for turn_id, turn in run.turns.items():
        for found in (_injects, _rulings, _draws, _course):
            yield from found(run, turn_id, turn)
    yield from _whole(run)


def _injects(run: Run, turn_id: str, turn: TurnDebrief) -> Iterator[Intervention]:
    for one in turn.injects:
        commit = one.released.commit
        if one.improvised:
            yield _made(run, turn_id, "improvised", f"Written in the room: {one.title}", "", commit)
        if one.despite:
            said = f"Released against its condition: {one.title}"
            yield _made(run, turn_id, "inject", said, one.despite, commit)
        if one.recalled:
            said = f"Recalled: {one.title}"
            yield _made(run, turn_id, "inject", said, one.recall_reason, one.recalled.commit)
    for kept in turn.withheld:
        if kept.why == "held" and kept.moment:
            yield _made(run, turn_id, "inject", f"Held back: {kept.title}", "", kept.moment.commit)


def _rulings(run: Run, turn_id: str, turn: TurnDebrief) -> Iterator[Intervention]:
    """Rulings that stand; one that accepts what was so anyway is none."""
    for one in turn.rulings:
        verdict = VERDICTS.get(one.verdict.value)
        if verdict and one.stands:
            effects = f" ({'; '.join(one.effects)})" if one.effects else ""
            said = f"{verdict}: {one.about}{effects}"
            yield _made(run, turn_id, "ruling", said, one.reason, one.moment.commit)


def _draws(run: Run, turn_id: str, turn: TurnDebrief) -> Iterator[Intervention]:
    asked = {one.id: one.question for one in turn.decisions}
    for one in turn.draws:
        branch = f": {one.branch}" if one.branch else ""
        said = f"{DRAWS[one.how]} for '{asked.get(one.decision, one.decision)}'{branch}"
        yield _made(run, turn_id, "chance", said, one.reason, one.moment.commit)


def _course(run: Run, turn_id: str, turn: TurnDebrief) -> Iterator[Intervention]:
    if turn.reason:
        said = f"Chose this turn rather than the one that follows: {turn.title}"
        yield _made(run, turn_id, "turn", said, turn.reason, turn.opened.commit)
    more = turn.minutes_planned - run.scenario.turns[turn.id].minutes
    if more:
        minutes = counted(abs(more), "minute", "minutes")
        said = f"{minutes} {'added to' if more > 0 else 'taken from'} the turn"
        yield _made(run, turn_id, "minutes", said, "", _extended(run, turn))


def _extended(run: Run, turn: TurnDebrief) -> int:
    """The commit with which a turn's minutes came to be as they stand."""
    commits = (
        one.moment.commit
        for one in run.debrief.chronology
        if one.kind == "extend" and one.turn == turn.id and not one.undone
    )
    return max(commits, default=turn.opened.commit)


def _whole(run: Run) -> Iterator[Intervention]:
    for team in run.debrief.teams:
        for change in team.changes:
            if not change.undone:
                said = f"{team.name} {PRESENCE_WORDS[change.presence]}"
                yield _made(run, None, "presence", said, change.reason, change.moment.commit)
    for step in run.debrief.undone:
        taken = counted(len(step.commits), "commit", "commits")
        said = f"Put back to commit {step.to}, {taken} taken back"
        yield _made(run, None, "undo", said, step.reason, step.moment.commit)
    ending = run.debrief.ending
    if ending and ending.early:
        yield _made(run, None, "ending", "ENDEX early", ending.reason, ending.moment.commit)


def _made(
    run: Run, turn: str | None, kind: str, sentence: str, reason: str, commit: int
) -> Intervention:
    return Intervention.model_validate(
        {
            "run": run.label,
            "turn": turn,
            "kind": kind,
            "sentence": sentence,
            "reason": reason,
            "commit": commit,
        }
    )
