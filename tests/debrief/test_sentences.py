from typing import get_args

from tabletop.debrief.sentences import sentence
from tabletop.engine import commands as cm
from tabletop.engine.events import Event
from tests.debrief.telling import told
from tests.engine.play import Play


def test_every_kind_of_event_has_a_sentence() -> None:
    without = [kind for kind in get_args(Event) if kind not in sentence.registry]
    assert without == []


def test_one_minute_is_told_as_one(play: Play) -> None:
    play.deliberate()
    for minutes in (1, -2):
        play.do(cm.Extend(minutes=minutes))
    said = [one.sentence for one in told(play).chronology if one.kind == "extend"]
    assert said == ["1 minute was added to the turn.", "2 minutes were taken from the turn."]
