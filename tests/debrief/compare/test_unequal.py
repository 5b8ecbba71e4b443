from tabletop.debrief.compare import compare
from tabletop.engine import commands as cm
from tabletop.scenario import Scenario
from tests.debrief.compare.sessions import CARD, opening, session, side_by_side
from tests.engine.play import Play


def test_the_room_is_named_where_it_was_not_equal(small: Scenario) -> None:
    other = {**CARD, "languages": ["ru"], "sizes": {"arda": 1}, "rehearsal": True}
    plays = opening(small, arda_open="wait"), opening(small, arda_open="patrol")
    found = compare([session("a", plays[0]), session("b", plays[1], other)]).parting
    assert found is not None
    assert found.unequal == ("people or a rehearsal", "languages", "sizes of teams")


def test_only_turns_before_the_parting_count(small: Scenario) -> None:
    def game(option: str, minutes: int) -> Play:
        play = opening(small).onward().deliberate()
        play.do(cm.Extend(minutes=minutes))
        return play.apply(arda_standoff=option)

    def earlier(option: str) -> Play:
        play = Play(small, seed=4).start(cause="drift").deliberate()
        play.do(cm.Extend(minutes=5))
        return play.apply(arda_open=option)

    late = side_by_side(game("pull_back", 5), game("hold_line", 10)).parting
    assert late is not None
    assert late.unequal == ("minutes given",)
    early = side_by_side(opening(small, arda_open="patrol"), earlier("wait")).parting
    assert early is not None
    assert early.unequal == ("minutes given",)


def test_an_inject_recalled_in_one_run_is_named(small: Scenario) -> None:
    def game(option: str, *, recalled: bool) -> Play:
        play = Play(small, seed=4).start(cause="drift").deliberate().release("rumour")
        if recalled:
            play.do(cm.Recall(inject="rumour", reason="a slip"))
        return play.apply(arda_open=option)

    found = side_by_side(game("wait", recalled=True), game("patrol", recalled=False)).parting
    assert found is not None
    assert found.unequal == ("the inject 'A rumour'",)


def test_who_left_after_the_parting_was_there_up_to_it(small: Scenario) -> None:
    def game(option: str, *, left: str = "") -> Play:
        play = Play(small, seed=4).start(cause="drift")
        if left == "before":
            play.leave("borsa")
        play.deliberate().apply(arda_open=option)
        return play.leave("borsa") if left == "after" else play

    after = side_by_side(game("wait"), game("patrol", left="after")).parting
    before = side_by_side(game("wait"), game("patrol", left="before")).parting
    assert after is not None
    assert after.unequal == ()
    assert before is not None
    assert before.unequal == ("who was in the room",)


def test_an_inject_that_a_run_has_not_come_to_is_not_unequal(small: Scenario) -> None:
    stopped = Play(small, seed=4).start(cause="drift").deliberate()
    found = side_by_side(stopped, opening(small, arda_open="patrol")).parting
    assert found is not None
    assert found.unequal == ()
