"""A debrief as plain data: what a document, a screen or a researcher's program reads.

Everything is in the order of the game: turns as played, teams in file order. Figures name the
commits that they rest on. `clock_ms` is the turn's clock in milliseconds, pauses excluded; wall
times are ISO 8601 in UTC.
"""

from typing import Any, Literal

from pydantic import Field

from tabletop.debrief.datum import Correction, Datum, Known, Moment, Sentence
from tabletop.debrief.dilemma_model import Dilemmas
from tabletop.debrief.distance_model import Distances
from tabletop.debrief.movement_model import CauseKind, IndicatorMovement
from tabletop.debrief.perception_model import Perception
from tabletop.debrief.road_model import Roads
from tabletop.debrief.rule import AttributionRecord
from tabletop.debrief.time_model import Timing
from tabletop.debrief.turn_model import TurnDebrief
from tabletop.engine.words import Presence

SCHEMA_VERSION = 1


class SessionRecord(Datum):
    """The session's identity, for the colophon. `commits` counts all, `undone` those taken back."""

    session: str
    scenario_id: str
    scenario_version: str
    scenario_sha256: str
    seed: int
    engine_version: str
    rules: int
    created_at: str
    head: str
    card: dict[str, Any]
    attribution: AttributionRecord
    chance: str
    options: str
    commits: int
    undone: int


class ScenarioRecord(Datum):
    """What the exercise was about."""

    title: str
    summary: str
    opens: str
    place: str
    departures: str
    control_plays: tuple[str, ...]


class PresenceChange(Datum):
    """That a team arrived, left, returned or was played by control."""

    presence: Presence
    reason: str
    moment: Moment
    undone: bool


class TeamRecord(Datum):
    """A delegation. `groups` are names; `allies` the ids of teams that share a group with it."""

    id: str
    name: str
    short: str
    groups: tuple[str, ...]
    allies: tuple[str, ...]
    public: str
    changes: tuple[PresenceChange, ...]


class CauseRecord(Datum):
    """The cause card: what really happened."""

    id: str
    text: str
    drawn: bool
    moment: Moment


class EndingRecord(Datum):
    """How the game ended; `reason` is given where it was ended early."""

    id: str
    title: str
    text: str
    early: bool
    reason: str
    moment: Moment


class ChronicleLine(Datum):
    """One commit. Nothing is left out; what was taken back says so in `undone`."""

    moment: Moment
    turn: str | None
    scenario_time: str
    kind: str
    sentence: str
    actor: str
    undone: bool


class ShareRecord(Datum):
    """What one cause added to a change: steps, the status asked for, or whether to mark.

    `team` is whose act or chance it was, if anybody's. `moved` are the steps that came about inside
    the range (see `Mover`); None for a status or a mark.
    """

    cause: str
    kind: CauseKind
    team: str | None
    by: int | str | bool
    moved: float | None


class PathChange(Datum):
    """One change of an indicator, an instrument or a milestone, with its causes."""

    turn: str | None
    commit: int
    before: int | str | bool
    after: int | str | bool
    causes: tuple[ShareRecord, ...]


class PathPoint(Datum):
    """Where an indicator stood at the end of a turn."""

    turn: str
    commit: int
    value: int
    level: str


class LevelRecord(Datum):
    """A named stretch of an indicator and the value at which it begins."""

    name: str
    begins: int


class IndicatorPath(Datum):
    """An indicator from its start: every change with its causes, and its value turn by turn.

    `levels` stand lowest first; what lies below the first belongs to it.
    """

    key: str
    name: str
    low: int
    high: int
    levels: tuple[LevelRecord, ...]
    start: int
    start_level: str
    end: int
    end_level: str
    points: tuple[PathPoint, ...]
    changes: tuple[PathChange, ...]


class InstrumentLife(Datum):
    """An instrument's life: its start, every change, its end. Stock None: it is not counted."""

    id: str
    name: str
    parties: tuple[str, ...]
    start_status: str
    start_stock: int | None
    end_status: str
    end_stock: int | None
    statuses: tuple[PathChange, ...]
    stocks: tuple[PathChange, ...]


class MilestoneLife(Datum):
    """A fact of the game: whether it was so at the end, and every change."""

    id: str
    text: str
    reached: bool
    changes: tuple[PathChange, ...]


class AgreementRecord(Datum):
    """An agreement between teams, with the ruling on it if there was one."""

    id: str
    turn: str | None
    parties: tuple[str, ...]
    text: str
    moment: Moment
    undone: bool


class RequestRecord(Datum):
    """A request to control, and its answer. `speaker` is the power that control spoke for."""

    id: str
    turn: str | None
    team: str
    text: str
    asked: Moment
    status: Literal["open", "answered", "declined"]
    answer: str
    speaker: str
    closed: Moment | None


class MeetingRecord(Datum):
    """A meeting of teams; `ended` None: no end recorded."""

    id: str
    turn: str | None
    teams: tuple[str, ...]
    open: bool
    begun: Moment
    ended: Moment | None
    gist: str


class NoteRecord(Datum):
    """A note, or an item of the parking lot.

    One made off the record comes here only where that was asked for, and says so in `off_record`.
    """

    id: str
    turn: str | None
    text: str
    tag: str
    team: str | None
    importance: int
    link: str
    moment: Moment
    off_record: bool = False


class UndoneStep(Datum):
    """That the game was put back. `commits` are those that this took back."""

    to: int
    reason: str
    moment: Moment
    commits: tuple[int, ...]


class RedactionRecord(Datum):
    """That texts were withdrawn from the record: how many, and why."""

    texts: int
    reason: str
    moment: Moment


class HotWashAnswerRecord(Datum):
    """An answer; `team` None: said by nobody in particular."""

    team: str | None
    text: str
    moment: Moment


class HotWashRecord(Datum):
    """A question of the hot wash with all answers."""

    id: str
    ask: str
    answers: tuple[HotWashAnswerRecord, ...]


class FactRecord(Datum):
    """An established fact that the game drew on. `cited_by` names injects and outcomes."""

    id: str
    text: str
    standing: str
    counterview: str
    source: str
    at: str
    cited_by: tuple[str, ...]
    commits: tuple[int, ...]


class MechanismRecord(Datum):
    """A real mechanism that came into play."""

    id: str
    title: str
    source: str
    at: str
    cited_by: tuple[str, ...]
    commits: tuple[int, ...]


class SourceRecord(Datum):
    """A document that the facts and mechanisms used rest on."""

    id: str
    title: str
    publisher: str
    year: int | None
    url: str


class Debrief(Datum):
    """Everything that the log of one session tells."""

    schema_version: Literal[1] = Field(default=1, alias="schema")
    session: SessionRecord
    scenario: ScenarioRecord
    teams: tuple[TeamRecord, ...]
    summary: tuple[Sentence, ...]
    missing: tuple[Sentence, ...]
    cause: CauseRecord | None
    ending: EndingRecord | None
    distances: Distances
    dilemmas: Dilemmas
    perception: Perception
    turns: tuple[TurnDebrief, ...]
    indicators: tuple[IndicatorPath, ...]
    instruments: tuple[InstrumentLife, ...]
    movements: tuple[IndicatorMovement, ...]
    milestones: tuple[MilestoneLife, ...]
    timing: Timing
    roads: Roads
    agreements: tuple[AgreementRecord, ...]
    requests: tuple[RequestRecord, ...]
    meetings: tuple[MeetingRecord, ...]
    parking_lot: tuple[NoteRecord, ...]
    notes: tuple[NoteRecord, ...]
    corrections: tuple[Correction, ...]
    undone: tuple[UndoneStep, ...]
    redactions: tuple[RedactionRecord, ...]
    shown_then_undone: tuple[Known, ...]
    hot_wash: tuple[HotWashRecord, ...]
    facts: tuple[FactRecord, ...]
    mechanisms: tuple[MechanismRecord, ...]
    sources: tuple[SourceRecord, ...]
    chronology: tuple[ChronicleLine, ...]


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a debrief."""
    document = Debrief.model_json_schema(by_alias=True, mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **document}
