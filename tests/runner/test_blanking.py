"""The sign that blanks every screen of a session holds while its giver lives, and no longer."""

import subprocess
import sys
from pathlib import Path

import pytest

from tabletop.engine.commands import Startex
from tabletop.runner.blanking import Blanking, blanked
from tabletop.runner.lock import BlankLock
from tabletop.runner.session import Session
from tabletop.runner.store import StoreError
from tests.console.at_the_keys import begun

BLANK = """
import sys
from pathlib import Path
from tabletop.runner.blanking import Blanking
from tabletop.runner.session import Session
blanking = Blanking(Session.open(Path(sys.argv[1])))
blanking.begin()
print("blank", flush=True)
sys.stdin.read()
"""


def test_screens_are_blank_until_it_is_ended_and_nothing_is_left(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, Startex())
    before = set(tmp_path.iterdir())
    blanking = Blanking(session)
    assert not blanked(session.path)
    blanking.begin()
    blanking.begin()
    assert blanked(session.path)
    assert blanked(session.path)
    blanking.end()
    blanking.end()
    assert not blanked(session.path)
    assert set(tmp_path.iterdir()) == before


def test_one_that_looks_on_blanks_nobody(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, Startex())
    with Session.open(session.path, read_only=True) as looking:
        Blanking(looking).begin()
        assert not blanked(session.path)


def test_screens_come_back_when_the_facilitators_process_dies(tmp_path: Path) -> None:
    session, clock = begun(tmp_path, Startex())
    path = session.path
    session.close()
    command = [sys.executable, "-c", BLANK, str(path)]
    pipe = subprocess.PIPE
    process = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "blank\n"
    assert blanked(path)
    process.kill()
    process.communicate()
    assert not blanked(path)
    assert BlankLock.sidecar(path).exists()
    with Session.open(path, clock=clock) as again:
        Blanking(again)
    assert not BlankLock.sidecar(path).exists()


def test_what_can_be_taken_only_after_a_while_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, _ = begun(tmp_path, Startex())
    seized = BlankLock.try_take(session.path)
    assert seized is not None
    monkeypatch.setattr("time.sleep", lambda _: seized.release())
    Blanking(session).begin()
    assert blanked(session.path)


def test_what_cannot_be_written_beside_the_session_is_told(tmp_path: Path) -> None:
    session, _ = begun(tmp_path, Startex())
    BlankLock.sidecar(session.path).mkdir()
    blanking = Blanking(session)
    with pytest.raises(StoreError):
        blanking.begin()
    assert not blanked(session.path)
