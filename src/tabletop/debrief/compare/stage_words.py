"""What stood differently at a parting, in words."""

from collections.abc import Mapping, Sequence

from tabletop.debrief.compare.course import OWN, StageOf, went_apart
from tabletop.debrief.compare.model import Difference, InjectRow, Stage
from tabletop.debrief.compare.runs import Run, Runs, groups
from tabletop.debrief.names import listed, shortened, titled
from tabletop.debrief.sentences import CHANCE_WORDS
from tabletop.debrief.turn_model import UNSTOOD, DecisionRecord

FATES = {
    "condition": "did not go out: its condition did not hold",
    "time_called": "did not go out: time was called first",
    "held": "did not go out: it was held back",
    "waiting": "did not go out",
}
HOW_IT_STOOD = {
    "default": "by default, since no choice was sealed",
    "absent": "by default, since the team was absent",
    "consent_refused": "since consent was not given",
    "voided": "by default, since the choice was no longer possible",
}
ADDED = "An addition by ruling"
BY_HAND = frozenset({"despite", "held"})
"""What became of injects by the facilitator's hand."""
UNEQUAL = "what was not equal up to here made it so."


class Words:
    """Says how things stood, in the words of each run."""

    def __init__(self, runs: Runs, injects: Sequence[InjectRow]) -> None:
        self._runs = {run.label: run for run in runs}
        self._titles = {one.id: one.title for one in injects}
        self._cells = {(one.id, cell.run): cell for one in injects for cell in one.cells}

    def about(self, stage: Stage, what: str) -> str:
        """The thing that stood differently."""
        match stage:
            case "injects":
                return f"Inject: {self._titles.get(what, what.removeprefix(OWN))}"
            case "decisions":
                return self._decision(what)
            case "chance":
                return f"Chance after {self._decision(what)}"
            case "rulings":
                return f"Ruling on {self._cause(what)}"
            case "outcomes":
                return f"Outcome: {self._outcome(what)}"
        return "How play went on"

    def _decision(self, decision: str) -> str:
        run, one = self._asked(decision)
        return f"{_name(run, one.team)}: {one.question}"

    def _asked(self, decision: str) -> tuple[Run, DecisionRecord]:
        run = next(run for run in self._runs.values() if decision in run.decisions)
        return run, run.decisions[decision]

    def _cause(self, cause: str) -> str:
        decision, _, option = cause.partition(".")
        if not any(decision in run.decisions for run in self._runs.values()):
            return ADDED if cause == "added" else self._outcome(cause)
        run, one = self._asked(decision)
        labels = {run.ids.option(one.id, own.id)[1]: own.label for own in one.options}
        label = labels.get(option.partition(".")[0], "a free action")
        return f"{_name(run, one.team)}: {label}"

    def _outcome(self, outcome: str) -> str:
        for run in self._runs.values():
            for turn in run.turns.values():
                for one in turn.outcomes:
                    if run.ids.of("outcomes", one.id) == outcome:
                        return one.title
        return outcome

    def how(self, label: str, stage: Stage, what: str, how: str | None) -> str:
        """How a thing stood in one run; `how` None: it did not come up there."""
        run = self._runs[label]
        match stage:
            case "injects":
                return self._inject(run, what, how)
            case "decisions":
                return _stood(run.decisions[what]) if what in run.decisions else "not asked"
            case "chance":
                return run.decisions[what].chance if how else "no chance"
            case "rulings":
                return how or "as it stood"
        return "happened" if how else "did not happen"

    def _inject(self, run: Run, what: str, how: str | None) -> str:
        cell = self._cells.get((what, run.label))
        if how is not None:
            teams = listed(run.teams[one].name for one in how.split(", ") if one in run.teams)
            against = " against its condition" if cell and cell.fate == "despite" else ""
            return f"went out{against} to {teams}"
        if cell:
            return FATES.get(cell.fate, "did not go out")
        return "not written in this room" if what.startswith(OWN) else "not in this version"

    def onward(self, stages: Mapping[str, StageOf]) -> Difference:
        """Runs that came to different turns, or to an end."""
        return Difference(
            stage="turn",
            id="",
            about=self.about("turn", ""),
            groups=groups((label, self._onward(label, one)) for label, one in stages.items()),
        )

    def _onward(self, label: str, stage: StageOf) -> str:
        run = self._runs[label]
        match stage.stage:
            case "turn":
                return f"on to '{run.turns[stage.turn].title}'"
            case "ending":
                return f"to the ending '{run.debrief.ending and run.debrief.ending.title}'"
            case "record":
                return "the record stops"
        return f"the turn went on ({titled(stage.stage)})"

    def cause(self, leading: StageOf, stages: Mapping[str, StageOf]) -> str:
        """By what runs parted, in a sentence."""
        if went_apart(stages.values()):
            return self._by_course(stages)
        match leading.stage:
            case "injects":
                return self._by_injects(stages)
            case "decisions":
                return "The teams chose differently, or something else stood for their choice."
            case "chance":
                return _by_chance([self._runs[label] for label in stages])
            case "rulings":
                return "The facilitator ruled differently."
            case "outcomes":
                return f"The same choices had other consequences: {UNEQUAL}"
        return self._by_course(stages)

    def _by_injects(self, stages: Mapping[str, StageOf]) -> str:
        if any(one.commit is None for one in stages.values()):
            return "A run stops in this turn before time was called."
        kinds = [frozenset(one.items) for one in stages.values()]
        apart = {what for what, _ in frozenset.union(*kinds) - frozenset.intersection(*kinds)}
        fates = {
            cell.fate
            for (inject, label), cell in self._cells.items()
            if inject in apart and label in stages
        }
        if fates & BY_HAND or any(what.startswith(OWN) for what in apart):
            return "The facilitator chose other injects."
        if "time_called" in fates:
            return "Time was called before an inject went out, or it was not released by hand."
        return f"An inject's condition held in some and not in others: {UNEQUAL}"

    def _by_course(self, stages: Mapping[str, StageOf]) -> str:
        if any(one.stage == "record" for one in stages.values()):
            return "The record of a run stops here."
        if any(self._by_choice(label, one) for label, one in stages.items()):
            return "The facilitator chose another turn, or called ENDEX."
        return f"The same course led on differently: {UNEQUAL}"

    def _by_choice(self, label: str, stage: StageOf) -> bool:
        """Whether the facilitator, not the scenario, led a run on to where it went."""
        run = self._runs[label]
        if stage.stage == "turn":
            return bool(run.turns[stage.turn].reason)
        return bool(run.debrief.ending and run.debrief.ending.early)


def _stood(one: DecisionRecord) -> str:
    if one.why == "free":
        return f"free action: {shortened(one.words, 160) or 'no words recorded'}"
    how = HOW_IT_STOOD.get(one.why or "", "")
    tried = f", having tried '{one.tried_label}'" if one.why in UNSTOOD else ""
    return f"{one.stood_label}{f' ({how}{tried})' if how else ''}"


def _by_chance(runs: Sequence[Run]) -> str:
    ways = dict.fromkeys(run.debrief.session.chance for run in runs)
    said = " or ".join(CHANCE_WORDS.get(one, one) for one in ways)
    return f"Chance fell differently ({said})."


def _name(run: Run, team: str) -> str:
    known = run.teams.get(run.ids.of("teams", team))
    return known.name if known else team
