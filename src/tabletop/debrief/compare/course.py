"""The course of one run as stages: what the game went by, and nothing that is only talk or time.

Two runs have gone alike as long as their stages say the same. What counts is what *stood*: the turn
played, which injects went out to whom, the option that stood for each decision (of a free action
its words), the branch each chance took, the rulings that stand, the outcomes that happened, the
ending. Who tried what first, minutes, messages, reasons and readings part no runs by themselves.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tabletop.debrief.compare.decisions import stood
from tabletop.debrief.compare.model import Stage
from tabletop.debrief.compare.runs import Run
from tabletop.debrief.turn_model import DecisionRecord, InjectRecord, TurnDebrief

Items = tuple[tuple[str, str], ...]
"""(what, how it stood), in ids and words that can be compared between runs."""

OWN = "own:"
"""Before what people wrote in the room, where an id would stand."""


@dataclass(frozen=True)
class StageOf:
    """One stage of a run. `commit` is where it was complete; for injects, the call of time."""

    turn: str
    stage: Stage
    items: Items
    commit: int | None

    @property
    def key(self) -> tuple[str, Stage, frozenset[tuple[str, str]]]:
        """What two runs that went alike have in common here."""
        return self.turn, self.stage, frozenset(self.items)


def course(run: Run) -> tuple[StageOf, ...]:
    """All stages of a run, to its ending or to where its record stops."""
    stages = [stage for turn in run.turns for stage in _turn(run, turn)]
    return (*stages, _end(run, stages[-1].turn if stages else ""))


def _turn(run: Run, turn: str) -> Iterator[StageOf]:
    one = run.turns[turn]
    yield StageOf(turn, "turn", (("turn", turn),), one.opened.commit)
    yield _injects(run, turn, one)
    if one.called is None:
        return
    yield StageOf(turn, "decisions", tuple(_decisions(run, one)), one.called.commit)
    if one.applied is None:
        return
    applied = one.applied.commit
    yield StageOf(turn, "chance", tuple(_chances(run, one)), applied)
    yield StageOf(turn, "rulings", tuple(_rulings(run, one)), _ruled(one) or applied)
    outcomes = tuple((run.ids.of("outcomes", out.id), "happened") for out in one.outcomes)
    yield StageOf(turn, "outcomes", outcomes, applied)


def _injects(run: Run, turn: str, one: TurnDebrief) -> StageOf:
    items = tuple((_inject(run, out), ", ".join(run.team_ids(out.to))) for out in one.injects)
    return StageOf(turn, "injects", items, one.called.commit if one.called else None)


def _inject(run: Run, out: InjectRecord) -> str:
    """An inject of the room is told from others by its title."""
    return f"{OWN}{out.title}" if out.improvised else run.ids.of("injects", out.id)


def _decisions(run: Run, turn: TurnDebrief) -> Iterator[tuple[str, str]]:
    for one in turn.decisions:
        decision = run.ids.of("decisions", one.id)
        yield decision, stood(run, decision) or f"{OWN}{one.words}"


def _chances(run: Run, turn: TurnDebrief) -> Iterator[tuple[str, str]]:
    for one in turn.decisions:
        if one.chance:
            yield run.ids.of("decisions", one.id), branch(run, one)


def branch(run: Run, one: DecisionRecord) -> str:
    """The id of the branch that a decision's chance took; its text where no branch reads so."""
    written = run.scenario.decisions[one.id].options[one.stood].chance if one.stood else {}
    found = next((key for key, way in written.items() if str(way.text) == one.chance), None)
    within = ".".join(run.ids.option(one.id, one.stood)) if one.stood else ""
    return run.ids.of("branches", found, within) if found else one.chance


def _rulings(run: Run, turn: TurnDebrief) -> Iterator[tuple[str, str]]:
    """Rulings that change something; one that accepts is as if there were none."""
    for one in turn.rulings:
        if one.stands and one.verdict.value != "accept":
            cause = "added" if one.cause.startswith("added.") else cause_id(run, one.cause)
            yield cause, f"{one.verdict.value} {'; '.join(one.effects)}".strip()


def cause_id(run: Run, cause: str) -> str:
    """A ruling's cause by the ids of the newest version: `decision.option` or an outcome."""
    decision, _, rest = cause.partition(".")
    if decision not in run.scenario.decisions:
        return run.ids.of("outcomes", cause)
    option, _, way = rest.partition(".")
    known = run.ids.option(decision, option)
    return ".".join(part for part in (*known, way) if part)


def _ruled(turn: TurnDebrief) -> int | None:
    return min((one.moment.commit for one in turn.rulings if one.stands), default=None)


def _end(run: Run, turn: str) -> StageOf:
    ending = run.debrief.ending
    if ending is None:
        return StageOf(turn, "record", (("record", "stops here"),), run.debrief.session.commits)
    how = (run.ids.of("endings", ending.id), "early" if ending.early else "reached")
    return StageOf(turn, "ending", (how,), ending.moment.commit)


def went_apart(stages: Iterable[StageOf]) -> bool:
    """Whether play did not go on alike: runs came to different turns, stages or an end."""
    return len({(one.turn, one.stage) for one in stages}) > 1


def by_item(stage: StageOf) -> Mapping[str, str]:
    """How each thing of a stage stood; several of one name together."""
    found: dict[str, list[str]] = {}
    for what, how in stage.items:
        found.setdefault(what, []).append(how)
    return {what: "; ".join(hows) for what, hows in found.items()}
