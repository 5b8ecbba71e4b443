from tabletop.export import colophon
from tests.debrief.telling import told
from tests.engine.play import Play


def test_the_identity_is_that_of_the_session(play: Play) -> None:
    said = colophon.identity(told(play))
    for part in ("Session s1", "scenario small 1.0.0", "0" * 64, "seed 4", "engine 0.1.0", "ab12"):
        assert part in said


def test_the_rule_stands_beside_what_was_agreed(play: Play) -> None:
    said = colophon.rule(told(play))
    assert said.startswith("Attribution level 'full'")
    assert "Agreed in the room: notes" not in said  # a card of free text is not taken for a rule
    assert "how the room was recorded is not noted" in said
