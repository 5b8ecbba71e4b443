"""Acts of the run screen, each by its keys: what is typed gives the command."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from tabletop.console.room import Room
from tabletop.engine.commands import (
    Adjourn,
    Agree,
    Answer,
    AnyCommand,
    Apply,
    Ask,
    CallTime,
    Choose,
    Close,
    Consent,
    Decline,
    Deliberate,
    Deliver,
    Describe,
    Endex,
    Explain,
    Extend,
    Hold,
    Improvise,
    Meet,
    NextTurn,
    Note,
    Park,
    Pause,
    Recall,
    Release,
    Reopen,
    Rule,
    Send,
    SetPresence,
    SignalTo,
    Startex,
    Undo,
)
from tabletop.engine.words import Presence, Verdict
from tests.console.at_the_keys import SMALL, begun, kinds, play, press, screen_text, strike, write

OPEN = (Startex(), Release(inject="sighting"), Release(inject="drill_order"), Deliberate())
FREE = Choose(decision="arda_open", option=None, words="a letter")
SEALED = (
    FREE,
    Choose(decision="borsa_open", option="watch"),
    Choose(decision="coria_open", option="stay_silent"),
)
CALLED = (*OPEN, *SEALED, CallTime())

CASES: tuple[tuple[str, tuple[AnyCommand, ...], str, AnyCommand], ...] = (
    ("pause", OPEN, "s", Pause()),
    ("release by hand", OPEN, "l <down> <down> <enter> y", Release(inject="cable_cut")),
    (
        "release against the condition",
        OPEN,
        "l <end> <enter> {they must know} <enter>",
        Release(inject="alert", despite="they must know"),
    ),
    ("release by its number in the list", OPEN, "l 3 y", Release(inject="cable_cut")),
    (
        "effects by numbers of their own",
        CALLED,
        "r + <f5> {tens} <enter> 1 2 <enter> <enter> {so it was} <f2>",
        Rule(cause="added", verdict=Verdict.ADD, effects=("tension up 2",), reason="so it was"),
    ),
    ("hold", OPEN, "o <enter>", Hold(inject="rumour")),
    (
        "withdraw",
        OPEN,
        "w <enter> {a slip} <enter>",
        Recall(inject="sighting", reason="a slip"),
    ),
    (
        "improvise",
        OPEN,
        "i {Fog} <enter> {cor ard} <enter> {rad} <enter> {A pilot} <enter> {No sight} <enter>"
        " {tension up 1; mark photo_shown} <f2>",
        Improvise(
            title="Fog",
            to=("arda", "coria"),
            channel="radar",
            sender="A pilot",
            text="No sight",
            effects=("tension up 1", "mark photo_shown"),
        ),
    ),
    ("received, by the team's figure", OPEN, "v 2", Deliver(item="sighting", team="borsa")),
    ("received, on a Lithuanian keyboard", OPEN, "v č", Deliver(item="sighting", team="borsa")),
    ("received, one item", OPEN, "v <enter> <enter>", Deliver(item="sighting", team="arda")),
    (
        "improvise, from lists",
        OPEN,
        "i {Fog} <enter> ? 1 3 <enter> <enter> ? <enter> <enter> {A pilot} <enter> {No sight}"
        " <enter> ? <down> <enter> <enter> <down> <enter> <enter> <f2>",
        Improvise(
            title="Fog",
            to=("arda", "coria"),
            channel="press",
            sender="A pilot",
            text="No sight",
            effects=("tension up 2",),
        ),
    ),
    (
        "message",
        OPEN,
        "m {ard} <enter> {bor} <enter> {come over} <enter>",
        Send(sender="arda", to=("borsa",), text="come over"),
    ),
    (
        "request",
        OPEN,
        "k a {cor} <enter> {a ship list} <enter>",
        Ask(team="coria", text="a ship list"),
    ),
    (
        "answer for a power",
        (*OPEN, Ask(team="coria", text="a list")),
        "k <down> <enter> {here it is} <enter> {reg} <enter>",
        Answer(request="request_5", text="here it is", speaker="registry"),
    ),
    (
        "decline",
        (*OPEN, Ask(team="coria", text="a list")),
        "k <down> x {not now} <enter>",
        Decline(request="request_5", reason="not now"),
    ),
    ("meeting", OPEN, "f a {ard cor} <f2>", Meet(teams=("arda", "coria"), open=False)),
    (
        "a meeting ends",
        (*OPEN, Meet(teams=("arda", "coria"))),
        "f <down> <enter> {they part} <enter>",
        Adjourn(meeting="meeting_5", gist="they part"),
    ),
    (
        "agreement",
        OPEN,
        "a {all} <enter> {no patrols} <enter>",
        Agree(parties=("arda", "borsa", "coria"), text="no patrols"),
    ),
    ("minutes", OPEN, "x <enter>", Extend(minutes=5)),
    ("fewer minutes", OPEN, "x {-2} <enter>", Extend(minutes=-2)),
    (
        "presence",
        OPEN,
        "c <down> <enter> <f2>",
        SetPresence(team="borsa", presence=Presence.ABSENT),
    ),
    ("ENDEX", OPEN, "z {fire alarm} <enter>", Endex(reason="fire alarm")),
    ("parking lot", OPEN, "P {not so} <f2>", Park(text="not so")),
    (
        "note with a team, off the record",
        OPEN,
        "n {tired} <enter> {cor} <enter> <enter> <ctrl+u> {off} <f2>",
        Note(text="tired", team="coria", off_record=True),
    ),
    ("undo", OPEN, "u <enter> {too soon} <enter>", Undo(to=3, reason="too soon")),
    (
        "reasons and signals",
        (*OPEN, FREE),
        "e <enter> <down> {calm} <down> {+2 talk} <down> {-1 not you} <f2>",
        Explain(
            decision="arda_open",
            rationale="calm",
            provenance="paraphrase",
            signals=(
                SignalTo(team="borsa", signal=-1, sentence="not you"),
                SignalTo(team="coria", signal=2, sentence="talk"),
            ),
            considered="",
            dissent="",
        ),
    ),
    (
        "consent refused",
        (*OPEN, Choose(decision="borsa_open", option="joint")),
        "y <enter> {no} <enter>",
        Consent(decision="borsa_open", team="arda", agreed=False),
    ),
    ("reopen", (*OPEN, FREE), "d <f7> <enter>", Reopen(decision="arda_open")),
    (
        "amend",
        CALLED,
        "r m {tension up 1} <enter> {a sharp letter} <f2>",
        Rule(
            cause="arda_open.own",
            verdict=Verdict.AMEND,
            effects=("tension up 1",),
            reason="a sharp letter",
        ),
    ),
    (
        "reject",
        CALLED,
        "r <down> x {nobody saw it} <f2>",
        Rule(cause="borsa_open.watch", verdict=Verdict.REJECT, reason="nobody saw it"),
    ),
    (
        "add",
        CALLED,
        "r + {tension up 1} <enter> {the day was long} <f2>",
        Rule(
            cause="added", verdict=Verdict.ADD, effects=("tension up 1",), reason="the day was long"
        ),
    ),
    (
        "as seen",
        CALLED,
        "r s {a letter arrives} <enter> <ctrl+u> {cor} <enter>",
        Describe(decision="arda_open", seen="a letter arrives", known_to=("coria",)),
    ),
    (
        "another turn",
        (*CALLED, Apply()),
        "j <down> <enter> {time is short} <enter>",
        NextTurn(turn="talks", reason="time is short"),
    ),
)


@pytest.mark.parametrize(
    ("before", "keys", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_keys_give_the_command(
    tmp_path: Path, before: tuple[AnyCommand, ...], keys: str, wanted: AnyCommand
) -> None:
    session, _ = begun(tmp_path, *before)
    told: list[str] = []

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        await strike(pilot, keys)
        told.append(screen_text(pilot))

    play(session, playing)
    assert session.entries[-1].command == wanted, told[0]


def test_what_each_team_will_learn_is_shown_before_it_is_published(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *CALLED)
    told: list[str] = []

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        await strike(pilot, "r v")
        told.append(screen_text(pilot))

    play(session, playing)
    assert "What each team will learn" in told[0]
    assert session.entries[-1].command == CALLED[-1]


def test_what_is_refused_keeps_what_was_typed(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *CALLED)

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        await strike(pilot, "r m {tensoin up 1} <enter> {a slip of the pen} <f2>")
        assert "tensoin up 1" in screen_text(pilot)
        assert "▸" in screen_text(pilot)

    play(session, playing)
    assert session.entries[-1].command == CALLED[-1]


def test_all_that_each_team_may_read_is_asked_by_one_key(tmp_path: Path) -> None:
    unasked = SMALL.read_text("utf-8").replace("poll: full", 'poll: "off"', 1)
    session, _ = begun(tmp_path, *CALLED, Apply(), text=unasked)

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        await press(pilot, "p")
        assert "Coria reads Borsa" not in screen_text(pilot)
        await press(pilot, "f5")
        assert "Coria reads Borsa" in screen_text(pilot)
        await write(pilot, "-1 o")
        await press(pilot, "enter")

    play(session, playing)
    assert [one.answer.reading for one in session.view().questions if one.answer] == [-1]


def test_a_poll_begun_before_goes_on_at_the_first_question_without_an_answer(
    tmp_path: Path,
) -> None:
    session, _ = begun(tmp_path, *CALLED, Apply())

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        for answer in ("-1 o", "2 a"):
            await press(pilot, "p")
            await write(pilot, answer)
            await press(pilot, "enter", "escape")

    play(session, playing)
    given = [one.answer for one in session.view().questions if one.answer]
    assert [one.reading for one in given] == [-1, 2]


def test_a_closed_session_is_not_closed_again(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, Startex(), Endex(reason="ministers left"), Close())

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        await press(pilot, "h", "c")
        assert "The session is closed already." in screen_text(pilot)

    play(session, playing)
    assert kinds(session).count("close") == 1


def test_an_undo_says_how_it_is_taken_back_and_that_the_clock_stands(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN, FREE)

    async def playing(pilot: Pilot[None], room: Room) -> None:
        await strike(pilot, "u <enter> {too soon} <enter>")
        told = " ".join(screen_text(pilot).split())
        assert "PAUSED" in told
        assert "s lets it run. u, then the first row, takes the undo back." in told
        await strike(pilot, "u <enter> {it was right} <enter>")
        assert room.view.decisions[0].state == "decided"

    play(session, playing)


def test_the_text_released_last_is_the_first_that_can_be_withdrawn(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN, Release(inject="cable_cut"))

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        await strike(pilot, "w <enter> {a slip} <enter>")

    play(session, playing)
    assert session.entries[-1].command == Recall(inject="cable_cut", reason="a slip")


def test_the_note_key_pressed_again_opens_no_second_form(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN)

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        await press(pilot, "f3", "f3", "escape")
        assert "SPACE" in screen_text(pilot)

    play(session, playing)


def test_a_form_without_lists_offers_none(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN)

    async def playing(pilot: Pilot[None], _room: Room) -> None:
        await press(pilot, "z")
        assert "F5" not in screen_text(pilot)
        await press(pilot, "f5")
        assert "This line has no list." in screen_text(pilot)
        await press(pilot, "escape", "i")
        assert "F5 list" in screen_text(pilot).splitlines()[-1]

    play(session, playing)
