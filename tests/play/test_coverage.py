from tabletop.play.coverage import extremes, seen
from tabletop.scenario import Scenario
from tests.play.script.playing import ended

COURSE = (
    "cause: drift\n"
    "turns:\n"
    "  opening:\n"
    "    choices: {arda_open: call, borsa_open: joint, coria_open: protest}\n"
    "    consent: {borsa_open: {arda: no}}\n"
    "    branches: {arda_open: unanswered}\n"
    "    manual: []\n"
)


def test_what_was_seen_is_told_by_sort_and_id(small: Scenario) -> None:
    sights = seen(small, ended(small, COURSE))
    assert {
        ("cause", "drift"),
        ("turn", "standoff"),
        ("inject", "rumour"),
        ("chosen", "borsa_open.joint"),
        ("stood", "borsa_open.watch"),
        ("consent", "borsa_open.arda.no"),
        ("branch", "arda_open.call.unanswered"),
        ("offered", "arda_open.invite"),
    } <= sights
    assert (
        not {
            ("cause", "drill"),
            ("turn", "talks"),
            ("inject", "alert"),
            ("inject", "drill_order"),
            ("stood", "borsa_open.joint"),
            ("consent", "borsa_open.arda.yes"),
            ("branch", "arda_open.call.answered"),
            ("offered", "coria_open.move_back"),
            ("outcome", "face_off"),
        }
        & sights
    )


def test_an_outcome_and_the_ending_are_seen(small: Scenario) -> None:
    harsh = COURSE.replace("arda_open: call", "arda_open: patrol").replace(
        "    branches: {arda_open: unanswered}\n", ""
    )
    state = ended(small, harsh)
    assert {("outcome", "face_off"), ("ending", state.game.ending)} <= seen(small, state)


def test_what_is_on_offer_is_read_at_the_call(small: Scenario) -> None:
    """The cable fails before the call, so the hotline is no option then."""
    cut = COURSE.replace("manual: []", "manual: [cable_cut]").replace("call,", "wait,")
    cut = cut.replace("    branches: {arda_open: unanswered}\n", "")
    assert ("offered", "arda_open.call") not in seen(small, ended(small, cut))


def test_extremes_are_met_after_any_commit(small: Scenario) -> None:
    """Tension: 4 at the start, up to 6 by the injects, then to its end."""
    state = ended(small, COURSE)
    met = [game.indicators["tension"] for game in state.past]
    assert extremes(state)["tension"] == (min(met), max(met))
    assert set(extremes(state)) == set(state.game.indicators)
