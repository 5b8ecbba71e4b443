"""`tabletop pack`: the folder that it writes, and what it does not write over."""

import sys
from pathlib import Path

import pytest

from tabletop.authoring.pack import writing
from tabletop.cli import AT_FAULT, FINE, USAGE, run

SMALL = Path(__file__).parents[1] / "scenarios" / "small.yaml"
Captured = pytest.CaptureFixture[str]


def without(module: str, patch: pytest.MonkeyPatch) -> None:
    """As if a library were not installed."""
    patch.setitem(sys.modules, module, None)


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files that say what they would be, and no chart: what is in them is tested elsewhere."""
    fakes = {"pdf": lambda _: b"%PDF-", "docx": lambda _: b"PK"}
    monkeypatch.setattr(writing, "WRITERS", fakes)
    without("wasmtime", monkeypatch)


@pytest.mark.usefixtures("quick")
def test_a_scenario_in_two_languages_has_a_folder_for_each(tmp_path: Path, capfd: Captured) -> None:
    folder = tmp_path / "paper"
    assert run(["pack", str(SMALL), "-o", str(folder)]) == FINE
    assert {one.name for one in folder.iterdir()} == {"en", "ru"}
    assert {one.name for one in (folder / "ru").iterdir()} == {
        *("arda", "borsa", "coria"),
        *("facilitator", "observers"),
    }
    assert (folder / "en" / "facilitator" / "book.pdf").read_bytes().startswith(b"%PDF-")
    assert capfd.readouterr().out == f"{folder}\n"


@pytest.mark.usefixtures("quick")
def test_one_language_needs_no_folder_of_its_own(tmp_path: Path) -> None:
    run(["pack", str(SMALL), "-o", str(tmp_path / "paper"), "--language", "ru"])
    assert (tmp_path / "paper" / "arda" / "brief.pdf").is_file()


@pytest.mark.usefixtures("quick")
def test_word_files_are_written_beside_or_alone(tmp_path: Path) -> None:
    for form, endings in (("docx", {".docx"}), ("both", {".pdf", ".docx"})):
        folder = tmp_path / form
        assert run(["pack", str(SMALL), "-o", str(folder), "-f", form, "--language", "en"]) == FINE
        assert {one.suffix for one in (folder / "observers").iterdir()} == endings


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path, capfd: Captured) -> None:
    (tmp_path / "old.pdf").write_text("mine")
    assert run(["pack", str(SMALL), "-o", str(tmp_path)]) == AT_FAULT
    assert "There is something in" in capfd.readouterr().err
    assert [one.name for one in tmp_path.iterdir()] == ["old.pdf"]


@pytest.mark.parametrize("wrong", [["--cards", "3"], ["-f", "odt"], ["--menus", "some"], []])
def test_what_cannot_be_is_a_matter_of_usage(wrong: list[str], tmp_path: Path) -> None:
    output = ["-o", str(tmp_path / "paper")] if wrong else []
    assert run(["pack", str(SMALL), *output, *wrong]) == USAGE


def test_without_its_library_a_form_names_the_extra(
    tmp_path: Path, capfd: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    without("typst", monkeypatch)
    without("wasmtime", monkeypatch)
    assert run(["pack", str(SMALL), "-o", str(tmp_path / "paper")]) == AT_FAULT
    assert "pip install 'tabletop-crisis[pdf]'" in capfd.readouterr().err


def test_without_graphviz_the_pack_is_made_without_a_chart(
    tmp_path: Path, capfd: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    without("wasmtime", monkeypatch)
    folder = tmp_path / "paper"
    assert run(["pack", str(SMALL), "-o", str(folder), "--language", "en"]) == FINE
    assert (folder / "facilitator" / "book.pdf").read_bytes().startswith(b"%PDF-1.7")
    assert "The book has no flow chart" in capfd.readouterr().err
