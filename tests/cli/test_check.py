"""`tabletop check` beyond one run over a file: pages on codes, names to keep out, watching."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tabletop.authoring.rules.pages import codes
from tabletop.cli import AT_FAULT, FINE, USAGE, run
from tabletop.cli.watching import watch
from tabletop.runner.library import LibraryError

EXAMPLE = Path(__file__).parents[1] / "scenarios" / "example.yaml"
Captured = pytest.CaptureFixture[str]


def test_a_sound_scenario_says_so_and_nothing_else(capfd: Captured) -> None:
    assert run(["check", "--strict", str(EXAMPLE)]) == FINE
    told = capfd.readouterr()
    assert told.out == ""
    assert told.err == "Nothing found.\n"


def test_a_warning_ends_in_1_only_under_strict(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(EXAMPLE.read_text("utf-8") + "accepted: {nonsense: So it is.}\n", "utf-8")
    assert run(["check", str(path)]) == FINE
    assert run(["check", "--strict", str(path)]) == AT_FAULT


def test_a_finding_in_an_included_file_names_that_file_and_its_line(
    tmp_path: Path, capfd: Captured
) -> None:
    (tmp_path / "briefs").mkdir()
    (tmp_path / "briefs" / "poland.md").write_text("One.\nTwo \u202e three.\n", "utf-8")
    text = EXAMPLE.read_text("utf-8")
    brief = "{file: briefs/poland.md}"
    text = re.sub(r"(?<=brief: )You want to know whose drone it is.*", brief, text)
    (tmp_path / "scenario.yaml").write_text(text, "utf-8")
    assert run(["check", str(tmp_path)]) == AT_FAULT
    first, shown, *_ = capfd.readouterr().out.splitlines()
    assert first.startswith(f"{tmp_path}/briefs/poland.md:2:5: error[control-character]")
    assert shown == "    2 | Two  three."


@pytest.mark.parametrize("code", ["odds", "yaml", "idle-answer"])
def test_a_code_is_explained(code: str, capfd: Captured) -> None:
    assert run(["check", "--explain", code]) == FINE
    out = capfd.readouterr().out
    page = codes()[code]
    assert out.startswith(f"{page.severity}[{code}]: {page.title}\n")
    assert all(f"\n{title}\n" in out for title in ("Wrong", "Right", "In the room"))


def test_a_page_is_no_wider_than_the_terminal(
    capfd: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "50")
    assert run(["check", "--explain", "fairness-loaded-words"]) == FINE
    meaning, *_ = capfd.readouterr().out.split("Wrong")
    assert 40 < max(map(len, meaning.splitlines()[2:])) <= 50


def test_a_misspelt_code_is_corrected(capfd: Captured) -> None:
    assert run(["check", "--explain", "odd"]) == AT_FAULT
    assert "Did you mean 'odds'?" in capfd.readouterr().err


def test_without_a_file_the_usage_is_told(capfd: Captured) -> None:
    assert run(["check"]) == USAGE
    assert "Name a scenario" in capfd.readouterr().err


def test_watching_checks_now_and_after_each_change(capfd: Captured) -> None:
    seen: list[str] = []
    watch([str(EXAMPLE)], lambda: seen.append("checked"), changes=["one save", "another"])
    assert len(seen) == 3
    told = capfd.readouterr().err
    assert told.count("Ctrl+C ends") == told.count("Saved. Checked again:") + 1 == 3


def test_ctrl_c_ends_watching_quietly() -> None:
    def interrupted() -> Iterator[str]:
        yield "a save"
        raise KeyboardInterrupt

    seen: list[str] = []
    watch([str(EXAMPLE)], lambda: seen.append("checked"), changes=interrupted())
    assert len(seen) == 2


def test_what_is_not_there_cannot_be_watched() -> None:
    with pytest.raises(LibraryError, match="no file or folder"):
        watch(["gone.yaml"], lambda: None, changes=[])


def test_a_list_of_names_may_be_utf_16_as_a_word_processor_saves_it(
    tmp_path: Path, capfd: Captured
) -> None:
    names = tmp_path / "names.txt"
    names.write_bytes("the drone\n".encode("utf-16"))
    assert run(["check", "--names", str(names), str(EXAMPLE)]) == FINE
    assert "living-person" in capfd.readouterr().out


def test_a_list_of_names_that_is_no_text_is_wrong_usage(tmp_path: Path, capfd: Captured) -> None:
    names = tmp_path / "names.txt"
    names.write_bytes("Ёж".encode("cp1251"))
    assert run(["check", "--names", str(names), str(EXAMPLE)]) == USAGE
    assert "Save it as UTF-8" in capfd.readouterr().err


def test_no_page_is_promised_on_a_file_that_is_not_there(capfd: Captured) -> None:
    assert run(["check", "nowhere.yaml"]) == AT_FAULT
    assert "--explain" not in capfd.readouterr().err
