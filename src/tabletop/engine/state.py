"""What a session is at one moment: the game, which an undo puts back, and the room, which stays."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from tabletop.engine.commands import SignalTo
from tabletop.engine.events import Applied, Standing
from tabletop.engine.words import (
    Audience3,
    ChanceMode,
    Phase,
    Presence,
    Provenance,
    Verdict,
    Whose,
)
from tabletop.scenario.conditions import Status
from tabletop.scenario.model import Scenario

InjectStatus = Literal["waiting", "held", "released", "recalled", "lapsed"]


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which commit something belongs to: its number, wall time (ISO 8601, UTC), turn clock in ms.

    `happened_at` is the time on paper, for what was typed in later; it never orders anything.
    """

    seq: int = 0
    at: str = ""
    clock: int = 0
    happened_at: str | None = None


@dataclass(frozen=True, slots=True)
class InstrumentState:
    """Where an instrument stands, and how many units are left (None: it has no stock)."""

    status: Status
    stock: int | None


@dataclass(frozen=True, slots=True)
class InjectState:
    """What became of an inject. `to` are those who got it; `stamp` is the last change."""

    status: InjectStatus
    stamp: Stamp
    released: Stamp | None = None
    to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Improvised:
    """An inject written in the room, in the turn `turn`."""

    id: str
    turn: str | None
    title: str
    channel: str
    sender: str
    text: str
    effects: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """The logic behind a choice; `stamp` is when it was last entered.

    `option` is the option that it explains (None: a free action).
    """

    stamp: Stamp
    rationale: str = ""
    provenance: Provenance = Provenance.PARAPHRASE
    signals: tuple[SignalTo, ...] = ()
    confidence: int | None = None
    considered: str = ""
    dissent: str = ""
    option: str | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """A decision as sealed. `consents` maps each team asked to its answer (None: not yet)."""

    decision: str
    team: str
    option: str | None
    words: str
    provenance: Provenance
    stamp: Stamp
    consents: Mapping[str, bool | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Described:
    """What others see of a free action."""

    seen: str
    known_to: Audience3


@dataclass(frozen=True, slots=True)
class Ruling:
    """A ruling of adjudication on one cause."""

    turn: str
    cause: str
    verdict: Verdict
    effects: tuple[str, ...]
    reason: str
    dissent: str
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class Draw:
    """Where a chance stands: how often it was redrawn, and what was picked or rolled."""

    number: int = 0
    branch: str | None = None
    roll: int | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """A message between teams."""

    id: str
    turn: str | None
    sender: str
    to: tuple[str, ...]
    text: str
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class Agreement:
    """An agreement between teams."""

    id: str
    turn: str | None
    parties: tuple[str, ...]
    text: str
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class Publication:
    """The picture as of one moment. `acts` are (decision, teams that know), likewise `outcomes`."""

    turn: str | None
    stamp: Stamp
    indicators: Mapping[str, int]
    instruments: Mapping[str, InstrumentState]
    milestones: frozenset[str]
    acts: tuple[tuple[str, tuple[str, ...]], ...] = ()
    outcomes: tuple[tuple[str, tuple[str, ...]], ...] = ()
    questions: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """How a team took another over a turn; `reading` None means "cannot tell"."""

    turn: str
    reader: str
    about: str
    reading: int | None
    whose: Whose
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class Game:
    """All that an undo puts back.

    Records of turns already played stay: `choices`, `explanations`, `standings` by decision,
    `applied` by turn, `readings` by (turn, reader, about).
    """

    phase: Phase
    presence: Mapping[str, Presence]
    indicators: Mapping[str, int]
    instruments: Mapping[str, InstrumentState]
    milestones: frozenset[str] = frozenset()
    chance: ChanceMode = ChanceMode.SEED
    options: Literal["shown", "hidden"] = "shown"
    cause: str | None = None
    turn: str | None = None
    played: tuple[str, ...] = ()
    clock: int = 0
    clock_running: bool = False
    extra_minutes: int = 0
    injects: Mapping[str, InjectState] = field(default_factory=dict)
    improvised: Mapping[str, Improvised] = field(default_factory=dict)
    messages: tuple[Message, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    choices: Mapping[str, Choice] = field(default_factory=dict)
    explanations: Mapping[str, Explanation] = field(default_factory=dict)
    described: Mapping[str, Described] = field(default_factory=dict)
    standings: Mapping[str, Standing] = field(default_factory=dict)
    rulings: tuple[Ruling, ...] = ()
    draws: Mapping[str, Draw] = field(default_factory=dict)
    happened: tuple[str, ...] = ()
    applied: Mapping[str, Applied] = field(default_factory=dict)
    publications: tuple[Publication, ...] = ()
    readings: Mapping[tuple[str, str, str], Reading] = field(default_factory=dict)
    ending: str | None = None
    early_reason: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """That something reached a team's eyes; kept whatever is undone later."""

    team: str
    what: Literal["inject", "message", "act", "outcome"]
    item: str
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class Delivery:
    """That a team has received an inject or message."""

    item: str
    team: str
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class Request:
    """A request to control. `speaker` is the power that control spoke for in its answer.

    `turn` is the one in which it was asked, and from its close on the one in which it was closed.
    """

    id: str
    team: str
    text: str
    asked: Stamp
    status: Literal["open", "answered", "declined"] = "open"
    answer: str = ""
    speaker: str | None = None
    closed: Stamp | None = None
    turn: str | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting of teams, closed to others unless `open`."""

    id: str
    teams: tuple[str, ...]
    open: bool
    begun: Stamp
    ended: Stamp | None = None
    gist: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A note, or (`parked`) an item of the parking lot."""

    id: str
    text: str
    tag: str
    team: str | None
    off_record: bool
    importance: int
    link: str
    stamp: Stamp
    parked: bool = False


@dataclass(frozen=True, slots=True)
class HotWashAnswer:
    """An answer in the hot wash."""

    question: str
    team: str | None
    text: str
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class UndoneStep:
    """That the game was put back to how it stood after commit `to`."""

    to: int
    reason: str
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class Correction:
    """That a record was amended in place. `target` is a decision, or turn/reader/about."""

    target: str
    reason: str
    stamp: Stamp


@dataclass(frozen=True, slots=True)
class Room:
    """All that an undo leaves alone."""

    shown: tuple[Shown, ...] = ()
    deliveries: tuple[Delivery, ...] = ()
    requests: Mapping[str, Request] = field(default_factory=dict)
    meetings: Mapping[str, Meeting] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    hot_wash: tuple[HotWashAnswer, ...] = ()
    undone: tuple[UndoneStep, ...] = ()
    corrections: tuple[Correction, ...] = ()
    redacted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    """A session at one moment. `past[n]` is the game after commit n; `past[0]` before the first."""

    seed: int
    game: Game
    room: Room
    stamp: Stamp
    past: tuple[Game, ...]


def initial(scenario: Scenario, seed: int) -> State:
    """A session of `scenario` before its first commit. `seed` is any integer of 64 bits."""
    game = Game(
        phase=Phase.SETUP,
        presence=dict.fromkeys(scenario.teams, Presence.PRESENT),
        indicators=scenario.starts(),
        instruments={
            one.id: InstrumentState(one.status, one.stock) for one in scenario.instruments.values()
        },
    )
    return State(seed, game, Room(), Stamp(), (game,))
