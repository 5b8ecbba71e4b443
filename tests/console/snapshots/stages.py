"""Sessions of the bay, each at a moment of play, by commands alone and on a clock moved by hand."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from tabletop.engine.commands import (
    Adjourn,
    Agree,
    Answer,
    AnswerHotWash,
    AnyCommand,
    Apply,
    Ask,
    CallTime,
    Choose,
    Close,
    Deliberate,
    Deliver,
    Endex,
    Explain,
    Hold,
    Meet,
    Note,
    Park,
    Read,
    Recall,
    Release,
    Send,
    SignalTo,
    Startex,
)
from tabletop.engine.words import Provenance, Whose
from tabletop.runner.clock import ManualClock
from tabletop.runner.session import Identity, Session
from tabletop.scenario import ScenarioFiles

BAY = Path(__file__).with_name("bay.yaml")
MINUTE_MS = 60_000
SEED = 7

Played = AnyCommand | int
"""A command, or minutes that pass."""

BRIEFING: tuple[Played, ...] = (Startex(), Release(inject="radio_call"))
DELIBERATION: tuple[Played, ...] = (
    *BRIEFING,
    Release(inject="signal_order"),
    Deliberate(),
    Deliver(item="radio_call", team="norrmark"),
    2,
    Ask(team="commission", text="May our tender go alongside the survey ship?"),
    3,
    Answer(request="request_6", text="It may, with one boat and no flag.", speaker="insurers"),
    Ask(team="norrmark", text="When can a doctor be aboard, and who pays for him?"),
    Meet(teams=("norrmark", "ostavia")),
    4,
    Adjourn(meeting="meeting_9", gist="They will not speak of who turned first before Thursday."),
    Meet(teams=("westhaven", "alliance_staff", "commission"), open=True),
    Send(sender="ostavia", to=("commission",), text="Come and see. Without the press."),
    2,
    Hold(inject="port_closed"),
    Note(text="Ostavia's delegate left the table at the word “witness”.", team="ostavia"),
    Choose(
        decision="nrm_crew",
        option="ask_line",
        words="We shall ring them, once, and write down what is said.",
        provenance=Provenance.VERBATIM,
    ),
    Choose(
        decision="com_logs", option=None, words="We ask for neither log before the crew is home"
    ),
    6,
)
DECIDED: tuple[Played, ...] = (
    *DELIBERATION,
    Release(inject="footage"),
    Release(inject="market"),
    Recall(inject="market", reason="It went to the wrong room."),
    Park(text="No insurer lists a bay within two hours.", team="westhaven"),
    Agree(parties=("norrmark", "westhaven"), text="The survey ship may be towed in by night."),
    Choose(decision="ost_crew", option="hear_them", words="They are witnesses, and our guests."),
    Choose(decision="wst_port", option="both", words="A port is a port."),
    Choose(decision="all_staff", option="wait"),
    Explain(
        decision="nrm_crew",
        rationale="A call can be denied by neither and printed by nobody.",
        signals=(
            SignalTo(team="ostavia", signal=2, sentence="You can still give them back."),
            SignalTo(team="alliance_staff", signal=0, sentence="We do not need you yet."),
        ),
    ),
)
ADJUDICATION: tuple[Played, ...] = (*DECIDED, 9, CallTime())
ASSESSMENT: tuple[Played, ...] = (*ADJUDICATION, Apply())
HOT_WASH: tuple[Played, ...] = (
    *ASSESSMENT,
    Read(reader="norrmark", about="ostavia", reading=-2, whose=Whose.OWN),
    Read(reader="ostavia", about="norrmark", reading=None, whose=Whose.CANNOT_TELL),
    Endex(reason="The ministers' aircraft leaves at noon."),
    AnswerHotWash(question="needed", text="Who had seen the film before we had.", team="norrmark"),
)
CLOSED: tuple[Played, ...] = (*HOT_WASH, Close())

STAGES: Mapping[str, tuple[Played, ...]] = {
    "setup": (),
    "briefing": BRIEFING,
    "deliberation": DELIBERATION,
    "decided": DECIDED,
    "adjudication": ADJUDICATION,
    "assessment": ASSESSMENT,
    "hot wash": HOT_WASH,
    "closed": CLOSED,
}


def bay() -> ScenarioFiles:
    """The scenario of the snapshots."""
    return ScenarioFiles(BAY.name, {BAY.name: BAY.read_bytes()})


def played(path: Path, stage: str) -> tuple[Session, ManualClock]:
    """A session file at `path` that stands at a stage, and the clock of its room."""
    clock = ManualClock(datetime(2026, 1, 15, 9, 0, tzinfo=UTC))
    session = Session.create(path, bay(), seed=SEED, clock=clock, identity=_identity())
    play(session, clock, STAGES[stage])
    return session, clock


def play(session: Session, clock: ManualClock, steps: Iterable[Played]) -> None:
    """Give commands and let minutes pass."""
    for step in steps:
        if isinstance(step, int):
            clock.advance(step * MINUTE_MS)
        else:
            session.do(step)


def _identity() -> Identity:
    """Ids and salts that are the same in every run, and no reserve on the disk."""
    ids = count(1)
    return Identity(
        ids=lambda: f"{next(ids):032x}",
        salt=lambda name: name.encode().ljust(16, b"."),
        reserve=False,
    )
