from tabletop.engine.words import Presence
from tests.debrief.telling import told
from tests.engine.play import Play


def test_the_colophon_tells_identity_and_counts(play: Play) -> None:
    play.deliberate().release("sighting").undo(2)
    one = told(play).session
    assert (one.seed, one.head, one.commits, one.undone) == (4, "ab12", 4, 1)


def test_the_cause_card_is_told_once_laid(play: Play) -> None:
    assert told(play).cause is None
    play.start(cause="drift")
    cause = told(play).cause
    assert cause is not None
    assert (cause.text, cause.drawn) == ("The buoy had drifted.", False)


def test_a_team_is_told_with_its_allies_and_its_comings_and_goings(play: Play) -> None:
    play.leave("coria", Presence.CONTROL)
    arda, _, coria = told(play).teams
    assert (arda.groups, arda.allies) == (("League",), ("borsa",))
    assert [one.presence for one in coria.changes] == [Presence.CONTROL]
