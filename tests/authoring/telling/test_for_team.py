"""What one team may read, and that nothing else of a scenario reaches it."""

from typing import Any

import pytest

from tabletop.authoring.telling import tell_team
from tabletop.formats import plain
from tabletop.formats.document import Document
from tabletop.scenario import Scenario
from tabletop.scenario.model import Decision, Inject, Option, Seen, Turn
from tests.authoring.telling.marked import Marked, Path
from tests.engine.play import rebuilt

TEAMS = ("arda", "borsa", "coria")
PUBLIC = {
    ("title",),
    ("summary",),
    ("setting", "place"),
    ("setting", "departures"),
    ("control_plays", "registry"),
    ("control_plays", "press"),
    ("groups", "league", "name"),
    *(("teams", team, what) for team in TEAMS for what in ("name", "public")),
    *(
        ("turns", turn, what)
        for turn in ("opening", "talks", "standoff")
        for what in ("title", "scenario_time", "briefing")
    ),
    ("channels", "bulletin", "name"),
    ("instruments", "hotline", "name"),
    ("instruments", "visits", "name"),
    ("indicators", "tension", "name"),
    ("indicators", "pressure", "name"),
}
INJECT = ("title", "scenario_time", "from_", "text")
TO_ALL = {
    ("turns", turn, "injects", inject, what)
    for turn, inject in (
        ("opening", "sighting"),
        ("opening", "denial"),
        ("opening", "cable_cut"),
        ("talks", "agenda"),
        ("standoff", "fog"),
    )
    for what in INJECT
}
PRIVATE = {"arda": ["rumour"], "borsa": ["rumour", "alert"], "coria": ["drill_order"]}
OPTIONS = {
    "arda": {
        "opening": ("invite", "call", "patrol", "wait"),
        "talks": ("charts", "demand"),
        "standoff": ("pull_back", "hold_line"),
    },
    "borsa": {
        "opening": ("survey", "joint", "close_harbour", "watch"),
        "talks": ("offer", "press_on"),
        "standoff": ("send_tugs", "send_guards"),
    },
    "coria": {
        "opening": ("show_log", "protest", "move_back", "stay_silent"),
        "talks": ("regret", "answer_back", "listen"),
        "standoff": ("leave", "circle"),
    },
}
ENDS = {"opening": "open", "talks": "talks", "standoff": "standoff"}


def own(team: str) -> set[Path]:
    """What is for this team's eyes only, written out by hand."""
    decisions = {turn: ("turns", turn, "decisions", f"{team}_{ENDS[turn]}") for turn in ENDS}
    return {
        ("teams", team, "brief"),
        *((("teams", team, "names", "shoal"),) if team != "borsa" else ()),
        *((("indicators", "doubt", "name"),) if team != "borsa" else ()),
        *(("turns", "opening", "injects", one, what) for one in PRIVATE[team] for what in INJECT),
        *((*at, "question") for at in decisions.values()),
        *(
            (*decisions[turn], "options", option, what)
            for turn, options in OPTIONS[team].items()
            for option in options
            for what in ("label", "text")
        ),
    }


@pytest.mark.parametrize("team", TEAMS)
def test_a_team_reads_just_what_it_may(small: Scenario, team: str) -> None:
    marked = Marked(small)
    assert marked.told(tell_team(marked.scenario, team)) == PUBLIC | TO_ALL | own(team)


def without_secrets(small: Scenario, team: str) -> Scenario:
    """The scenario with everything gone or changed that a team may not know of."""
    turns = {turn.id: bare(turn, team) for turn in small.turns.values()}
    causes = dict(list(small.causes.items())[:1])
    return rebuilt(
        small,
        turns=turns,
        causes=causes,
        milestones={},
        hot_wash={},
        accepted={},
        facts={},
        objectives={},
    )


def bare(turn: Turn, team: str) -> Turn:
    injects = {
        one.id: public_part(one)
        for one in turn.injects.values()
        if one.to == "all" or team in one.to
    }
    decisions = {one.id: menu(one) for one in turn.decisions.values() if one.team == team}
    update = {"injects": injects, "decisions": decisions, "outcomes": {}, "next": (), "poll": "off"}
    return turn.model_copy(update=update)


def public_part(inject: Inject) -> Inject:
    hidden: dict[str, Any] = {"when": None, "effects": (), "bears": {}, "expected": {}}
    return inject.model_copy(update=hidden)


def menu(decision: Decision) -> Decision:
    options = {one.id: label_and_text(one) for one in decision.options.values()}
    return decision.model_copy(update={"options": options, "default": next(iter(options))})


def label_and_text(option: Option) -> Option:
    hidden: dict[str, Any] = dict.fromkeys(("when", "needs")) | dict.fromkeys(
        ("effects", "mechanisms", "facts"), ()
    )
    hidden |= {"seen": Seen(), "signal": 3, "weight": 9, "known_to": "nobody", "chance": {}}
    return option.model_copy(update=hidden)


@pytest.mark.parametrize("team", TEAMS)
def test_nothing_hidden_shows_in_what_a_team_reads(small: Scenario, team: str) -> None:
    assert tell_team(small, team) == tell_team(without_secrets(small, team), team)


def text(document: Document) -> str:
    return plain.write(document, 1000)


def test_the_board_shows_levels_and_no_figures(small: Scenario) -> None:
    told = text(tell_team(small, "coria"))
    assert "- Tension: strained.\n" in told
    assert "- Domestic pressure of Coria: felt.\n" in told
    assert "- Doubt of Coria towards Arda: some.\n" in told
    assert "- Verification visits: active, 2 left. Its parties: Arda, Borsa and Coria.\n" in told
    assert "Domestic pressure of Arda" not in told
    assert "Trust" not in told


def test_who_else_got_a_private_inject_is_not_told(small: Scenario) -> None:
    told = text(tell_team(small, "arda"))
    assert "D+0 09:00. To Arda. From: A harbour forum, through social networks." in told


def test_consent_that_an_option_asks_for_is_told(small: Scenario) -> None:
    assert "It asks for the consent of Arda and Borsa." in text(tell_team(small, "coria"))


def test_turns_can_be_told_alone(small: Scenario) -> None:
    told = text(tell_team(small, "arda", ["talks"]))
    assert "Turn 2: Talks" in told
    assert "Turn 1" not in told
    assert "Arda wants calm" not in told


def test_it_says_at_the_top_whom_it_is_for(small: Scenario) -> None:
    first = text(tell_team(small, "arda")).splitlines()[3]
    assert first.startswith("What Arda may read in the course of play, here all at once.")
