import json

from tabletop.diagnostics import Diagnostic, Severity, by_place, did_you_mean, has_errors


def finding(line: int, column: int = 1, severity: Severity = Severity.ERROR) -> Diagnostic:
    return Diagnostic("some-code", severity, "something is so", "a.yaml", line, column)


def test_a_finding_reads_as_file_line_column_and_code() -> None:
    assert str(finding(3, 7)) == "a.yaml:3:7: error[some-code]: something is so"


def test_a_hint_stands_on_a_line_of_its_own() -> None:
    hinted = Diagnostic("c", Severity.ADVICE, "m", "a.yaml", 1, 2, hint="write it so")
    assert str(hinted) == "a.yaml:1:2: advice[c]: m\n  hint: write it so"


def test_findings_come_in_the_order_of_the_file_and_once() -> None:
    assert by_place([finding(9), finding(2, 5), finding(2, 1), finding(9)]) == (
        finding(2, 1),
        finding(2, 5),
        finding(9),
    )


def test_only_an_error_stops_a_file() -> None:
    assert has_errors([finding(1)])
    assert not has_errors([finding(1, severity=Severity.WARNING)])


def test_json_holds_every_key() -> None:
    printed = json.loads(json.dumps(finding(1).as_json()))
    assert printed["severity"] == "error"
    assert printed["hint"] is None
    assert printed["end_column"] is None


def test_did_you_mean_finds_a_near_word_or_none() -> None:
    assert did_you_mean("polnad", ["belarus", "poland"]) == "poland"
    assert did_you_mean("Poland", ["belarus", "poland"]) == "poland"
    assert did_you_mean("xyzzy", ["belarus", "poland"]) is None
    assert did_you_mean("poland", ["poland"]) is None
    assert did_you_mean("x" * 5000, ["x" * 5000]) is None
