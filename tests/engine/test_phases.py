"""The phases of a session."""

from itertools import pairwise
from pathlib import Path

import pytest

from tabletop.engine import commands as cm
from tabletop.engine.phases import ALLOWED, PLAYING, TABLE, Move, diagram, leads_to, possible
from tabletop.engine.words import Phase
from tabletop.scenario.model import Scenario
from tests.engine.play import Play

COURSE = (
    Phase.SETUP,
    Phase.BRIEFING,
    Phase.DELIBERATION,
    Phase.ADJUDICATION,
    Phase.ASSESSMENT,
    Phase.HOT_WASH,
    Phase.CLOSED,
)


@pytest.mark.parametrize(("one", "other"), list(pairwise(COURSE)))
def test_each_phase_leads_to_the_one_after_it(one: Phase, other: Phase) -> None:
    assert other in [leads_to(one, move) for move in possible(one)]


def test_an_assessment_leads_to_a_briefing_or_to_the_hot_wash() -> None:
    assert leads_to(Phase.ASSESSMENT, Move.OPEN_TURN) is Phase.BRIEFING
    assert leads_to(Phase.ASSESSMENT, Move.FINISH) is Phase.HOT_WASH


def test_endex_is_possible_from_any_phase_after_setup_until_the_hot_wash() -> None:
    assert leads_to(Phase.SETUP, Move.ENDEX) is None
    assert leads_to(Phase.CLOSED, Move.ENDEX) is None
    assert all(leads_to(phase, Move.ENDEX) is Phase.HOT_WASH for phase in PLAYING)


def test_a_session_may_be_closed_from_setup_and_from_the_hot_wash_alone() -> None:
    closing = [phase for phase in Phase if leads_to(phase, Move.CLOSE)]
    assert closing == [Phase.SETUP, Phase.HOT_WASH]


def test_nothing_leads_out_of_closed() -> None:
    assert possible(Phase.CLOSED) == ()


def test_every_kind_of_command_has_its_phases() -> None:
    kinds = set(cm.COMMANDS.json_schema()["discriminator"]["mapping"])
    assert kinds == set(ALLOWED)


@pytest.mark.parametrize("move", ["STARTEX", "DELIBERATE", "CALL_TIME", "APPLY", "ENDEX", "CLOSE"])
def test_commands_that_move_the_session_are_allowed_where_the_table_says(move: str) -> None:
    sources = {source for one, source, _ in TABLE if one.name == move}
    assert set(ALLOWED[move.lower()]) == sources


def test_a_played_session_follows_the_table(small: Scenario) -> None:
    play = Play(small)
    moves: list[tuple[Phase, Phase]] = []
    for command in (
        cm.Startex(),
        cm.Deliberate(),
        cm.CallTime(),
        cm.Apply(),
        cm.NextTurn(),
        cm.Endex(reason="no time"),
        cm.Close(),
    ):
        before = play.game.phase
        play.do(command)
        moves.append((before, play.game.phase))
    assert set(moves) <= {(source, dest) for _, source, dest in TABLE}
    assert [after for _, after in moves][-2:] == [Phase.HOT_WASH, Phase.CLOSED]


def test_pause_is_a_fact_of_the_clock_and_no_phase(small: Scenario) -> None:
    play = Play(small).deliberate()
    play.do(cm.Pause())
    assert play.game.phase is Phase.DELIBERATION
    assert not play.game.clock_running


def test_the_diagram_shows_every_move() -> None:
    drawn = diagram()
    for move, source, dest in TABLE:
        assert f"{source} --> {dest}: {move.name.lower()}" in drawn


def test_the_drawn_diagram_in_the_documentation_is_current() -> None:
    page = Path(__file__).parents[2] / "docs" / "phases.md"
    assert diagram() in page.read_text("utf-8")
