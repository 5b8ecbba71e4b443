"""Lines that are typed."""

from pathlib import Path

import pytest

from tabletop.console import typed
from tabletop.console.trouble import Unreadable
from tabletop.engine.commands import Deliberate, Release, SetPresence, Startex
from tabletop.engine.view.model import View
from tabletop.engine.words import Presence, Whose
from tests.console.at_the_keys import begun


@pytest.fixture
def view(tmp_path: Path) -> View:
    session, _ = begun(tmp_path, Startex(), Release(inject="sighting"), Deliberate())
    with session:
        return session.view()


def test_one_line_holds_a_choice_for_each_team_in_order(view: View) -> None:
    read = typed.choices(view, "1 - own")
    assert [(one.card.team, one.option, one.own) for one in read] == [
        ("arda", "invite", False),
        ("coria", None, True),
    ]


def test_the_digit_row_of_a_lithuanian_keyboard_counts(view: View) -> None:
    assert [one.option for one in typed.choices(view, "ą č -")] == ["invite", "joint"]


@pytest.mark.parametrize("line", ["", "1", "1 2 3 4", "9 - -", "x - -"])
def test_a_line_that_does_not_fit_says_what_would(view: View, line: str) -> None:
    with pytest.raises(Unreadable) as caught:
        typed.choices(view, line)
    assert caught.value.trouble.hint


def test_an_absent_team_may_be_left_out_of_the_line(tmp_path: Path) -> None:
    away = SetPresence(team="borsa", presence=Presence.ABSENT)
    session, _ = begun(tmp_path, away, Startex(), Release(inject="sighting"), Deliberate())
    with session:
        seen = session.view()
    assert [one.card.team for one in typed.choices(seen, "1 1")] == ["arda", "coria"]
    assert [one.card.team for one in typed.choices(seen, "1 - 1")] == ["arda", "coria"]
    with pytest.raises(Unreadable, match="absent"):
        typed.choices(seen, "1 1 1")


def test_teams_go_by_short_name_name_or_all(view: View) -> None:
    assert typed.teams(view, "cor ARD") == ("arda", "coria")
    assert typed.teams(view, "all") == ("arda", "borsa", "coria")
    with pytest.raises(Unreadable, match="not one team"):
        typed.teams(view, "xyz")


def test_a_reading_is_a_number_or_cannot_tell_and_whose_decision_it_was() -> None:
    assert typed.reading("-2 o") == (-2, Whose.OWN)
    assert typed.reading("c a") == (None, Whose.ALLY)
    for line in ("", "4 o", "1", "1 z"):
        with pytest.raises(Unreadable):
            typed.reading(line)


def test_a_signal_is_a_number_and_a_sentence() -> None:
    sent = typed.signal("arda", "+2 we want to talk")
    assert sent is not None
    assert (sent.signal, sent.sentence) == (2, "we want to talk")
    assert typed.signal("arda", "") is None


def test_several_readings_stand_on_one_line_apart_or_together_and_a_dash_passes_one_over() -> None:
    own, ally, cannot = Whose.OWN, Whose.ALLY, Whose.CANNOT_TELL
    assert typed.readings("-2 o, 0a - cc +1 c") == (
        (-2, own),
        (0, ally),
        None,
        (None, cannot),
        (1, cannot),
    )


@pytest.mark.parametrize("line", ["-2 o 1", "4o", "-2 x", "-2 o o"])
def test_a_line_of_readings_that_does_not_come_out_is_refused_as_a_whole(line: str) -> None:
    with pytest.raises(Unreadable):
        typed.readings(line)
