import re

from tabletop.export.acts.page import write
from tests.debrief.telling import called, told
from tests.engine.play import Play
from tests.export.test_colophon import at


def page(play: Play) -> str:
    return write(told(play)).decode()


def test_the_page_needs_nothing_from_elsewhere_and_runs_nothing(play: Play) -> None:
    text = page(called(play))
    for sign in ("<script", "http:", "https:", "url(", "@import", "<link", "<img"):
        assert sign not in text
    assert "default-src 'none'" in text


def test_the_page_is_for_a4_on_its_side_in_light_and_dark(play: Play) -> None:
    text = page(called(play))
    assert "@page { size: A4 landscape;" in text
    assert "prefers-color-scheme: dark" in text


def test_every_class_that_the_picture_names_has_a_look(play: Play) -> None:
    text = page(called(play).read("coria", "arda", -1))
    drawn = re.search(r"<svg.*</svg>", text, re.DOTALL)
    assert drawn
    named = {one for found in re.findall(r'class="([^"]+)"', drawn[0]) for one in found.split()}
    assert {one for one in named if f"svg .{one} " not in text} <= {"said"}


def test_how_to_read_and_the_colophon_are_on_the_page(play: Play) -> None:
    text = page(called(play))
    assert "no order here is a ranking" in text
    assert "Session s1; scenario small 1.0.0" in text
    assert "Attribution level" in text


def test_where_no_team_is_named_the_order_is_said_to_tell_nothing(play: Play) -> None:
    text = write(at(told(called(play)), "none")).decode()
    assert "in the order of the game" not in text
    assert "does not tell whose they are" in text


def test_a_session_without_a_turn_has_a_page(play: Play) -> None:
    assert "No turn was played." in page(play)


def test_a_session_without_any_reading_shows_the_acts(play: Play) -> None:
    play.deliberate().choose(arda_open="patrol")
    text = page(play)
    assert "No reading was asked for." in text
    assert "the turn was not played to its end" in text


def test_the_same_log_gives_the_same_bytes(play: Play) -> None:
    called(play)
    assert write(told(play)) == write(told(play))
