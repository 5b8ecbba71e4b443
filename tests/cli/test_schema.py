from pathlib import Path

import pytest

from tabletop.cli import AT_FAULT, FINE, USAGE, run
from tabletop.scenario.schema import schema_text

Captured = pytest.CaptureFixture[str]


def test_the_schema_is_printed_whole(capfd: Captured) -> None:
    assert run(["schema"]) == FINE
    assert capfd.readouterr().out == schema_text()


def test_a_file_gets_the_schema_and_its_path_is_told(tmp_path: Path, capfd: Captured) -> None:
    path = tmp_path / "format.json"
    assert run(["schema", "-o", str(path)]) == FINE
    told = capfd.readouterr()
    assert path.read_text("utf-8") == schema_text()
    assert told.out == f"{path}\n"
    assert "# yaml-language-server: $schema=format.json" in told.err


def test_it_is_not_written_over_a_scenario(tmp_path: Path, capfd: Captured) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text("work of a week", "utf-8")
    assert run(["schema", "-o", str(path)]) == USAGE
    assert "must end in .json" in capfd.readouterr().err
    assert path.read_text("utf-8") == "work of a week"


def test_a_file_that_cannot_be_written_is_told_of(tmp_path: Path, capfd: Captured) -> None:
    assert run(["schema", "-o", str(tmp_path / "none" / "format.json")]) == AT_FAULT
    assert f"There is no folder {tmp_path / 'none'}." in capfd.readouterr().err
