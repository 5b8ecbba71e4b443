"""The console line by line: what is typed gives the same commands as the full screen."""

import io
import random
import sys
from pathlib import Path

import pytest

from tabletop.console import plain
from tabletop.console.setup import Setup
from tabletop.console.spine import control_of
from tabletop.console.trouble import TerminalError
from tabletop.engine.commands import (
    AnswerHotWash,
    AnyCommand,
    Apply,
    Ask,
    CallTime,
    Choose,
    Deliberate,
    Endex,
    Explain,
    Improvise,
    Meet,
    Note,
    Read,
    Release,
    Rule,
    Startex,
)
from tabletop.engine.words import Phase, Verdict
from tabletop.runner.blanking import blanked
from tabletop.runner.session import Session
from tabletop.scenario import load
from tests.console.at_the_keys import SMALL, begun, kinds, small_files
from tests.console.plain.scripted import Scripted, typed

OPEN = (Startex(), Release(inject="sighting"), Release(inject="drill_order"), Deliberate())
CHOSEN = (
    Choose(decision="arda_open", option="invite"),
    Choose(decision="borsa_open", option="watch"),
    Choose(decision="coria_open", option="stay_silent"),
)
CALLED = (*OPEN, *CHOSEN, CallTime())


def last(session: Session) -> AnyCommand:
    return session.entries[-1].command


def test_a_whole_turn_is_played_by_enter_and_few_words(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, Startex())
    script = typed(
        session,
        *("", "", ""),
        *("", "1 4 -", "- - 4", ""),
        *("", "yes"),
        *("", "accept", "apply", "yes"),
        *("", "-2 o", "c c", "1 a", "."),
    )
    told = [one for one in kinds(session) if one not in ("rule", "read")]
    assert told[-6:] == ["deliberate", "choose", "choose", "choose", "call_time", "apply"]
    assert kinds(session).count("rule") > 1
    assert next(one.command for one in session.entries if one.command.kind == "read") == Read(
        reader="arda", about="borsa", reading=-2, whose="own"
    )
    assert "Next: Enter decisions: all teams still deciding" in script.text
    assert session.state.game.phase == Phase.ASSESSMENT


@pytest.mark.parametrize(
    ("before", "lines", "command"),
    [
        (OPEN, ["n", "At the door", "", "", "", "", ""], Note(text="At the door")),
        (
            OPEN,
            ["requests", "new", "ARD", "May we call?", ""],
            Ask(team="arda", text="May we call?"),
        ),
        (OPEN, ["f", "new", "ARD COR", "open", ""], Meet(teams=("arda", "coria"), open=True)),
        (OPEN, ["release", "3", "yes"], Release(inject="cable_cut")),
        (OPEN, ["z", "The hall is closing"], Endex(reason="The hall is closing")),
        (CALLED, ["r", "reject 1", "No.", "", ""], None),
        ((*CALLED, Apply(), Endex(reason="Late.")), ["h", "3", "", "Trust.", ""], None),
    ],
)
def test_every_other_act_is_a_letter_or_a_word(
    tmp_path: Path, before: tuple[AnyCommand, ...], lines: list[str], command: AnyCommand | None
) -> None:
    session, _ = begun(tmp_path, *before)
    known = len(session.entries)
    script = typed(session, *lines)
    assert len(session.entries) == known + 1, script.text
    if command is not None:
        assert last(session) == command
    else:
        assert isinstance(last(session), Rule | AnswerHotWash)


def test_a_form_keeps_what_was_typed_when_a_line_is_wrong(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN, *CHOSEN)
    lines = ["e", "1", "", "We want calm", "+9 calm", "", "", "", "", "", ""]
    again = ["", "", "+2 we want calm", "", "", "", "", "", ""]
    script = typed(session, *lines, *again, ".")
    assert "! Signal: “+9” will not do.  A number from -3 to 3." in script.text
    explained = last(session)
    assert isinstance(explained, Explain)
    assert explained.rationale == "We want calm"
    assert {one.signal for one in explained.signals or ()} == {2}


def test_a_full_stop_leaves_a_form_and_keeps_nothing(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN)
    typed(session, "m", "ARD", ".")
    assert len(session.entries) == len(OPEN)


def test_what_is_not_possible_now_is_said_with_when_it_is(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN)
    script = typed(session, "r", "dance", "reject 2", "d", "9 9", "9 9 9", "")
    told = "! Not now: rulings.  Possible in adjudication."
    assert told in script.text
    assert "! “dance” is no act.  ? lists them." in script.text
    assert "! 2 given, 3 wanted." in script.text
    assert "has no option 9" in script.text
    assert len(session.entries) == len(OPEN)


def test_how_things_stand_and_an_inject_are_read(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN)
    script = typed(session, "look", "read", "1", "?")
    assert "Tension" in script.text
    assert "Naval hotline" in script.text
    assert "For the facilitator" in script.text
    assert "O  from paper" in script.text


def test_the_end_of_the_lines_ends_the_desk_with_all_on_disk(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, Startex())
    with pytest.raises(plain.Closed):
        plain.play(session, Scripted([""]))
    assert last(session) == Release(inject="sighting")


def test_nothing_that_a_terminal_acts_on_is_shown(tmp_path: Path) -> None:
    text = SMALL.read_text("utf-8").replace(
        "A fisherman", "'[bold]A [@click=app.quit]fisherman[/]'"
    )
    session, _ = begun(tmp_path, *OPEN, text=text)
    script = typed(session, "read", "5", "n", "\x1b]0;x\x07\u202e[/]", *[""] * 5, "look")
    assert "[@click=app.quit]" in script.text
    assert not set(script.text) & {"\x1b", "\x07", "\u202e"}


def test_a_new_session_is_set_up_by_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(random, "randint", lambda *_: 7)
    files = small_files()
    script = Scripted([str(tmp_path / "new.tabletop"), *[""] * 11])
    session = plain.set_up(Setup(files, load(files)), script)
    assert session is not None
    with session:
        assert session.state.game.phase == Phase.BRIEFING
    assert (tmp_path / "new-handouts").is_dir()
    assert "Seed, which gives the cause card and chances [7]:" in script.text


def test_setting_up_can_be_left(tmp_path: Path) -> None:
    files = small_files()
    assert plain.set_up(Setup(files, load(files)), Scripted(["."])) is None
    assert not list(tmp_path.iterdir())


def test_verdicts_are_given_to_causes_by_number(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *CALLED)
    typed(session, "rulings", "reject 1", "No.", "", "reject 77", "")
    ruled = last(session)
    assert isinstance(ruled, Rule)
    assert (ruled.verdict, ruled.reason) == (Verdict.REJECT, "No.")


def test_a_team_has_received_all_by_its_figure(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN, Release(inject="rumour"))
    script = typed(session, "v", "2 3", "item 1", "2", "")
    assert [(one.team, one.item) for one in session.state.room.deliveries] == [
        ("borsa", "sighting"),
        ("borsa", "rumour"),
        ("coria", "sighting"),
        ("arda", "rumour"),
    ]
    assert "1  ARD   2 items: “The buoy is seen”, “A rumour”" in script.text
    assert "3  COR   1 item: “The buoy is seen”" in script.text


def test_recipients_and_effects_are_chosen_from_lists(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN)
    lines = ["i", "Fog", "?", "1 3", "?", "4", "A pilot", "No sight"]
    changes = ["?", "", "2", "1", "2", "", "1", ""]
    typed(session, *lines, *changes)
    assert last(session) == Improvise(
        title="Fog",
        to=("arda", "coria"),
        channel="radar",
        sender="A pilot",
        text="No sight",
        effects=("tension up 2",),
    )


def test_what_teams_will_learn_is_read_before_it_is_published(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *CALLED)
    script = typed(session, "r", "preview", "")
    assert "Arda invites its neighbours to the shoal." in script.text
    assert last(session) == CallTime()


def test_sheets_are_written_from_when_they_are_wanted(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, Startex())
    script = typed(session, "H", "yes", "next")
    folder = tmp_path / "room-handouts"
    assert len(list(folder.rglob("*.html"))) == 3
    assert "0 sheets written." in script.text


def test_sheets_that_cannot_be_written_are_told_and_stop_nothing(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, Startex())
    folder = tmp_path / "room-handouts"
    folder.mkdir()
    (folder / "turn_1").write_text("in the way")
    script = typed(session, "")
    assert last(session) == Release(inject="sighting")
    assert "! The sheets for the teams could not be written: File exists." in script.text


def test_everything_said_is_searched_by_words(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN, Note(text="they look tired", tag="mood"), Note(text="tea"))
    script = typed(session, "search", "MOOD", "1")
    assert "== Commit" in script.text
    assert "they look tired" in script.text
    assert "2  " not in script.text.split("Search everything")[1].split("== Commit")[0]


def test_all_that_each_team_may_read_is_asked_on_demand(tmp_path: Path) -> None:
    unasked = SMALL.read_text("utf-8").replace("poll: full", 'poll: "off"', 1)
    session, _ = begun(tmp_path, *CALLED, Apply(), text=unasked)
    assert not session.view().questions
    script = typed(session, "p", "all", *["-1 o"] * 6)
    assert len([one for one in session.view().questions if one.answer]) == 6
    assert "Coria reads Arda" in script.text


def test_the_poll_goes_on_to_all_pairs_without_asking_twice(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *CALLED, Apply())
    typed(session, "p", "-1 o", "all", *["c c"] * 5)
    readings = [one.answer for one in session.view().questions if one.answer]
    assert sorted(str(one.reading) for one in readings) == ["-1", *["None"] * 5]


def test_each_act_beside_how_it_was_read_is_shown_in_the_hot_wash(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *CALLED, Apply(), Endex(reason="Late."))
    script = typed(session, "h", "picture", "")
    assert "== Each act beside how it was read" in script.text
    assert "Arda: Arda invites its neighbours to the shoal." in script.text
    assert "not answered" in script.text


def test_a_letter_alone_is_taken_as_it_stands_and_a_word_in_any_letters(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN)
    script = typed(session, "Z", "It is late.", "T", "yes", "LOOK", "ENDEX", "It is late.", "QUIT")
    assert last(session) == Endex(reason="It is late.")
    assert kinds(session)[len(OPEN) :] == ["endex"]
    assert "! “Z” is no act." in script.text
    assert "! “T” is no act." in script.text
    assert "Indicators:" in script.text


def test_every_act_that_is_listed_is_taken_by_what_is_shown_of_it(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN)
    listed = typed(session, "?").text.split("? lists them.")[-1]
    assert "Warnings of the clock" not in listed
    script = typed(session, "/", ".")
    assert "no act" not in script.text
    assert "Search everything said and done" not in script.text
    assert "Words (empty: all, . back):" in script.text


def test_a_mistyped_word_loses_no_effect_chosen_before(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN)
    lines = ["i", "Fog", "all", "radar", "A pilot", "No sight"]
    changes = ["?", "tension", "2", "1", "2", "tensoin", "hotline", "1", ""]
    script = typed(session, *lines, *changes)
    assert "! Nothing holds “tensoin”.  Other words, or an empty line for all." in script.text
    made = last(session)
    assert isinstance(made, Improvise)
    assert made.effects == ("tension up 2",)


def test_an_indicator_and_an_instrument_are_read_in_full(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN)
    view = session.view()
    count = len(control_of(view).queue)
    hotline = count + len(view.indicators) + 1
    script = typed(session, "read", str(count + 1), "read", str(hotline))
    assert "on a range of 0 to 10" in script.text
    assert "== Naval hotline" in script.text


def test_a_request_is_left_without_an_answer(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN, Ask(team="arda", text="May we call?"))
    script = typed(session, "k", "1", "", "1", ".", "1", "perhaps", "DECLINE", ".", "")
    assert len(session.entries) == len(OPEN) + 1
    assert "! “perhaps” is not a word here." in script.text
    assert "== Decline a request" in script.text
    assert "== Answer a request" not in script.text


def test_letters_that_are_not_utf_8_are_told_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xe9t\xe9\n"), "utf-8"))
    with pytest.raises(TerminalError):
        plain.Terminal().ask(">")


def test_the_other_screens_are_blanked_until_the_next_line(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN)

    class Looking(Scripted):
        def ask(self, prompt: str) -> str:
            seen.append((prompt, blanked(session.path)))
            return super().ask(prompt)

    seen: list[tuple[str, bool]] = []
    plain.play(session, Looking(("b", "", "quit")))
    assert ("Enter brings them back:", True) in seen
    assert seen[-1] == (">", False)
    with pytest.raises(plain.Closed):
        plain.play(session, Scripted(("blank",)))
    assert not blanked(session.path)
