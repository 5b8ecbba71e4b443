from tests.debrief.telling import told
from tests.engine.play import Play


def test_only_facts_of_injects_that_went_out_are_cited(play: Play) -> None:
    assert told(play.deliberate()).facts == ()
    play.release("sighting")
    (fact,) = told(play).facts
    assert (fact.id, fact.cited_by, fact.commits) == (
        "visits_made",
        ("inject 'The buoy is seen'",),
        (play.seq,),
    )
    assert [one.id for one in told(play).sources] == ["charter"]


def test_mechanisms_of_acts_that_stood_are_named(play: Play) -> None:
    play.deliberate().apply(arda_open="invite")
    (mechanism,) = told(play).mechanisms
    assert mechanism.cited_by == ("act 'Invite the others to see' of Arda",)
