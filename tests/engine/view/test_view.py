"""Who sees what: each sentence of the rule, and that nothing else leaks."""

import re
from collections.abc import Callable
from dataclasses import asdict

import pytest

from tabletop.engine import commands as cm
from tabletop.engine.view import FACILITATOR, PUBLIC, View, view
from tabletop.engine.words import Phase
from tabletop.scenario.model import Scenario
from tests.engine.play import Play


@pytest.fixture
def play(small: Scenario) -> Play:
    return Play(small).deliberate()


def seen(play: Play, audience: str) -> View:
    return view(play.scenario, play.state, audience)


def spoken(play: Play, audience: str) -> str:
    """All that an audience's view holds, as one text."""
    return repr(asdict(seen(play, audience)))


def test_an_unknown_audience_is_a_mistake(play: Play) -> None:
    with pytest.raises(ValueError, match="no audience"):
        seen(play, "narnia")


def test_an_inject_is_seen_by_its_recipients_once_released(play: Play) -> None:
    assert seen(play, "arda").injects == ()

    play.release("rumour")

    assert [one.id for one in seen(play, "arda").injects] == ["rumour"]
    assert seen(play, "coria").injects == ()
    assert seen(play, PUBLIC).injects == ()


def test_an_inject_to_all_is_public(play: Play) -> None:
    play.release("sighting")

    assert [one.id for one in seen(play, PUBLIC).injects] == ["sighting"]


def test_a_recalled_inject_is_gone_for_teams_and_stays_for_the_facilitator(play: Play) -> None:
    play.release("sighting").do(cm.Recall(inject="sighting", reason="too early"))

    assert seen(play, "arda").injects == ()
    assert [one.id for one in seen(play, FACILITATOR).injects] == ["sighting"]


def test_a_message_is_seen_by_sender_and_recipients(play: Play) -> None:
    play.do(cm.Send(sender="arda", to=("borsa",), text="CANARY"))

    assert "CANARY" in spoken(play, "arda")
    assert "CANARY" in spoken(play, "borsa")
    assert "CANARY" not in spoken(play, "coria")


def test_a_hidden_option_is_not_there_and_a_blocked_one_says_why(play: Play) -> None:
    play.release("sighting", "rumour", "cable_cut")

    (arda,) = seen(play, "arda").decisions
    (coria,) = seen(play, "coria").decisions

    blocked = {one.id: one.blocked for one in arda.options}
    assert blocked["invite"] == ""
    assert "Naval hotline" in blocked["call"]
    assert "move_back" not in [one.id for one in coria.options]
    assert [one.number for one in coria.options] == [1, 2, 3]


def test_a_delegation_that_refuses_a_menu_sees_none(small: Scenario) -> None:
    play = Play(small)
    play.do(cm.Configure(options="hidden"))
    play.deliberate()

    assert seen(play, "arda").decisions[0].options == ()
    assert seen(play, FACILITATOR).decisions[0].options


def test_a_question_of_consent_shows_asker_label_and_text_only(play: Play) -> None:
    play.choose(borsa_open="joint")
    play.do(cm.Explain(decision="borsa_open", rationale="CANARY"))

    (asked,) = seen(play, "arda").consents

    assert (asked.asker, asked.label) == ("borsa", "A joint statement with Arda")
    assert "CANARY" not in spoken(play, "arda")
    assert seen(play, "coria").consents == ()


def test_an_act_is_seen_at_assessment_as_it_looks_to_each(play: Play) -> None:
    play.release("rumour").choose(arda_open="call")
    assert seen(play, "coria").acts == ()

    play.apply()

    told = {one.decision: one.seen for one in seen(play, "coria").acts}
    assert told["arda_open"] == "Arda calls."
    told = {one.decision: one.seen for one in seen(play, "borsa").acts}
    assert told["arda_open"] == "Arda is said to have called."
    assert "arda_open" not in {one.decision for one in seen(play, "arda").acts}
    assert "arda_open" not in {one.decision for one in seen(play, PUBLIC).acts}


def test_an_act_known_to_nobody_is_seen_by_nobody(play: Play) -> None:
    play.apply(coria_open="move_back")

    for audience in ("arda", "borsa", PUBLIC):
        assert "coria_open" not in {one.decision for one in seen(play, audience).acts}


def test_the_picture_is_that_of_the_last_publication_by_level_only(play: Play) -> None:
    play.release("sighting", "cable_cut").choose(arda_open="patrol", coria_open="protest")

    before = seen(play, "arda")
    play.apply()
    after = seen(play, "arda")

    levels = {one.key: one.level for one in before.indicators}
    assert levels["tension"] == "strained"
    assert {one.key: one.level for one in after.indicators}["tension"] == "acute"
    assert all(one.value is None and one.history == () for one in after.indicators)
    assert {one.id: one.status for one in before.instruments}["hotline"] == "active"


def test_indicators_are_seen_within_seen_by(play: Play) -> None:
    keys = {
        audience: {one.key for one in seen(play, audience).indicators}
        for audience in ("arda", "borsa", PUBLIC)
    }

    assert "pressure:arda" in keys["arda"]
    assert "pressure:borsa" not in keys["arda"]
    assert "doubt:coria:arda" in keys["arda"]
    assert "doubt:coria:arda" not in keys["borsa"]
    assert keys[PUBLIC] == {"tension"}


def test_a_milestone_is_seen_within_seen_by_after_publication(play: Play) -> None:
    play.choose(coria_open="show_log").consent("coria_open", arda=True, borsa=True)
    assert seen(play, "arda").milestones == ()
    play.apply()

    assert seen(play, "arda").milestones == ("The photograph was shown",)
    assert seen(play, "coria").milestones == ()


def test_cause_seed_and_commit_numbers_are_the_facilitators(play: Play) -> None:
    play.release("sighting").apply(arda_open="patrol")
    play.read("borsa", "arda")

    cause = str(play.scenario.causes[play.game.cause or ""].text)

    assert seen(play, FACILITATOR).control is not None
    for audience in ("arda", "borsa", "coria", PUBLIC):
        text = spoken(play, audience)
        assert cause not in text
        assert seen(play, audience).control is None
        assert not re.search(r"'seq': [1-9]", text)


def test_the_hot_wash_lays_open_the_cause_and_every_decision(play: Play) -> None:
    play.choose(arda_open="patrol")
    play.do(cm.Explain(decision="arda_open", rationale="to be seen"))
    play.apply()
    assert seen(play, "coria").records == ()
    play.do(cm.Endex(reason="ministers leave"))

    shown = seen(play, "coria")

    assert shown.phase is Phase.HOT_WASH
    assert shown.cause_revealed
    assert shown.ending_title
    (record,) = [one for one in shown.records if one.decision == "arda_open"]
    assert record.explanation is not None
    assert (record.label, record.explanation.rationale) == ("Send a patrol", "to be seen")


def test_own_matters_of_a_team_are_its_own(play: Play) -> None:
    play.do(cm.Ask(team="arda", text="CANARY-request"))
    play.do(cm.Meet(teams=("arda", "borsa")))
    play.do(cm.Adjourn(meeting=f"meeting_{play.seq}", gist="CANARY-gist"))
    play.do(cm.Note(text="CANARY-note", team="coria"))
    play.do(cm.Agree(parties=("arda", "borsa"), text="CANARY-agreement"))

    assert "CANARY-request" in spoken(play, "arda")
    assert "CANARY-gist" in spoken(play, "borsa")
    assert "CANARY" not in spoken(play, "coria")
    assert "CANARY" not in spoken(play, PUBLIC)
    assert "CANARY-request" not in spoken(play, "borsa")


def test_of_an_open_meeting_others_learn_that_it_is(play: Play) -> None:
    play.do(cm.Meet(teams=("arda", "borsa"), open=True))
    play.do(cm.Adjourn(meeting=f"meeting_{play.seq}", gist="CANARY"))

    (meeting,) = seen(play, "coria").meetings

    assert meeting.teams == ("arda", "borsa")
    assert meeting.gist == ""


SECRETS: dict[str, Callable[[Play], object]] = {
    "a private inject": lambda play: play.do(cm.Release(inject="alert", despite="needed")),
    "a message": lambda play: play.do(cm.Send(sender="arda", to=("borsa",), text="x")),
    "a sealed choice": lambda play: play.choose(arda_open="patrol"),
    "another sealed choice": lambda play: play.choose(arda_open="invite"),
    "a rationale and signal": lambda play: play.choose(arda_open="wait").do(
        cm.Explain(
            decision="arda_open",
            rationale="why",
            signals=(cm.SignalTo(team="coria", signal=-3, sentence="mind"),),
        )
    ),
    "a question of consent": lambda play: play.choose(borsa_open="joint"),
    "a closed meeting": lambda play: play.do(cm.Meet(teams=("arda", "borsa"))),
    "a request": lambda play: play.do(cm.Ask(team="arda", text="x")),
    "a note": lambda play: play.do(cm.Note(text="x")),
    "an agreement": lambda play: play.do(cm.Agree(parties=("arda", "borsa"), text="x")),
    "a held inject": lambda play: play.do(cm.Hold(inject="denial")),
    "an improvised inject": lambda play: play.do(
        cm.Improvise(title="t", to=("borsa",), channel="note", sender="s", text="x")
    ),
}


@pytest.mark.parametrize("secret", SECRETS)
def test_a_view_does_not_change_when_only_others_secrets_do(small: Scenario, secret: str) -> None:
    quiet, busy = Play(small).deliberate(), Play(small).deliberate()
    SECRETS[secret](busy)
    for play in (quiet, busy):
        play.do(cm.Send(sender="coria", to=("arda",), text="after"))
        play.do(cm.Ask(team="coria", text="after"))

    untimed = [re.sub(r"'at': '[^']*'", "", spoken(play, "coria")) for play in (quiet, busy)]

    assert untimed[0] == untimed[1]
    assert asdict(seen(quiet, FACILITATOR)) != asdict(seen(busy, FACILITATOR))


def test_labels_texts_and_signals_of_others_stay_out_of_a_view(play: Play) -> None:
    play.release("sighting").choose(arda_open="patrol", borsa_open="watch")
    play.apply()
    text = spoken(play, "coria")

    for decision in play.scenario.decisions.values():
        for option in decision.options.values():
            if decision.team != "coria":
                assert repr(str(option.label)) not in text
                assert str(option.text) not in text
