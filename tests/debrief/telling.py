"""A played game and its debrief."""

from tabletop.debrief.build import debrief
from tabletop.debrief.distance_model import Distance
from tabletop.debrief.facts import SessionFacts
from tabletop.debrief.model import Debrief
from tabletop.engine import commands as cm
from tests.engine.play import Play

SIGNALS = (
    cm.SignalTo(team="borsa", signal=1, sentence="We keep you informed"),
    cm.SignalTo(team="coria", signal=3),
)


def facts(play: Play) -> SessionFacts:
    return SessionFacts(
        session="s1",
        scenario_id="small",
        scenario_version="1.0.0",
        scenario_sha256="0" * 64,
        seed=play.seed,
        engine_version="0.1.0",
        rules=1,
        created_at="2031-03-04T08:00:00Z",
        card={"sizes": {"arda": 3}, "recording": "notes, no names"},
        head="ab12",
    )


def told(play: Play) -> Debrief:
    return debrief(play.scenario, facts(play), play.entries)


def row(play: Play, actor: str, reader: str, turn: str = "opening") -> Distance:
    rows = told(play).distances.rows
    (found,) = (one for one in rows if (one.turn, one.actor, one.reader) == (turn, actor, reader))
    return found


def called(play: Play, *, arda: str | None = "call") -> Play:
    """The first turn up to the poll: Arda acts with signals, the others take their defaults."""
    play.deliberate()
    play.choose(arda_open=arda)
    play.do(cm.Explain(decision="arda_open", rationale="To calm things.", signals=SIGNALS))
    return play.apply()
