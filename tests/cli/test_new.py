"""`tabletop new`: what it asks, where it writes, and what it leaves alone."""

import io
import os
import sys
from pathlib import Path

import pexpect
import pytest

from tabletop.cli import AT_FAULT, FINE, USAGE, run
from tabletop.scenario import Scenario, ScenarioFiles, load
from tabletop.scenario.schema import schema_text

Captured = pytest.CaptureFixture[str]
ALL = (
    *("--title", "A buoy adrift", "--place", "A lagoon", "--opens", "2030-05-01"),
    *("--team", "Poland/Alliance", "--team", "Lithuania/Alliance", "--turns", "2"),
    *("--minutes", "60", "--language", "en"),
)


@pytest.fixture(autouse=True)
def _nobody_in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", io.StringIO())


def _loaded(name: str) -> Scenario:
    return load(ScenarioFiles(name, {name: Path(name).read_bytes()}))


def test_given_all_answers_it_asks_nothing(capfd: Captured) -> None:
    assert run(["new", "buoy.yaml", *ALL]) == FINE
    assert capfd.readouterr().out == "buoy.yaml\n"
    scenario = _loaded("buoy.yaml")
    assert (scenario.id, scenario.title, scenario.setting.place) == (
        "buoy",
        "A buoy adrift",
        "A lagoon",
    )
    assert scenario.setting.opens == "2030-05-01"
    assert list(scenario.teams) == ["poland", "lithuania"]
    assert {turn.minutes for turn in scenario.turns.values()} == {60}
    assert run(["check", "--strict", "buoy.yaml"]) == FINE
    assert run(["rehearse", "buoy.yaml", "--seed", "1"]) == FINE


def test_with_yes_it_makes_up_what_is_missing(capfd: Captured) -> None:
    assert run(["new", "--yes", "--title", "Тихий пост"]) == FINE
    assert capfd.readouterr().out == "tikhii_post.yaml\n"
    assert _loaded("tikhii_post.yaml").title == "Тихий пост"


def test_without_a_terminal_it_says_what_it_wants(capfd: Captured) -> None:
    assert run(["new", "buoy.yaml"]) == USAGE
    assert "--title" in capfd.readouterr().err
    assert not Path("buoy.yaml").exists()


def test_it_overwrites_nothing_and_names_a_free_name(capfd: Captured) -> None:
    Path("buoy.yaml").write_text("mine", "utf-8")
    Path("buoy_2.yaml").write_text("mine too", "utf-8")
    assert run(["new", "buoy.yaml", *ALL]) == AT_FAULT
    assert "buoy_3.yaml" in capfd.readouterr().err
    assert Path("buoy.yaml").read_text("utf-8") == "mine"


def test_a_name_made_from_the_title_is_a_free_one(capfd: Captured) -> None:
    for name in ("a_buoy_adrift.yaml", "a_buoy_adrift_2.yaml"):
        assert run(["new", *ALL]) == FINE
        assert capfd.readouterr().out == f"{name}\n"


def test_the_schema_is_laid_beside_it_unless_one_is_there() -> None:
    assert run(["new", "buoy.yaml", *ALL]) == FINE
    schema = Path("scenario.schema.json")
    assert schema.read_text("utf-8") == schema_text()
    schema.write_text("mine", "utf-8")
    assert run(["new", "other.yaml", *ALL]) == FINE
    assert schema.read_text("utf-8") == "mine"


def test_it_tells_the_next_three_commands_with_the_real_name(capfd: Captured) -> None:
    assert run(["new", "my buoy", *ALL]) == FINE
    told = capfd.readouterr().err
    for command in ("check", "show", "rehearse"):
        assert f"tabletop {command} 'my buoy.yaml'" in told


def test_in_a_folder_it_writes_the_main_file() -> None:
    Path("my_buoy").mkdir()
    assert run(["new", "my_buoy", *ALL]) == FINE
    assert run(["check", "--strict", "my_buoy"]) == FINE
    assert "id: my_buoy\n" in Path("my_buoy/scenario.yaml").read_text("utf-8")


def test_another_kind_of_file_is_refused(capfd: Captured) -> None:
    assert run(["new", "buoy.docx", *ALL]) == USAGE
    assert ".yaml" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--turns", "9", "2 to 4 turns"),
        ("--minutes", "many", "A number"),
        ("--language", "French and Russian", "en and ru"),
        ("--team", "Poland", "same name"),
        ("--language", "fr", "en and ru"),
        ("--title", "\u200b", "A few words"),
    ],
)
def test_an_answer_that_cannot_be_is_told(
    option: str, value: str, said: str, capfd: Captured
) -> None:
    assert run(["new", "buoy.yaml", *ALL, option, value]) == USAGE
    assert said in capfd.readouterr().err
    assert not Path("buoy.yaml").exists()


@pytest.mark.parametrize("said", ["both", "en ru", "English and Russian", "en, ru"])
def test_both_languages_can_be_asked_for_in_words(said: str) -> None:
    assert run(["new", "buoy.yaml", *ALL[:-2], "--language", said]) == FINE
    assert _loaded("buoy.yaml").languages == ("en", "ru")


@pytest.mark.parametrize("title", [[], ["--title", "A closed bridge / Закрытый мост"]])
def test_in_two_languages_nothing_is_found_either(title: list[str]) -> None:
    assert run(["new", "x.yaml", "--yes", "--language", "both", *title]) == FINE
    assert run(["check", "--strict", "x.yaml"]) == FINE


def test_at_a_terminal_it_asks_and_asks_again(tmp_path: Path) -> None:
    environment = {**os.environ, "NO_COLOR": "1"}
    command = ["-m", "tabletop", "new"]
    answers = (
        ("Enter takes what stands in brackets.*Title", "Пожар: 'A'"),
        ("Place", ""),
        ("Opening", ""),
        ("Teams", "Poland and Belarus"),
        ("2 to 6 teams, with a comma between them.*Teams", "Poland/Alliance, Беларусь/CSTO"),
        ("Turns", "2"),
        ("Languages", "both"),
        ("Minutes", "40"),
        ("60 to 180 minutes, not 40.*Minutes", ""),
    )
    with pexpect.spawn(
        sys.executable, command, env=environment, cwd=str(tmp_path), encoding="utf-8"
    ) as terminal:
        for question, answer in answers:
            terminal.expect(question, timeout=20)
            terminal.sendline(answer)
        terminal.expect("tabletop rehearse pozhar_a.yaml", timeout=20)
        terminal.expect(pexpect.EOF, timeout=20)
    scenario = _loaded("pozhar_a.yaml")
    assert scenario.title == "Пожар: 'A'"
    assert scenario.languages == ("en", "ru")
    assert list(scenario.teams) == ["poland", "belarus"]
