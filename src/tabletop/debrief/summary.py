"""The executive summary: what happened, in plain sentences that rank nobody."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from tabletop.debrief.datum import Sentence
from tabletop.debrief.dilemma_model import Dilemmas
from tabletop.debrief.distance_model import ActGap, Distances, Scope, Spread
from tabletop.debrief.model import EndingRecord, IndicatorPath, UndoneStep
from tabletop.debrief.movement_model import IndicatorMovement, Mover
from tabletop.debrief.names import Names, decimal, listed, shortened, signed
from tabletop.debrief.perception_model import Perception
from tabletop.debrief.road_model import Roads
from tabletop.debrief.turn_model import TurnDebrief
from tabletop.text import counted

T = TypeVar("T")
FURTHEST = 3
"""How many acts the summary names as read furthest from their signals."""
MOVERS = 3
"""How many causes the summary names for the first indicator."""
MOST_MOVERS = 6
"""If so many causes moved it alike, the summary gives their number."""
TENSION = "tension"


@dataclass(frozen=True, slots=True)
class Findings:
    """What the summary draws on, beside the turns."""

    ending: EndingRecord | None
    distances: Distances
    dilemmas: Dilemmas
    perception: Perception
    indicators: tuple[IndicatorPath, ...]
    movements: tuple[IndicatorMovement, ...]
    roads: Roads
    undone: tuple[UndoneStep, ...]


def summary(names: Names, turns: tuple[TurnDebrief, ...], found: Findings) -> tuple[Sentence, ...]:
    """The sentences, in the order in which a reader wants them."""
    return (
        _played(names, turns),
        _ended(found.ending),
        *_scopes(found.distances),
        *_furthest(names, turns, found.distances),
        *_dilemmas(names, found.dilemmas),
        *_whose(found.distances, found.perception),
        *_moved(names, found),
        *_left_aside(found.roads),
        *_taken_back(found.undone),
    )


def _played(names: Names, turns: tuple[TurnDebrief, ...]) -> Sentence:
    if not turns:
        return Sentence(text="No turn was played.", commits=())
    titles = listed(f"'{names.turn(turn.id)}'" for turn in turns)
    number = counted(len(turns), "turn was", "turns were")
    commits = tuple(turn.opened.commit for turn in turns)
    return Sentence(text=f"{number} played: {titles}.", commits=commits)


def _ended(ending: EndingRecord | None) -> Sentence:
    if ending is None:
        return Sentence(text="The game has not reached an ending.", commits=())
    early = f" ENDEX was called early: {shortened(ending.reason)}." if ending.early else ""
    text = f"The game ended in '{ending.title}'.{early}"
    return Sentence(text=text, commits=(ending.moment.commit,))


_WHERE = {"own_group": "inside their own group", "across_groups": "outside their own group"}


def _scopes(distances: Distances) -> Iterator[Sentence]:
    for scope in distances.scopes:
        gaps = scope.gaps
        if gaps.mean is None or gaps.mean_size is None:
            continue
        text = (
            f"Readings of teams {_WHERE[scope.scope]} lay {_steps(gaps)} steps from the "
            f"signal on average ({_direction(gaps)}; "
            f"{counted(gaps.answers, 'answer', 'answers')}, "
            f"from {decimal(gaps.least or 0)} to {decimal(gaps.most or 0)})."
        )
        yield Sentence(text=text, commits=scope.commits)


def _steps(gaps: Spread) -> str:
    """How far readings lay from their signals, on average."""
    return decimal(gaps.mean_size or 0, sign=False)


def _direction(gaps: Spread) -> str:
    """Which way readings went from their signals, on average."""
    if not gaps.mean_size:
        return "just as they were meant"
    if not gaps.mean:
        return "leaning to neither side"
    way = "pressing" if gaps.mean < 0 else "reassuring"
    return f"{decimal(abs(gaps.mean), sign=False)} more {way} than meant"


def _foremost(sizes: Mapping[T, float], wanted: int) -> list[T]:
    """The keys of the greatest sizes, in the order given; ties with the last are in too."""
    ranked = sorted(sizes.values(), reverse=True)
    least = ranked[min(wanted, len(ranked)) - 1] if ranked else 0
    return [key for key, size in sizes.items() if size >= least]


def _furthest(
    names: Names, turns: tuple[TurnDebrief, ...], distances: Distances
) -> Iterator[Sentence]:
    """The acts read furthest from their signals, told in the order in which they were played."""
    apart = {act: act.gaps.mean_size for act in distances.acts if act.gaps.mean_size}
    yield from (_act(names, turns, act) for act in _foremost(apart, FURTHEST))


def _act(names: Names, turns: tuple[TurnDebrief, ...], act: ActGap) -> Sentence:
    labels = [
        f"'{shortened(one.words if one.why == 'free' else one.stood_label)}'"
        for turn in turns
        if turn.id == act.turn
        for one in turn.decisions
        if one.id in act.acts
    ]
    gaps = act.gaps
    what = f"{names.team(act.actor)} in '{names.turn(act.turn)}', {listed(labels)}"
    text = (
        f"Among the acts read furthest from their signals: {what}: read {_steps(gaps)} steps "
        f"from its signals on average, {_direction(gaps)} "
        f"({counted(gaps.answers, 'answer', 'answers')})."
    )
    return Sentence(text=text, commits=act.commits)


def _dilemmas(names: Names, dilemmas: Dilemmas) -> Iterator[Sentence]:
    """Each candidate in the order of the game; whether it is one is for people to say."""
    for one in dilemmas.candidates:
        act = listed(f"'{shortened(label)}'" for label in one.labels)
        readers = names.teams(reader.reader for reader in one.read_as_pressure)
        steps = listed(
            f"{names.team(step.reader)} in '{names.turn(step.turn)}'" for step in one.firmer_steps
        )
        text = (
            f"A candidate for a security dilemma, for people to confirm or reject: "
            f"{names.team(one.actor)} in '{names.turn(one.turn)}', {act}, not meant as pressure "
            f"but read as pressure by {readers}; a firmer step followed from {steps}."
        )
        yield Sentence(text=text, commits=one.commits)


def _whose(distances: Distances, perception: Perception) -> Iterator[Sentence]:
    for row in distances.whose:
        told = row.own + row.ally + row.cannot_tell
        if told:
            text = (
                f"Of {counted(told, 'answer', 'answers')} on teams {_WHERE[row.scope]}, "
                f"{row.own} took the act for the team's own decision, {row.ally} for an ally's, "
                f"and {row.cannot_tell} could not tell.{_alone(perception, row.scope)}"
            )
            yield Sentence(text=text, commits=row.commits)


def _alone(perception: Perception, scope: Scope) -> str:
    """How many acts that nobody else had a say in were taken for an ally's all the same."""
    own = (one.answers for one in perception.facts if (one.fact, one.scope) == ("own", scope))
    answers = next(own, None)
    if answers is None or not answers.ally:
        return ""
    many = answers.own + answers.ally + answers.cannot_tell
    return (
        f" Of {counted(many, 'answer', 'answers')} on acts that needed nobody's consent, "
        f"{answers.ally} named an ally all the same."
    )


def foremost(keys: Iterable[str]) -> str | None:
    """Which indicator the summary speaks of: tension, else the first that is common to all."""
    common = [key for key in keys if ":" not in key]
    return TENSION if TENSION in common else next(iter(common), None)


def _moved(names: Names, found: Findings) -> Iterator[Sentence]:
    """How the foremost indicator moved, what moved it most, and by whom."""
    key = foremost(one.key for one in found.indicators)
    path = next((one for one in found.indicators if one.key == key), None)
    if path is None:
        return
    last = "at the end" if found.ending else "at the last commit"
    commits = tuple(dict.fromkeys(change.commit for change in path.changes))
    where = f"{path.name} stood at {path.start} ({path.start_level}) at the start"
    end = f"at {path.end} ({path.end_level}) {last}"
    yield Sentence(text=f"{where} and {end}.", commits=commits)
    yield from _movement(path, commits)
    moved = next((one for one in found.movements if one.key == key), None)
    if moved:
        yield _by_whom(names, moved, commits)


def _by_whom(names: Names, moved: IndicatorMovement, commits: tuple[int, ...]) -> Sentence:
    """All steps asked, by who asked them, in the order in which each first did."""
    parts = "; ".join(f"{_moving(names, one)} {signed(one.asked)}" for one in moved.movers)
    held = f"; {counted(abs(moved.held), 'step', 'steps')} held back" if moved.held else ""
    text = f"By whom it was moved, in the order in which each first did: {parts}{held}."
    return Sentence(text=text, commits=commits)


def _moving(names: Names, one: Mover) -> str:
    """Whose steps they were, in the middle of a sentence."""
    kinds = {"act": "acts", "chance": "chances"}
    team = f" of {names.team(one.team)}" if one.team else ""
    return f"{kinds.get(one.kind, f'{one.kind}s')}{team}"


def _movement(path: IndicatorPath, commits: tuple[int, ...]) -> Iterator[Sentence]:
    moved = _movers(path)
    movers = _foremost({cause: abs(by) for cause, by in moved.items()}, MOVERS)
    if not movers:
        return
    least = min(abs(moved[cause]) for cause in movers)
    if len(movers) > MOST_MOVERS:
        movers = [cause for cause in movers if abs(moved[cause]) > least]
    text = f"{len(moved)} causes moved it, none by more than {counted(least, 'step', 'steps')}."
    if movers:
        said = "; ".join(f"{shortened(cause)} ({moved[cause]:+d})" for cause in movers)
        text = f"What moved it most, in the order of the game: {said}."
    yield Sentence(text=text, commits=commits)


def _movers(path: IndicatorPath) -> dict[str, int]:
    """How much each cause moved an indicator in all, before it was kept inside its range."""
    moved: dict[str, int] = {}
    for change in path.changes:
        for cause in change.causes:
            moved[cause.cause] = moved.get(cause.cause, 0) + int(cause.by)
    return {cause: by for cause, by in moved.items() if by}


def _left_aside(roads: Roads) -> Iterator[Sentence]:
    """The turns and endings that the scenario offered and play did not come to."""
    turns = [f"'{one.title}'" for one in roads.unplayed]
    endings = [f"'{one.title}'" for one in roads.endings]
    said = []
    if turns:
        said.append(
            f"{counted(len(turns), 'turn was', 'turns were')} never played: {listed(turns)}"
        )
    if endings:
        number = counted(len(endings), "ending was", "endings were")
        said.append(f"{number} not reached: {listed(endings)}")
    if said:
        commits = {commit for one in roads.unplayed for commit in one.commits}
        commits |= {commit for one in roads.endings for commit in one.commits}
        yield Sentence(text=f"{'; '.join(said)}.", commits=tuple(sorted(commits)))


def _taken_back(undone: tuple[UndoneStep, ...]) -> Iterator[Sentence]:
    if undone:
        steps = counted(len(undone), "time", "times")
        text = f"The game was put back {steps}; what was taken back is marked in the chronology."
        yield Sentence(text=text, commits=tuple(one.moment.commit for one in undone))
