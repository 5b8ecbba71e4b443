from tabletop.debrief.compare.course import OWN, course
from tabletop.debrief.compare.runs import Run, Runs
from tabletop.scenario import Scenario
from tests.debrief.compare.sessions import opening, session, whole
from tests.engine.play import Play


def run(play: Play) -> Run:
    first, _ = Runs([session("a", play), session("b", Play(play.scenario))])
    return first


def stages(play: Play) -> dict[str, tuple[tuple[str, str], ...]]:
    return {one.stage: one.items for one in course(run(play)) if one.turn == "opening"}


def test_a_turn_has_its_stages_in_the_order_of_the_rules(small: Scenario) -> None:
    found = course(run(whole(small, arda_open="invite")))
    first = [one.stage for one in found if one.turn == "opening"]
    assert first == ["turn", "injects", "decisions", "chance", "rulings", "outcomes"]
    assert found[-1].stage == "ending"
    assert course(run(opening(small)))[-1].stage == "record"


def test_the_branch_of_a_chance_is_told_by_its_id(small: Scenario) -> None:
    taken = {stages(opening(small, seed, arda_open="call"))["chance"] for seed in range(12)}
    assert taken == {(("arda_open", "answered"),), (("arda_open", "unanswered"),)}


def test_a_ruling_that_accepts_is_no_part_of_the_course(small: Scenario) -> None:
    def ruled(verdict: str, *effects: str) -> Play:
        play = Play(small).start(cause="drift").deliberate().call(arda_open="patrol")
        return play.rule("arda_open.patrol", verdict, *effects).apply()

    assert stages(ruled("accept"))["rulings"] == ()
    assert stages(ruled("reject"))["rulings"] == (("arda_open.patrol", "reject"),)
    assert stages(ruled("amend", "tension up 1"))["rulings"] == (
        ("arda_open.patrol", "amend tension up 1"),
    )


def test_a_ruling_that_was_replaced_is_no_part_of_the_course(small: Scenario) -> None:
    play = Play(small).start(cause="drift").deliberate().call(arda_open="patrol")
    play.rule("arda_open.patrol", "reject").rule("arda_open.patrol", "amend", "tension up 2")
    assert stages(play.apply())["rulings"] == (("arda_open.patrol", "amend tension up 2"),)


def test_a_free_action_counts_by_its_words(small: Scenario) -> None:
    decisions = dict(stages(opening(small, arda_open=None))["decisions"])
    assert decisions["arda_open"] == f"{OWN}in its own words"
