"""How findings look to a person: the line of the file, the span marked, a terminal left alone."""

import click
import pytest

from tabletop.cli.findings import Told, counted, write_github, write_text
from tabletop.diagnostics import Diagnostic, Severity

Captured = pytest.CaptureFixture[str]


def told(source: str, word: str, *, file: str = "x.yaml") -> Told:
    column = source.index(word) + 1
    finding = Diagnostic(file, 7, column, "odds", "Wrong.", "Right.", end_column=column + len(word))
    return Told(finding, source)


@pytest.fixture(autouse=True)
def eighty_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


def marked(capfd: Captured) -> tuple[str, str]:
    """The line that was shown, and the line of marks under it, without their margin."""
    _, shown, marks, *_ = capfd.readouterr().out.splitlines()
    return shown[8:], marks[8:]


def test_the_span_is_marked_under_the_line(capfd: Captured) -> None:
    write_text([told("        to: [polnd]", "polnd")])
    assert capfd.readouterr().out.splitlines() == [
        "x.yaml:7:14: error[odds]: Wrong.",
        "    7 |         to: [polnd]",
        "      |              ^^^^^",
        "  hint: Right.",
    ]


def test_wide_and_combining_characters_do_not_shift_the_marks(capfd: Captured) -> None:
    write_text([told("title: 東京 е\u0301 word", "word")])
    shown, marks = marked(capfd)
    assert shown == "title: 東京 е\u0301 word"
    assert marks == " " * len("title: 1234 e ") + "^^^^"


def test_a_tab_takes_one_column(capfd: Captured) -> None:
    write_text([told("a:\tword", "word")])
    assert marked(capfd) == ("a: word", "   ^^^^")


def test_a_long_line_is_cut_around_the_span(capfd: Captured) -> None:
    write_text([told("x" * 500 + " word " + "y" * 500, "word")])
    shown, marks = marked(capfd)
    assert len(shown) <= 80 - 8
    assert shown[marks.index("^") : marks.rindex("^") + 1] == "word"
    assert shown[0] == shown[-1] == "…"


def test_at_a_terminal_sentences_break_between_words(
    capfd: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    finding = Diagnostic("x.yaml", 7, 1, "odds", "wrong " * 20 + "end.", "right " * 20 + "end.")
    write_text([Told(finding)])
    assert len(capfd.readouterr().out.splitlines()) == 2
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    write_text([Told(finding)])
    rows = [click.unstyle(row) for row in capfd.readouterr().out.splitlines()]
    assert max(map(len, rows)) < 80
    assert " ".join(map(str.strip, rows)) == (
        f"x.yaml:7:1: error[odds]: {finding.message} hint: {finding.hint}"
    )


def test_nothing_in_a_file_or_its_name_moves_the_terminal(capfd: Captured) -> None:
    write_text([told("a: \x1b[2J word \x9b1m", "word", file="\x1b]0;x\x07.yaml")])
    out = capfd.readouterr().out
    assert not {"\x1b", "\x9b", "\x07"} & set(out)


def test_a_finding_without_a_line_is_told_all_the_same(capfd: Captured) -> None:
    write_text([Told(Diagnostic("x.yaml", 1, 1, "empty", "Empty.", "Write."))])
    assert capfd.readouterr().out == "x.yaml:1:1: error[empty]: Empty.\n  hint: Write.\n"


def test_annotations_cannot_be_broken_out_of(capfd: Captured) -> None:
    write_github([Told(Diagnostic("odd,name%.yaml", 2, 1, "odds", "One\n::error::two", ""))])
    assert capfd.readouterr().out == (
        "::error file=odd%2Cname%25.yaml,line=2,col=1,title=odds::One%0A::error::two\n"
    )


def test_findings_are_counted_by_weight() -> None:
    def one(severity: Severity) -> Diagnostic:
        return Diagnostic("x", 1, 1, "odds", "", severity=severity)

    weights = [Severity.ADVICE, Severity.ERROR, Severity.WARNING, Severity.ERROR, Severity.ADVICE]
    assert counted(map(one, weights)) == "2 errors, 1 warning, 2 advice"
    assert counted([]) == "nothing found"
