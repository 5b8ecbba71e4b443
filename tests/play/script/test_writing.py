from hypothesis import given, settings
from hypothesis import strategies as st

from tabletop.play.script import NO_SCRIPT, Script
from tabletop.play.script.file import read_script
from tabletop.play.script.recording import record
from tabletop.play.script.writing import TAUGHT, block, flow
from tabletop.scenario import Scenario
from tests.play.script.playing import log, script

WHOLE = """\
# A script for 'The strait' (small 1.0.0).
# Play it: tabletop rehearse SCENARIO --script THIS_FILE
# It ends in exit code 1 where something expected does not come true.
#
# The session that it was made from had more to it:
# - Something was left out.
seed: -3
# The cause card that lies face down.
cause: drift
turns:
  opening:
    # The option that each team chooses. What is left out is drawn by the seed.
    choices:
      arda_open: call  # Call Coria on the hotline
      coria_open: show_log  # Show the buoy's log
    # What teams say when they are asked for their consent: yes or no.
    consent:
      coria_open: {arda: yes, borsa: no}
    # How chances fall.
    branches:
      arda_open: answered
    # Injects to release by hand, in this order, after those that the clock releases.
    manual: [cable_cut]
    # Injects that do not go out.
    held: [denial]
    # Rulings on causes: amend, add or reject; 'added' has no cause of its own.
    rulings:
      alarm: {verdict: reject}
      arda_open.call: {verdict: amend, effects: [trust between arda and borsa up 1]}
    # The turn to go to, though the scenario names another.
    next: talks
    # What holds when the turn is over and the next one has opened.
    expect:
      - (tension is calm or tension is acute) and not photo_shown
      - arda_open chose one of call, wait
  talks:
    manual: []
    expect:
      - standoff played
expect:
  ending: quiet  # Quiet water
"""


def test_a_script_is_written_in_one_way_and_teaches_its_form(small: Scenario) -> None:
    assert block(script(WHOLE, small), small, ["Something\nwas left out."]) == WHOLE


def test_every_key_of_a_turn_is_taught() -> None:
    from tabletop.play.script import TurnScript

    assert set(TurnScript.model_fields) <= set(TAUGHT)


def test_a_script_on_one_line_holds_what_is_done_and_not_what_is_expected(small: Scenario) -> None:
    line = flow(script(WHOLE, small))
    assert "\n" not in line
    assert read_script("s.yaml", line.encode(), small).script == _without_expectations(
        script(WHOLE, small)
    )


def _without_expectations(wanted: Script) -> Script:
    turns = {name: turn.model_copy(update={"expect": ()}) for name, turn in wanted.turns.items()}
    return wanted.model_copy(update={"turns": turns, "expect": NO_SCRIPT.expect})


@given(st.integers(0, 10_000))
@settings(max_examples=30)
def test_what_is_written_reads_back_as_the_same_script(small: Scenario, seed: int) -> None:
    recorded = record(small, *log(small, seed))
    assert read_script("s.yaml", block(recorded, small).encode(), small).script == recorded
    assert read_script("s.yaml", flow(recorded).encode(), small).script == (
        _without_expectations(recorded)
    )


def test_an_empty_script_is_written_as_one(small: Scenario) -> None:
    assert read_script("s.yaml", block(NO_SCRIPT, small).encode(), small).script == NO_SCRIPT


def test_ids_that_yaml_takes_for_something_else_stand_in_quotes() -> None:
    odd = Script.model_validate({"cause": "true", "turns": {"null": {"next": "no"}}})
    text = flow(odd)
    assert text == '{cause: "true", turns: {"null": {next: no}}}'
