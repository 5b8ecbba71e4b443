"""Injects, messages, meetings and requests as they reach an audience."""

from tabletop.engine import commands as cm
from tabletop.engine.view import FACILITATOR, PUBLIC, view
from tabletop.scenario.model import Scenario
from tests.engine.play import Play


def test_who_else_got_a_private_inject_is_the_facilitators_knowledge(small: Scenario) -> None:
    play = Play(small).deliberate().release("rumour", "sighting")

    to = {
        audience: [one.to for one in view(small, play.state, audience).injects]
        for audience in (FACILITATOR, "arda", PUBLIC)
    }

    everybody = ("arda", "borsa", "coria")
    assert to[FACILITATOR] == [("arda", "borsa"), everybody]
    assert to["arda"] == [("arda",), everybody]
    assert to[PUBLIC] == [everybody]


def test_things_made_in_the_room_are_counted_within_each_teams_view(small: Scenario) -> None:
    play = Play(small).deliberate()
    play.do(cm.Send(sender="arda", to=("borsa",), text="first"))
    play.do(cm.Send(sender="borsa", to=("coria",), text="second"))

    assert [one.id for one in view(small, play.state, "coria").messages] == ["message_1"]
    assert [one.id for one in view(small, play.state, "borsa").messages] == [
        "message_1",
        "message_2",
    ]
