"""What exploring finds, with a code at its line: the five planted faults and nothing else."""

from dataclasses import replace
from pathlib import Path

import pytest

from tabletop.diagnostics import Diagnostic, Severity
from tabletop.explore.answer import Answer, Twins
from tabletop.explore.asking import Limits
from tabletop.explore.diagnosing import IMPOSSIBLE, MASTER, POWERLESS, TWINS, UNSEEN, asked
from tabletop.explore.diagnosing import diagnostics as diagnosed
from tabletop.explore.exploring import explore
from tabletop.scenario import ScenarioFiles, parse
from tabletop.scenario.parse import Parsed
from tests.authoring.rules.laying import laid

PLANTED = Path(__file__).parent / "planted.yaml"
EXAMPLE = Path(__file__).parents[1] / "scenarios" / "example.yaml"
NO_ROOM = Limits(budget=0, games=10_000, easily=0)
LINES = PLANTED.read_text("utf-8").splitlines()


def read(path: Path) -> ScenarioFiles:
    return ScenarioFiles(path.name, {path.name: path.read_bytes()})


def answered(parsed: Parsed, limits: Limits | None = None) -> Answer:
    assert parsed.scenario is not None
    return explore(parsed.scenario, limits=limits)


def diagnostics(parsed: Parsed, answer: Answer) -> tuple[Diagnostic, ...]:
    assert parsed.scenario is not None
    assert parsed.positions is not None
    return diagnosed(parsed.scenario, parsed.positions, answer)


def found(files: ScenarioFiles, limits: Limits | None = None) -> tuple[Diagnostic, ...]:
    parsed = parse(files)
    return diagnostics(parsed, answered(parsed, limits))


@pytest.fixture(scope="module")
def planted() -> Parsed:
    return parse(read(PLANTED))


@pytest.fixture(scope="module")
def exact(planted: Parsed) -> Answer:
    return answered(planted)


@pytest.fixture(scope="module")
def guessed(planted: Parsed) -> Answer:
    return answered(planted, NO_ROOM)


def test_the_five_planted_faults_are_found_at_their_keys(planted: Parsed, exact: Answer) -> None:
    told = diagnostics(planted, exact)

    assert [(one.code, LINES[one.line - 1].split(":")[0].strip()) for one in told] == [
        ("explored-powerless", "borsa"),
        ("explored-clamped", "attention"),
        ("explored-twins", "stay_off_line"),
        ("explored-impossible", "second_tug"),
        ("explored-impossible", "blockade"),
    ]
    assert all(one.hint for one in told)


def test_the_reason_and_the_condition_stand_with_what_is_impossible(
    planted: Parsed, exact: Answer
) -> None:
    tug = next(one for one in diagnostics(planted, exact) if "second_tug" in one.message)

    assert "never all that is needed where it is read" in tug.message
    assert tug.hint.startswith("It needs: tow_agreed and tugs left at least 2. ")


def test_of_a_sound_scenario_nothing_is_found() -> None:
    assert found(read(EXAMPLE)) == ()


def test_what_is_only_estimated_is_never_called_impossible(
    planted: Parsed, guessed: Answer
) -> None:
    told = {one.code: one for one in diagnostics(planted, guessed)}

    assert not told.keys() & {IMPOSSIBLE, POWERLESS, MASTER, TWINS}
    assert told[UNSEEN].severity is Severity.ADVICE
    assert asked(guessed).isdisjoint({IMPOSSIBLE, POWERLESS, MASTER, TWINS})


def test_an_exact_answer_asks_for_all(exact: Answer) -> None:
    assert asked(exact) >= {IMPOSSIBLE, UNSEEN, POWERLESS, MASTER, TWINS}


SHUT = """
turns:
  first_day:
    decisions:
      belarus_first:
        options:
          guard: {when: photo_shown}
    next: [{turn: quiet_day, when: not photo_shown}, {turn: quiet_day}]
  second_day:
    decisions:
      poland_second:
        options:
          visit:
            chance:
              good: {odds: 50, text: Good., effects: []}
              bad: {odds: 50, text: Bad., effects: []}
"""


@pytest.mark.parametrize(("limits", "code"), [(None, IMPOSSIBLE), (NO_ROOM, UNSEEN)])
def test_what_stands_in_a_turn_that_is_never_played_goes_without_saying(
    limits: Limits | None, code: str
) -> None:
    told = [one.message for one in found(laid(SHUT), limits) if one.code == code]

    about = ["guard", "two_stories", "second_day"]
    assert len(told) == len(about)
    assert all(name in text for name, text in zip(about, told, strict=True))


def test_who_rules_an_ending_whatever_others_do_is_told_at_the_team() -> None:
    files = laid("endings: {shared: {when: belarus_first chose invite}}")
    lines = files.files[files.main].decode().splitlines()
    (one,) = [one for one in found(files) if one.code == MASTER]

    assert '"belarus"' in lines[one.line - 1]
    assert "“One account” (shared) down to 0% of play or bring it up to 100%" in one.message


def test_options_that_differ_in_what_nothing_reads_are_advice(
    planted: Parsed, exact: Answer
) -> None:
    options = exact.twins[0].options
    apart = replace(exact, twins=(Twins("coria_answer", options, apart=("Premiums",)),))
    told = {one.code: one.severity for one in diagnostics(planted, apart)}

    assert told[TWINS] is Severity.ADVICE
    assert {one.code: one.severity for one in diagnostics(planted, exact)}[TWINS] is (
        Severity.WARNING
    )
