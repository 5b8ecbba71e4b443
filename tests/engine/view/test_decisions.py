"""The menu of options, and whose decisions are shown when."""

from tabletop.engine import commands as cm
from tabletop.engine.view import FACILITATOR, view
from tabletop.engine.view.model import DecisionCard
from tabletop.scenario.model import Scenario
from tests.engine.play import Play


def cards(play: Play, audience: str) -> dict[str, DecisionCard]:
    return {one.id: one for one in view(play.scenario, play.state, audience).decisions}


def menu(play: Play, decision: str, audience: str) -> list[str]:
    return [one.id for one in cards(play, audience)[decision].options]


def test_the_menu_stays_as_it_was_at_the_call_until_the_adjudication_is_applied(
    small: Scenario,
) -> None:
    play = Play(small).deliberate()
    before = cards(play, "arda")["arda_open"].options

    play.call(coria_open="protest")

    assert cards(play, "arda")["arda_open"].options == before


def test_after_the_adjudication_only_the_sealed_option_is_left(small: Scenario) -> None:
    play = Play(small).deliberate().apply(arda_open="invite", borsa_open="survey")

    (left,) = cards(play, "arda")["arda_open"].options
    assert (left.id, left.blocked) == ("invite", "")
    assert menu(play, "coria_open", "coria") == []


def test_the_facilitator_keeps_sealed_decisions_of_earlier_turns(small: Scenario) -> None:
    play = Play(small).deliberate().apply(arda_open="patrol").onward()

    assert list(cards(play, FACILITATOR)) == [
        "arda_standoff",
        "borsa_standoff",
        "coria_standoff",
        "arda_open",
    ]
    assert menu(play, "arda_open", FACILITATOR) == ["patrol"]
    assert list(cards(play, "arda")) == ["arda_standoff"]


def test_consent_is_awaited_until_time_is_called(small: Scenario) -> None:
    play = Play(small).deliberate().choose(borsa_open="joint")
    assert cards(play, "borsa")["borsa_open"].state == "consent"

    play.call()

    assert cards(play, "borsa")["borsa_open"].state == "decided"


def test_a_team_asked_for_consent_is_not_told_the_decisions_id(small: Scenario) -> None:
    play = Play(small).deliberate().choose(borsa_open="joint")

    (asked,) = view(small, play.state, "arda").consents
    (entered,) = view(small, play.state, FACILITATOR).consents

    assert asked.decision == ""
    assert (entered.decision, entered.team, entered.agreed) == ("borsa_open", "arda", None)


def test_what_is_missing_of_a_sealed_decision_is_named(small: Scenario) -> None:
    play = Play(small).deliberate()
    play.do(cm.Choose(decision="arda_open", option="wait"))
    assert cards(play, "arda")["arda_open"].missing == ("words", "rationale", "signals")

    signal = cm.SignalTo(team="coria", signal=0)
    play.do(cm.Explain(decision="arda_open", rationale="to see", signals=(signal,)))

    assert cards(play, "arda")["arda_open"].missing == ("words",)
