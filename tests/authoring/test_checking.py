"""Every code is told at its place, in these words: one pair of files a code."""

from pathlib import Path

import pytest

from tabletop.authoring.checking import Checked, Trial, Tried, check
from tabletop.authoring.rules.pages import codes, in_play
from tabletop.diagnostics import Diagnostic, Severity
from tabletop.scenario import Scenario, ScenarioFiles
from tabletop.scenario.nodes import Positions
from tests.authoring.persons import LIVING

FOLDER = Path(__file__).parents[1] / "diagnostics"
EXAMPLE = Path(__file__).parents[1] / "scenarios" / "example.yaml"
PAIRS = sorted(FOLDER.glob("*.yaml"))

WITHOUT_PAIR = {"too-large", *in_play()}
"""A file of two megabytes is made by the tests of the loader; what comes up in play alone is tested
where a scenario is rehearsed and explored."""


def checked(text: str, *trials: Trial) -> Checked:
    return check(ScenarioFiles("x.yaml", {"x.yaml": text.encode()}), trials=trials)


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


ANSWERED = EXAMPLE.read_text("utf-8") + "accepted: {explored-twins: They sound different.}\n"


def test_what_a_trial_finds_is_told_and_can_be_answered() -> None:
    twins = Diagnostic("x.yaml", 9, 1, "explored-twins", "Alike.", severity=Severity.WARNING)

    def trial(_scenario: Scenario, _positions: Positions) -> Tried:
        return Tried((twins,), frozenset({"explored-twins"}))

    assert checked(EXAMPLE.read_text("utf-8"), trial).diagnostics == (twins,)
    assert checked(ANSWERED, trial).diagnostics == ()
    assert checked(ANSWERED, trial).answered == {"explored-twins": (twins,)}


@pytest.mark.parametrize(("asked", "told"), [((), set()), (("explored-twins",), {"idle-answer"})])
def test_an_answer_is_idle_only_if_its_code_was_looked_for(
    asked: tuple[str, ...], told: set[str]
) -> None:
    def trial(_scenario: Scenario, _positions: Positions) -> Tried:
        return Tried((), frozenset(asked))

    assert {one.code for one in checked(ANSWERED, trial).diagnostics} == told
