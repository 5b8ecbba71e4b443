import pytest

from tabletop.play.script import Script, ScriptError, read_script
from tabletop.scenario import Scenario


def _turn(small: Scenario) -> tuple[str, str, str]:
    turn = next(iter(small.turns.values()))
    decision = next(iter(turn.decisions.values()))
    return turn.id, decision.id, next(iter(decision.options))


def test_a_script_is_read_with_what_it_sets(small: Scenario) -> None:
    turn, decision, option = _turn(small)
    text = f"seed: 4\nturns: {{{turn}: {{choices: {{{decision}: {option}}}, manual: []}}}}\n"
    script = read_script("s.yaml", text.encode(), small)
    assert script.seed == 4
    assert script.turn(turn).choices == {decision: option}
    assert script.turn(turn).manual == ()
    assert script.turn("another").manual is None


def test_an_empty_mapping_sets_nothing(small: Scenario) -> None:
    assert read_script("s.yaml", b"{}", small) == Script()


def test_every_unknown_id_is_named_at_its_place(small: Scenario) -> None:
    turn, decision, _ = _turn(small)
    text = (
        "cause: nobody\n"
        "turns:\n"
        f"  {turn}:\n"
        f"    choices: {{{decision}: nothing_such, no_decision: x}}\n"
        "    manual: [no_inject]\n"
        "    next: no_turn\n"
        "  elsewhere: {}\n"
    )
    with pytest.raises(ScriptError) as error:
        read_script("s.yaml", text.encode(), small)
    found = [(one.line, one.code) for one in error.value.diagnostics]
    assert found == [
        (1, "unknown-cause"),
        (4, "unknown-option"),
        (4, "unknown-decision"),
        (5, "unknown-inject"),
        (6, "unknown-turn"),
        (7, "unknown-turn"),
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [("seed: soon\n", 1), ("seed: 1\nspeed: 3\n", 2), ("- a list\n", 1), ("a: [\n", 2)],
)
def test_a_fault_of_shape_or_syntax_is_a_diagnostic(text: str, line: int, small: Scenario) -> None:
    with pytest.raises(ScriptError) as error:
        read_script("s.yaml", text.encode(), small)
    assert error.value.diagnostics[0].line == line
