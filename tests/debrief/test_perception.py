from collections import Counter

import pytest

from tabletop.debrief.perception_model import WhoseByAct
from tabletop.engine import commands as cm
from tabletop.engine.words import Presence, Whose
from tabletop.scenario.model import Scenario
from tests.debrief.telling import told
from tests.debrief.wandering import Wanderer
from tests.engine.play import Play


def taken(play: Play, reader: str, about: str, whose: Whose) -> None:
    play.do(cm.Read(reader=reader, about=about, reading=0, whose=whose))


def act(play: Play, actor: str) -> WhoseByAct:
    (found,) = (one for one in told(play).perception.acts if one.actor == actor)
    return found


def test_answers_stand_beside_the_fact_inside_and_across_groups(play: Play) -> None:
    play.deliberate().apply(arda_open="patrol")
    taken(play, "borsa", "arda", Whose.OWN)
    taken(play, "coria", "arda", Whose.ALLY)
    one = act(play, "arda")
    assert one.fact == "own"
    assert (one.own_group.own, one.across_groups.ally, one.across_groups.own) == (1, 1, 0)
    assert play.seq in one.commits


def test_a_consent_that_was_needed_is_told_with_those_asked(play: Play) -> None:
    play.deliberate().choose(borsa_open="joint").consent("borsa_open", arda=True).apply()
    taken(play, "coria", "borsa", Whose.ALLY)
    assert (act(play, "borsa").fact, act(play, "borsa").consent_of) == ("consent", ("arda",))


def test_a_consent_refused_is_not_told_as_the_teams_own_decision(play: Play) -> None:
    play.deliberate().choose(borsa_open="joint").consent("borsa_open", arda=False).apply()
    taken(play, "coria", "borsa", Whose.ALLY)
    assert act(play, "borsa").fact == "refused"
    assert told(play).distances.rows[-1].fact == "not as it chose: consent was refused"


def test_a_team_played_by_control_decided_nothing_itself(play: Play) -> None:
    play.leave("arda", Presence.CONTROL)
    play.deliberate().apply(arda_open="patrol")
    taken(play, "coria", "arda", Whose.OWN)
    assert act(play, "arda").fact == "control"


def test_acts_that_nobody_was_heard_on_are_left_out(play: Play) -> None:
    play.deliberate().apply(arda_open="patrol")
    assert told(play).perception.acts == ()
    assert told(play).perception.facts == ()


@pytest.mark.parametrize("seed", range(15))
def test_by_fact_and_by_act_count_every_answer_once(small: Scenario, seed: int) -> None:
    play = Wanderer(small, seed).wander()
    given = Counter(one.whose for one in play.game.readings.values())
    found = told(play).perception
    by_act = [answers for one in found.acts for answers in (one.own_group, one.across_groups)]
    for answers in (by_act, [one.answers for one in found.facts]):
        assert sum(one.own for one in answers) == given[Whose.OWN]
        assert sum(one.ally for one in answers) == given[Whose.ALLY]
        assert sum(one.cannot_tell for one in answers) == given[Whose.CANNOT_TELL]
