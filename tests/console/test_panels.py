"""What the panels of the run screen say."""

from pathlib import Path

import pytest

from tabletop.console.acts.injects import queue
from tabletop.console.screens.talk import request_rows
from tabletop.console.widgets.panels import changed, indicator, indicators
from tabletop.engine.commands import (
    Apply,
    Ask,
    CallTime,
    Choose,
    Deliberate,
    NextTurn,
    Release,
    Startex,
)
from tabletop.engine.view.model import IndicatorCard, View
from tests.console.at_the_keys import MINUTE, begun


def tension(view: View) -> IndicatorCard:
    return next(card for card in view.indicators if card.key == "tension")


def test_an_indicator_says_how_it_moved_in_this_turn(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, Startex())
    assert changed(session.view(), tension(session.view())) == 0
    session.do(Release(inject="sighting"))
    view = session.view()
    assert "strained 5 (+1) ▰" in " ".join(indicator(view, tension(view), 60).text.plain.split())
    for command in (Deliberate(), Choose(decision="borsa_open", option="watch"), CallTime()):
        session.do(command)
    session.do(Apply())
    view = session.view()
    start = tension(view).history[0]
    assert changed(view, tension(view)) == (tension(view).value or 0) - start != 0
    session.do(NextTurn())
    assert changed(session.view(), tension(session.view())) == 0


def test_indicators_stand_in_columns_and_those_of_pairs_under_one_name(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, Startex())
    texts = [row.text.plain for row in indicators(session.view(), 40)]
    values = [text.rsplit("\n", 1)[-1] for text in texts]
    assert len({line.index("▰") for line in values if "▰" in line}) == 1
    names = [one.name for one in session.view().indicators]
    assert sum("\n" in text for text in texts) == len(set(names)) < len(names)


@pytest.mark.parametrize("width", [24, 28, 31, 40])
def test_an_indicator_gives_up_its_bar_and_history_before_it_wraps(
    tmp_path: Path, width: int
) -> None:
    session, _ = begun(tmp_path, Startex(), Release(inject="sighting"))
    rows = indicators(session.view(), width)
    lines = [row.text.plain.rsplit("\n", 1)[-1].rstrip() for row in rows]
    assert max(map(len, lines)) <= width
    assert all(any(letter.isdigit() for letter in line) for line in lines)


def test_the_readers_of_an_inject_stand_on_a_line_of_their_own_where_one_is_too_short(
    tmp_path: Path,
) -> None:
    session, _ = begun(tmp_path, Startex())
    assert "\n    → all" in queue(session.view(), 0, 30)[0].text.plain
    assert "\n" not in queue(session.view(), 0, 80)[0].text.plain


def test_an_open_request_tells_for_how_long_it_has_waited(tmp_path: Path) -> None:
    session, clock = begun(tmp_path, Startex(), Ask(team="arda", text="Who saw it?"))
    clock.advance(6 * MINUTE)
    assert "OPEN for 6 min" in request_rows(session.view(), session.now())[0].text.plain
