from pathlib import Path

import pytest

from tabletop.cli import AT_FAULT, FINE, USAGE, run
from tabletop.runner.session import Session

SMALL = str(Path(__file__).parents[1] / "scenarios" / "small.yaml")
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def session(tmp_path: Path, capfd: Captured) -> str:
    path = str(tmp_path / "r.tabletop")
    assert run(["rehearse", SMALL, "--seed", "3", "-o", path]) == FINE
    capfd.readouterr()
    return path


def test_a_fork_lies_beside_the_old_session_and_is_sound(session: str, capfd: Captured) -> None:
    assert run(["fork", session, "--at", "9"]) == FINE
    path = capfd.readouterr().out.strip()
    assert path == session.replace("r.tabletop", "r_from_9.tabletop")
    assert run(["verify", path]) == FINE
    assert "sound: 9 commits, each judged anew" in capfd.readouterr().out


def test_one_commit_is_one(session: str, capfd: Captured) -> None:
    assert run(["fork", session, "--at", "1"]) == FINE
    assert capfd.readouterr().err.startswith("1 commit of session ")


def test_a_second_fork_takes_a_free_name(session: str, capfd: Captured) -> None:
    run(["fork", session, "--at", "9"])
    first = capfd.readouterr().out
    assert run(["fork", session, "--at", "9"]) == FINE
    assert capfd.readouterr().out != first


def test_a_commit_that_is_not_there_is_told_with_those_that_are(
    session: str, capfd: Captured
) -> None:
    assert run(["fork", session, "--at", "100000"]) == AT_FAULT
    told = capfd.readouterr()
    assert "numbered 1 to" in told.err
    assert told.out == ""


def test_the_commit_must_be_named(session: str) -> None:
    assert run(["fork", session]) == USAGE


def test_how_many_texts_stay_out_is_told(session: str, capfd: Captured) -> None:
    with Session.open(Path(session), read_only=True) as opened:
        text = next(iter(opened.texts()))
    assert run(["redact", session, "--text", text, "--reason", "Names a person"]) == FINE
    capfd.readouterr()
    assert run(["fork", session, "--at", "30"]) == FINE
    assert "Withdrawn from the old session, and not taken over: 1 text\n" in capfd.readouterr().err
