from tabletop.engine import commands as cm
from tabletop.engine.log import Entry
from tabletop.play.script.lineage import lineage, turns
from tabletop.scenario import Scenario
from tests.engine.play import Play


def _numbers(entries: tuple[Entry, ...]) -> list[int]:
    return [entry.stamp.seq for entry in entries]


def test_without_an_undo_all_commits_count(small: Scenario) -> None:
    play = Play(small).deliberate().apply().onward()
    assert lineage(play.entries) == tuple(play.entries)


def test_what_was_undone_does_not_count_nor_does_the_undoing(small: Scenario) -> None:
    play = Play(small).deliberate()
    play.choose(arda_open="patrol").undo(to=2).choose(arda_open="wait")
    assert _numbers(lineage(play.entries)) == [1, 2, 5]


def test_undoing_an_undo_brings_back_what_was_undone(small: Scenario) -> None:
    play = Play(small).deliberate()
    play.choose(arda_open="patrol").undo(to=2).undo(to=3)
    assert _numbers(lineage(play.entries)) == [1, 2, 3]


def test_turns_hold_the_commits_between_their_opening_and_what_comes_next(
    small: Scenario,
) -> None:
    play = Play(small).start().deliberate().apply().onward()
    play.do(cm.Deliberate())
    first, second = turns(lineage(play.entries))
    assert (first.turn, first.opened, _numbers(first.commits), first.left) == (
        "opening",
        1,
        [2, 3, 4],
        5,
    )
    assert (second.turn, second.opened, _numbers(second.commits), second.left) == (
        "standoff",
        5,
        [6],
        None,
    )


def test_the_hot_wash_ends_the_last_turn(small: Scenario) -> None:
    play = Play(small).start()
    play.do(cm.Endex(reason="The lights went out."))
    play.do(cm.Close())
    (only,) = turns(lineage(play.entries))
    assert (only.commits, only.left) == ((), 2)


def test_before_startex_there_is_no_turn(small: Scenario) -> None:
    play = Play(small)
    play.do(cm.PickCause(cause="drift"))
    assert turns(lineage(play.entries)) == ()
