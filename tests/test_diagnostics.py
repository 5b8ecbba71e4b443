import json

from tabletop.diagnostics import Diagnostic, Severity, by_place, did_you_mean


def finding(line: int, column: int = 1) -> Diagnostic:
    return Diagnostic("a.yaml", line, column, "some-code", "Something is so.")


def test_a_finding_reads_as_file_line_column_and_code() -> None:
    assert str(finding(3, 7)) == "a.yaml:3:7: error[some-code]: Something is so."


def test_a_hint_stands_on_a_line_of_its_own() -> None:
    hinted = Diagnostic("a.yaml", 1, 2, "c", "Odd.", "Write it so.", Severity.ADVICE)
    assert str(hinted) == "a.yaml:1:2: advice[c]: Odd.\n  hint: Write it so."


def test_findings_come_in_the_order_of_the_file_and_once() -> None:
    assert by_place([finding(10), finding(2, 5), finding(2, 1), finding(10)]) == (
        finding(2, 1),
        finding(2, 5),
        finding(10),
    )


def test_json_holds_every_key() -> None:
    printed = json.loads(json.dumps(finding(1).as_json()))
    assert printed == {
        "file": "a.yaml",
        "line": 1,
        "column": 1,
        "code": "some-code",
        "message": "Something is so.",
        "hint": "",
        "severity": "error",
        "end_column": 0,
    }


def test_did_you_mean_finds_a_near_word_or_none() -> None:
    assert did_you_mean("polnad", ["belarus", "poland"]) == "poland"
    assert did_you_mean("Poland", ["belarus", "poland"]) == "poland"
    assert did_you_mean("xyzzy", ["belarus", "poland"]) is None


def test_did_you_mean_does_not_ponder_long_words() -> None:
    assert did_you_mean("x" * 5_000, ["x" * 4_999]) is None
