"""`tabletop check` trying a scenario out: what it says beside its findings, and in which form."""

import json
import sys
from pathlib import Path

import pytest

from tabletop.cli import AT_FAULT, FINE, run, trying

TESTS = Path(__file__).parents[1]
EXAMPLE = str(TESTS / "scenarios" / "example.yaml")
PLANTED = str(TESTS / "explore" / "planted.yaml")
CODES = ["powerless", "clamped", "twins", "impossible", "impossible"]
Captured = pytest.CaptureFixture[str]


def test_a_sound_scenario_is_explored_and_nothing_found(capfd: Captured) -> None:
    assert run(["check", "--strict", "--explore", EXAMPLE]) == FINE
    told = capfd.readouterr()
    assert told.out == ""
    covered, last = told.err.splitlines()
    assert covered.startswith("Exact: all play of “A drone by the river”")
    assert "Left out" in covered
    assert last == "Nothing found."


def test_findings_are_written_for_programs(capfd: Captured) -> None:
    assert run(["check", "--explore", "--format", "json", PLANTED]) == FINE
    told = json.loads(capfd.readouterr().out)
    assert [one["code"] for one in told] == [f"explored-{code}" for code in CODES]
    assert {one["file"] for one in told} == {PLANTED}


def test_findings_are_annotations_and_warnings_fail_under_strict(capfd: Captured) -> None:
    assert run(["check", "--explore", "--strict", "--format", "github", PLANTED]) == AT_FAULT
    lines = capfd.readouterr().out.splitlines()
    assert [line.partition("title=")[2].partition("::")[0] for line in lines] == [
        f"explored-{code}" for code in CODES
    ]
    assert lines[0].startswith(f"::warning file={PLANTED},line=20,col=3,")


def test_without_being_asked_for_nothing_is_explored(capfd: Captured) -> None:
    assert run(["check", PLANTED]) == FINE
    assert capfd.readouterr().err == "Nothing found.\n"


def test_what_was_too_large_is_named(capfd: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("BUDGET", 0), ("EASILY", 0), ("GAMES", 2_000)):
        monkeypatch.setattr(trying, name, value)
    assert run(["check", "--explore", EXAMPLE]) == FINE
    told = capfd.readouterr().err
    assert told.startswith("Estimated, not exact")
    named = "explored-master, explored-powerless, explored-twins"
    assert f"\nIt is too large to look for all of: {named}.\n" in told


def test_without_the_extra_it_is_named(capfd: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "numpy", None)
    monkeypatch.delitem(sys.modules, "tabletop.explore.exploring", raising=False)
    assert run(["check", "--explore", EXAMPLE]) == AT_FAULT
    told = capfd.readouterr()
    assert "pip install 'tabletop-crisis[explore]'" in told.err
    assert told.out == ""
