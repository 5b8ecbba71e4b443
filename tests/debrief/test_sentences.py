from typing import get_args

from tabletop.debrief.sentences import sentence
from tabletop.engine.events import Event


def test_every_kind_of_event_has_a_sentence() -> None:
    without = [kind for kind in get_args(Event) if kind not in sentence.registry]
    assert without == []
