from tabletop.export.html.filters import form, marked
from tabletop.export.report.part import KINDS, Mark
from tests.debrief.telling import called
from tests.engine.play import Play
from tests.export.report.cells import case


def test_the_form_offers_every_turn_team_and_kind(play: Play) -> None:
    written = form(case(called(play)))
    for value in ("opening", "arda", "borsa", "coria", *KINDS):
        assert f'<option value="{value}">' in written


def test_a_mark_says_nothing_of_what_it_is_not_about() -> None:
    assert marked(Mark(teams=("arda", "borsa"))) == {
        "data-turn": "",
        "data-teams": "arda borsa",
        "data-kind": "",
    }
