import pytest

from tabletop.engine import commands as cm
from tabletop.play.script.remarks import remarks
from tabletop.scenario import Scenario
from tests.engine.play import Play
from tests.play.script.playing import log


def said(play: Play) -> tuple[str, ...]:
    return remarks(play.scenario, play.state, play.entries)


def finished(play: Play) -> Play:
    """On to the hot wash and the close."""
    play.apply().onward()
    while play.game.turn and play.game.phase == "briefing":
        play.deliberate().apply().onward()
    play.do(cm.Close())
    return play


@pytest.fixture
def play(small: Scenario) -> Play:
    return Play(small).start(cause="drift").release("sighting", "drill_order").deliberate()


def test_of_a_plain_session_nothing_is_said(small: Scenario) -> None:
    for seed in range(20):
        assert remarks(small, *log(small, seed)) == ()


def test_an_improvised_inject_is_named_with_its_commit(play: Play) -> None:
    play.do(
        cm.Improvise(title="A fire", to=("arda",), channel="press", sender="x", text="It burns.")
    )
    assert said(finished(play)) == (
        "Turn 'opening', commit 6: an improvised inject is left out, with its effects.",
    )


def test_a_free_action_and_what_was_ruled_on_it_are_named(play: Play) -> None:
    play.choose(arda_open=None).call().rule("arda_open.own", "add", "tension up 1")
    assert said(finished(play)) == (
        "Turn 'opening', commit 6: the free action in 'arda_open' is left out; the default takes "
        "its place.",
        "Turn 'opening', commit 8: what was ruled on 'arda_open.own' comes as an addition.",
    )


def test_a_free_action_that_gave_way_to_an_option_is_not(play: Play) -> None:
    play.choose(arda_open=None).choose(arda_open="wait")
    assert said(finished(play)) == ()


def test_held_recalled_and_forced_injects_are_named(play: Play) -> None:
    play.do(cm.Hold(inject="rumour"))
    play.release("rumour")
    play.do(cm.Recall(inject="rumour", reason="It was wrong."))
    play.do(cm.Release(inject="alert", despite="The room needs it."))
    assert said(finished(play)) == (
        "Turn 'opening', commit 6: that 'rumour' was held for a while is left out.",
        "Turn 'opening', commit 8: that 'rumour' was recalled is left out; its effects stay.",
        "Turn 'opening', commit 9: 'alert' was released against its condition; it is left out.",
    )


def test_an_inject_that_was_held_to_the_end_is_in_the_script(play: Play) -> None:
    play.do(cm.Hold(inject="rumour"))
    assert said(finished(play)) == ()


def test_what_an_agreement_was_given_by_ruling_is_named(play: Play) -> None:
    play.call()
    play.do(cm.Agree(parties=("arda", "coria"), text="Both withdraw."))
    play.rule(play.game.agreements[0].id, "add", "tension down 1")
    assert "comes as an addition" in said(finished(play))[0]


def test_undone_steps_absent_teams_and_an_early_end_are_named(play: Play) -> None:
    play.leave("borsa").choose(arda_open="patrol").undo(play.seq - 1)
    play.do(cm.Endex(reason="The lights went out."))
    first, second, third = said(play)
    assert first.startswith("2 steps that were undone")
    assert second == (
        "Borsa was not in the room from commit 6 on: its defaults stand as choices, its silence "
        "as a no."
    )
    assert third.startswith("The exercise was ended early")


def test_a_session_that_stops_before_its_end_is_said_to(play: Play) -> None:
    assert said(play) == ("The session stops before its end; what would follow is drawn.",)


def test_no_word_of_a_person_is_told(play: Play) -> None:
    play.choose(arda_open=None)
    play.do(
        cm.Improvise(title="A fire", to=("arda",), channel="press", sender="x", text="It burns.")
    )
    assert not any(word in " ".join(said(play)) for word in ("own words", "fire", "burns"))
