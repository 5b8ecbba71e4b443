from collections import Counter

import pytest

from tabletop.debrief.movement_model import IndicatorMovement, Mover
from tabletop.engine import commands as cm
from tabletop.scenario.model import Scenario
from tests.debrief.telling import told
from tests.debrief.wandering import Wanderer
from tests.engine.play import Play


def movement(play: Play, key: str = "tension") -> IndicatorMovement:
    (found,) = (one for one in told(play).movements if one.key == key)
    return found


def movers(play: Play, key: str = "tension") -> dict[tuple[str, str | None], Mover]:
    return {(one.kind, one.team): one for one in movement(play, key).movers}


def test_steps_are_summed_by_team_inject_and_outcome_with_their_commits(play: Play) -> None:
    play.deliberate().release("sighting")
    released = play.seq
    play.apply(arda_open="patrol", coria_open="protest")
    found = movers(play)
    assert found["inject", None].commits == (released,)
    assert found["act", "arda"].asked == 4
    assert found["act", "coria"].causes[0].cause == "Coria: Protest"
    assert ("outcome", None) in found


def test_those_who_moved_it_stand_in_the_order_in_which_they_first_did(play: Play) -> None:
    play.deliberate().release("sighting").apply(coria_open="protest", arda_open="patrol")
    kinds = [(one.kind, one.team) for one in movement(play).movers]
    assert kinds[:3] == [("inject", None), ("act", "arda"), ("act", "coria")]


def test_causes_that_act_together_each_count_for_their_part_of_what_was_left(play: Play) -> None:
    """From 4 to the top of the range at 10: six steps are left for the eleven that are asked."""
    play.deliberate().apply(arda_open="patrol", borsa_open="close_harbour", coria_open="protest")
    found = movers(play)
    assert [found["act", team].asked for team in ("arda", "borsa", "coria")] == [4, 4, 3]
    assert [found["act", team].moved for team in ("arda", "borsa", "coria")] == [2.18, 2.18, 1.64]


def test_a_chance_counts_apart_from_the_act_that_it_hangs_on(play: Play) -> None:
    play.do(cm.Configure(chance="pick"))
    play.deliberate().call(arda_open="call")
    play.do(cm.PickBranch(decision="arda_open", branch="unanswered"))
    play.apply()
    found = movers(play)
    assert (found["act", "arda"].asked, found["chance", "arda"].asked) == (-1, 1)


def test_a_step_in_the_place_of_a_written_one_counts_for_the_ruling(play: Play) -> None:
    play.deliberate().call(arda_open="patrol")
    play.rule("arda_open.patrol", "amend", "tension up 2").apply()
    assert movers(play)["ruling", None].asked == 2
    assert ("act", "arda") not in movers(play)


def test_a_written_step_that_a_ruling_kept_counts_for_the_act(play: Play) -> None:
    play.deliberate().call(arda_open="patrol")
    play.rule("arda_open.patrol", "add", "tension up 4").apply()
    found = movers(play)
    assert (found["act", "arda"].asked, found["ruling", None].asked) == (4, 4)


def test_the_effects_of_a_free_action_count_for_the_ruling_that_gave_them(play: Play) -> None:
    play.deliberate().call(coria_open=None)
    play.rule("coria_open.own", "amend", "tension down 1").apply()
    assert movers(play)["ruling", None].asked == -1


def test_what_was_undone_moved_nothing(play: Play) -> None:
    play.deliberate()
    mark = play.seq
    play.release("sighting").undo(mark)
    assert told(play).movements == ()


@pytest.mark.parametrize("seed", range(20))
def test_all_that_moved_an_indicator_adds_up_to_its_change(small: Scenario, seed: int) -> None:
    play = Wanderer(small, seed).wander()
    ends = play.game.indicators
    moved = {one.key: one for one in told(play).movements}
    for key, start in small.starts().items():
        if key not in moved:
            assert ends[key] == start
            continue
        one = moved[key]
        assert (one.start, one.end) == (start, ends[key])
        assert one.start + one.asked + one.held == one.end
        assert sum(mover.asked for mover in one.movers) == one.asked
        parts = sum(mover.moved for mover in one.movers)
        assert parts == pytest.approx(one.change, abs=0.01 * len(one.movers))


@pytest.mark.parametrize("seed", range(20))
def test_the_steps_of_each_cause_are_those_of_the_raw_log(small: Scenario, seed: int) -> None:
    play = Wanderer(small, seed).wander()
    told_of = Counter[tuple[str, int]]()
    for one in told(play).movements:
        for mover in one.movers:
            for cause in mover.causes:
                (commit,) = cause.commits
                told_of[one.key, commit] += cause.asked
    assert told_of == raw_steps(play)


def raw_steps(play: Play) -> Counter[tuple[str, int]]:
    """Steps asked by (indicator, commit), read from the events as JSON, undone play left out."""
    counted: dict[int, list[tuple[str, int]]] = {}
    for entry in play.entries:
        for event in (one.model_dump(mode="json") for one in entry.events):
            if event["kind"] == "undone":
                counted = {seq: those for seq, those in counted.items() if seq <= event["to"]}
            changes = [*event.get("changes", ())]
            changes += [change for step in event.get("steps", ()) for change in step["changes"]]
            counted.setdefault(entry.stamp.seq, []).extend(
                (change["key"], share["by"])
                for change in changes
                if change["what"] == "indicator"
                for share in change["shares"]
            )
    steps = Counter[tuple[str, int]]()
    for seq, those in counted.items():
        for key, by in those:
            steps[key, seq] += by
    return steps
