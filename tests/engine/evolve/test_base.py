"""Recording: it writes down what happened, and never judges or clamps."""

from dataclasses import replace

import pytest

from tabletop.engine import commands as cm
from tabletop.engine import events as ev
from tabletop.engine.commands import COMMANDS
from tabletop.engine.decide.base import judge
from tabletop.engine.events import EVENTS, Change, Share
from tabletop.engine.evolve import evolve
from tabletop.engine.evolve.base import record
from tabletop.engine.state import initial
from tabletop.engine.words import Provenance
from tabletop.scenario.model import Scenario
from tests.engine.play import Play


def test_every_kind_of_event_has_a_recorder() -> None:
    kinds = set(EVENTS.json_schema()["discriminator"]["mapping"])
    recorded = {one.model_fields["kind"].default for one in record.registry if one is not object}
    assert recorded == kinds


def test_every_kind_of_command_has_a_judge() -> None:
    kinds = set(COMMANDS.json_schema()["discriminator"]["mapping"])
    judged = {one.model_fields["kind"].default for one in judge.registry if one is not object}
    assert judged == kinds


def test_what_nobody_knows_how_to_record_or_judge_is_a_defect(small: Scenario) -> None:
    state = initial(small, 1)
    with pytest.raises(TypeError):
        record("no event", small, state)
    with pytest.raises(TypeError):
        judge("no command", small, state)


def test_recording_never_clamps(small: Scenario) -> None:
    change = Change(
        what="indicator", key="tension", before=4, shares=(Share(cause="x", by=95),), after=99
    )
    released = ev.InjectReleased(inject="sighting", to=("arda",), changes=(change,))
    assert evolve(small, initial(small, 1), released).game.indicators["tension"] == 99


def test_recording_never_judges(small: Scenario) -> None:
    play = Play(small).deliberate().release("rumour")
    sealed = ev.Chosen(
        decision="coria_open", option="move_back", words="w", provenance=Provenance.CONTROL
    )
    assert evolve(small, play.state, sealed).game.choices["coria_open"].option == "move_back"


def test_recording_leaves_the_state_before_as_it_was(small: Scenario) -> None:
    play = Play(small).deliberate()
    before = replace(play.state)
    play.release("sighting", "rumour").apply(arda_open="patrol")
    assert before.game.indicators["tension"] == 4
    assert before.game.choices == {}


def test_what_is_recorded_carries_the_commits_stamp(small: Scenario) -> None:
    play = Play(small).deliberate()
    play.clock = 7_000
    play.do(cm.Choose(decision="arda_open", option="wait", words="w"))
    stamp = play.game.choices["arda_open"].stamp
    assert (stamp.seq, stamp.clock) == (play.seq, 7_000)
