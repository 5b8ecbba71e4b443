"""Every code is told at its place, in these words: one pair of files a code."""

from pathlib import Path

import pytest

from tabletop.authoring.checking import Checked, check
from tabletop.authoring.rules.pages import codes
from tabletop.diagnostics import Severity
from tabletop.scenario import ScenarioFiles
from tests.authoring.persons import LIVING

FOLDER = Path(__file__).parents[1] / "diagnostics"
EXAMPLE = Path(__file__).parents[1] / "scenarios" / "example.yaml"
PAIRS = sorted(FOLDER.glob("*.yaml"))

WITHOUT_PAIR = {"too-large", "never-seen", "play-fault"}
"""A file of two megabytes is made by the tests of the loader; rehearsals are tested as trials."""


def checked(text: str) -> Checked:
    return check(ScenarioFiles("x.yaml", {"x.yaml": text.encode()}))


@pytest.mark.parametrize("path", PAIRS, ids=lambda path: path.stem)
def test_a_finding_is_told_with_its_place_and_a_hint(path: Path) -> None:
    found = check(ScenarioFiles(path.name, {path.name: path.read_bytes()}), LIVING)

    told = "".join(f"{one}\n" for one in found.diagnostics)

    assert told == path.with_suffix(".out").read_text("utf-8")
    assert any(one.code == path.stem for one in found.diagnostics)


def test_every_code_has_a_pair() -> None:
    assert {path.stem for path in PAIRS} == set(codes()) - WITHOUT_PAIR


def test_a_scenario_with_an_error_is_not_given_out() -> None:
    assert checked("format: 1\n").scenario is None
    assert checked(EXAMPLE.read_text("utf-8")).scenario is not None


def test_what_holds_the_play_up_is_an_error_and_nothing_else() -> None:
    for path in PAIRS:
        found = check(ScenarioFiles(path.name, {path.name: path.read_bytes()}))
        errors = [one for one in found.diagnostics if one.severity is Severity.ERROR]
        assert bool(errors) == (found.scenario is None)


def test_findings_are_in_the_order_of_the_file() -> None:
    for path in PAIRS:
        found = check(ScenarioFiles(path.name, {path.name: path.read_bytes()})).diagnostics
        assert [(one.line, one.column) for one in found] == sorted(
            (one.line, one.column) for one in found
        )


def test_a_reason_answers_a_warning_wherever_it_was_found() -> None:
    text = (FOLDER / "unreachable.yaml").read_text("utf-8")
    reasons = "accepted: {unreachable: Kept for later., dead-ending: Kept for later.}\n"

    assert {one.code for one in checked(text).diagnostics} == {"unreachable", "dead-ending"}
    found = checked(text + reasons)

    assert found.diagnostics == ()
    assert {code: len(ones) for code, ones in found.answered.items()} == {
        "unreachable": 1,
        "dead-ending": 1,
    }


def test_no_reason_answers_an_error() -> None:
    text = EXAMPLE.read_text("utf-8").replace("minutes: 40", "minutes: 10", 1)
    found = checked(text + "accepted: {late-inject: It comes all the same.}\n")

    assert {one.code for one in found.diagnostics} == {"late-inject", "idle-answer"}
    assert found.answered == {}
