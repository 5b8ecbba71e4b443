"""Publication and poll."""

from dataclasses import replace

import pytest

from tabletop.engine import commands as cm
from tabletop.engine import poll
from tabletop.engine.words import Presence
from tabletop.scenario.model import Scenario
from tests.engine.play import Play


def acts(play: Play) -> dict[str, tuple[str, ...]]:
    return dict(play.game.publications[-1].acts)


def questions(play: Play) -> list[tuple[str, str]]:
    return list(play.game.publications[-1].questions)


def test_a_picture_is_published_at_startex_and_at_each_assessment(small: Scenario) -> None:
    play = Play(small).deliberate().release("sighting")
    assert len(play.game.publications) == 1
    assert play.game.publications[-1].indicators["tension"] == 4
    play.apply()
    assert play.game.publications[-1].indicators["tension"] == 5


def test_an_act_is_known_to_those_that_known_to_names(small: Scenario) -> None:
    play = Play(small).deliberate()
    play.apply(arda_open="invite", borsa_open="close_harbour", coria_open="move_back")
    assert acts(play) == {"arda_open": ("borsa", "coria"), "borsa_open": ("coria",)}


def test_each_team_sees_its_own_text_of_an_act(small: Scenario) -> None:
    play = Play(small).deliberate().call(arda_open="call")
    standing = play.game.standings["arda_open"]
    seen = {team: poll.seen_by(small, play.game, standing, team) for team in small.teams}
    assert seen == {"arda": "", "borsa": "Arda is said to have called.", "coria": "Arda calls."}


def test_a_free_action_is_known_as_described_and_unknown_until_then(small: Scenario) -> None:
    play = Play(small).deliberate().call(arda_open=None)
    play.do(cm.Describe(decision="arda_open", seen="Arda paints a buoy.", known_to=("coria",)))
    assert acts(play.apply())["arda_open"] == ("coria",)
    play = Play(small).deliberate().apply(arda_open=None)
    assert "arda_open" not in acts(play)


def test_outcomes_are_known_to_those_that_known_to_names(small: Scenario) -> None:
    play = Play(small).deliberate().apply(arda_open="patrol", coria_open="protest")
    assert dict(play.game.publications[-1].outcomes) == {
        "face_off": ("arda", "borsa", "coria"),
        "alarm": ("arda", "borsa"),
    }
    play = Play(small).deliberate().apply(coria_open="move_back")
    assert dict(play.game.publications[-1].outcomes) == {"night_work": ()}


def test_each_team_is_asked_about_the_teams_whose_acts_it_learned_of(small: Scenario) -> None:
    play = Play(small).deliberate()
    play.apply(arda_open="invite", borsa_open="close_harbour", coria_open="move_back")
    assert set(questions(play)) == {("borsa", "arda"), ("coria", "borsa"), ("coria", "arda")}


def test_defaults_are_in_no_poll(small: Scenario) -> None:
    play = Play(small).deliberate().apply(arda_open="invite")
    assert acts(play)["borsa_open"] == ("arda", "coria")
    assert {about for _, about in questions(play)} == {"arda"}


def test_a_default_that_a_voided_choice_left_is_in_no_poll(small: Scenario) -> None:
    play = Play(small).deliberate().call(arda_open="invite", borsa_open="survey")
    stood = play.game.standings["borsa_open"]
    stood = stood.model_copy(update={"option": "watch", "why": "voided"})
    game = replace(play.game, standings={**play.game.standings, "borsa_open": stood})
    asked = poll.publication(small, game, ()).questions
    assert {about for _, about in asked} == {"arda"}


def test_an_absent_team_neither_reads_nor_is_read(small: Scenario) -> None:
    play = Play(small).deliberate().leave("borsa")
    play.apply(arda_open="invite", coria_open="protest")
    assert set(questions(play)) == {("arda", "coria"), ("coria", "arda")}
    for reader, about in (("borsa", "arda"), ("arda", "borsa")):
        command = cm.Read.model_validate(
            {"reader": reader, "about": about, "reading": 0, "whose": "own"}
        )
        assert play.refused(command).code in ("absent", "not-seen")


def test_a_team_played_by_control_reads_and_is_read(small: Scenario) -> None:
    play = Play(small).deliberate().leave("borsa", Presence.CONTROL)
    play.apply(arda_open="invite", borsa_open="survey")
    assert {("borsa", "arda"), ("arda", "borsa")} <= set(questions(play))


def test_without_a_poll_nobody_is_asked(small: Scenario) -> None:
    play = Play(small).deliberate().apply().onward("standoff").deliberate()
    play.apply(arda_standoff="pull_back", borsa_standoff="send_tugs")
    assert questions(play) == []


def test_the_focus_asks_first_about_other_groups_then_about_the_weightier_act(
    small: Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(poll, "FOCUS", 1)
    play = Play(small).deliberate().apply(arda_open="invite").onward().deliberate()
    play.apply(arda_talks="charts", borsa_talks="offer", coria_talks="answer_back")
    assert questions(play) == [("arda", "coria"), ("borsa", "coria"), ("coria", "borsa")]


def test_the_full_poll_asks_about_all(small: Scenario, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(poll, "FOCUS", 1)
    play = Play(small).deliberate()
    play.apply(arda_open="invite", borsa_open="survey", coria_open="protest")
    assert len(questions(play)) == 6
