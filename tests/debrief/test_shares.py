from fractions import Fraction

import pytest

from tabletop.debrief.history import History
from tabletop.debrief.shares import moved_part, traced_changes, written
from tabletop.engine import commands as cm
from tabletop.engine.events import Change, Share
from tabletop.scenario.model import Scenario
from tests.engine.play import Play


def change(before: int, after: int, *steps: int) -> Change:
    shares = tuple(Share(cause=str(number), by=by) for number, by in enumerate(steps))
    return Change(what="indicator", key="tension", before=before, shares=shares, after=after)


@pytest.mark.parametrize(
    ("one", "part"),
    [
        (change(4, 7, 2, 1), Fraction(1)),
        (change(8, 10, 3, 1), Fraction(1, 2)),
        (change(8, 8, 1, -1), Fraction(1)),
        (change(10, 10, 2), Fraction(0)),
        (change(1, 0, -2, -1), Fraction(1, 3)),
    ],
)
def test_the_part_that_came_about_is_what_the_range_left(one: Change, part: Fraction) -> None:
    assert moved_part(one) == part


def test_a_status_has_no_part_that_came_about() -> None:
    shares = (Share(cause="cut", by="lapsed"),)
    one = Change(what="status", key="hotline", before="active", shares=shares, after="lapsed")
    assert moved_part(one) is None


def test_the_scenario_wrote_effects_for_acts_chances_and_outcomes_alone(small: Scenario) -> None:
    assert len(written(small, "arda_open.invite")) == 3
    assert len(written(small, "arda_open.call.unanswered")) == 1
    assert len(written(small, "alarm")) == 2
    assert written(small, "arda_open.own") == written(small, "added.12") == ()


def origins(play: Play) -> list[tuple[str, str]]:
    history = History(play.scenario, play.seed, play.entries)
    return [
        (share.share.cause, share.origin.kind)
        for one in traced_changes(history)
        for share in one.shares
    ]


def test_an_improvised_inject_is_an_inject(play: Play) -> None:
    words = {"title": "News", "channel": "press", "sender": "A paper", "text": "Read it."}
    news = {**words, "to": ("arda",), "effects": ("tension up 1",)}
    play.deliberate().do(cm.Improvise.model_validate(news))
    assert [kind for _cause, kind in origins(play)] == ["inject"]


def test_an_outcome_told_twice_by_ruling_counts_once_for_itself(play: Play) -> None:
    play.deliberate().call(arda_open="patrol", coria_open="protest")
    play.rule("face_off", "add", "pressure of coria up 1").apply()
    kinds = [kind for cause, kind in origins(play) if cause == "face_off"]
    assert kinds == ["outcome", "outcome", "ruling"]


def test_what_an_agreement_brought_about_came_by_ruling(play: Play) -> None:
    play.deliberate().do(cm.Agree(parties=("arda", "coria"), text="We meet."))
    (agreement,) = play.game.agreements
    play.call().rule(agreement.id, "amend", "tension down 1").apply()
    assert origins(play) == [(agreement.id, "ruling")]
