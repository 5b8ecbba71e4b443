"""The screen of an audience: it follows the session and shows its view, no more."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.containers import VerticalScroll
from textual.pilot import Pilot

from tabletop.cli import AT_FAULT, run
from tabletop.console.audience import page
from tabletop.console.audience.app import Audience
from tabletop.console.paint import content
from tabletop.engine.commands import (
    Answer,
    AnyCommand,
    Apply,
    Ask,
    CallTime,
    Choose,
    Deliberate,
    Endex,
    Explain,
    NextTurn,
    Pause,
    Release,
    SignalTo,
    Startex,
)
from tabletop.engine.view import PUBLIC
from tabletop.runner import preferences
from tabletop.runner.blanking import Blanking
from tabletop.runner.session import Session
from tests.console.at_the_keys import MINUTE, begun, screen_text

OPEN: tuple[AnyCommand, ...] = (
    Startex(),
    Release(inject="sighting"),
    Release(inject="drill_order"),
    Deliberate(),
)
CHOSEN = (
    Choose(decision="arda_open", option="invite"),
    Choose(decision="borsa_open", option="watch"),
    Choose(decision="coria_open", option="stay_silent"),
)
WHY = Explain(
    decision="arda_open",
    rationale="To be believed",
    signals=(SignalTo(team="coria", signal=2, sentence="Come and see"),),
)
Looking = Callable[[Pilot[None], Audience], Awaitable[None]]


def look(session: Session, audience: str, looking: Looking, size: tuple[int, int]) -> None:
    async def held() -> None:
        app = Audience(session, audience, ticking=False)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await looking(pilot, app)

    asyncio.run(held())


def text_of(session: Session, audience: str) -> str:
    view = session.view(audience)
    sections = (*page.main(view), *page.side(view))
    return "\n".join(f"{one.title}\n{content(*one.parts).plain}" for one in sections)


def test_what_stands_beside_the_text_can_be_scrolled_too(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN)

    async def looking(pilot: Pilot[None], app: Audience) -> None:
        side = app.query_one("#side", VerticalScroll)
        await pilot.press("down")
        await pilot.pause()
        await pilot.pause()
        assert side.max_scroll_y > 0
        assert side.scroll_y > 0

    look(session, "arda", looking, (100, 12))


def test_a_team_sees_its_decision_and_what_it_received_the_newest_first(tmp_path: Path) -> None:
    session, clock = begun(tmp_path, *OPEN)
    clock.advance(10 * MINUTE)
    session.do(Release(inject="rumour"))
    titles = [one.title for one in page.main(session.view("arda"))]
    assert titles == ["A rumour", "You decide  (deciding)", "The buoy is seen", "Briefing"]
    assert "Invite the others to see" in text_of(session, "arda")
    assert "Somebody moved it on purpose." not in text_of(session, "coria")


@pytest.mark.parametrize("audience", [PUBLIC, "arda", "borsa", "coria"])
def test_nothing_of_another_team_is_shown(tmp_path: Path, audience: str) -> None:
    session, _ = begun(tmp_path, *OPEN, *CHOSEN, WHY)
    told = text_of(session, audience)
    of_others = {"arda": "Invite the others", "borsa": "joint statement", "coria": "buoy's log"}
    for team, text in of_others.items():
        assert (text in told) == (team == audience)
    assert "To be believed" not in told
    session.do(CallTime())
    session.do(Apply())
    assert "To be believed" not in text_of(session, audience)


def test_acts_are_told_as_seen_and_their_logic_in_the_hot_wash(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN, *CHOSEN, WHY, CallTime(), Apply())
    assert "Arda invites its neighbours to the shoal." in text_of(session, "coria")
    session.do(Endex(reason="Late."))
    told = text_of(session, PUBLIC)
    assert "Why: To be believed" in told
    assert "Meant for Coria: +2 Come and see" in told


@pytest.mark.parametrize(
    ("minutes", "shown"), [(0, "30:00"), (12, "18:00"), (31, "+1:00"), (30, "0:00")]
)
def test_what_is_left_of_the_turn(tmp_path: Path, minutes: int, shown: str) -> None:
    session, _ = begun(tmp_path, *OPEN)
    assert page.left(session.view(PUBLIC), minutes * MINUTE) == shown
    session.do(CallTime())
    assert page.left(session.view(PUBLIC), minutes * MINUTE) == ""


def test_the_screen_follows_the_session(tmp_path: Path) -> None:
    session, clock = begun(tmp_path, Startex())
    follower = Session.open(session.path, read_only=True, clock=clock)

    async def looking(pilot: Pilot[None], app: Audience) -> None:
        assert "The buoy is seen" not in screen_text(pilot)
        session.do(Release(inject="sighting"))
        app.look()
        await pilot.pause()
        assert "The buoy is seen" in screen_text(pilot)

    look(follower, PUBLIC, looking, (80, 24))
    follower.close()


def test_a_screen_opened_late_has_the_clock_of_the_room(tmp_path: Path) -> None:
    session, clock = begun(tmp_path, *OPEN)
    clock.advance(7 * MINUTE)
    with Session.open(session.path, read_only=True, clock=clock) as follower:
        assert follower.clock_ms() == session.clock_ms() == 7 * MINUTE
        session.do(Pause())
        clock.advance(MINUTE)
        assert follower.refresh()
        assert follower.clock_ms() == 7 * MINUTE


def test_a_key_blanks_it_and_brings_it_back(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN)

    async def looking(pilot: Pilot[None], _app: Audience) -> None:
        assert "The buoy is seen" in screen_text(pilot)
        await pilot.press("b")
        await pilot.pause()
        assert "The buoy is seen" not in screen_text(pilot)
        await pilot.press("b", "T")
        await pilot.pause()
        assert "The buoy is seen" in screen_text(pilot)
        assert pilot.app.theme == preferences.load().theme == "light"

    look(session, PUBLIC, looking, (120, 30))


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (160, 45)])
def test_how_things_stand_is_beside_the_text_where_there_is_room(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    session, _ = begun(tmp_path, *OPEN)

    async def looking(pilot: Pilot[None], _app: Audience) -> None:
        assert ("Naval hotline" in screen_text(pilot)) == (size[0] >= 100)
        assert "For Arda alone." in screen_text(pilot)

    look(session, "arda", looking, size)


def test_an_audience_that_is_not_there_is_named_with_those_that_are(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    session, _ = begun(tmp_path, Startex())
    assert run(["screen", str(session.path), "--audience", "polnad"]) == AT_FAULT
    assert "It has: public, arda, borsa, coria." in capfd.readouterr().err


def test_an_answer_is_shown_in_the_turn_in_which_it_is_given(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN, *CHOSEN, Ask(team="arda", text="May we call?"))
    (request,) = session.state.room.requests
    for command in (CallTime(), Apply(), NextTurn(), Answer(request=request, text="You may.")):
        assert "You may." not in text_of(session, "arda")
        session.do(command)
    assert "You may." in text_of(session, "arda")
    for later in (Deliberate(), CallTime(), Apply(), NextTurn(turn="standoff", reason="Time.")):
        session.do(later)
    assert "You may." not in text_of(session, "arda")


def test_it_is_blank_while_the_facilitator_wants_it_so(tmp_path: Path) -> None:
    session, clock = begun(tmp_path, *OPEN)
    follower = Session.open(session.path, read_only=True, clock=clock)
    blanking = Blanking(session)

    async def looking(pilot: Pilot[None], app: Audience) -> None:
        blanking.begin()
        app.look()
        await pilot.press("b")
        await pilot.pause()
        assert screen_text(pilot).strip() == "Blank until the facilitator goes on."
        blanking.end()
        app.look()
        await pilot.pause()
        assert "The buoy is seen" in screen_text(pilot)
        assert "b blank" in screen_text(pilot)

    look(follower, PUBLIC, looking, (80, 24))
    follower.close()
