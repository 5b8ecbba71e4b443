"""A blocked option's reason names nothing that its team may not know."""

from typing import Any

import pytest

from tabletop.engine import commands as cm
from tabletop.engine.view import FACILITATOR, view
from tabletop.engine.view.reasons import WITHHELD
from tabletop.scenario.model import Scenario
from tabletop.scenario.phrases import parse_condition
from tests.engine.play import Play, rebuilt


def needing(small: Scenario, phrase: str) -> Scenario:
    """The small scenario in which Coria's first option of the standoff needs `phrase`."""
    standoff = small.turns["standoff"]
    decision = standoff.decisions["coria_standoff"]
    leave = decision.options["leave"].model_copy(update={"needs": parse_condition(phrase)})
    options = {**decision.options, "leave": leave}
    decisions: dict[str, Any] = {
        **standoff.decisions,
        "coria_standoff": decision.model_copy(update={"options": options}),
    }
    turn = standoff.model_copy(update={"decisions": decisions})
    return rebuilt(small, turns={**small.turns, "standoff": turn})


def reason(small: Scenario, phrase: str, audience: str) -> str:
    play = Play(needing(small, phrase)).deliberate()
    play.do(cm.Release(inject="alert", despite="needed"))
    play.apply(arda_open="wait", borsa_open="watch", coria_open="stay_silent").onward()
    decisions = view(play.scenario, play.state, audience).decisions
    (card,) = (one for one in decisions if one.id == "coria_standoff")
    return next(one.blocked for one in card.options if one.id == "leave")


@pytest.mark.parametrize(
    ("phrase", "named"),
    [
        ("tension at least acute", "Tension"),
        ("pressure of coria is 6", "Domestic pressure"),
        ("doubt of coria towards arda is 6", "Doubt"),
        ("hotline is lapsed", "Naval hotline"),
        ("visits left at least 2 and hotline is lapsed", "Verification visits"),
        ("invitation_sent", "An invitation went out"),
        ("coria_open chose protest", "Protest"),
        ("not opening played", "The buoy"),
    ],
)
def test_a_reason_names_what_the_team_sees(small: Scenario, phrase: str, named: str) -> None:
    assert named in reason(small, phrase, "coria")


@pytest.mark.parametrize(
    ("phrase", "named"),
    [
        ("pressure of arda is 6", "Domestic pressure"),
        ("trust between arda and coria is 6", "Trust"),
        ("photo_shown", "The photograph was shown"),
        ("arda_open chose patrol", "Send a patrol"),
        ("not alert released", "An alert"),
        ("rumour released", "A rumour"),
        ("night_work happened", "Night work"),
        ("talks played", "Talks"),
        ("cause is drift and cause is drill", "cause card"),
        ("tension at least acute or arda_open chose patrol", "Send a patrol"),
    ],
)
def test_a_reason_keeps_quiet_of_what_the_team_may_not_know(
    small: Scenario, phrase: str, named: str
) -> None:
    assert reason(small, phrase, "coria") == WITHHELD
    assert named in reason(small, phrase, FACILITATOR)
