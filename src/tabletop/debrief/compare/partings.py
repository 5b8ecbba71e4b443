"""Where runs that had gone alike parted, and by what: a tree from the first parting on."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Set

from tabletop.debrief.compare.course import OWN, StageOf, by_item, course, went_apart
from tabletop.debrief.compare.model import Branch, Difference, InjectRow, Parting, Place
from tabletop.debrief.compare.runs import Run, Runs, alike, groups
from tabletop.debrief.compare.stage_words import Words
from tabletop.debrief.compare.unequal import unequal

Courses = Mapping[str, tuple[StageOf, ...]]


class Partings:
    """Finds the partings of runs."""

    def __init__(self, runs: Runs, injects: Sequence[InjectRow]) -> None:
        self._runs = runs
        self._courses: Courses = {run.label: course(run) for run in runs}
        self._words = Words(runs, injects)
        self._injects = injects

    def first(self) -> Parting | None:
        """The first parting of all runs, with those that came after it; None: all went alike."""
        return self._parting(tuple(self._runs), 0)

    def _parting(self, runs: Sequence[Run], start: int) -> Parting | None:
        """The first parting among runs whose first `start` stages are alike."""
        longest = max(len(self._courses[run.label]) for run in runs)
        for at in range(start, longest):
            classes = alike(runs, self._keys(at))
            if len(classes) > 1:
                return self._parted(classes, at)
        return None

    def _keys(self, at: int) -> Callable[[Run], Hashable]:
        """Runs that are alike before a stage have all come to it, or have all ended."""
        return lambda run: self._courses[run.label][at].key

    def _parted(self, classes: Sequence[Sequence[Run]], at: int) -> Parting:
        parted = [run for one in classes for run in one]
        stages = {run.label: self._courses[run.label][at] for run in self._runs if run in parted}
        leading = _leading(stages.values())
        begun = self._turns_before(parted[0], at)
        differences = tuple(self._differences(leading, stages))
        apart = {one.id for one in differences}
        return Parting(
            turn=leading.turn,
            stage=leading.stage,
            cause=self._words.cause(leading, stages),
            unequal=unequal(parted, leading, stages, self._injects, begun),
            differences=differences,
            branches=tuple(self._branch(one, at, apart) for one in classes),
        )

    def _turns_before(self, run: Run, at: int) -> tuple[str, ...]:
        """The turns that had begun before a stage."""
        return tuple(dict.fromkeys(one.turn for one in self._courses[run.label][:at]))

    def _branch(self, runs: Sequence[Run], at: int, apart: Set[str]) -> Branch:
        return Branch(
            runs=tuple(run.label for run in runs),
            places=tuple(Place(run=run.label, commit=self._commit(run, at, apart)) for run in runs),
            then=self._parting(runs, at + 1) if len(runs) > 1 else None,
        )

    def _commit(self, run: Run, at: int, apart: Set[str]) -> int | None:
        """The first commit in a run that has to do with what stands apart at a stage."""
        stage = self._courses[run.label][at]
        found: list[int] = []
        if stage.stage == "injects":
            rows = (one for one in self._injects if apart & {one.id, one.title})
            cells = (cell for one in rows for cell in one.cells)
            found = [one.commit for one in cells if one.run == run.label and one.commit]
        elif stage.stage == "decisions":
            decided = (one.decided for what, one in run.decisions.items() if what in apart)
            found = [one.commit for one in decided if one]
        return min(found, default=stage.commit)

    def _differences(self, leading: StageOf, stages: Mapping[str, StageOf]) -> Iterator[Difference]:
        """What stood differently; where play did not go on alike, what each run came to."""
        if went_apart(stages.values()):
            yield self._words.onward(stages)
            return
        found = {label: by_item(one) for label, one in stages.items()}
        for what in dict.fromkeys(what for items in found.values() for what in items):
            hows = [(label, items.get(what)) for label, items in found.items()]
            if len({how for _, how in hows}) > 1:
                yield Difference(
                    stage=leading.stage,
                    id=what.removeprefix(OWN),
                    about=self._words.about(leading.stage, what),
                    groups=groups(
                        (label, self._words.how(label, leading.stage, what, how))
                        for label, how in hows
                    ),
                )


def _leading(stages: Iterable[StageOf]) -> StageOf:
    """The stage that a parting is named after: that of runs in which play went on."""
    there = list(stages)
    going_on = (one for one in there if one.stage not in ("ending", "record"))
    return next(going_on, there[0])
