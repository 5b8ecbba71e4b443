"""A preview is what the views show once the adjudication is applied, and changes nothing."""

import pytest

from tabletop.engine import commands as cm
from tabletop.engine.preview import learned, preview
from tabletop.engine.refusal import Refused
from tabletop.engine.view import PUBLIC, view
from tabletop.engine.words import ChanceMode
from tabletop.scenario.model import Scenario
from tests.engine.play import Play


def test_it_is_what_each_audience_then_learns(small: Scenario) -> None:
    play = Play(small).deliberate().call(arda_open="invite", borsa_open="survey")
    play.rule("arda_open.invite", "add", "tension down 4")
    audiences = (*small.teams, PUBLIC)
    before, state = {one: view(small, play.state, one) for one in audiences}, play.state
    foreseen = preview(small, play.state, audiences)
    assert play.state is state
    play.do(cm.Apply())

    after = {one: view(small, play.state, one) for one in audiences}
    assert foreseen == tuple(learned(before[one], after[one]) for one in audiences)
    told = dict(zip(audiences, foreseen, strict=True))
    assert [one.team for one in told["coria"].acts] == ["arda", "borsa"]
    assert not [one for one in told["arda"].acts if one.team == "arda"]
    tension = {one.key: (was and was.level, one.level) for was, one in told[PUBLIC].indicators}
    assert tension["tension"] == ("strained", "calm")


def test_what_an_audience_knows_already_is_not_told_again(small: Scenario) -> None:
    play = Play(small).deliberate().apply(arda_open="invite", borsa_open="survey").onward()
    play.deliberate().call()
    turn = play.game.turn

    (coria,) = preview(small, play.state, ("coria",))
    assert {one.turn for one in coria.acts} | {one.turn for one in coria.outcomes} <= {turn}
    assert all(was is not None and was != now for was, now in coria.indicators)


def test_it_is_refused_while_a_chance_waits(small: Scenario) -> None:
    play = Play(small)
    play.do(cm.Configure(chance=ChanceMode.PICK))
    play.deliberate().call(arda_open="call")
    with pytest.raises(Refused):
        preview(small, play.state, ("arda",))
