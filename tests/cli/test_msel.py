"""`tabletop msel`: the list written, and an edited one taken back."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from tabletop.cli import AT_FAULT, FINE, USAGE, run

SMALL = Path(__file__).parents[1] / "scenarios" / "small.yaml"
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def scenario(tmp_path: Path) -> Path:
    path = tmp_path / "small.yaml"
    path.write_bytes(SMALL.read_bytes())
    return path


@pytest.fixture
def edited(scenario: Path, tmp_path: Path, capfd: Captured) -> Path:
    path = tmp_path / "list.xlsx"
    assert run(["msel", str(scenario), "-o", str(path)]) == FINE
    book = load_workbook(path)
    for row in book["MSEL"].iter_rows():
        for cell in row:
            if cell.value == "An alert":
                cell.value = "All hands"
    book["MSEL"]["A40"] = "stray"
    book.save(path)
    capfd.readouterr()
    return path


def test_without_more_it_is_markdown_on_the_screen(capfd: Captured) -> None:
    assert run(["msel", str(SMALL)]) == FINE
    assert capfd.readouterr().out.startswith("# The strait\n")
    assert run(["msel", str(SMALL), "--language", "ru"]) == FINE
    assert capfd.readouterr().out.startswith("# Пролив\n")


@pytest.mark.parametrize(
    ("name", "begins"), [("a.xlsx", b"PK"), ("a.CSV", b"\xef\xbb\xbfNo."), ("a.md", b"# ")]
)
def test_the_name_of_the_file_gives_the_format(
    name: str, begins: bytes, tmp_path: Path, capfd: Captured
) -> None:
    assert run(["msel", str(SMALL), "-o", str(tmp_path / name)]) == FINE
    assert capfd.readouterr().out == f"{tmp_path / name}\n"
    assert (tmp_path / name).read_bytes().startswith(begins)


@pytest.mark.parametrize(
    "more",
    [
        ["-f", "xlsx"],
        ["-o", "list.doc"],
        ["--dry-run"],
        ["--apply", str(SMALL), "-f", "csv"],
    ],
)
def test_what_makes_no_sense_is_wrong_usage(more: list[str]) -> None:
    assert run(["msel", str(SMALL), *more]) == USAGE


def test_a_dry_run_shows_the_changes_and_writes_nothing(
    scenario: Path, edited: Path, capfd: Captured
) -> None:
    assert run(["msel", str(scenario), "--apply", str(edited), "--dry-run"]) == FINE
    told = capfd.readouterr()
    assert told.out == "alert, Title (en)\n  - An alert\n  + All hands\n"
    assert "1 change; nothing is written yet." in told.err
    assert "MSEL, row 40: A 'stray'" in told.err
    assert scenario.read_bytes() == SMALL.read_bytes()


def test_an_edited_list_goes_into_the_scenario(scenario: Path, edited: Path) -> None:
    assert run(["msel", str(scenario), "--apply", str(edited)]) == FINE
    changed = SMALL.read_bytes().replace(b"title: An alert", b"title: All hands")
    assert scenario.read_bytes() == changed


def test_or_into_another_file(scenario: Path, edited: Path, tmp_path: Path) -> None:
    out = str(tmp_path / "out.yaml")
    assert run(["msel", str(scenario), "--apply", str(edited), "-o", out]) == FINE
    assert b"All hands" in Path(out).read_bytes()
    assert scenario.read_bytes() == SMALL.read_bytes()


def test_a_scenario_of_the_program_is_not_changed(edited: Path, capfd: Captured) -> None:
    assert run(["msel", "polish_border_air_incident", "--apply", str(edited)]) == USAGE
    assert "give -o" in capfd.readouterr().err


def test_a_folder_keeps_its_texts_in_their_files(tmp_path: Path, capfd: Captured) -> None:
    folder = tmp_path / "strait"
    folder.mkdir()
    data = SMALL.read_bytes().replace(b"text: All tugs stand by.", b"text: {file: alert.md}")
    (folder / "scenario.yaml").write_bytes(data)
    (folder / "alert.md").write_bytes(b"All tugs stand by.\n")
    path = tmp_path / "list.csv"
    assert run(["msel", str(folder), "-o", str(path)]) == FINE
    path.write_bytes(path.read_bytes().replace(b"All tugs stand by.", b"No tug is free."))
    out = ["-o", str(tmp_path / "out.yaml")]
    assert run(["msel", str(folder), "--apply", str(path), *out]) == AT_FAULT
    assert "alert.md" in capfd.readouterr().err
    assert run(["msel", str(folder), "--apply", str(path)]) == FINE
    assert (folder / "alert.md").read_bytes() == b"No tug is free.\n"
    assert (folder / "scenario.yaml").read_bytes() == data


def test_a_file_that_is_no_list_is_refused_in_plain_words(
    scenario: Path, tmp_path: Path, capfd: Captured
) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(b"%PDF-1.7")
    assert run(["msel", str(scenario), "--apply", str(path)]) == AT_FAULT
    assert f"{path}: This is a PDF." in capfd.readouterr().err


def test_without_the_extra_it_is_named(
    monkeypatch: pytest.MonkeyPatch, capfd: Captured, tmp_path: Path
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "xlsxwriter", None)
    assert run(["msel", str(SMALL), "-o", str(tmp_path / "a.xlsx")]) == AT_FAULT
    assert "pip install 'tabletop-crisis[office]'" in capfd.readouterr().err


def test_a_text_too_long_for_a_workbook_is_told(
    scenario: Path, tmp_path: Path, capfd: Captured
) -> None:
    long = b"x" * 19_000
    data = scenario.read_bytes().replace(
        b"{verify: Use a verification visit under time pressure}",
        b"{verify: " + long + b", another: " + long + b"}",
    )
    data = data.replace(
        b"        facts: [visits_made]",
        b"        facts: [visits_made]\n        objectives: [verify, another]",
    )
    scenario.write_bytes(data)
    assert run(["msel", str(scenario), "-o", str(tmp_path / "a.xlsx")]) == AT_FAULT
    told = capfd.readouterr().err
    assert "row 2 of 'MSEL', 'Objective'" in told
    assert "CSV" in told
    assert not (tmp_path / "a.xlsx").exists()
    assert run(["msel", str(scenario), "-o", str(tmp_path / "a.csv")]) == FINE
    assert (tmp_path / "a.csv").read_bytes().count(long) == 2
