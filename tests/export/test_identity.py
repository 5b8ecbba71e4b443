from tabletop.export.identity import identity
from tests.debrief.telling import told
from tests.engine.play import Play


def test_the_session_and_its_card_are_told_in_words(play: Play) -> None:
    found = dict(identity(told(play)))
    assert found["session"] == "s1"
    assert found["scenario sha256"] == "0" * 64
    assert found["card sizes"] == "arda 3"
    assert found["card recording"] == "notes, no names"
