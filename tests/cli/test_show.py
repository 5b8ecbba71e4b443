"""`tabletop show`, as a person would call it."""

import os
import sys
from pathlib import Path

import pexpect
import pytest

from tabletop.cli import AT_FAULT, FINE, USAGE, run
from tests.conftest import SMALL

Captured = pytest.CaptureFixture[str]
SCENARIO = str(SMALL)


def test_a_scenario_is_told_in_words(capfd: Captured) -> None:
    assert run(["show", SCENARIO]) == FINE
    shown = capfd.readouterr().out
    assert shown.startswith("The strait\n==========\n")
    assert "Decision of Arda" in shown
    assert "It goes out only if Tension is at least “acute”." in shown
    assert max(len(line) for line in shown.splitlines()) <= 80


def test_it_speaks_the_wanted_language(capfd: Captured) -> None:
    assert run(["show", SCENARIO, "--language", "ru"]) == FINE
    assert capfd.readouterr().out.startswith("Пролив\n")


@pytest.mark.parametrize("turn", ["talks", "2"])
def test_a_turn_is_named_by_id_or_number(turn: str, capfd: Captured) -> None:
    assert run(["show", SCENARIO, "--turn", turn]) == FINE
    shown = capfd.readouterr().out
    assert "Turn 2: Talks" in shown
    assert "Turn 1" not in shown
    assert "The teams" not in shown


def test_a_team_gets_its_own_view(capfd: Captured) -> None:
    assert run(["show", SCENARIO, "--team", "borsa"]) == FINE
    shown = capfd.readouterr().out
    assert "Borsa wants its ships to pass." in shown
    assert "Arda wants calm" not in shown
    assert "The buoy had drifted." not in shown


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--turn", "talk"], "has no turn 'talk'.\n  hint: Did you mean 'talks'? It has: opening,"),
        (["--turn", "0"], "has no turn '0'.\n  hint: It has: opening, talks, standoff, 1, 2, 3."),
        (["--turn", "4"], "has no turn '4'."),
        (["--turn", "²"], "has no turn '²'."),
        (["--team", "ardda"], "has no team 'ardda'.\n  hint: Did you mean 'arda'? It has: arda,"),
        (["--team", "\x1b[31m"], "has no team '[31m'."),
        (["--language", "pl"], "This scenario is not written in 'pl'."),
    ],
)
def test_what_is_not_there_is_told_with_what_is(
    words: list[str], said: str, capfd: Captured
) -> None:
    assert run(["show", SCENARIO, *words]) == AT_FAULT
    told = capfd.readouterr()
    assert said in told.err
    assert told.out == ""


@pytest.mark.parametrize(
    ("name", "begins"),
    [("a.txt", b"The strait\n===="), ("a.md", b"# The strait\n\n**For"), ("a.DOCX", b"PK")],
)
def test_a_file_is_written_by_its_suffix(
    name: str, begins: bytes, tmp_path: Path, capfd: Captured
) -> None:
    path = tmp_path / name
    assert run(["show", SCENARIO, "-o", str(path)]) == FINE
    assert capfd.readouterr().out == f"{path}\n"
    assert path.read_bytes().startswith(begins)


def test_another_suffix_is_wrong_usage(tmp_path: Path, capfd: Captured) -> None:
    assert run(["show", SCENARIO, "-o", str(tmp_path / "a.pdf")]) == USAGE
    assert "must end in .docx, .md, .txt." in capfd.readouterr().err


def test_no_file_is_written_over(tmp_path: Path, capfd: Captured) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"with comments")
    assert run(["show", SCENARIO, "-o", str(path)]) == AT_FAULT
    assert "There is a file" in capfd.readouterr().err
    assert path.read_bytes() == b"with comments"


def test_a_missing_extra_is_named(
    tmp_path: Path, capfd: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    assert run(["show", SCENARIO, "-o", str(tmp_path / "a.docx")]) == AT_FAULT
    assert "pip install 'tabletop-crisis[office]'" in capfd.readouterr().err
    assert not (tmp_path / "a.docx").exists()


def test_names_of_teams_may_be_written_in_capitals(capfd: Captured) -> None:
    assert run(["show", SCENARIO, "--team", "Arda", "--turn", "Talks"]) == FINE
    assert "Talks" in capfd.readouterr().out


def on_a_terminal(**environment: str) -> str:
    """What a terminal of 60 columns gets."""
    words = ["-m", "tabletop", "show", SCENARIO, "--turn", "1"]
    kept = {
        name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLUMNS")
    }
    child = pexpect.spawn(
        sys.executable, words, dimensions=(24, 60), encoding="utf-8", env=kept | environment
    )
    child.expect(pexpect.EOF, timeout=30)
    child.close()
    return (child.before or "").replace("\r\n", "\n")


def test_a_terminal_gets_its_width_and_bold() -> None:
    shown = on_a_terminal(TERM="xterm")
    assert "\x1b[1mTurn 1: The buoy\x1b[0m\n" in shown
    plain = shown.replace("\x1b[1m", "").replace("\x1b[0m", "")
    assert "\x1b" not in plain
    assert 50 < max(len(line) for line in plain.splitlines()) <= 60
    assert on_a_terminal(TERM="xterm", NO_COLOR="1") == plain
