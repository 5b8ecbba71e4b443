"""Games with words in them, for documents."""

from tabletop.engine import commands as cm
from tabletop.scenario import Scenario
from tests.debrief.telling import SIGNALS
from tests.engine.play import Play


def spoken(scenario: Scenario, option: str, words: str = "To calm things.") -> Play:
    """Arda acts, says why in `words`, and is read by Coria."""
    play = Play(scenario, seed=4).start(cause="drift").deliberate().release("sighting")
    play.do(cm.Choose(decision="arda_open", option=option, words=words))
    told = {"rationale": words, "considered": words, "dissent": words}
    play.do(cm.Explain(decision="arda_open", signals=SIGNALS, **told))
    play.apply().read("coria", "arda", -1)
    play.onward(turn="standoff", reason=words)
    return play
