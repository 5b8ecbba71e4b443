"""The figures of the analysis, worked out again from the CSV alone, agree with the debrief."""

import importlib
from pathlib import Path
from typing import Any

import pytest

from tabletop.debrief.model import Debrief
from tabletop.engine import commands as cm
from tabletop.engine.words import Presence, Whose
from tabletop.export import csv
from tabletop.play.draws import Draws
from tabletop.play.player import Player
from tabletop.play.trial import steps
from tabletop.runner.library import find
from tabletop.scenario import load
from tabletop.scenario.model import Scenario
from tests.debrief.telling import SIGNALS, told
from tests.engine.play import Play
from tests.export.full import full, numbered

BUNDLED = ("open_skies_collapse", "polish_border_air_incident", "west_2021_transparency")
CENT = 0.011
"""The debrief rounds each gap before it takes means; here only the mean is rounded."""


@pytest.fixture
def recompute(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(Path(__file__).parents[2] / "tools"))
    return importlib.import_module("recompute")


def _agree(recompute: Any, found: Debrief) -> None:
    table = recompute.rows(csv.write(found))
    answers = list(recompute.answers(table))
    by_act = {(one.turn, one.actor): one.gaps for one in found.distances.acts}
    assert set(recompute.by_act(answers)) == set(by_act)
    for key, figures in recompute.by_act(answers).items():
        _same(figures, by_act[key])
    for one in found.distances.scopes:
        _same(recompute.by_scope(answers)[one.scope], one.gaps)
    assert recompute.indicators(table) == {
        (point.turn, path.key): point.value for path in found.indicators for point in path.points
    }
    assert recompute.minutes(table) == {
        turn.id: turn.minutes_used for turn in found.turns if turn.called
    }


def _same(figures: Any, gaps: Any) -> None:
    assert figures.answers == gaps.answers
    assert figures.mean == pytest.approx(gaps.mean, abs=CENT)
    assert figures.mean_size == pytest.approx(gaps.mean_size, abs=CENT)


@pytest.mark.parametrize("name", BUNDLED)
def test_of_the_rehearsed_bundled_scenarios(recompute: Any, name: str) -> None:
    scenario = load(find(name))
    play = Play(scenario, seed=7)
    play.entries = [entry for entry, _state in steps(Player(scenario, Draws(7)), 7)]
    found = told(play)
    assert found.distances.scopes[1].gaps.answers > 30
    _agree(recompute, found)


def test_of_a_session_with_a_bit_of_everything(recompute: Any, small: Scenario) -> None:
    _agree(recompute, told(full(Play(small, seed=4), numbered("said"))))


def test_where_a_team_was_absent_and_another_could_not_tell(
    recompute: Any, small: Scenario
) -> None:
    play = Play(small, seed=4).leave("borsa", Presence.ABSENT).deliberate()
    play.choose(arda_open="call", coria_open="protest")
    play.do(cm.Explain(decision="arda_open", rationale="", signals=SIGNALS))
    play.apply()
    play.do(cm.Read(reader="coria", about="arda", reading=None, whose=Whose.ALLY))
    _agree(recompute, told(play.read("arda", "coria", -3)))


def test_where_a_turn_was_undone_after_it_was_read(recompute: Any, small: Scenario) -> None:
    play = Play(small, seed=4).deliberate()
    before = play.seq
    play.choose(arda_open="patrol")
    play.do(cm.Explain(decision="arda_open", rationale="", signals=SIGNALS))
    play.apply().read("coria", "arda", -3).undo(before)
    play.choose(arda_open="call")
    play.do(cm.Explain(decision="arda_open", rationale="", signals=SIGNALS[:1]))
    _agree(recompute, told(play.apply().read("borsa", "arda", -1).read("coria", "arda", 2)))


def test_it_prints_every_figure(
    recompute: Any, small: Scenario, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "debrief.csv"
    path.write_bytes(csv.write(told(full(Play(small, seed=4), numbered("said")))))
    recompute.main(path)
    printed = capsys.readouterr().out
    assert "gap by act opening arda 1 -1.0 1.0" in printed
    assert "indicator talks tension 3" in printed
    assert "minutes opening 2" in printed
