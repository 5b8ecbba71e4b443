"""What an audience sees of a game, as plain frozen data. `view` builds it; nothing else does.

Everything in a `View` may be shown to its audience. What only the facilitator may see stands in
`control`, which is None for everybody else.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from tabletop.engine.causes import CauseLine
from tabletop.engine.events import Standing, Step
from tabletop.engine.state import (
    Agreement,
    Delivery,
    Explanation,
    HotWashAnswer,
    InjectStatus,
    Meeting,
    Message,
    Note,
    Reading,
    Request,
    Ruling,
    Shown,
    Stamp,
    UndoneStep,
)
from tabletop.engine.words import Phase, Presence
from tabletop.scenario.conditions import Status

FACILITATOR = "facilitator"
PUBLIC = "public"


@dataclass(frozen=True, slots=True)
class TeamCard:
    """A team as all may know it."""

    id: str
    name: str
    short: str
    groups: tuple[str, ...]
    public: str
    presence: Presence


@dataclass(frozen=True, slots=True)
class TurnCard:
    """The turn being played. `number` counts turns played, from 1."""

    id: str
    number: int
    title: str
    scenario_time: str
    briefing: str
    minutes: int


@dataclass(frozen=True, slots=True)
class InjectCard:
    """An inject as its readers see it; of one that was `recalled` only the facilitator does."""

    id: str
    turn: str | None
    title: str
    sender: str
    channel: str
    scenario_time: str
    text: str
    to: tuple[str, ...]
    released: Stamp | None
    facts: tuple[str, ...] = ()
    recalled: bool = False


@dataclass(frozen=True, slots=True)
class OptionCard:
    """An option on the table. `blocked` says why a greyed one cannot be chosen; "" if it can."""

    id: str
    number: int
    label: str
    text: str
    blocked: str = ""
    consent_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DecisionCard:
    """A decision as its own team (or the facilitator) sees it.

    `state` is `absent` for a team that is away, `consent` while answers are awaited.
    `chosen` is the sealed option's id; None with `state` "decided" is a free action.
    """

    id: str
    turn: str
    team: str
    question: str
    options: tuple[OptionCard, ...]
    state: Literal["deciding", "decided", "consent", "absent"]
    chosen: str | None
    words: str
    consents: Mapping[str, bool | None]
    explanation: Explanation | None
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConsentCard:
    """A question of consent: who asks, and for what."""

    decision: str
    asker: str
    team: str
    label: str
    text: str
    agreed: bool | None


@dataclass(frozen=True, slots=True)
class IndicatorCard:
    """An indicator by the name of its level. Figures are for the facilitator alone."""

    key: str
    indicator: str
    name: str
    teams: tuple[str, ...]
    level: str
    levels: tuple[tuple[str, int], ...] = ()
    value: int | None = None
    low: int | None = None
    high: int | None = None
    history: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class InstrumentCard:
    """An instrument between parties; `stock` of None: it is not counted."""

    id: str
    name: str
    parties: tuple[str, ...]
    status: Status
    stock: int | None
    stock_full: int | None


@dataclass(frozen=True, slots=True)
class ActCard:
    """Another team's act, as it was seen from outside."""

    turn: str
    decision: str
    team: str
    seen: str


@dataclass(frozen=True, slots=True)
class OutcomeCard:
    """A consequence that the audience got to know."""

    id: str
    turn: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class QuestionCard:
    """A question of the poll: how `reader` takes what `about` did this turn."""

    turn: str
    reader: str
    about: str
    answer: Reading | None


@dataclass(frozen=True, slots=True)
class HotWashCard:
    """A question of the hot wash with the answers so far."""

    id: str
    ask: str
    of: tuple[str, ...]
    answers: tuple[HotWashAnswer, ...]


@dataclass(frozen=True, slots=True)
class RecordCard:
    """A decision with the logic behind it: everybody's from the hot wash on."""

    turn: str
    decision: str
    team: str
    question: str
    standing: Standing
    tried_label: str
    label: str
    words: str
    seen: str
    explanation: Explanation | None
    known_to: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QueueItem:
    """An inject in the facilitator's queue. `due_ms` is the clock at which it comes due.

    None: it is released by hand. `holds` says whether its condition holds now (True without one),
    `follows` of which injects that condition asks whether they went out.
    """

    id: str
    title: str
    to: tuple[str, ...]
    channel: str
    status: InjectStatus
    release: str
    due_ms: int | None
    condition: str
    holds: bool
    effects: tuple[str, ...]
    text: str
    sender: str
    scenario_time: str
    note: str
    private: bool
    released: Stamp | None
    follows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AdjudicationCard:
    """What would be applied now, cause by cause, with its arithmetic."""

    causes: tuple[CauseLine, ...]
    steps: tuple[Step, ...]
    ready: bool


@dataclass(frozen=True, slots=True)
class TurnChoice:
    """A turn that may follow; `named` marks the one that the scenario names."""

    id: str
    title: str
    named: bool


@dataclass(frozen=True, slots=True)
class Control:
    """What only the facilitator sees."""

    seed: int
    cause: str | None
    cause_text: str
    chance: str
    options_setting: str
    queue: tuple[QueueItem, ...]
    standings: tuple[Standing, ...]
    adjudication: AdjudicationCard | None
    rulings: tuple[Ruling, ...]
    onward: tuple[TurnChoice, ...]
    hot_wash_next: bool
    notes: tuple[Note, ...]
    shown: tuple[Shown, ...]
    deliveries: tuple[Delivery, ...]
    undone: tuple[UndoneStep, ...]
    control_plays: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class View:
    """A game as one audience may see it, at one commit.

    `ending` and `cause_revealed` are filled from the hot wash on. `last` is the last commit's stamp
    for the facilitator; for others its number is 0.
    """

    audience: str
    title: str
    summary: str
    phase: Phase
    turn: TurnCard | None
    clock: int
    clock_running: bool
    last: Stamp
    teams: tuple[TeamCard, ...]
    brief: str
    injects: tuple[InjectCard, ...]
    messages: tuple[Message, ...]
    agreements: tuple[Agreement, ...]
    meetings: tuple[Meeting, ...]
    requests: tuple[Request, ...]
    decisions: tuple[DecisionCard, ...]
    consents: tuple[ConsentCard, ...]
    indicators: tuple[IndicatorCard, ...]
    instruments: tuple[InstrumentCard, ...]
    milestones: tuple[str, ...]
    acts: tuple[ActCard, ...]
    outcomes: tuple[OutcomeCard, ...]
    questions: tuple[QuestionCard, ...]
    records: tuple[RecordCard, ...]
    hot_wash: tuple[HotWashCard, ...]
    ending_title: str
    ending_text: str
    cause_revealed: str
    control: Control | None
