"""Recording decisions and adjudication: what later turns still know of earlier ones."""

from tabletop.engine import commands as cm
from tabletop.scenario.model import Scenario
from tests.engine.play import Play


def test_records_of_turns_already_played_stay(small: Scenario) -> None:
    play = Play(small).deliberate().apply(arda_open="patrol").read("coria", "arda").onward()
    assert play.game.choices["arda_open"].option == "patrol"
    assert play.game.standings["arda_open"].option == "patrol"
    assert "opening" in play.game.applied
    assert ("opening", "coria", "arda") in play.game.readings


def test_rulings_of_an_earlier_turn_do_not_touch_a_later_one(small: Scenario) -> None:
    play = Play(small).deliberate().call().rule("added", "add", "tension up 1").apply()
    play.onward().deliberate().call()
    assert [line.kind for line in play.adjudication().causes] == ["option"] * 3
    assert len(play.game.rulings) == 1


def test_what_was_applied_keeps_its_arithmetic(small: Scenario) -> None:
    play = Play(small).deliberate().apply(arda_open="patrol", coria_open="protest")
    tension = play.game.applied["opening"].steps[0].changes[0]
    shares = {share.cause: share.by for share in tension.shares}
    assert shares == {"arda_open.patrol": 4, "coria_open.protest": 3}
    assert (tension.before, tension.after) == (4, 10)


def test_a_reading_given_again_replaces_the_first(small: Scenario) -> None:
    play = Play(small).deliberate().apply(arda_open="invite")
    play.read("coria", "arda", 2).read("coria", "arda", -1)
    assert play.game.readings["opening", "coria", "arda"].reading == -1


def test_a_later_answer_about_consent_replaces_the_first(small: Scenario) -> None:
    play = Play(small).deliberate().choose(borsa_open="joint")
    play.consent("borsa_open", arda=True).consent("borsa_open", arda=False)
    assert play.game.choices["borsa_open"].consents == {"arda": False}


def test_the_log_keeps_every_ruling(small: Scenario) -> None:
    play = Play(small).deliberate().call(arda_open="patrol")
    play.rule("arda_open.patrol", "reject").rule("arda_open.patrol", "accept")
    verdicts = [e.command.verdict for e in play.entries if isinstance(e.command, cm.Rule)]
    assert verdicts == ["reject", "accept"]
