from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tabletop.cli import AT_FAULT, FINE, USAGE, run
from tabletop.cli.redact import redact
from tabletop.engine import commands as cm
from tabletop.runner.session import Session
from tabletop.runner.verification import verify_session
from tabletop.scenario import ScenarioFiles


@pytest.fixture
def session(small_files: ScenarioFiles, tmp_path: Path) -> Path:
    path = tmp_path / "room.tabletop"
    with Session.create(path, small_files, seed=4) as room:
        room.do(cm.Startex())
        for text in ("Zenobia spoke", "Nobody spoke", "All spoke", "It was late"):
            room.do(cm.Note(text=text))
    return path


def walked(session: Path, typed: str, *options: str) -> Result:
    done = CliRunner().invoke(redact, [str(session), "--walk", *options], input=typed)
    assert done.exit_code == FINE, done.output
    return done


def texts(session: Path) -> list[str]:
    with Session.open(session, read_only=True) as room:
        return list(room.texts().values())


def test_each_text_is_kept_redacted_destroyed_or_skipped(session: Path) -> None:
    typed = "k\nr\nAsked for\nd\n\ns\n"
    told = walked(session, typed).output
    assert "1 kept, 1 withdrawn, 1 destroyed, 1 skipped" in told
    removed = "[removed]"
    assert texts(session)[:4] == ["Zenobia spoke", removed, removed, "It was late"]
    check = verify_session(session)
    assert check.ok
    assert len(check.destroyed) == 1
    assert b"All spoke" not in session.read_bytes()


def test_each_redaction_is_a_commit_with_its_reason(session: Path) -> None:
    walked(session, "r\nAsked for\nr\n\nq\n")
    with Session.open(session, read_only=True) as room:
        commands = [entry.command for entry in room.entries]
    assert [one.reason for one in commands if isinstance(one, cm.Redact)] == ["Asked for"] * 2


def test_a_walk_goes_on_where_it_stopped(session: Path) -> None:
    walked(session, "k\nr\n\nq\n")
    told = walked(session, "k\nk\n").output
    assert "1 of 2: text 4.1" in told
    assert "No text is left" in walked(session, "").output


def test_with_a_roster_it_stops_at_hits_alone(session: Path, tmp_path: Path) -> None:
    people = tmp_path / "people.yaml"
    people.write_text("people: [Зенобия Перо]\n", "utf-8")
    told = walked(session, "r\n\n", "--roster", str(people)).output
    assert "1 of 1: text 2.1 (commit 2, note)" in told
    assert "found 'Zenobia', as of Зенобия Перо" in told
    assert texts(session)[0] == "[removed]"


def test_what_was_kept_without_a_roster_is_asked_again_where_one_finds_a_name(
    session: Path, tmp_path: Path
) -> None:
    people = tmp_path / "people.yaml"
    people.write_text("people: [Zenobia Quillfeather]\n", "utf-8")
    assert "unless a\nroster finds a name in it" in walked(session, "k\nk\nq\n").output
    told = walked(session, "k\n", "--roster", str(people)).output
    assert "1 of 1: text 2.1" in told
    assert "found 'Zenobia'" in told


def test_what_is_typed_otherwise_is_asked_again(session: Path) -> None:
    told = walked(session, "x\nkeep\nq\n").output
    assert "One letter, please" in told
    assert "1 kept" in told


def test_a_text_that_is_not_there_is_a_fault(
    session: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    command = ["redact", str(session), "--text", "99.1", "--reason", "Asked for"]
    assert run(command) == AT_FAULT
    told = capfd.readouterr().err
    assert "There is no text 99.1" in told
    assert f'tabletop redact "{session}" --list' in told


def test_with_a_roster_the_list_has_hits_alone_and_what_was_found(
    session: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    people = tmp_path / "people.yaml"
    people.write_text("people: [Zenobia Quillfeather]\n", "utf-8")
    assert run(["redact", str(session), "--list", "--roster", str(people)]) == FINE
    assert capfd.readouterr().out == ("2.1\tZenobia spoke\t'Zenobia', as of Zenobia Quillfeather\n")


@pytest.mark.parametrize("option", [["--walk"], ["--list"], ["--roster", "people.yaml"]])
def test_a_text_that_is_named_is_not_looked_for(session: Path, option: list[str]) -> None:
    assert run(["redact", str(session), "--text", "2.1", "--reason", "x", *option]) == USAGE


def test_destroying_without_a_text_is_wrong_usage(session: Path) -> None:
    assert run(["redact", str(session), "--destroy"]) == USAGE
