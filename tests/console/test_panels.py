"""What the panels of the run screen say."""

from pathlib import Path

from tabletop.console.widgets.panels import changed, indicators
from tabletop.engine.commands import (
    Apply,
    CallTime,
    Choose,
    Deliberate,
    NextTurn,
    Release,
    Startex,
)
from tabletop.engine.view.model import IndicatorCard, View
from tests.console.at_the_keys import begun


def tension(view: View) -> IndicatorCard:
    return next(card for card in view.indicators if card.key == "tension")


def test_an_indicator_says_how_it_moved_in_this_turn(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, Startex())
    assert changed(session.view(), tension(session.view())) == 0
    session.do(Release(inject="sighting"))
    view = session.view()
    told = " ".join(next(row for row in indicators(view) if row.id == "tension").text.plain.split())
    assert "strained 5 (+1) ▰" in told
    for command in (Deliberate(), Choose(decision="borsa_open", option="watch"), CallTime()):
        session.do(command)
    session.do(Apply())
    view = session.view()
    start = tension(view).history[0]
    assert changed(view, tension(view)) == (tension(view).value or 0) - start != 0
    session.do(NextTurn())
    assert changed(session.view(), tension(session.view())) == 0
