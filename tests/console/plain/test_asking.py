"""What acts ask a person, seen line by line: nothing here depends on a screen."""

from datetime import timedelta
from pathlib import Path

import pytest

from tabletop.console.acts.injects import none_to_show
from tabletop.console.screens.talk import request_rows
from tabletop.engine.commands import (
    AnyCommand,
    Ask,
    Choose,
    Configure,
    Deliberate,
    Endex,
    Hold,
    Meet,
    Note,
    Release,
    Send,
    Startex,
    Undo,
)
from tabletop.engine.words import Provenance
from tests.console.at_the_keys import MINUTE, begun
from tests.console.plain.scripted import typed

OPEN: tuple[AnyCommand, ...] = (
    Startex(),
    Release(inject="sighting"),
    Release(inject="drill_order"),
    Deliberate(),
)
SAIL = "we sail at dawn"
HIDDEN: tuple[AnyCommand, ...] = (Configure(options="hidden"), *OPEN)


def sealed(option: str | None, words: str) -> Choose:
    return Choose(
        decision="arda_open", option=option, words=words, provenance=Provenance.PARAPHRASE
    )


@pytest.mark.parametrize(
    ("before", "lines", "wanted"),
    [
        (HIDDEN, ("1 - -", SAIL, "", "", "", ""), sealed("invite", SAIL)),
        (HIDDEN, ("1 - -", SAIL, "own", "", "", ""), sealed(None, SAIL)),
        (HIDDEN, ("own - -", SAIL, "", "", "", ""), sealed(None, SAIL)),
        (
            OPEN,
            ("own - -", SAIL, "3", "", "", ""),
            sealed("patrol", SAIL),
        ),
    ],
    ids=["mapped", "to none", "own", "own and mapped"],
)
def test_where_the_menu_is_refused_words_come_first_and_are_mapped_to_an_option_or_to_none(
    tmp_path: Path, before: tuple[AnyCommand, ...], lines: tuple[str, ...], wanted: Choose
) -> None:
    session, _ = begun(tmp_path, *before)
    typed(session, "d", *lines, "")
    assert session.entries[-1].command == wanted


def test_an_option_that_is_not_there_is_refused_with_those_that_are(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN)
    script = typed(session, "d", "own - -", "we sail", "9", "", "", "", ".", "")
    assert "has no option 9" in script.text
    assert session.entries[-1].command.kind == "deliberate"


def test_an_open_request_tells_for_how_long_it_waits(tmp_path: Path) -> None:
    session, clock = begun(tmp_path, *OPEN, Ask(team="arda", text="May we call?"))
    clock.advance(4 * MINUTE)
    (row,) = request_rows(session.view(), session.now())
    assert "waits 4 min" in row.text.plain
    (request,) = session.view().requests
    assert request.asked.at
    (fresh,) = request_rows(session.view(), session.now() - timedelta(minutes=4))
    assert "waits" not in fresh.text.plain


@pytest.mark.parametrize(("link", "thing"), [("^", "sighting"), ("borsa_open", "borsa_open")])
def test_a_note_is_linked_to_what_is_on_the_screen_or_to_another_thing(
    tmp_path: Path, link: str, thing: str
) -> None:
    session, _ = begun(tmp_path, *OPEN)
    script = typed(session, "n", "they whisper", "", "", "", "", link)
    note = session.entries[-1].command
    assert isinstance(note, Note)
    assert note.link == thing
    assert "Linked to (^: inject “The buoy is seen”)" in script.text


def test_a_note_is_linked_to_nothing_that_is_not_there(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN)
    script = typed(session, "n", "they whisper", "", "", "", "", "moon", ".")
    assert "“moon” is not here" in script.text
    assert session.entries[-1].command.kind == "deliberate"


def test_an_undo_tells_how_it_is_undone(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN)
    script = typed(session, "u", "1", "too early")
    assert "takes the undo back." in script.text
    session.do(Undo(to=4, reason="not so"))
    assert session.view().phase == "deliberation"


def test_holding_back_tells_how_it_is_put_back(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN)
    script = typed(session, "o", "1")
    assert isinstance(session.entries[-1].command, Hold)
    assert "o puts it back" in script.text


def test_teams_are_picked_from_lists(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN)
    typed(session, "m", "?", "1", "?", "2 3", "we must talk")
    assert session.entries[-1].command == Send(
        sender="arda", to=("borsa", "coria"), text="we must talk"
    )


def test_who_meets_is_picked_from_a_list(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, *OPEN)
    typed(session, "f", "new", "?", "1 2", "", "")
    assert session.entries[-1].command == Meet(teams=("arda", "borsa"), open=False)


def test_an_empty_queue_names_the_key_that_helps(tmp_path: Path) -> None:
    session, _ = begun(tmp_path)
    assert "SPACE begins" in none_to_show(session.view())
    session.do(Startex())
    assert "i writes one" in none_to_show(session.view())
    session.do(Endex(reason="The room is needed."))
    assert none_to_show(session.view()) == "No injects in this turn."
