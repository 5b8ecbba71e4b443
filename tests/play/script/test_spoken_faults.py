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


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("presence: absent", "{a_team: absent}"),
        ("talk: {message: Hi.}", "Write a hyphen and one thing each: - {message:"),
        ("talk: Hi.", "Write a hyphen and one thing each: - {message:"),
        ("slips: invite", "{a_decision: an_option}"),
        ("said: Hi.", '{a_decision: {words: "…"}}'),
        ("said: {arda_open: Hi.}", 'Write {words: "…"}.'),
        ("said: {arda_open: Hi., a: Hi., b: Hi.}", 'Write {words: "…"}.'),
        ("said: {arda_open: {signals: 2}}", "{a_team: 1}"),
        ("said: {arda_open: {signals: {coria: kind}}}", "from -3 (puts pressure on)"),
        ("read: [coria]", "{a_team: {another_team: 1}}"),
        ("read: {arda: 1}", "{another_team: 1}"),
    ],
)
def test_a_wrong_shape_is_answered_with_what_a_script_has_there(
    line: str, hint: str, small: Scenario
) -> None:
    with pytest.raises(ScriptError) as error:
        read_script("s.yaml", f"turns:\n opening:\n  {line}\n".encode(), small)
    assert hint in error.value.diagnostics[0].hint


def test_a_slip_alone_lacks_the_right_option(small: Scenario) -> None:
    text = "turns: {opening: {slips: {coria_open: show_log}}}"
    with pytest.raises(ScriptError) as error:
        read_script("s.yaml", text.encode(), small)
    (fault,) = error.value.diagnostics
    assert fault.message == (
        "'coria_open' is first sealed by mistake, but no right option is chosen in it."
    )


def test_the_hot_wash_is_checked_against_its_questions(small: Scenario) -> None:
    text = "hot_wash: {night: {arda: Hi.}, no_such: {arda: Hi.}, needed: {nobody: Hi.}}"
    with pytest.raises(ScriptError) as error:
        read_script("s.yaml", text.encode(), small)
    assert [one.code for one in error.value.diagnostics] == [
        "without-object",
        "unknown-question",
        "unknown-team",
    ]
