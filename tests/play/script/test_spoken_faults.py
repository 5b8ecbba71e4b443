"""What is wrong with the words of a script is named at its place."""

import pytest

from tabletop.play.script.file import ScriptError, read_script
from tabletop.scenario import Scenario


def faults(line: str, scenario: Scenario) -> list[tuple[int, str]]:
    """Column and code of what is wrong with one line of the turn 'opening'."""
    text = f"turns:\n opening:\n  choices: {{arda_open: call}}\n  {line}\n"
    with pytest.raises(ScriptError) as error:
        read_script("s.yaml", text.encode(), scenario)
    assert {one.line for one in error.value.diagnostics} == {4}
    return [(one.column, one.code) for one in error.value.diagnostics]


@pytest.mark.parametrize(
    ("line", "column", "code"),
    [
        ("presence: {nobody: absent}", 14, "unknown-team"),
        ("presence: {arda: gone}", 20, "wrong-value"),
        ("said: {borsa_open: {words: Hi.}}", 10, "without-object"),
        ("said: {no_such: {words: Hi.}}", 10, "unknown-decision"),
        ("said: {arda_open: {signals: {arda: 1}}}", 32, "contradiction"),
        ("said: {arda_open: {signals: {coria: 4}}}", 39, "wrong-value"),
        ("said: {arda_open: {signals: {coria: {signal: 1, sentense: Hi.}}}}", 51, "unknown-key"),
        ("said: {arda_open: {rationle: Hi.}}", 22, "unknown-key"),
        ("slips: {arda_open: no_such}", 22, "unknown-option"),
        ("slips: {coria_open: show_log}", 11, "without-object"),
        ("read: {arda: {arda: 1}}", 17, "contradiction"),
        ("read: {arda: {coria: 4}}", 24, "wrong-value"),
        ("read: {arda: {coria: {reading: 1, whos: own}}}", 37, "unknown-key"),
        ("talk: [{of: arda}]", 10, "contradiction"),
        ("talk: [{note: Hi., parked: Hi.}]", 10, "contradiction"),
        ("talk: [{message: Hi., of: arda}]", 10, "contradiction"),
        ("talk: [{message: Hi., of: arda, to: arda}]", 10, "contradiction"),
        ("talk: [{message: Hi., of: arda, to: corla}]", 39, "unknown-team"),
        ("talk: [{meeting: Hi., of: arda}]", 10, "contradiction"),
        ("talk: [{note: Hi., to: arda}]", 10, "contradiction"),
        ("talk: [{note: Hi., colour: red}]", 22, "unknown-key"),
        ("talk: [{request: Hi., of: arda, answer: No., declined: No.}]", 10, "contradiction"),
        ("talk: [{request: Hi., of: arda, answer: No., by: mars}]", 52, "unknown-control-power"),
        ("talk: [{request: '', of: arda}]", 10, "contradiction"),
    ],
)
def test_each_fault_is_named_at_its_place(
    line: str, column: int, code: str, small: Scenario
) -> None:
    assert faults(line, small) == [(column, code)]


def test_the_hot_wash_is_checked_against_its_questions(small: Scenario) -> None:
    text = "hot_wash: {night: {arda: Hi.}, no_such: {arda: Hi.}, needed: {nobody: Hi.}}"
    with pytest.raises(ScriptError) as error:
        read_script("s.yaml", text.encode(), small)
    assert [one.code for one in error.value.diagnostics] == [
        "without-object",
        "unknown-question",
        "unknown-team",
    ]
