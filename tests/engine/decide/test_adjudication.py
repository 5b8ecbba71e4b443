"""Rulings, chances, and applying what follows."""

import pytest

from tabletop.engine import commands as cm
from tabletop.engine import events as ev
from tabletop.engine.words import ChanceMode, Phase, Verdict
from tabletop.scenario.model import Scenario
from tests.engine.play import Play, kinds


def rule(cause: str, verdict: str, *effects: str, reason: str = "because") -> cm.Rule:
    return cm.Rule(cause=cause, verdict=Verdict(verdict), effects=effects, reason=reason)


def called(small: Scenario, seed: int = 1) -> Play:
    options = {"arda_open": "patrol", "coria_open": "protest"}
    return Play(small, seed).deliberate().call(**options)


def with_chance(small: Scenario, mode: ChanceMode = ChanceMode.SEED) -> Play:
    play = Play(small)
    play.do(cm.Configure(chance=mode))
    return play.deliberate().call(arda_open="call")


def test_a_ruling_keeps_reason_and_dissent(small: Scenario) -> None:
    play = called(small)
    play.do(
        cm.Rule(
            cause="face_off", verdict=Verdict.REJECT, reason="Fog.", dissent="Borsa sees no fog."
        )
    )
    (ruling,) = play.game.rulings
    assert (ruling.reason, ruling.dissent) == ("Fog.", "Borsa sees no fog.")


def test_a_ruling_that_changes_what_follows_wants_a_reason(small: Scenario) -> None:
    play = called(small)
    for verdict in ("amend", "reject", "add"):
        command = rule("face_off", verdict, *["tension up 1"] * (verdict != "reject"), reason="")
        assert play.refused(command).code == "reason"
    play.do(rule("face_off", "accept", reason=""))


def test_a_ruling_names_a_cause_that_there_is(small: Scenario) -> None:
    play = called(small)
    assert play.refused(rule("night_work", "reject")).code == "unknown-cause"
    assert "arda_open.patrol" in play.refused(rule("arda_open.patrl", "reject")).hint


def test_only_amend_and_add_carry_effects(small: Scenario) -> None:
    play = called(small)
    for verdict in ("accept", "reject"):
        assert play.refused(rule("face_off", verdict, "tension up 1")).code == "verdict"
    assert play.refused(rule("face_off", "add")).code == "verdict"
    assert play.refused(rule("added", "add")).code == "verdict"
    assert play.refused(rule("added", "amend", "tension up 1")).code == "verdict"


def test_acts_only_go_up_or_down_and_outcomes_may_be_set(small: Scenario) -> None:
    play = called(small)
    assert play.refused(rule("arda_open.patrol", "amend", "tension to 2")).code == "set-to"
    play.do(rule("face_off", "amend", "tension to 2"))


def test_a_ruling_names_only_what_exists(small: Scenario) -> None:
    play = called(small)
    for effect in ("tensoin up 1", "visits up 1", "mark nothing", "\x00"):
        assert play.refused(rule("face_off", "amend", effect)).code == "phrase"


def test_a_later_ruling_takes_the_place_of_an_earlier_one(small: Scenario) -> None:
    play = called(small)
    play.do(rule("arda_open.patrol", "reject"))
    play.do(rule("arda_open.patrol", "accept"))
    assert [one.verdict for one in play.game.rulings] == [Verdict.ACCEPT]
    assert len(play.entries) == play.seq


def test_a_ruling_whose_cause_vanished_falls(small: Scenario) -> None:
    play = called(small)
    play.do(rule("alarm", "amend", "tension to 8"))
    events = play.do(rule("arda_open.patrol", "amend", "tension up 1"))
    assert kinds(events) == ["ruled"], "the alarm still rests on face_off"
    events = play.do(rule("face_off", "reject"))
    assert kinds(events) == ["ruled", "ruling_fallen"]
    assert [one.cause for one in play.game.rulings] == ["arda_open.patrol", "face_off"]


def test_a_ruling_on_a_branch_falls_when_another_branch_is_drawn(small: Scenario) -> None:
    play = with_chance(small)
    (before,) = play.adjudication().branches
    play.do(rule(f"arda_open.call.{before.branch}", "reject"))
    for _ in range(20):
        events = play.do(cm.Redraw(decision="arda_open", reason="The die fell off the table."))
        (taken,) = play.adjudication().branches
        if taken.branch != before.branch:
            break
    assert kinds(events) == ["chance_redrawn", "ruling_fallen"]
    assert play.game.rulings == ()


def test_an_addition_can_be_amended_and_rejected(small: Scenario) -> None:
    play = called(small)
    play.do(rule("added", "add", "tension to 1"))
    (added,) = [line.id for line in play.adjudication().causes if line.kind == "added"]
    for verdict, effects in (("accept", ()), ("add", ("tension up 1",))):
        assert play.refused(rule(added, verdict, *effects)).code == "verdict"
    play.do(rule(added, "amend", "tension to 3"))
    assert play.adjudication().steps[-1].changes[0].after == 3
    play.do(rule(added, "reject"))
    assert added not in [step.cause for step in play.adjudication().steps]


def test_a_redraw_is_another_draw_with_a_reason(small: Scenario) -> None:
    play = with_chance(small)
    rolls = {play.adjudication().branches[0].roll}
    for _ in range(5):
        play.do(cm.Redraw(decision="arda_open", reason="r"))
        rolls.add(play.adjudication().branches[0].roll)
    assert len(rolls) > 3
    assert play.refused(cm.Redraw(decision="arda_open", reason="")).code == "reason"


def test_a_draw_is_the_same_after_an_undo(small: Scenario) -> None:
    play = with_chance(small)
    before = play.seq
    play.do(cm.Redraw(decision="arda_open", reason="r"))
    (first,) = play.adjudication().branches
    play.undo(before)
    play.do(cm.Redraw(decision="arda_open", reason="r"))
    assert play.adjudication().branches == (first,)


def test_the_facilitator_picks_a_branch_where_that_is_the_setting(small: Scenario) -> None:
    play = with_chance(small, ChanceMode.PICK)
    play.do(cm.PickBranch(decision="arda_open", branch="unanswered"))
    (taken,) = play.adjudication().branches
    assert (taken.branch, taken.roll) == ("unanswered", None)
    wrong = cm.PickBranch(decision="arda_open", branch="x")
    assert play.refused(wrong).code == "unknown-branch"


@pytest.mark.parametrize(("rolled", "branch"), [(1, "answered"), (60, "answered"), (61, "un")])
def test_a_number_rolled_in_the_room_falls_on_its_branch(
    small: Scenario, rolled: int, branch: str
) -> None:
    play = with_chance(small, ChanceMode.ROLL)
    play.do(cm.EnterRoll(decision="arda_open", roll=rolled))
    (taken,) = play.adjudication().branches
    assert taken.branch.startswith(branch)
    assert taken.roll == rolled


def test_how_a_chance_falls_is_a_setting_of_the_session(small: Scenario) -> None:
    by_seed = with_chance(small)
    pick = cm.PickBranch(decision="arda_open", branch="answered")
    roll = cm.EnterRoll(decision="arda_open", roll=7)
    redraw = cm.Redraw(decision="arda_open", reason="r")
    assert by_seed.refused(pick).code == "chance-mode"
    assert by_seed.refused(roll).code == "chance-mode"
    by_hand = with_chance(small, ChanceMode.PICK)
    assert by_hand.refused(roll).code == "chance-mode"
    assert by_hand.refused(redraw).code == "chance-mode"


def test_only_a_standing_option_with_a_chance_is_drawn(small: Scenario) -> None:
    play = called(small)
    assert play.refused(cm.Redraw(decision="arda_open", reason="r")).code == "no-chance"
    assert play.refused(cm.Redraw(decision="arda_talks", reason="r")).code == "other-turn"


def test_no_ruling_on_a_chance_that_has_not_fallen(small: Scenario) -> None:
    play = with_chance(small, ChanceMode.ROLL)
    (pending,) = [line.id for line in play.adjudication().causes if line.pending]
    assert play.refused(rule(pending, "reject")).code == "pending"


def test_one_command_applies_all_and_publishes(small: Scenario) -> None:
    play = called(small)
    proposed = play.adjudication()
    events = play.do(cm.Apply())
    assert kinds(events) == ["applied", "published"]
    applied = events[0]
    assert isinstance(applied, ev.Applied)
    assert (applied.steps, applied.happened) == (proposed.steps, proposed.happened)
    assert play.game.phase is Phase.ASSESSMENT
    assert play.refused(cm.Apply()).code == "phase"
