"""The worked example of the reviewer's manual is what its commands make."""

import re
from pathlib import Path

import pytest

from tabletop.console.keys import scoped
from tabletop.play.script.file import read_script
from tabletop.runner.library import find, played
from tabletop.runner.rehearsal import rehearse
from tabletop.runner.reviewed import Reviewed
from tabletop.scenario import load

MANUAL = (Path(__file__).parents[2] / "docs" / "reviewing.md").read_text("utf-8")
TOLD = re.findall(r"^\| (\d+) \| (.+) \|$", MANUAL, re.MULTILINE)


@pytest.fixture(scope="module")
def friday(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = re.search(r"tabletop rehearse (\w+) --seed (\d+) -o (\S+)", MANUAL)
    assert made is not None
    path = tmp_path_factory.mktemp("manual") / made[3]
    return rehearse(find(made[1]), int(made[2]), path).path


def test_each_commit_that_is_told_says_so_in_the_log(friday: Path) -> None:
    assert len(TOLD) > 4
    with Reviewed.open(friday) as session:
        for commit, sentence in TOLD:
            assert session.sentence(int(commit)) == sentence


def test_every_key_that_is_named_is_one_of_the_review() -> None:
    table = MANUAL.partition("| key | does |")[2].partition("\n\n")[0]
    named = re.findall(r"`([^`]+)`", table)
    assert set(named) <= {key.shown for key in scoped("review")}
    assert len(named) > 12


def test_every_heading_that_is_listed_is_there() -> None:
    headings = re.findall(r"^## (.+)$", MANUAL, re.MULTILINE)
    listed = re.findall(r"^- \[(.+)\]\(#", MANUAL, re.MULTILINE)
    assert listed == headings


def test_the_written_session_says_what_is_told_of_it(tmp_path: Path) -> None:
    told = re.findall(r"^\| two, commit (\d+) \| (.+) \|$", MANUAL, re.MULTILINE)
    assert len(told) > 4
    files = find("polish_border_air_incident")
    script = read_script(*played("air_incident_two"), load(files)).script
    path = rehearse(files, script.seed or 0, tmp_path / "two.tabletop", script).path
    with Reviewed.open(path) as session:
        for commit, sentence in told:
            assert session.sentence(int(commit)) == sentence
