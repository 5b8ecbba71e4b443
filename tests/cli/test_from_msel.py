"""A scenario begun from a list: what is understood and what is not is told."""

from pathlib import Path

import click
import pytest

from tabletop.cli.from_msel import begin
from tests.authoring.msel.lists import RUSSIAN, emergency

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def emergency_list(tmp_path: Path) -> Path:
    path = tmp_path / "list.xlsx"
    path.write_bytes(emergency())
    return path


def test_the_scenario_comes_back_and_the_rest_is_told(
    emergency_list: Path, capfd: Captured
) -> None:
    assert "id: msel\n" in (begin(emergency_list) or "")
    told = capfd.readouterr()
    assert told.out == ""
    assert "Columns:\n  'Event #' as number\n" in told.err
    assert "31 cells placed, 2 not placed:" in told.err
    assert "  MSEL, row 10: A 'Total', B '4 events' (its row has neither" in told.err


def test_nothing_unplaced_is_said_so(tmp_path: Path, capfd: Captured) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(RUSSIAN)
    assert begin(path, title="Rubezh", scenario_id="rubezh")
    assert "cells placed, all there are." in capfd.readouterr().err


def test_pairs_are_taken_from_the_command_line(emergency_list: Path) -> None:
    made = begin(
        emergency_list,
        columns=["Responsible Controller=from"],
        renamed=["Foreign Ministry=Ministry of Foreign Affairs"],
        language="en",
    )
    assert made is not None
    assert "from: Controller 1" in made
    assert "name: Ministry of Foreign Affairs" in made


@pytest.mark.parametrize("pair", ["Time", "=to", "Time="])
def test_half_a_pair_is_wrong_usage(emergency_list: Path, pair: str) -> None:
    with pytest.raises(click.UsageError, match="wants a pair"):
        begin(emergency_list, columns=[pair])


def test_what_is_no_list_is_told_and_nothing_made(tmp_path: Path, capfd: Captured) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(b"%PDF")
    assert begin(path) is None
    assert f"error: {path}: This is a PDF." in capfd.readouterr().err
