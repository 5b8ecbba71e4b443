"""Which treatment was not equal among runs up to a point of the game."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from tabletop.debrief.compare.course import StageOf
from tabletop.debrief.compare.model import InjectRow
from tabletop.debrief.compare.runs import Run

Says = Callable[[Run], object]


def _presence(run: Run, until: int | None) -> tuple[tuple[str, str], ...]:
    """Who came and went up to a commit (None: to the end of the record)."""
    return tuple(
        (run.ids.of("teams", team.id), change.presence.value)
        for team in run.debrief.teams
        for change in team.changes
        if not change.undone and (until is None or change.moment.commit <= until)
    )


FROM_THE_START: tuple[tuple[str, Says], ...] = (
    ("the scenario's version", lambda run: run.debrief.session.scenario_sha256),
    (
        "the cause card",
        lambda run: run.debrief.cause and run.ids.of("causes", run.debrief.cause.id),
    ),
    ("people or a rehearsal", lambda run: bool(run.debrief.session.card.get("rehearsal"))),
    ("roles", lambda run: run.debrief.session.card.get("roles")),
    ("languages", lambda run: str(run.debrief.session.card.get("languages"))),
    ("the language of the texts", lambda run: run.debrief.session.card.get("language")),
    ("sizes of teams", lambda run: str(run.debrief.session.card.get("sizes"))),
    ("the way chances fall", lambda run: run.debrief.session.chance),
    ("whether options were shown", lambda run: run.debrief.session.options),
)


def unequal(
    runs: Sequence[Run],
    at: StageOf,
    stages: Mapping[str, StageOf],
    injects: Sequence[InjectRow],
    begun: Sequence[str],
) -> tuple[str, ...]:
    """What was not the same for these runs in the setting and in the turns that all had `begun`.

    `stages` says where each run parted from the others, `at` the one that the parting is named by.
    Presence counts up to there.

    The seed is named only where a chance was drawn, since nothing else of a game that people play
    rests on it.
    """
    found = [what for what, says in FROM_THE_START if len({says(run) for run in runs}) > 1]
    if len({_presence(run, stages[run.label].commit) for run in runs}) > 1:
        found.append("who was in the room")
    if at.stage == "chance" and len({run.debrief.session.seed for run in runs}) > 1:
        found.append("the seed")
    given = [turn for turn in begun if at.stage != "injects" or turn != at.turn]
    return (*found, *_of_turns(runs, injects, given))


def _of_turns(
    runs: Sequence[Run], injects: Sequence[InjectRow], turns: Sequence[str]
) -> Iterator[str]:
    labels = {run.label for run in runs}
    if any(len({run.turns[turn].minutes_planned for run in runs}) > 1 for turn in turns):
        yield "minutes given"
    if any(len({run.turns[turn].poll for run in runs}) > 1 for turn in turns):
        yield "the poll"
    for one in injects:
        if one.turn in turns:
            cells = [cell for cell in one.cells if cell.run in labels and cell.fate != "waiting"]
            if len({(cell.fate, cell.recalled) for cell in cells}) > 1:
                yield f"the inject '{one.title}'"
