from tabletop.debrief.compare import Comparison
from tabletop.debrief.compare.model import DecisionRow
from tabletop.engine import commands as cm
from tabletop.scenario import Scenario
from tests.debrief.compare.sessions import RENAMED, changed, opening, side_by_side
from tests.debrief.telling import SIGNALS
from tests.engine.play import Play


def decision(found: Comparison, id: str) -> DecisionRow:
    (one,) = (one for one in found.decisions if one.id == id)
    return one


def stood(row: DecisionRow) -> dict[str | None, str]:
    return {one.id: "".join(choice.run for choice in one.choices) for one in row.taken}


def test_options_stand_in_file_order_with_the_runs_that_chose_them(small: Scenario) -> None:
    found = side_by_side(
        opening(small, arda_open="wait"),
        opening(small, arda_open="invite"),
        opening(small, arda_open=None),
        Play(small),
    )
    row = decision(found, "arda_open")
    assert [one.id for one in row.options] == ["invite", "call", "patrol", "wait", None]
    assert stood(row) == {"invite": "B", "wait": "A", None: "C"}
    assert (row.team, row.turn, row.not_met) == ("arda", "opening", ("D",))


def test_reasons_signals_and_words_stand_beside_the_choice(small: Scenario) -> None:
    play = Play(small).start(cause="drift").deliberate().choose(arda_open="call")
    play.do(cm.Explain(decision="arda_open", rationale="To calm things.", signals=SIGNALS))
    row = decision(side_by_side(play.apply(), opening(small)), "arda_open")
    (choice,) = row.options[1].choices
    assert (choice.rationale, choice.words) == ("To calm things.", "in its own words")
    assert [(one.to, one.signal) for one in choice.signals] == [("borsa", 1), ("coria", 3)]
    (default,) = row.options[3].choices
    assert (default.run, default.why, default.rationale) == ("B", "default", "")


def test_a_choice_without_consent_stands_as_what_it_fell_back_to(small: Scenario) -> None:
    row = decision(side_by_side(opening(small, borsa_open="joint"), opening(small)), "borsa_open")
    assert stood(row) == {"watch": "AB"}
    assert [one.tried for one in row.taken[0].choices] == ["A joint statement with Arda", ""]


def test_an_option_that_was_not_to_be_had_is_said_to_be_closed(small: Scenario) -> None:
    cut = Play(small).start(cause="drift").deliberate().release("cable_cut").apply()
    row = decision(side_by_side(cut, opening(small)), "arda_open")
    assert {one.id: one.closed for one in row.options if one.closed} == {"call": ("A",)}


def test_a_decision_that_was_never_called_is_open(small: Scenario) -> None:
    waiting = Play(small).start(cause="drift").deliberate()
    row = decision(side_by_side(waiting, opening(small)), "arda_open")
    assert (row.open, stood(row)) == (("A",), {"wait": "B"})


def test_a_decision_and_option_of_another_version_are_matched(small: Scenario) -> None:
    later = changed(*RENAMED)
    found = side_by_side(
        opening(small, arda_open="invite"), opening(later, arda_first="open_house")
    )
    assert stood(decision(found, "arda_first")) == {"open_house": "AB"}
    assert "arda_open" not in {one.id for one in found.decisions}
