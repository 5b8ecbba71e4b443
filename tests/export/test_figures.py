from xml.etree import ElementTree

from tabletop.export.figures import Figures
from tests.engine.play import Play
from tests.export.report.cells import case


def hints(svg: str) -> list[str]:
    titles = ElementTree.fromstring(svg).iter("title")
    return [one.text or "" for one in titles]


def test_what_one_commit_changed_is_one_dot_with_all_its_causes(play: Play) -> None:
    play.deliberate().apply(arda_open="patrol", borsa_open="close_harbour", coria_open="protest")
    found = case(play)
    (tension,) = (one for one in found.debrief.indicators if one.key == "tension")
    title, *dots = hints(Figures(found).indicator(tension).inline)
    assert title == "Tension: from 4 at the start to 10 at the end."
    assert len({change.commit for change in tension.changes}) == len(dots) == 1
    assert "4 to 10" in dots[0]
    assert "Arda" in dots[0]


def test_an_instrument_that_changes_has_a_bar_for_each_status(play: Play) -> None:
    play.deliberate().release("cable_cut").apply(arda_open="invite", coria_open="protest")
    drawn = Figures(case(play)).instruments()
    assert drawn is not None
    said = hints(drawn.inline)
    assert [one for one in said if one.startswith("Naval hotline: ")] == [
        "Naval hotline: active",
        "Naval hotline: suspended",
        "Naval hotline: lapsed",
    ]


def test_before_the_first_turn_nothing_is_drawn(play: Play) -> None:
    assert Figures(case(play)).instruments() is None
