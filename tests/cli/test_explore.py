"""`tabletop explore`, as a person would call it."""

import json
import os
import sys
from pathlib import Path

import pexpect
import pytest

from tabletop.cli import AT_FAULT, FINE, USAGE, run
from tests.conftest import SMALL

EXAMPLE = str(SMALL.with_name("example.yaml"))
PLANTED = str(SMALL.parents[1] / "explore" / "planted.yaml")
Captured = pytest.CaptureFixture[str]


def _told(capfd: Captured) -> str:
    return " ".join(capfd.readouterr().err.split())


def test_the_first_line_says_what_was_covered_and_the_next_what_needs_the_eye(
    capfd: Captured,
) -> None:
    assert run(["explore", PLANTED]) == FINE
    shown = capfd.readouterr().out
    assert shown.startswith("Exact: all play of “The grounding”")
    eye = shown[: shown.index("How it ends")]
    for fault in ("second_tug", "blockade", "stay_off_line", "Borsa has no say", "(attention)"):
        assert fault in eye
    tables, _, _ = shown.partition("Roads to each ending")
    assert max(map(len, tables.splitlines())) <= 80


def test_an_assumption_shows_the_difference(capfd: Captured) -> None:
    assert run(["explore", EXAMPLE, "--assume", "poland_first=ring"]) == FINE
    shown = capfd.readouterr().out
    assert "Assumed: Poland takes 'ring' in 'poland_first' wherever it is on offer." in " ".join(
        shown.split()
    )
    assert "No longer possible" in shown
    assert "+36.1" in shown


def test_a_misspelt_assumption_is_answered_with_the_nearest(capfd: Captured) -> None:
    assert run(["explore", EXAMPLE, "--assume", "poland_frist=ring"]) == AT_FAULT
    assert "Did you mean 'poland_first'?" in _told(capfd)


@pytest.mark.parametrize(
    ("name", "begins"), [("r.txt", "Exact"), ("r.HTML", "<!DOC"), ("r.json", "{")]
)
def test_a_file_takes_the_form_that_its_ending_names(
    tmp_path: Path, capfd: Captured, name: str, begins: str
) -> None:
    path = tmp_path / name
    assert run(["explore", EXAMPLE, "-o", str(path)]) == FINE
    assert path.read_text("utf-8").startswith(begins)
    assert capfd.readouterr().out == f"{path}\n"


def test_data_goes_to_standard_output(capfd: Captured) -> None:
    assert run(["explore", EXAMPLE, "--format", "json", "--manual", "never"]) == FINE
    found = json.loads(capfd.readouterr().out)
    assert found["policy"]["manual"] == "never"
    assert found["format"] == 1


def test_another_ending_is_wrong_usage(tmp_path: Path, capfd: Captured) -> None:
    assert run(["explore", EXAMPLE, "-o", str(tmp_path / "r.pdf")]) == USAGE
    assert "must end in .html for a page" in _told(capfd)


def test_a_report_replaces_no_file_that_is_none(tmp_path: Path, capfd: Captured) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text("work of a week", "utf-8")
    assert run(["explore", EXAMPLE, "-f", "json", "-o", str(path)]) == USAGE
    assert path.read_text("utf-8") == "work of a week"
    told = _told(capfd)
    assert "for --output" in told
    assert "is there already and is not a report (.json); choose another name." in told


def test_a_report_of_that_name_is_replaced_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "r.json"
    path.write_text("the last one", "utf-8")

    def fails(_one: Path, _other: Path) -> Path:
        raise OSError(28, "No space left on device", "r.json")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", fails)
        assert run(["explore", EXAMPLE, "-o", str(path)]) == AT_FAULT
    assert path.read_text("utf-8") == "the last one"
    assert list(tmp_path.iterdir()) == [path]
    assert run(["explore", EXAMPLE, "-o", str(path)]) == FINE
    assert path.read_text("utf-8").startswith("{")


@pytest.mark.parametrize(
    "options",
    [
        ["--road-to", "x", "--format", "json"],
        ["--road-to", "x", "--cluster", "tcp://localhost:1"],
        ["--since", EXAMPLE, "--cluster", "tcp://localhost:1"],
        ["--since", EXAMPLE, "--road-to", "x"],
    ],
)
def test_options_of_which_one_would_be_passed_over_are_wrong_usage(
    options: list[str], capfd: Captured
) -> None:
    assert run(["explore", EXAMPLE, *options]) == USAGE
    assert "not go with" in _told(capfd)


def test_what_is_too_large_is_estimated_and_says_so(capfd: Captured) -> None:
    small = ["--memory", "1B", "--games", "2000", "--seed", "7"]
    assert run(["explore", EXAMPLE, *small]) == FINE
    first = capfd.readouterr().out
    assert "estimated: it was played 2,000 times at random" in " ".join(first.split())
    assert run(["explore", EXAMPLE, *small]) == FINE
    assert capfd.readouterr().out == first


def test_without_its_extra_a_plain_message_names_it(
    capfd: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in [one for one in sys.modules if one.startswith("tabletop.explore.exploring")]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, "numpy", None)
    assert run(["explore", EXAMPLE]) == AT_FAULT
    assert "pip install 'tabletop-crisis[explore]'" in _told(capfd)


def test_a_terminal_is_filled_and_offered_the_page() -> None:
    command = [sys.executable, "-m", "tabletop", "explore", EXAMPLE]
    screen = pexpect.spawn(
        command[0],
        command[1:],
        env={**os.environ, "NO_COLOR": "1"},
        dimensions=(40, 200),
        encoding="utf-8",
        timeout=60,
    )
    screen.expect(pexpect.EOF)
    shown = str(screen.before)
    assert "-o report.html" in shown
    assert "\x1b" not in shown
    assert 100 < max(map(len, shown.splitlines())) <= 120
