"""The sheets of one team: what stands on them, and that nothing of another's does."""

from dataclasses import replace
from datetime import timedelta, timezone

import pytest

from tabletop.engine import commands as cm
from tabletop.engine.view import view
from tabletop.export.handouts import Handout, handouts, withdrawn, write
from tabletop.formats.html import blocks
from tabletop.scenario.model import Scenario
from tests.engine.play import Play


def sheets(play: Play, team: str) -> tuple[Handout, ...]:
    return handouts(view(play.scenario, play.state, team))


def text(sheet: Handout) -> str:
    return f"{sheet.head} {sheet.title} {blocks(sheet.blocks)}"


def test_an_inject_is_a_sheet_for_each_of_its_readers_and_for_nobody_else(small: Scenario) -> None:
    play = Play(small).start()
    play.do(cm.Release(inject="sighting"))
    play.do(cm.Release(inject="rumour"))

    assert [one.title for one in sheets(play, "arda")] == ["The buoy is seen", "A rumour"]
    assert [one.title for one in sheets(play, "coria")] == ["The buoy is seen"]
    rumour = text(sheets(play, "arda")[1])
    assert "Somebody moved it on purpose." in rumour
    assert "From A harbour forum (social networks)" in rumour
    assert "Borsa" not in rumour, "who else got a private inject is not for a team to know"


def test_a_sheet_is_named_by_team_time_and_title(small: Scenario) -> None:
    play = Play(small).start()
    play.do(cm.Release(inject="sighting"))
    seen = view(small, play.state, "arda")
    (east,) = handouts(seen, timezone(timedelta(hours=2)))
    (utc,) = handouts(seen)

    assert utc.name.startswith("arda-")
    assert utc.name.endswith("-the_buoy_is_seen")
    hours = [int(one.name.split("-")[1][:2]) for one in (utc, east)]
    assert (hours[1] - hours[0]) % 24 == 2


def test_an_assessment_tells_each_team_what_became_known_to_it(small: Scenario) -> None:
    play = Play(small).deliberate().apply(arda_open="invite", borsa_open="survey")

    told = {team: text(sheets(play, team)[-1]) for team in small.teams}
    assert "Arda invites its neighbours to the shoal." in told["coria"]
    assert "Arda invites its neighbours to the shoal." not in told["arda"]
    assert "Domestic pressure (Arda)" in told["arda"]
    assert "Domestic pressure (Arda)" not in told["coria"]
    assert "Trust" not in " ".join(told.values()), "seen by the facilitator alone"
    assert "Tension: " in told["borsa"]


def test_a_past_assessment_keeps_its_place_and_no_picture_of_a_later_turn(small: Scenario) -> None:
    play = Play(small).deliberate().apply(arda_open="invite", borsa_open="survey")
    before = sheets(play, "coria")[-1]
    play.onward()
    after = next(one for one in sheets(play, "coria") if one.name == before.name)

    assert (after.team, after.turn) == (before.team, before.turn)
    assert "Tension" not in text(after)


@pytest.mark.parametrize("nasty", ["<script>x</script>", "\x1b[31m", "\u202eabc"])
def test_whatever_a_text_holds_a_sheet_shows_it_as_text(small: Scenario, nasty: str) -> None:
    play = Play(small).start()
    improvised = cm.Improvise(
        title=f"../{nasty}", to=("arda",), channel="note", sender=nasty, text=nasty
    )
    play.do(improvised)
    (sheet,) = sheets(play, "arda")
    page = write(sheet).decode()

    assert "<script" not in page
    assert "\x1b" not in page
    assert "/" not in sheet.name
    assert write(sheet).decode() == page


def test_a_withdrawn_sheet_says_so_without_its_text(small: Scenario) -> None:
    play = Play(small).start()
    play.do(cm.Release(inject="rumour"))
    (sheet,) = sheets(play, "arda")
    page = withdrawn(sheet).decode()

    assert "WITHDRAWN" in page
    assert "A rumour" in page
    assert "on purpose" not in page


def test_two_injects_of_one_minute_and_like_titles_are_two_sheets(small: Scenario) -> None:
    play = Play(small).start()
    play.do(cm.Release(inject="sighting"))
    seen = view(small, play.state, "arda")
    twice = replace(seen, injects=(*seen.injects, replace(seen.injects[0], id="other", text="B")))
    first, second = handouts(twice)
    assert second.name == f"{first.name}_2"
    assert "B" in text(second)
