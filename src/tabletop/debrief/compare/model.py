"""Sessions of one scenario side by side, as plain data.

Runs go by a letter, in the order in which they were given; whatever is grouped by value stands in
the order of the first run that has it. Nothing is sorted by a figure and no run or team is ranked.
Ids are those of the newest version of the scenario among the runs. A commit is a number in its
run's own log.
"""

from typing import Any, Literal

from pydantic import Field

from tabletop.debrief.datum import Datum
from tabletop.debrief.rule import AttributionRecord
from tabletop.debrief.turn_model import Why
from tabletop.engine.words import Provenance

SCHEMA_VERSION = 1


class RunRecord(Datum):
    """One session: its letter, the name it was given by, its identity and its course in short.

    `rehearsal` says that nobody was there. `cause` and `ending` are "" where there is none (yet).
    """

    label: str
    name: str
    session: str
    scenario_version: str
    scenario_sha256: str
    seed: int
    engine_version: str
    created_at: str
    head: str
    commits: int
    undone: int
    rehearsal: bool
    attribution: AttributionRecord
    cause: str
    cause_text: str
    ending: str
    ending_title: str
    ended_early: bool
    turns: tuple[str, ...]


class Group(Datum):
    """The runs of which one thing is true. `value` says it in words."""

    value: str
    runs: tuple[str, ...]


class VersionRecord(Datum):
    """A version of the scenario, and the runs that played it."""

    version: str
    sha256: str
    newest: bool
    runs: tuple[str, ...]


class VersionChange(Datum):
    """What is otherwise in an older version than in the newest one.

    `what` names the kind of thing, `id` is its id in the newest version (in the older one where it
    was taken out). `field` names what was changed of it; `before` and `after` are its wording.
    """

    version: str
    sha256: str
    how: Literal["added", "removed", "renamed", "changed"]
    what: str
    id: str
    field: str
    before: str
    after: str


Topic = Literal["scenario", "session", "teams", "turns"]


class TreatmentRow(Datum):
    """One thing that was given to the groups rather than done by them, and how it stood in each.

    `of` names the team or turn that it belongs to; "" for the whole session.
    """

    topic: Topic
    of: str
    what: str
    groups: tuple[Group, ...]

    @property
    def differs(self) -> bool:
        """Whether it was not the same in all runs that it applies to."""
        return len(self.groups) > 1

    @property
    def alike(self) -> bool:
        """Whether it applies to several runs and was the same in all of these."""
        return len(self.groups) == 1 and len(self.groups[0].runs) > 1


InjectFate = Literal[
    "out", "early", "late", "despite", "condition", "time_called", "held", "waiting"
]


class InjectCell(Datum):
    """What became of one inject in one run that played its turn.

    `early` and `late` are against the minute that the scenario gives. `minute` is that of the
    turn's clock at its release; `unreceived` the teams with no delivery recorded.
    """

    run: str
    fate: InjectFate
    minute: int | None
    to: tuple[str, ...]
    unreceived: tuple[str, ...]
    recalled: bool
    reason: str
    commit: int | None


class InjectRow(Datum):
    """One inject over all runs. `not_met` are the runs that did not come to its turn."""

    id: str
    turn: str
    title: str
    improvised: bool
    planned: str
    cells: tuple[InjectCell, ...]
    not_met: tuple[str, ...]
    not_written: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Whether it was not the same in all runs that came to its turn."""
        fates = {(one.fate, one.recalled, one.to) for one in self.cells}
        return len(fates) > 1 or bool(self.improvised or self.not_written)


class Intervention(Datum):
    """Something that the facilitator did to the game in one run, with the reason given."""

    run: str
    turn: str | None
    kind: Literal[
        "inject", "improvised", "ruling", "chance", "turn", "ending", "undo", "minutes", "presence"
    ]
    sentence: str
    reason: str
    commit: int


class SignalTo(Datum):
    """What an act was meant to say to one team."""

    to: str
    signal: int
    sentence: str


class ChoiceRecord(Datum):
    """What one group did with a decision, and why in its own words.

    `tried` is the label of what it had tried where something else stood; "" otherwise.
    """

    run: str
    why: Why
    tried: str
    by_control: bool
    words: str
    provenance: Provenance | None
    rationale: str
    rationale_provenance: Provenance | None
    considered: str
    dissent: str
    confidence: int | None
    signals: tuple[SignalTo, ...]
    commit: int | None


class OptionChosen(Datum):
    """One option with the runs in which it stood. `id` None: a free action.

    `closed` are runs that were asked, and in which the option was not on the table.
    """

    id: str | None
    label: str
    choices: tuple[ChoiceRecord, ...]
    closed: tuple[str, ...]
    not_written: tuple[str, ...]


class DecisionRow(Datum):
    """One decision over all runs, its options in file order.

    `not_met` are the runs that did not come to it, `open` those that stopped before it was called.
    """

    id: str
    turn: str
    team: str
    question: str
    options: tuple[OptionChosen, ...]
    not_met: tuple[str, ...]
    open: tuple[str, ...]

    @property
    def taken(self) -> tuple[OptionChosen, ...]:
        """The options that stood in some run."""
        return tuple(one for one in self.options if one.choices)


Stage = Literal["turn", "injects", "decisions", "chance", "rulings", "outcomes", "ending", "record"]


class Difference(Datum):
    """One thing that stood differently where runs parted."""

    stage: Stage
    id: str
    about: str
    groups: tuple[Group, ...]


class Place(Datum):
    """Where in a run's log something lies; `commit` None: nothing was recorded there."""

    run: str
    commit: int | None


class Branch(Datum):
    """Runs that went on alike after a parting, and the next parting among them, if there is one."""

    runs: tuple[str, ...]
    places: tuple[Place, ...]
    then: "Parting | None"


class Parting(Datum):
    """Where runs that had gone alike parted: at one stage of one turn.

    `cause` says in a sentence by what; `unequal` names the treatment that was not equal in these
    runs up to there, so that a parting can be told from its groups' doing.
    """

    turn: str
    stage: Stage
    cause: str
    unequal: tuple[str, ...]
    differences: tuple[Difference, ...]
    branches: tuple[Branch, ...]


class Point(Datum):
    """Where an indicator stood at the end of a turn."""

    turn: str
    value: int
    level: str
    commit: int


class RunPath(Datum):
    """An indicator's path in one run."""

    run: str
    start: int
    start_level: str
    points: tuple[Point, ...]
    end: int
    end_level: str


class IndicatorRow(Datum):
    """An indicator over all runs. `levels` are the names with the value each begins at."""

    key: str
    name: str
    low: int
    high: int
    levels: tuple[tuple[str, int], ...]
    paths: tuple[RunPath, ...]

    @property
    def moved(self) -> bool:
        """Whether it moved in any run."""
        return any(one.start != point.value for one in self.paths for point in one.points)


class ReadingCell(Datum):
    """How one reader took the act: `gap` None where none can be given, and `left_out` says why."""

    reader: str
    ally: bool
    meant: float | None
    answer: Literal["answered", "cannot_tell", "not_answered"]
    reading: int | None
    gap: float | None
    left_out: str
    whose: str
    commits: tuple[int, ...]


class ActCell(Datum):
    """One team's acts of a turn in one run beside how they were read there.

    `answers` counts the gaps that `mean`, `least` and `most` rest on.
    """

    run: str
    acts: tuple[str, ...]
    answers: int
    mean: float | None
    least: float | None
    most: float | None
    readings: tuple[ReadingCell, ...]


class ActRow(Datum):
    """A team's acts of a turn in every run that polled on them."""

    turn: str
    actor: str
    cells: tuple[ActCell, ...]


VisitedKind = Literal["turn", "way", "ending", "outcome", "option", "branch", "inject", "cause"]


class Visited(Datum):
    """A thing that the scenario offers, and the runs that came to it; none: never visited.

    `place` is the turn that it stands in ("" if none); `written` the runs whose version has it.
    A way that no version has was taken by the facilitator's choice.
    """

    kind: VisitedKind
    id: str
    place: str
    title: str
    runs: tuple[str, ...]
    written: tuple[str, ...]


class Title(Datum):
    """What a turn or a team is called, by its id."""

    id: str
    title: str
    short: str


class Comparison(Datum):
    """Sessions of one scenario side by side.

    `told` false: at least one debrief keeps back which team did what (attribution `group` or
    `none`); then there are no decisions, partings, injects, outcomes or options.
    """

    schema_version: Literal[1] = Field(default=1, alias="schema")
    scenario_id: str
    title: str
    told: bool
    turns: tuple[Title, ...]
    teams: tuple[Title, ...]
    runs: tuple[RunRecord, ...]
    versions: tuple[VersionRecord, ...]
    changes: tuple[VersionChange, ...]
    treatment: tuple[TreatmentRow, ...]
    injects: tuple[InjectRow, ...]
    interventions: tuple[Intervention, ...]
    decisions: tuple[DecisionRow, ...]
    parting: Parting | None
    indicators: tuple[IndicatorRow, ...]
    acts: tuple[ActRow, ...]
    visited: tuple[Visited, ...]


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a comparison."""
    document = Comparison.model_json_schema(by_alias=True, mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **document}
