import pytest

from tabletop.debrief.model import Debrief
from tabletop.debrief.rule import Level
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


def at(debrief: Debrief, level: Level) -> Debrief:
    """The same debrief as if it had been brought to that level."""
    rule = debrief.session.attribution.model_copy(update={"level": level})
    session = debrief.session.model_copy(update={"attribution": rule})
    return debrief.model_copy(update={"session": session})


@pytest.mark.parametrize(
    ("level", "named"), [("full", True), ("team", True), ("group", False), ("none", False)]
)
def test_delegations_are_told_apart_down_to_their_own_level(
    play: Play, level: Level, named: bool
) -> None:
    assert colophon.named(at(told(play), level)) is named
